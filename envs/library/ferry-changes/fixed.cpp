#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace std;

using Table = map<long long, long long>;

// Keeps of a table only what is better than everything after it: the earliest value from each key on.
void keepEarliest(Table &table) {
    if (table.empty()) return;
    auto later = prev(table.end());
    while (later != table.begin()) {
        const auto here = prev(later);
        if (here->second >= later->second) table.erase(here);
        else later = here;
    }
}

void offer(Table &table, long long key, long long value) {
    const auto [place, isNew] = table.emplace(key, value);
    if (!isNew) place->second = min(place->second, value);
}

int main() {
    int town, island, questions;
    long long change;
    cin >> town >> island >> questions >> change;
    Table onIsland;  // when one is on the island, ready for a ferry, and when the ferry arrives
    vector<pair<long long, long long>> ferries(town);
    for (auto &[departure, arrival] : ferries) cin >> departure >> arrival;
    while (island-- > 0) {
        long long departure, arrival;
        cin >> departure >> arrival;
        offer(onIsland, departure, arrival);
    }
    keepEarliest(onIsland);

    Table journeys;
    for (const auto &[departure, arrival] : ferries) {
        const auto second = onIsland.lower_bound(arrival + change);
        if (second != onIsland.end()) offer(journeys, departure, second->second);
    }
    keepEarliest(journeys);

    while (questions-- > 0) {
        string kind;
        long long minute;
        cin >> kind >> minute;
        auto found = journeys.end();
        if (kind == "from") {
            found = journeys.lower_bound(minute);
        } else {
            for (auto journey = journeys.begin(); journey != journeys.end(); ++journey) {
                if (journey->second <= minute) found = journey;
            }
        }
        if (found == journeys.end()) cout << "stranded\n";
        else cout << found->first << ' ' << found->second << '\n';
    }
}
