#include <algorithm>
#include <iostream>
#include <map>

using namespace std;

// From the number of crates in the store to the lowest cost with which it can be reached.
using Stocks = map<int, long long>;

void offer(Stocks &stocks, int crates, long long cost) {
    const auto [place, isNew] = stocks.emplace(crates, cost);
    if (!isNew) place->second = min(place->second, cost);
}

Stocks afterFlight(const Stocks &stocks, int room, int load, long long fee, long long price) {
    Stocks landed = stocks;
    if (fee < 0) return landed;
    for (const auto &[crates, cost] : stocks) {
        const int most = min(load, room - crates);
        for (int more = 1; more <= most; ++more) {
            offer(landed, crates + more, cost + fee + more * (price + fee));
        }
    }
    return landed;
}

Stocks nextMorning(const Stocks &stocks, int eaten, long long rent, int mice) {
    Stocks morning;
    for (const auto &[crates, cost] : stocks) {
        const int left = crates - eaten;
        if (left < 0) continue;
        offer(morning, left >= mice ? left - 1 : left, cost + left * rent);
    }
    return morning;
}

int main() {
    int days, start, room, load, mice;
    long long rent;
    cin >> days >> start >> room >> load >> rent >> mice;
    Stocks stocks = {{start, 0}};
    for (int day = 1; day <= days; ++day) {
        long long fee, price;
        int eaten;
        cin >> fee >> price >> eaten;
        stocks = nextMorning(afterFlight(stocks, room, load, fee, price), eaten, rent, mice);
        if (stocks.empty()) {
            cout << "hungry " << day << '\n';
            return 0;
        }
    }
    long long best = stocks.begin()->second;
    for (const auto &[crates, cost] : stocks) best = min(best, cost);
    cout << best << '\n';
}
