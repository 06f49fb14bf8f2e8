#include <iostream>
#include <vector>

using namespace std;

const long long UNREACHABLE = 1000000000000000LL;

struct Runner {
    long long pace;
    long long limit;
};

vector<long long> readNumbers(int count) {
    vector<long long> numbers(count);
    for (long long &number : numbers) cin >> number;
    return numbers;
}

int main() {
    int stretches, team;
    cin >> stretches >> team;
    const vector<long long> lengths = readNumbers(stretches);
    const vector<long long> handovers = readNumbers(stretches);
    vector<Runner> runners(team);
    for (Runner &runner : runners) cin >> runner.pace >> runner.limit;

    // best[j][i]: the time of the runners from j on for the stretches from i on; count[j][i]: how many of them j runs
    vector<vector<long long>> best(team + 1, vector<long long>(stretches + 1, UNREACHABLE));
    vector<vector<int>> count(team, vector<int>(stretches + 1, 0));
    best[team][stretches] = 0;
    for (int j = team - 1; j >= 0; --j) {
        for (int first = 0; first <= stretches; ++first) {
            best[j][first] = best[j + 1][first];
            long long metres = 0;
            for (int end = first + 1; end <= stretches; ++end) {
                metres += lengths[end - 1];
                if (metres > runners[j].limit) break;
                const long long time = handovers[first] + runners[j].pace * metres + best[j + 1][end];
                if (time <= best[j][first]) {
                    best[j][first] = time;
                    count[j][first] = end - first;
                }
            }
        }
    }
    if (best[0][0] == UNREACHABLE) {
        cout << "impossible\n";
        return 0;
    }
    cout << best[0][0] << '\n';
    int first = 0;
    for (int j = 0; j < team; ++j) {
        cout << count[j][first] << (j + 1 < team ? ' ' : '\n');
        first += count[j][first];
    }
}
