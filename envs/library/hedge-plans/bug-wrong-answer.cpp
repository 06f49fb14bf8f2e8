#include <string>
#include <vector>

using namespace std;

const int MODULUS = 1000000007;

class Hedge {
public:
    Hedge(const string &plots, int tall) : plots(plots), known(plots.size(), vector<vector<int>>(tall + 1)) {}

    // The ways to plant from a plot on, when two plots before it hold `before` and `last` and `tall` bushes are missing.
    int ways(size_t plot, char before, char last, int tall) {
        if (plot == plots.size()) return last != 'G' && tall == 0 ? 1 : 0;
        vector<int> &memory = known[plot][tall];
        if (memory.empty()) memory.assign(16, -1);
        const int key = code(last);
        if (memory[key] >= 0) return memory[key];
        int total = 0;
        for (char kind : {'T', 'L', 'G'}) {
            const int left = kind == 'T' ? tall - 1 : tall;
            if (left < 0 || !fits(plot, before, last, kind)) continue;
            total = (total + ways(plot + 1, last, kind, left)) % MODULUS;
        }
        return known[plot][tall][key] = total;
    }

private:
    static int code(char kind) { return kind == 'T' ? 1 : kind == 'L' ? 2 : kind == 'G' ? 3 : 0; }

    bool fits(size_t plot, char before, char last, char kind) const {
        if (plots[plot] != '?' && plots[plot] != kind) return false;
        if (kind == 'G') return last == 'T' || last == 'L';
        if (last == 'G') return kind != before;
        return !(kind == 'T' && last == 'T' && before == 'T');
    }

    string plots;
    vector<vector<vector<int>>> known;
};

int count_hedges(const string &plots, int tall) {
    return Hedge(plots, tall).ways(0, ' ', ' ', tall);
}
