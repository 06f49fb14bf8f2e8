#include <algorithm>
#include <cstddef>
#include <iostream>
#include <set>
#include <vector>

using namespace std;

// A log as the days on which its entries end and the amounts that are valid until then.
struct Log {
    vector<long long> ends, amounts;
    size_t current = 0;

    void read(int count) {
        while (count-- > 0) {
            long long days, amount;
            cin >> days >> amount;
            ends.push_back(days + (ends.empty() ? 0 : ends.back()));
            amounts.push_back(amount);
        }
    }

    // The amount on a day; must be asked for days in increasing order.
    long long on(long long day) {
        while (current < ends.size() && ends[current] < day) ++current;
        return current < ends.size() ? amounts[current] : 0;
    }
};

int main() {
    int inflowEntries, demandEntries;
    long long capacity, level;
    cin >> inflowEntries >> demandEntries >> capacity >> level;
    Log inflow, demand;
    inflow.read(inflowEntries);
    demand.read(demandEntries);
    set<long long> ends(inflow.ends.begin(), inflow.ends.end());
    ends.insert(demand.ends.begin(), demand.ends.end());

    long long spilled = 0, shortage = 0, dryDays = 0;
    long long before = 0;
    for (long long end : ends) {
        const long long change = inflow.on(end) - demand.on(end);
        const long long days = end - before;
        const long long unlimited = level + change * days;
        if (change < 0) dryDays += days - level / -change;
        spilled += max(0LL, unlimited - capacity);
        shortage += max(0LL, -unlimited);
        level = clamp(unlimited, 0LL, capacity);
        before = end;
    }
    cout << spilled << ' ' << shortage << ' ' << dryDays << ' ' << level << '\n';
}
