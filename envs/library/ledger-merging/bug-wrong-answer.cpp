#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

using Slips = vector<int>;
using Place = Slips::iterator;

// Finds the end of the stretch that begins at a place, and turns it round if it is falling.
Place endOfStretch(Place begin, Place end) {
    Place next = begin + 1;
    if (next == end) return end;
    if (*next < *begin) {
        while (next != end && *next <= *(next - 1)) ++next;
        reverse(begin, next);
    } else {
        while (next != end && *next >= *(next - 1)) ++next;
    }
    return next;
}

class Clerk {
public:
    explicit Clerk(const Slips &slips) : slips(slips) {}

    void sort() {
        int rounds = 0;
        for (vector<Place> ends = findStretches(); ends.size() > 1; ends = findStretches()) {
            const int before = comparisons;
            playRound(ends);
            cout << ends.size() << ' ' << comparisons - before << '\n';
            ++rounds;
        }
        cout << rounds << ' ' << comparisons << '\n';
    }

    void print() const {
        for (size_t i = 0; i < slips.size(); ++i) cout << (i > 0 ? " " : "") << slips[i];
        cout << '\n';
    }

private:
    vector<Place> findStretches() {
        vector<Place> ends;
        for (Place begin = slips.begin(); begin != slips.end(); begin = ends.back()) {
            ends.push_back(endOfStretch(begin, slips.end()));
        }
        return ends;
    }

    void playRound(const vector<Place> &ends) {
        Place begin = slips.begin();
        for (size_t i = 1; i < ends.size(); i += 2) {
            mergeStretches(begin, ends[i - 1], ends[i]);
            begin = ends[i];
        }
    }

    void mergeStretches(Place begin, Place middle, Place end) {
        const Slips left(begin, middle);
        size_t taken = 0;
        Place place = begin;
        while (taken < left.size() && middle != end) {
            ++comparisons;
            *place++ = *middle < left[taken] ? *middle++ : left[taken++];
        }
        copy(left.begin() + static_cast<long>(taken), left.end(), place);
    }

    Slips slips;
    int comparisons = 0;
};

int main() {
    int count;
    cin >> count;
    Slips slips(count);
    for (int &slip : slips) cin >> slip;
    Clerk clerk(slips);
    clerk.sort();
    clerk.print();
}
