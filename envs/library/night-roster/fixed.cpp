#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Guard {
    int least, most, rest;
    string requests;
};

class Planner {
public:
    Planner(vector<Guard> guards, vector<string> quarrels, size_t nights)
        : guards(guards), quarrels(quarrels), nights(nights), duties(guards.size(), 0) {}

    // Goes on with the word; whether it has become a roster.
    bool plan() {
        if (word.size() > longest.size()) longest = word;
        if (word.size() == nights) return enoughDuties();
        for (size_t i = 0; i < guards.size(); ++i) {
            if (!isPossible(i)) continue;
            word.push_back(static_cast<char>('a' + i));
            ++duties[i];
            if (plan()) return true;
            --duties[i];
            word.pop_back();
        }
        return false;
    }

    const string &roster() const { return word; }
    const string &longestBeginning() const { return longest; }

private:
    vector<Guard> guards;
    vector<string> quarrels;
    size_t nights;
    vector<int> duties;
    string word, longest;

    bool enoughDuties() const {
        for (size_t i = 0; i < guards.size(); ++i) {
            if (duties[i] < guards[i].least) return false;
        }
        return true;
    }

    bool isPossible(size_t i) const {
        const Guard &guard = guards[i];
        const char letter = static_cast<char>('a' + i);
        if (duties[i] >= guard.most || guard.requests[word.size()] == 'x') return false;
        const size_t last = word.rfind(letter);
        if (last != string::npos && word.size() - last <= static_cast<size_t>(guard.rest)) return false;
        for (const string &pair : quarrels) {
            if (!word.empty() && pair[0] == word.back() && pair[1] == letter) return false;
        }
        return true;
    }
};

int main() {
    size_t count, nights, quarrelCount;
    cin >> count >> nights >> quarrelCount;
    vector<Guard> guards(count);
    for (Guard &guard : guards) cin >> guard.least >> guard.most >> guard.rest >> guard.requests;
    vector<string> quarrels(quarrelCount);
    for (string &pair : quarrels) cin >> pair;
    Planner planner(guards, quarrels, nights);
    if (planner.plan()) cout << planner.roster() << '\n';
    else cout << "none " << planner.longestBeginning() << '\n';
}
