#include <cstdlib>
#include <iostream>
#include <optional>
#include <tuple>
#include <vector>

using namespace std;

struct Point {
    long long x, y;
};

long long cross(const Point &a, const Point &b) { return a.x * b.y - a.y * b.x; }

Point operator-(const Point &a, const Point &b) { return {a.x - b.x, a.y - b.y}; }

// What the pieces left and right of a cut have: left minus right, or nothing if the cut goes through a raisin.
optional<int> raisinBalance(const vector<Point> &raisins, const Point &from, const Point &to) {
    int balance = 0;
    for (const Point &raisin : raisins) {
        const long long side = cross(to - from, raisin - from);
        if (side == 0) return nullopt;
        balance += side > 0 ? 1 : -1;
    }
    return balance;
}

vector<Point> readPoints(int count) {
    vector<Point> points(count);
    for (Point &p : points) cin >> p.x >> p.y;
    return points;
}

int main() {
    int n, m;
    cin >> n >> m;
    const vector<Point> corners = readPoints(n);
    const vector<Point> raisins = readPoints(m);

    // swept[i]: twice the area between the origin and the sides from corner 0 to corner i.
    vector<long long> swept(n + 1, 0);
    for (int i = 0; i < n; ++i) swept[i + 1] = swept[i] + cross(corners[i], corners[(i + 1) % n]);

    optional<tuple<int, long long, int, int>> best;
    for (int i = 0; i < n; ++i) {
        for (int j = i + 2; j < n; ++j) {
            if (j - i == n - 1) continue;
            const optional<int> balance = raisinBalance(raisins, corners[i], corners[j]);
            if (!balance) continue;
            const long long piece = swept[j] - swept[i] + cross(corners[j], corners[i]);
            const tuple cut(abs(*balance), swept[n] - 2 * piece, i + 1, j + 1);
            if (!best || cut < *best) best = cut;
        }
    }
    if (!best) {
        cout << "whole\n";
        return 0;
    }
    const auto [difference, area, first, last] = *best;
    cout << first << ' ' << last << ' ' << difference << ' ' << area << '\n';
}
