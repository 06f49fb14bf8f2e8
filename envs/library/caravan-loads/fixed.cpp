#include <algorithm>
#include <vector>

using namespace std;

struct Rules {
    size_t camels;
    int limit;
    int spread;
};

int sum(const vector<int> &bales, unsigned chosen) {
    int total = 0;
    for (size_t i = 0; i < bales.size(); ++i) {
        if (chosen >> i & 1) total += bales[i];
    }
    return total;
}

// Loads one camel after the other, always with the first bale that is left and at most two more.
int load(const vector<int> &bales, unsigned left, const Rules &rules, vector<int> &loads) {
    if (left == 0) {
        if (loads.size() != rules.camels) return 0;
        const auto [lightest, heaviest] = minmax_element(loads.begin(), loads.end());
        return *heaviest - *lightest <= rules.spread ? 1 : 0;
    }
    if (loads.size() == rules.camels) return 0;
    const unsigned first = left & -left;
    const unsigned others = left ^ first;
    int total = 0;
    for (unsigned more = others;; more = (more - 1) & others) {
        const int weight = sum(bales, first | more);
        if (__builtin_popcount(more) <= 2 && weight <= rules.limit) {
            loads.push_back(weight);
            total += load(bales, others ^ more, rules, loads);
            loads.pop_back();
        }
        if (more == 0) return total;
    }
}

int count_loadings(const vector<int> &bales, int camels, int limit, int spread) {
    vector<int> loads;
    const unsigned all = (1u << bales.size()) - 1;
    return load(bales, all, {static_cast<size_t>(camels), limit, spread}, loads);
}
