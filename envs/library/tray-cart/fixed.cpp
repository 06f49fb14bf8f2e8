#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace std;

class Greenhouse {
public:
    explicit Greenhouse(long long goodDays) : goodDays(goodDays) {}

    void sow(int tray, long long day) {
        dayOf[tray] = day;
        order.insert({day, tray});
    }

    bool scrap(int tray) {
        const auto found = dayOf.find(tray);
        if (found == dayOf.end()) return false;
        order.erase({found->second, tray});
        dayOf.erase(found);
        return true;
    }

    bool shift(int tray, long long days) {
        const auto found = dayOf.find(tray);
        if (found == dayOf.end()) return false;
        const long long day = found->second + days;
        scrap(tray);
        sow(tray, day);
        return true;
    }

    vector<int> harvest(long long today, int room) {
        vector<int> cameTo;
        while (room > 0 && !order.empty()) {
            const auto [day, tray] = *order.begin();
            if (day > today) break;
            const bool withered = day + goodDays < today;
            cameTo.push_back(withered ? -tray : tray);
            if (!withered) --room;
            scrap(tray);
        }
        return cameTo;
    }

private:
    long long goodDays;
    map<int, long long> dayOf;
    set<pair<long long, int>> order;
};

void print(const vector<int> &trays) {
    if (trays.empty()) cout << "none";
    for (size_t i = 0; i < trays.size(); ++i) cout << (i > 0 ? " " : "") << trays[i];
    cout << '\n';
}

int main() {
    long long goodDays;
    int commands;
    cin >> goodDays >> commands;
    Greenhouse greenhouse(goodDays);
    while (commands-- > 0) {
        string name;
        long long first, second = 0;
        cin >> name >> first;
        if (name != "scrap") cin >> second;
        const int tray = static_cast<int>(first);
        bool present = true;
        if (name == "sow") greenhouse.sow(tray, second);
        else if (name == "shift") present = greenhouse.shift(tray, second);
        else if (name == "scrap") present = greenhouse.scrap(tray);
        else print(greenhouse.harvest(first, static_cast<int>(second)));
        if (!present) cout << "missing\n";
    }
}
