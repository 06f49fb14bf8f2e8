#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

using namespace std;

// The temperature from each key until the next one.
using Plan = map<long long, long long>;

Plan::iterator pieceAt(Plan &plan, long long minute) {
    return prev(plan.upper_bound(minute));
}

// The piece that begins in this minute, which is cut off its predecessor if need be.
Plan::iterator cut(Plan &plan, long long minute) {
    const long long value = pieceAt(plan, minute)->second;
    return plan.emplace(minute, value).first;
}

struct Reading {
    long long sum = 0;
    long long frost = 0;
};

Reading read(Plan &plan, long long begin, long long end) {
    Reading reading;
    for (auto piece = pieceAt(plan, begin); piece != plan.end() && piece->first < end; ++piece) {
        const auto following = next(piece);
        const long long from = piece->first;
        const long long to = following == plan.end() ? end : min(end, following->first);
        reading.sum += piece->second * (to - from);
        if (piece->second < 0) reading.frost += to - from;
    }
    return reading;
}

int main() {
    Plan plan{{0, 0}};
    int commands;
    cin >> commands;
    while (commands-- > 0) {
        string name;
        long long a, b, value;
        cin >> name >> a;
        if (name == "at") {
            cout << pieceAt(plan, a)->second << '\n';
        } else if (name == "next") {
            auto piece = pieceAt(plan, a);
            const long long now = piece->second;
            while (piece != plan.end() && piece->second == now) ++piece;
            if (piece == plan.end()) cout << "never\n";
            else cout << piece->first << '\n';
        } else if (name == "sum") {
            cin >> b;
            cout << read(plan, a, b).sum << '\n';
        } else if (name == "frost") {
            cin >> b;
            cout << read(plan, a, b).frost << '\n';
        } else {
            cin >> b >> value;
            const auto first = cut(plan, a);
            const auto last = cut(plan, b);
            if (name == "set") {
                plan.erase(next(first), last);
                first->second = value;
            } else {
                for (auto piece = first; piece != last; ++piece) piece->second += value;
            }
        }
    }
}
