#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <utility>
#include <vector>

using namespace std;

struct Chamber {
    int urgency = 0;
    long long gas = 0;
    int missing = 0;
    long long earliest = 1;
    long long cleared = 0;
    vector<int> behind;
};

int main() {
    int count, pairs, crews;
    cin >> count >> pairs >> crews;
    vector<Chamber> chambers(count);
    for (Chamber &chamber : chambers) cin >> chamber.urgency;
    for (Chamber &chamber : chambers) cin >> chamber.gas;
    for (int i = 0; i < pairs; ++i) {
        int a, b;
        cin >> a >> b;
        chambers[a - 1].behind.push_back(b - 1);
        ++chambers[b - 1].missing;
    }

    map<long long, vector<int>> aired;  // by the first shift in which they can be cleared
    for (int i = 0; i < count; ++i) {
        if (chambers[i].missing == 0) aired[1].push_back(i);
    }
    set<pair<int, int>> ready;
    long long shift = 1;
    while (!aired.empty() || !ready.empty()) {
        if (ready.empty()) shift = max(shift, aired.begin()->first);
        while (!aired.empty() && aired.begin()->first <= shift) {
            for (int i : aired.begin()->second) ready.emplace(-chambers[i].urgency, i);
            aired.erase(aired.begin());
        }
        for (int crew = 0; crew < crews && !ready.empty(); ++crew) {
            Chamber &chamber = chambers[ready.begin()->second];
            ready.erase(ready.begin());
            chamber.cleared = shift;
            for (int other : chamber.behind) {
                Chamber &next = chambers[other];
                next.earliest = max(next.earliest, shift + 1 + chamber.gas);
                if (--next.missing == 0) aired[next.earliest].push_back(other);
            }
        }
        ++shift;
    }
    for (int i = 0; i < count; ++i) cout << (i > 0 ? " " : "") << chambers[i].cleared;
    cout << '\n';
}
