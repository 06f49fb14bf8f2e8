#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <utility>
#include <vector>

using namespace std;

struct News {
    int hand;
    long long forgotten;  // the first minute in which it is not known any more
};

class Village {
public:
    Village(int people, int highest, long long memory, long long end)
        : news(people + 1), highest(highest), memory(memory) {
        news[1] = News{0, end + 1};
    }

    optional<int> hand(int person, long long minute) const {
        if (!news[person] || news[person]->forgotten <= minute) return nullopt;
        return news[person]->hand;
    }

    void talk(const vector<pair<int, int>> &calls, long long minute) {
        map<int, int> heard;
        for (const auto &[a, b] : calls) {
            tell(a, b, minute, heard);
            tell(b, a, minute, heard);
        }
        for (const auto &[person, told] : heard) {
            if (person == 1) continue;
            const int known = hand(person, minute).value_or(told);
            news[person] = News{min(known, told), minute + memory + 1};
        }
    }

private:
    void tell(int speaker, int listener, long long minute, map<int, int> &heard) const {
        const optional<int> known = hand(speaker, minute);
        if (!known || *known >= highest) return;
        const auto [place, isNew] = heard.emplace(listener, *known + 1);
        if (!isNew) place->second = min(place->second, *known + 1);
    }

    vector<optional<News>> news;
    int highest;
    long long memory;
};

int main() {
    int people, count, highest;
    long long memory, end;
    cin >> people >> count >> highest >> memory >> end;
    map<long long, vector<pair<int, int>>> calls;
    while (count-- > 0) {
        long long minute;
        int a, b;
        cin >> minute >> a >> b;
        calls[minute].emplace_back(a, b);
    }
    Village village(people, highest, memory, end);
    for (const auto &[minute, together] : calls) village.talk(together, minute);
    for (int person = 1; person <= people; ++person) {
        const optional<int> hand = village.hand(person, end);
        if (hand) cout << *hand << '\n';
        else cout << "-\n";
    }
}
