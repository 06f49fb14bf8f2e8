#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace std;

// The folds of columns or of rows.
class Direction {
public:
    explicit Direction(int size) : size(size) {}

    // Folds over places at the end; at the start, with everything counted from the other side.
    void fold(int amount, bool atStart) {
        folds.push_back({size, amount, atStart});
        size = max(amount, size - amount);
    }

    // Where on the sheet the layers of a place on the folded paper are.
    set<int> layers(int place) const {
        set<int> places{place};
        for (auto fold = folds.rbegin(); fold != folds.rend(); ++fold) {
            set<int> before;
            for (int p : places) {
                for (int q : fold->undo(p)) before.insert(q);
            }
            places = before;
        }
        return places;
    }

private:
    struct Fold {
        int size, amount;
        bool atStart;

        vector<int> undo(int place) const {
            const int rest = size - amount;
            const int after = max(rest, amount);
            // How far the place is from the folded edge.
            const int depth = atStart ? place : after - 1 - place;
            vector<int> found;
            if (depth < rest) found.push_back(rest - 1 - depth);
            if (depth < amount) found.push_back(rest + depth);
            if (atStart) {
                for (int &p : found) p = size - 1 - p;
            }
            return found;
        }
    };

    int size;
    vector<Fold> folds;
};

vector<int> punched_holes(int width, int height, const string &sides, const vector<int> &amounts, int column, int row) {
    Direction across(width), down(height);
    for (size_t i = 0; i < sides.size(); ++i) {
        const char side = sides[i];
        if (side == 'L' || side == 'R') across.fold(amounts[i], side == 'L');
        else down.fold(amounts[i], side == 'T');
    }
    vector<int> holes;
    const set<int> columns = across.layers(column);
    for (int y : down.layers(row)) {
        for (int x : columns) {
            holes.push_back(y);
            holes.push_back(x);
        }
    }
    return holes;
}
