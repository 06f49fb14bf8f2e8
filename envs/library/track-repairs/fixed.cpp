#include <algorithm>
#include <cstddef>
#include <iostream>
#include <vector>

using namespace std;

struct Period {
    long long start, end;
};

// Reads periods; those that touch become one.
vector<Period> readPeriods(int count) {
    vector<Period> periods;
    while (count-- > 0) {
        Period period;
        cin >> period.start >> period.end;
        if (!periods.empty() && periods.back().end == period.start) periods.back().end = period.end;
        else periods.push_back(period);
    }
    return periods;
}

class Crew {
public:
    Crew(long long weld, long long cooling) : weld(weld), cooling(cooling) {}

    void work(const Period &period) {
        const long long start = max(period.start, ready);
        const long long room = period.end - start;
        if (room < weld) return;
        const long long count = (room + cooling) / (weld + cooling);
        welds += count;
        ready = start + count * (weld + cooling);
    }

    void report() const {
        cout << welds << ' ';
        if (welds == 0) cout << "-\n";
        else cout << ready - cooling << '\n';
    }

private:
    long long weld, cooling;
    long long welds = 0, ready = 0;
};

int main() {
    int closedCount, shiftCount;
    long long weld, cooling;
    cin >> closedCount >> shiftCount >> weld >> cooling;
    const vector<Period> closed = readPeriods(closedCount);
    const vector<Period> shifts = readPeriods(shiftCount);
    Crew crew(weld, cooling);
    size_t shift = 0;
    for (const Period &period : closed) {
        while (shift < shifts.size() && shifts[shift].end <= period.start) ++shift;
        for (size_t i = shift; i < shifts.size() && shifts[i].start < period.end; ++i) {
            crew.work({max(period.start, shifts[i].start), min(period.end, shifts[i].end)});
        }
    }
    crew.report();
}
