#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

using Row = uint32_t;  // bit number x is the pane in column x
using Grid = vector<Row>;  // with an empty row above the first one and below the last one

struct Wall {
    Grid frozen, clear, beside;  // beside: panes with an open window next to them

    Wall(const vector<string> &rows) : frozen(rows.size() + 2), clear(rows.size() + 2), beside(rows.size() + 2) {
        for (size_t y = 1; y <= rows.size(); ++y) {
            for (size_t x = 0; x < rows[y - 1].size(); ++x) {
                const Row bit = Row{1} << x;
                if (rows[y - 1][x] == '#') frozen[y] |= bit;
                if (rows[y - 1][x] == '.') clear[y] |= bit;
                if (rows[y - 1][x] != 'o') continue;
                beside[y] |= bit << 1 | bit >> 1;
                beside[y - 1] |= bit;
                beside[y + 1] |= bit;
            }
        }
    }

    bool step() {
        const Grid before = frozen;
        for (size_t y = 1; y + 1 < before.size(); ++y) {
            Row one = 0, two = 0;  // panes with at least that many frozen neighbours
            for (Row side : {before[y] << 1, before[y] >> 1, before[y - 1], before[y + 1]}) {
                two |= one & side;
                one |= side;
            }
            const Row thawing = before[y] & beside[y] & ~one;
            const Row freezing = clear[y] & two;
            frozen[y] ^= thawing | freezing;
            clear[y] ^= thawing | freezing;
        }
        return frozen != before;
    }
};

int main() {
    int height, width, lastMinute;
    cin >> height >> width >> lastMinute;
    vector<string> rows(height);
    for (string &row : rows) cin >> row;
    Wall wall(rows);
    Grid always = wall.frozen;
    int minute = 0;
    while (minute < lastMinute && wall.step()) {
        ++minute;
        for (size_t y = 0; y < always.size(); ++y) always[y] &= wall.frozen[y];
    }
    int kept = 0;
    for (Row row : always) kept += __builtin_popcount(row);
    cout << minute << ' ' << kept << '\n';
    for (int y = 1; y <= height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (wall.frozen[y] >> x & 1) cout << '#';
            else cout << (wall.clear[y] >> x & 1 ? '.' : 'o');
        }
        cout << '\n';
    }
}
