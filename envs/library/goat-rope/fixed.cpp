#include <cstdlib>
#include <iostream>
#include <vector>

using namespace std;

struct Point {
    long long x, y;
};

long long ceilRoot(long long square) {
    long long low = 0, high = 4'000'000;
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (middle * middle >= square) high = middle;
        else low = middle + 1;
    }
    return low;
}

long long distance(const Point &a, const Point &b) {
    return ceilRoot((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

class Shed {
public:
    Shed(long long width, long long height) : width(width), height(height) {}

    bool contains(const Point &p) const { return p.x > 0 && p.x < width && p.y > 0 && p.y < height; }

    vector<Point> corners() const { return {{0, 0}, {width, 0}, {width, height}, {0, height}}; }

    // A tuft outside is in sight of a point of the wall if it is in front of a wall on which that point is.
    bool inSight(const Point &p, const Point &tuft) const {
        const bool acrossX = (p.x == 0 && tuft.x <= 0) || (p.x == width && tuft.x >= width);
        const bool acrossY = (p.y == 0 && tuft.y <= 0) || (p.y == height && tuft.y >= height);
        return acrossX || acrossY;
    }

    // The shorter way along the wall from a point of the wall to a corner.
    static long long along(const Point &p, const Point &corner) { return abs(p.x - corner.x) + abs(p.y - corner.y); }

private:
    long long width, height;
};

int main() {
    long long width, height;
    Point ring;
    int count;
    cin >> width >> height >> ring.x >> ring.y >> count;
    const Shed shed(width, height);
    while (count-- > 0) {
        Point tuft;
        cin >> tuft.x >> tuft.y;
        if (shed.contains(tuft)) {
            cout << "inside\n";
            continue;
        }
        long long best = shed.inSight(ring, tuft) ? distance(ring, tuft) : -1;
        for (const Point &corner : shed.corners()) {
            if (!shed.inSight(corner, tuft)) continue;
            const long long rope = Shed::along(ring, corner) + distance(corner, tuft);
            if (best < 0 || rope < best) best = rope;
        }
        cout << best << '\n';
    }
}
