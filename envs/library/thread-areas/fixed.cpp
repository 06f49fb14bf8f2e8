#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace std;

// For each place where the thread goes north or south: by how much more often north, by x.
using Row = map<long long, int>;

class Cloth {
public:
    void draw(const string &headings, const vector<int> &lengths) {
        long long y = 0;
        set<long long> ends{0};
        for (size_t i = 0; i < headings.size(); ++i) {
            y += northward(headings[i]) * static_cast<long long>(lengths[i]);
            ends.insert(y);
        }
        for (long long end : ends) rows[end];
        long long x = 0;
        for (size_t i = 0; i < headings.size(); ++i) {
            const int north = northward(headings[i]);
            if (north == 0) {
                x += headings[i] == 'E' ? lengths[i] : -lengths[i];
                continue;
            }
            const long long next = y + north * static_cast<long long>(lengths[i]);
            auto row = rows.find(min(y, next));
            for (; row->first < max(y, next); ++row) row->second[x] += north;
            y = next;
        }
    }

    vector<long long> areas() const {
        vector<long long> result;
        for (auto row = rows.begin(); next(row) != rows.end(); ++row) {
            const long long height = next(row)->first - row->first;
            long long turns = 0, west = 0;
            for (const auto &[x, change] : row->second) {
                const size_t depth = static_cast<size_t>(llabs(turns));
                if (depth > result.size()) result.resize(depth);
                if (depth > 0) result[depth - 1] += (x - west) * height;
                turns += change;
                west = x;
            }
        }
        return result;
    }

private:
    // Rows by their lower edge; each ends where the next one begins.
    map<long long, Row> rows;

    static int northward(char heading) { return heading == 'N' ? 1 : heading == 'S' ? -1 : 0; }
};

vector<long long> thread_areas(const string &headings, const vector<int> &lengths) {
    Cloth cloth;
    cloth.draw(headings, lengths);
    return cloth.areas();
}
