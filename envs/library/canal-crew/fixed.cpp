#include <functional>
#include <iostream>
#include <queue>
#include <vector>

using namespace std;

struct Canal {
    int to;
    long long hours;
    int locks;
};

struct State {
    long long hours;
    int basin;
    int worked;
    bool operator>(const State &other) const { return hours > other.hours; }
};

// The smallest number of hours to the last basin, or -1.
long long sail(const vector<vector<Canal>> &canals, const vector<long long> &rest, int limit) {
    const int target = static_cast<int>(canals.size()) - 1;
    vector<vector<bool>> settled(canals.size(), vector<bool>(limit + 1, false));
    priority_queue<State, vector<State>, greater<State>> waiting;
    waiting.push({0, 1, 0});
    while (!waiting.empty()) {
        const State now = waiting.top();
        waiting.pop();
        if (now.basin == target) return now.hours;
        if (settled[now.basin][now.worked]) continue;
        settled[now.basin][now.worked] = true;
        if (rest[now.basin] > 0) waiting.push({now.hours + rest[now.basin], now.basin, 0});
        for (const Canal &canal : canals[now.basin]) {
            const int worked = now.worked + canal.locks;
            if (worked <= limit) waiting.push({now.hours + canal.hours, canal.to, worked});
        }
    }
    return -1;
}

int main() {
    int basins, count, limit;
    cin >> basins >> count >> limit;
    vector<long long> rest(basins + 1, 0);
    for (int basin = 1; basin <= basins; ++basin) cin >> rest[basin];
    vector<vector<Canal>> canals(basins + 1);
    for (int i = 0; i < count; ++i) {
        int a, b, locks;
        long long hours;
        cin >> a >> b >> hours >> locks;
        canals[a].push_back({b, hours, locks});
        canals[b].push_back({a, hours, locks});
    }
    const long long hours = sail(canals, rest, limit);
    if (hours < 0) cout << "stuck\n";
    else cout << hours << '\n';
}
