#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

struct Crate {
    char top, bottom, north, south, west, east;

    void rollNorth() { turn(top, south, bottom, north); }
    void rollSouth() { turn(top, north, bottom, south); }
    void rollWest() { turn(top, east, bottom, west); }
    void rollEast() { turn(top, west, bottom, east); }

private:
    // Each side gets the letter of the next one, the last one that of the first.
    static void turn(char &a, char &b, char &c, char &d) {
        const char first = a;
        a = b;
        b = c;
        c = d;
        d = first;
    }
};

class Search {
public:
    explicit Search(vector<string> floor) : floor(move(floor)) {}

    void from(size_t y, size_t x, const Crate &crate, int rolls) {
        const char mark = floor[y][x];
        if (mark == 'G') {
            ++ways;
            fewest = ways == 1 ? rolls : min(fewest, rolls);
            most = max(most, rolls);
            return;
        }
        if (rolls > 0 && mark != '.' && mark != crate.bottom) return;
        floor[y][x] = '#';
        Crate next = crate;
        if (y > 0) {
            next.rollNorth();
            from(y - 1, x, next, rolls + 1);
        }
        if (y + 1 < floor.size()) {
            next.rollSouth();
            from(y + 1, x, next, rolls + 1);
        }
        if (x > 0) {
            next = crate;
            next.rollWest();
            from(y, x - 1, next, rolls + 1);
        }
        if (x + 1 < floor[y].size()) {
            next = crate;
            next.rollEast();
            from(y, x + 1, next, rolls + 1);
        }
        floor[y][x] = mark;
    }

    void print() const {
        if (ways == 0) cout << "stuck\n";
        else cout << ways << ' ' << fewest << ' ' << most << '\n';
    }

private:
    vector<string> floor;
    long long ways = 0;
    int fewest = 0, most = 0;
};

int main() {
    size_t height, width;
    Crate crate;
    cin >> height >> width >> crate.top >> crate.bottom >> crate.north >> crate.south >> crate.west >> crate.east;
    vector<string> floor(height);
    size_t startY = 0, startX = 0;
    for (size_t y = 0; y < height; ++y) {
        cin >> floor[y];
        const size_t x = floor[y].find('S');
        if (x != string::npos) {
            startY = y;
            startX = x;
        }
    }
    Search search(floor);
    search.from(startY, startX, crate, 0);
    search.print();
}
