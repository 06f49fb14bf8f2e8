#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace std;

struct Pen {
    int column = 0;
    int row = 0;
    bool lowered = false;
};

bool operator<(const Pen &a, const Pen &b) {
    return tie(a.column, a.row, a.lowered) < tie(b.column, b.row, b.lowered);
}

void step(Pen &pen, char letter, int width, int height) {
    switch (letter) {
        case 'P': pen.lowered = !pen.lowered; break;
        case 'L': pen.column = pen.column == 0 ? width - 1 : pen.column - 1; break;
        case 'R': pen.column = pen.column == width - 1 ? 0 : pen.column + 1; break;
        case 'U': pen.row = max(pen.row - 1, 0); break;
        case 'D': pen.row = min(pen.row + 1, height - 1); break;
    }
}

int inked_cells(const string &program, int width, int height, long long repeats) {
    vector<vector<bool>> inked(height, vector<bool>(width));
    set<Pen> starts;
    Pen pen;
    for (long long run = 0; run < repeats; ++run) {
        if (!starts.insert(pen).second) break;
        for (char letter : program) {
            step(pen, letter, width, height);
            if (pen.lowered) inked[pen.row][pen.column] = true;
        }
    }
    int cells = 0;
    for (const vector<bool> &row : inked) cells += count(row.begin(), row.end(), true);
    return cells;
}
