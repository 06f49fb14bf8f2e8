#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Counter {
    long long freeFrom = 0;
    int served = 0;
};

struct Breaks {
    int after;
    long long minutes;
};

void serve(Counter &counter, const Breaks &breaks, long long end) {
    counter.freeFrom = end;
    ++counter.served;
    if (counter.served % breaks.after == 0) counter.freeFrom += breaks.minutes;
}

// The first minute, not before the arrival, in which a counter is free.
long long startOfService(const vector<Counter> &counters, long long arrival) {
    const auto isEarlier = [](const Counter &a, const Counter &b) { return a.freeFrom < b.freeFrom; };
    return max(arrival, min_element(counters.begin(), counters.end(), isEarlier)->freeFrom);
}

size_t firstFree(const vector<Counter> &counters, long long minute) {
    size_t i = 0;
    while (counters[i].freeFrom > minute) ++i;
    return i;
}

int main() {
    int customers, count;
    Breaks breaks;
    cin >> customers >> count >> breaks.after >> breaks.minutes;
    vector<Counter> counters(count);
    while (customers-- > 0) {
        long long arrival, minutes, patience;
        cin >> arrival >> minutes >> patience;
        const long long start = startOfService(counters, arrival);
        if (start > arrival + patience) {
            cout << "left\n";
            continue;
        }
        const size_t chosen = firstFree(counters, start);
        serve(counters[chosen], breaks, start + minutes);
        cout << chosen + 1 << ' ' << start << '\n';
    }
}
