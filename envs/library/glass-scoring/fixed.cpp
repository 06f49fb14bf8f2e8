#include <algorithm>
#include <climits>
#include <cstdlib>
#include <utility>
#include <vector>

using namespace std;

class Strip {
public:
    Strip(vector<int> ends, vector<int> hardness, int steady)
        : ends(move(ends)), hardness(move(hardness)), steady(steady),
          known(this->ends.size(), vector<long long>(this->ends.size(), -1)) {}

    // The lowest cost of all cuts between the ends i and j.
    long long cost(size_t i, size_t j) {
        if (i + 1 == j) return 0;
        if (known[i][j] >= 0) return known[i][j];
        long long best = LLONG_MAX;
        for (size_t cut = i + 1; cut < j; ++cut) {
            best = min(best, priceOfCut(i, cut, j) + cost(i, cut) + cost(cut, j));
        }
        return known[i][j] = best;
    }

private:
    long long priceOfCut(size_t i, size_t cut, size_t j) const {
        const long long left = ends[cut] - ends[i];
        const long long right = ends[j] - ends[cut];
        const long long holding = left + right > steady ? abs(left - right) : 0;
        return hardness[cut - 1] + holding;
    }

    vector<int> ends;
    vector<int> hardness;
    int steady;
    vector<vector<long long>> known;
};

long long cheapest_cutting(int length, const vector<int> &marks, const vector<int> &hardness, int steady) {
    vector<int> ends = {0};
    ends.insert(ends.end(), marks.begin(), marks.end());
    ends.push_back(length);
    const size_t last = ends.size() - 1;
    return Strip(ends, hardness, steady).cost(0, last);
}
