#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace std;

struct Drawer {
    string first;
    string last;
    int cards;
};

vector<Drawer> fillDrawers(const map<string, int> &keywords, int room) {
    vector<Drawer> drawers;
    for (const auto &[keyword, cards] : keywords) {
        if (drawers.empty() || drawers.back().cards + cards > room) {
            drawers.push_back({keyword, keyword, cards});
        } else {
            drawers.back().last = keyword;
            drawers.back().cards += cards;
        }
    }
    return drawers;
}

string abbreviation(const string &keyword, const string &neighbour) {
    size_t length = 0;
    while (length < keyword.size() && length < neighbour.size() && keyword[length] == neighbour[length]) ++length;
    return keyword.substr(0, length + 1);
}

int main() {
    int count, room;
    cin >> count >> room;
    map<string, int> keywords;
    for (int i = 0; i < count; ++i) {
        string keyword;
        cin >> keyword;
        ++keywords[keyword];
    }
    const vector<Drawer> drawers = fillDrawers(keywords, room);
    for (size_t i = 0; i < drawers.size(); ++i) {
        const string before = i == 0 ? "" : drawers[i - 1].last;
        const string after = i + 1 == drawers.size() ? "" : drawers[i + 1].first;
        const string first = abbreviation(drawers[i].first, before);
        const string last = abbreviation(drawers[i].last, after);
        cout << first;
        if (last != first) cout << " - " << last;
        cout << ": " << drawers[i].cards << '\n';
    }
}
