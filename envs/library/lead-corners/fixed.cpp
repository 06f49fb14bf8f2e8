#include <algorithm>
#include <string>
#include <vector>

using namespace std;

using Window = vector<string>;

Window mirrored(Window window) {
    for (string &row : window) reverse(row.begin(), row.end());
    return window;
}

Window upsideDown(Window window) {
    reverse(window.begin(), window.end());
    return window;
}

// Counts by size the corners of which the corner pane is the last one, at the bottom on the right.
void countCorners(const Window &window, vector<int> &counts) {
    vector<int> above(window[0].size(), 0);
    for (size_t r = 0; r < window.size(); ++r) {
        vector<int> sizes(window[r].size(), 1);
        for (size_t c = 1; r > 0 && c < window[r].size(); ++c) {
            const char colour = window[r][c];
            if (window[r - 1][c] == colour && window[r][c - 1] == colour) {
                sizes[c] = 1 + min(above[c], sizes[c - 1]);
            }
            ++counts[sizes[c]];
        }
        above = sizes;
    }
}

vector<int> largest_corners(const vector<string> &window) {
    vector<int> counts(window.size() + 2, 0);
    for (const Window &view : {window, upsideDown(window)}) {
        countCorners(view, counts);
        countCorners(mirrored(view), counts);
    }
    for (int size = static_cast<int>(window.size()); size >= 2; --size) {
        if (counts[size] > 0) return {size, counts[size]};
    }
    return {0, 0};
}
