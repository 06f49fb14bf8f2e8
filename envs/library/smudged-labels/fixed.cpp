#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Rule {
    int modulus = 1;
    int remainder = 0;
    vector<int> weights;

    // What the remainder of the rest must be after this digit.
    int after(int wanted, size_t place, int digit) const {
        const int product = weights[place % weights.size()] * digit % modulus;
        return (wanted - product + modulus) % modulus;
    }
};

bool isPossible(const string &label, size_t place, int digit) {
    if (label[place] == '?') return place > 0 || digit > 0;
    return label[place] == '0' + digit;
}

// ways[i][w]: the number of ways to set the digits from place i on so that their sum has the remainder w.
vector<vector<long long>> waysFrom(const string &label, const Rule &rule) {
    vector<vector<long long>> ways(label.size() + 1, vector<long long>(rule.modulus, 0));
    ways[label.size()][0] = 1;
    for (size_t place = label.size(); place-- > 0;) {
        for (int wanted = 0; wanted < rule.modulus; ++wanted) {
            for (int digit = 0; digit <= 9; ++digit) {
                if (!isPossible(label, place, digit)) continue;
                ways[place][wanted] += ways[place + 1][rule.after(wanted, place, digit)];
            }
        }
    }
    return ways;
}

int main() {
    Rule rule;
    size_t weightCount;
    int labels;
    cin >> rule.modulus >> rule.remainder >> weightCount;
    rule.weights.resize(weightCount);
    for (int &weight : rule.weights) cin >> weight;
    cin >> labels;
    while (labels-- > 0) {
        string label;
        cin >> label;
        const auto ways = waysFrom(label, rule);
        const long long count = ways[0][rule.remainder];
        cout << count;
        if (count > 0) {
            cout << ' ';
            int wanted = rule.remainder;
            for (size_t place = 0; place < label.size(); ++place) {
                int digit = 0;
                while (!isPossible(label, place, digit) || ways[place + 1][rule.after(wanted, place, digit)] == 0) ++digit;
                cout << digit;
                wanted = rule.after(wanted, place, digit);
            }
        }
        cout << '\n';
    }
}
