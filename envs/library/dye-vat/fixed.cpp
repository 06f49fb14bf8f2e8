#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Plan {
    long long coins = -1;  // -1: there is no such plan
    int days = 0;
};

bool isBetter(const Plan &a, const Plan &b) {
    if (a.coins != b.coins) return a.coins > b.coins;
    return a.days < b.days;
}

void improve(Plan &plan, const Plan &other) {
    if (isBetter(other, plan)) plan = other;
}

int main() {
    int count, longest, crust;
    cin >> count >> longest >> crust;
    // best[run][owed]: dyeing days in a row, cleaning days still owed before pale dye
    const vector<vector<Plan>> none(longest + 1, vector<Plan>(crust + 1));
    vector<vector<Plan>> best = none;
    best[0][0].coins = 0;
    while (count-- > 0) {
        long long pale, dark;
        cin >> pale >> dark;
        vector<vector<Plan>> after = none;
        for (int run = 0; run <= longest; ++run) {
            for (int owed = 0; owed <= crust; ++owed) {
                const Plan &plan = best[run][owed];
                if (plan.coins < 0) continue;
                improve(after[0][max(0, owed - 1)], plan);
                if (run == longest) continue;
                improve(after[run + 1][crust], {plan.coins + dark, plan.days + 1});
                if (owed == 0) improve(after[run + 1][0], {plan.coins + pale, plan.days + 1});
            }
        }
        best = after;
    }
    Plan answer;
    for (const auto &row : best) {
        for (const Plan &plan : row) improve(answer, plan);
    }
    cout << answer.coins << ' ' << answer.days << '\n';
}
