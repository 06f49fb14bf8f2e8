#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

struct Change {
    int recipes;
    string text;
};

int readSet(const string &letters) {
    int spices = 0;
    for (char letter : letters) {
        if (letter != '-') spices |= 1 << (letter - 'a');
    }
    return spices;
}

class Club {
public:
    Club(int spices, const vector<int> &recipes) : spices(spices), cookable(1 << spices) {
        for (int recipe : recipes) ++cookable[recipe];
        for (int step = 1; step < 1 << spices; step *= 2) {
            for (int set = 0; set < 1 << spices; ++set) {
                if (set & step) cookable[set] += cookable[set - step];
            }
        }
    }

    int recipesOf(int pantry) const { return cookable[pantry]; }

    Change best(int pantry, bool full) const {
        Change best{cookable[pantry], "="};
        for (int x = 0; x < spices; ++x) {
            const int more = pantry | 1 << x;
            const string purchase = string("+") + static_cast<char>('a' + x);
            if (!full) consider(best, more, purchase);
            for (int y = 0; full && y < spices; ++y) {
                if (pantry & 1 << y) consider(best, more & ~(1 << y), purchase + '-' + static_cast<char>('a' + y));
            }
        }
        return best;
    }

private:
    void consider(Change &best, int pantry, const string &text) const {
        if (cookable[pantry] > best.recipes) best = {cookable[pantry], text};
    }

    int spices;
    vector<int> cookable;
};

int main() {
    int spices, recipes, members;
    cin >> spices >> recipes >> members;
    vector<int> sets(recipes);
    string letters;
    for (int &set : sets) {
        cin >> letters;
        set = readSet(letters);
    }
    const Club club(spices, sets);
    getline(cin, letters);
    while (members-- > 0) {
        string line, room;
        getline(cin, line);
        istringstream words(line);
        words >> letters >> room;
        const int pantry = readSet(letters);
        const Change change = club.best(pantry, room == "full");
        cout << club.recipesOf(pantry) << ' ' << change.recipes << ' ' << change.text << '\n';
    }
}
