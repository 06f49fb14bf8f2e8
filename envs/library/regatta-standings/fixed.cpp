#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

using namespace std;

constexpr int kDidNotFinish = 100;
constexpr size_t kRacesToDropOne = 4;

struct Boat {
    string name;
    vector<int> kept;  // best first
    int score;
    int lastPlace;
};

bool isAhead(const Boat &a, const Boat &b) {
    if (a.score != b.score) return a.score < b.score;
    if (a.kept != b.kept) return a.kept < b.kept;
    if (a.lastPlace != b.lastPlace) return a.lastPlace < b.lastPlace;
    return a.name < b.name;
}

Boat readBoat(int races) {
    Boat boat;
    cin >> boat.name;
    for (int race = 0; race < races; ++race) {
        string word;
        cin >> word;
        boat.kept.push_back(word == "-" ? kDidNotFinish : stoi(word));
    }
    boat.lastPlace = boat.kept.back();
    sort(boat.kept.begin(), boat.kept.end());
    if (boat.kept.size() >= kRacesToDropOne) boat.kept.pop_back();
    boat.score = accumulate(boat.kept.begin(), boat.kept.end(), 0);
    return boat;
}

int main() {
    int count, races;
    cin >> count >> races;
    vector<Boat> boats;
    for (int i = 0; i < count; ++i) boats.push_back(readBoat(races));
    sort(boats.begin(), boats.end(), isAhead);
    for (const Boat &boat : boats) cout << boat.name << ' ' << boat.score << '\n';
}
