#include <algorithm>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

using namespace std;

struct Point {
    long long x, y;
};

struct Stick {
    Point a, b;
    int points;
};

int turn(const Point &o, const Point &p, const Point &q) {
    const long long area = (p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

bool overlap(long long a, long long b, long long c, long long d) {
    return max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d));
}

bool touch(const Stick &s, const Stick &t) {
    return overlap(s.a.x, s.b.x, t.a.x, t.b.x) && overlap(s.a.y, s.b.y, t.a.y, t.b.y) &&
           turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) <= 0 && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) <= 0;
}

int main() {
    int n;
    cin >> n;
    vector<Stick> sticks(n);
    vector<vector<int>> below(n);
    vector<int> covers(n, 0);
    for (int i = 0; i < n; ++i) {
        Stick &s = sticks[i];
        cin >> s.a.x >> s.a.y >> s.b.x >> s.b.y >> s.points;
        for (int j = 0; j < i; ++j) {
            if (!touch(s, sticks[j])) continue;
            below[i].push_back(j);
            ++covers[j];
        }
    }

    priority_queue<pair<int, int>> available;
    for (int i = 0; i < n; ++i) {
        if (covers[i] == 0) available.push({sticks[i].points, i});
    }
    int ann = 0, bo = 0;
    bool annsTurn = true;
    while (!available.empty()) {
        const auto [points, taken] = available.top();
        available.pop();
        (annsTurn ? ann : bo) += points;
        const size_t others = available.size();
        for (int j : below[taken]) {
            if (--covers[j] == 0) available.push({sticks[j].points, j});
        }
        if (available.size() < others + 2) annsTurn = !annsTurn;
        cout << taken + 1 << ' ';
    }
    cout << '\n' << ann << ' ' << bo << '\n';
}
