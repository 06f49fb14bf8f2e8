#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <vector>

using namespace std;

struct Vec {
    long long x, y;

    long long steps() const { return llabs(x) + llabs(y); }
};

long long cross(const Vec &a, const Vec &b) { return a.x * b.y - a.y * b.x; }
long long dot(const Vec &a, const Vec &b) { return a.x * b.x + a.y * b.y; }

istream &operator>>(istream &in, Vec &v) { return in >> v.x >> v.y; }

struct Ship {
    int number;
    Vec at;
    long long height;
};

class Watch {
public:
    Watch(const Vec &first, const Vec &last) : first(first), last(last) {}

    // Whether the watchman looks in the direction of `a` before he looks in the direction of `b`.
    bool before(const Vec &a, const Vec &b) const {
        if (part(a) != part(b)) return part(a) < part(b);
        return cross(a, b) < 0;
    }

    bool covers(const Vec &v) const { return !before(last, v); }

private:
    Vec first, last;

    // The first half turn is part 0, the rest part 1.
    int part(const Vec &v) const {
        const long long side = cross(v, first);
        if (side != 0) return side > 0 ? 0 : 1;
        return dot(v, first) > 0 ? 0 : 1;
    }
};

int main() {
    int n;
    Vec first, last;
    cin >> n >> first >> last;
    const Watch watch(first, last);
    vector<Ship> ships;
    for (int i = 1; i <= n; ++i) {
        Ship ship{i, {0, 0}, 0};
        cin >> ship.at >> ship.height;
        if (watch.covers(ship.at)) ships.push_back(ship);
    }
    sort(ships.begin(), ships.end(), [&](const Ship &s, const Ship &t) {
        if (watch.before(s.at, t.at)) return true;
        if (watch.before(t.at, s.at)) return false;
        return s.at.steps() < t.at.steps();
    });

    const Ship *highest = nullptr;
    bool nobody = true;
    for (const Ship &ship : ships) {
        const bool sameWay = highest && !watch.before(highest->at, ship.at);
        if (sameWay && highest->height * ship.at.steps() >= ship.height * highest->at.steps()) continue;
        highest = &ship;
        cout << (nobody ? "" : " ") << ship.number;
        nobody = false;
    }
    cout << (nobody ? "nobody\n" : "\n");
}
