#include <algorithm>
#include <vector>

using namespace std;

using Row = vector<int>;

// The row itself, then every row that swaps of neighbours from `place` on can make of it.
vector<Row> nextRows(const Row &row, size_t place = 0) {
    if (place + 1 >= row.size()) return {row};
    vector<Row> rows = nextRows(row, place);
    Row swapped = row;
    swap(swapped[place], swapped[place + 1]);
    for (const Row &other : nextRows(swapped, place + 2)) rows.push_back(other);
    return rows;
}

int ring(vector<Row> &rung, const Row &finish, int left) {
    if (left == 0) return rung.back() == finish ? 1 : 0;
    if (rung.back() == finish) return 0;
    int total = 0;
    const vector<Row> rows = nextRows(rung.back());
    for (size_t i = 1; i < rows.size(); ++i) {
        if (find(rung.begin(), rung.end(), rows[i]) != rung.end()) continue;
        rung.push_back(rows[i]);
        total += ring(rung, finish, left - 1);
        rung.pop_back();
    }
    return total;
}

int count_touches(const vector<int> &start, const vector<int> &finish, int changes) {
    vector<Row> rung{start};
    return ring(rung, finish, changes);
}
