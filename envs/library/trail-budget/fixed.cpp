#include <algorithm>
#include <vector>

using namespace std;

// Breaths from a marker to the next one.
long long climb(const vector<long long> &heights, size_t marker) {
    return max(0LL, heights[marker + 1] - heights[marker]);
}

vector<int> longest_stretch(const vector<long long> &heights, long long budget) {
    size_t bestFirst = 0, bestLength = 0;
    size_t first = 0;
    long long spent = 0;
    for (size_t last = 1; last < heights.size(); ++last) {
        spent += climb(heights, last - 1);
        while (spent > budget) {
            spent -= climb(heights, first);
            ++first;
        }
        if (last - first > bestLength) {
            bestFirst = first;
            bestLength = last - first;
        }
    }
    return {static_cast<int>(bestFirst), static_cast<int>(bestFirst + bestLength)};
}
