#include <iostream>
#include <limits>
#include <vector>

using namespace std;

constexpr long long kNever = numeric_limits<long long>::max();

struct Bridge {
    int to;
    long long period;
};

// Of the islands that are not settled, the one reached first; -1 if none can be reached.
int nextIsland(const vector<long long> &arrival, const vector<bool> &settled) {
    int next = -1;
    for (int island = 1; island < static_cast<int>(arrival.size()); ++island) {
        if (settled[island] || arrival[island] == kNever) continue;
        if (next < 0 || arrival[island] < arrival[next]) next = island;
    }
    return next;
}

vector<long long> arrivals(const vector<vector<Bridge>> &bridges) {
    vector<long long> arrival(bridges.size(), kNever);
    vector<bool> settled(bridges.size(), false);
    arrival[1] = 1;
    for (int island = 1; island > 0; island = nextIsland(arrival, settled)) {
        for (const Bridge &bridge : bridges[island]) {
            const long long rounds = (arrival[island] + bridge.period - 1) / bridge.period;
            const long long then = rounds * bridge.period + 1;
            arrival[bridge.to] = min(arrival[bridge.to], then);
        }
    }
    return arrival;
}

int main() {
    int islands, count;
    cin >> islands >> count;
    vector<vector<Bridge>> bridges(islands + 1);
    while (count-- > 0) {
        int a, b;
        long long period;
        cin >> a >> b >> period;
        bridges[a].push_back({b, period});
        bridges[b].push_back({a, period});
    }
    const long long day = arrivals(bridges)[islands];
    if (day == kNever) cout << "never\n";
    else cout << day << '\n';
}
