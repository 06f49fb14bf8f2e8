#include <cstddef>
#include <string>
#include <vector>

using namespace std;

// What lies on a cell: which side of the mat goes on in the next cell.
enum class Piece { none, pillar, half, left, right, upper, lower };

class TeaRoom {
public:
    explicit TeaRoom(const vector<string> &plan) : height(plan.size()), width(plan[0].size()) {
        for (const string &row : plan) {
            cells.emplace_back();
            for (char c : row) cells.back().push_back(c == '#' ? Piece::pillar : Piece::none);
        }
    }

    int layouts(size_t y, size_t x, int halves) {
        if (y == height) return halves == 0 ? 1 : 0;
        if (x == width) return layouts(y + 1, 0, halves);
        if (cells[y][x] != Piece::none) return layouts(y, x + 1, halves);
        int total = 0;
        if (halves > 0) {
            cells[y][x] = Piece::half;
            total += goOn(y, x, halves - 1);
        }
        if (x + 1 < width && cells[y][x + 1] == Piece::none) {
            cells[y][x] = Piece::left;
            cells[y][x + 1] = Piece::right;
            total += goOn(y, x, halves);
            cells[y][x + 1] = Piece::none;
        }
        if (y + 1 < height) {
            if (cells[y + 1][x] == Piece::none) {
                cells[y][x] = Piece::upper;
                cells[y + 1][x] = Piece::lower;
                total += goOn(y, x, halves);
                cells[y + 1][x] = Piece::none;
            }
        }
        cells[y][x] = Piece::none;
        return total;
    }

private:
    size_t height, width;
    vector<vector<Piece>> cells;

    // After a mat has been laid.
    int goOn(size_t y, size_t x, int halves) {
        if (y > 0 && x > 0 && isCrossing(cells[y - 1][x - 1], cells[y - 1][x], cells[y][x - 1])) return 0;
        return layouts(y, x + 1, halves);
    }

    // Whether four mats meet when a new one begins to the lower right of these cells.
    static bool isCrossing(Piece upperLeft, Piece upperRight, Piece lowerLeft) {
        for (Piece piece : {upperLeft, upperRight, lowerLeft}) {
            if (piece == Piece::pillar) return false;
        }
        return upperLeft != Piece::left && upperLeft != Piece::upper && upperRight != Piece::upper &&
               lowerLeft != Piece::left;
    }
};

int count_layouts(const vector<string> &plan, int halves) { return TeaRoom(plan).layouts(0, 0, halves); }
