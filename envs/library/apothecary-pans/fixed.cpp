#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <utility>

using namespace std;

const int NEVER = 1000;

struct Way {
    int used = NEVER, left = NEVER;

    bool operator<(const Way &other) const {
        return used != other.used ? used < other.used : left < other.left;
    }
};

class Balance {
public:
    explicit Balance(uint32_t box) : box(box) {}

    // The best way to check grains * 2^bit grains with the weights from 2^bit on.
    Way check(int64_t grains, int bit) {
        if (grains == 0) return {0, 0};
        if (bit > 30) return {};
        if (grains % 2 == 0) return check(grains / 2, bit + 1);
        if ((box >> bit & 1) == 0) return {};
        const auto key = make_pair(grains, bit);
        const auto known = ways.find(key);
        if (known != ways.end()) return known->second;
        Way right = check(grains / 2, bit + 1);
        Way left = check(grains / 2 + 1, bit + 1);
        ++right.used;
        ++left.used;
        ++left.left;
        return ways[key] = min(right, left);
    }

private:
    uint32_t box;
    map<pair<int64_t, int>, Way> ways;
};

int main() {
    int weights, powders;
    cin >> weights >> powders;
    uint32_t box = 0;
    while (weights-- > 0) {
        uint32_t weight;
        cin >> weight;
        box |= weight;
    }
    Balance balance(box);
    while (powders-- > 0) {
        int64_t grains;
        cin >> grains;
        const Way way = balance.check(grains, 0);
        if (way.used >= NEVER) cout << "impossible\n";
        else cout << way.used << ' ' << way.left << '\n';
    }
}
