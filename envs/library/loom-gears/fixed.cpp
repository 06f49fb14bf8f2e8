#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

using namespace std;

struct Pair {
    long long driving, driven;
    long long error;  // difference to p / q, times driven * q
};

bool isBetter(const Pair &a, const Pair &b) {
    const long long left = a.error * b.driven, right = b.error * a.driven;
    return make_tuple(left, a.driving + a.driven, a.driving) < make_tuple(right, b.driving + b.driven, b.driving);
}

vector<int> change_gears(const vector<int> &teeth, int p, int q) {
    vector<int> gears = teeth;
    sort(gears.begin(), gears.end());
    const auto makePair = [&](long long driving, long long driven) {
        return Pair{driving, driven, llabs(driving * q - p * driven)};
    };
    Pair best = makePair(teeth[0], teeth[1]);
    const auto consider = [&](int driving, int driven) {
        const Pair pair = makePair(driving, driven);
        if (isBetter(pair, best)) best = pair;
    };
    const int count = static_cast<int>(gears.size());
    for (int driving : teeth) {
        const long long wanted = static_cast<long long>(driving) * q / p;
        int above = static_cast<int>(upper_bound(gears.begin(), gears.end(), wanted) - gears.begin());
        int below = above - 1;
        if (below >= 0 && gears[below] == driving) --below;
        if (above < count && gears[above] == driving) ++above;
        if (below >= 0) consider(driving, gears[below]);
        if (above < count) consider(driving, gears[above]);
    }
    return {static_cast<int>(best.driving), static_cast<int>(best.driven)};
}
