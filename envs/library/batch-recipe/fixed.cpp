#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

enum class Kind { Volume, Weight, Pieces };

struct Unit {
    Kind kind;
    long long size;
};

struct Fraction {
    long long top = 0;
    long long bottom = 1;
};

struct Ingredient {
    string name;
    Kind kind;
    long long sixtieths;
};

const map<string, Unit> kUnits = {
    {"tsp", {Kind::Volume, 1}}, {"tbsp", {Kind::Volume, 3}}, {"cup", {Kind::Volume, 48}},
    {"cups", {Kind::Volume, 48}}, {"g", {Kind::Weight, 1}}, {"kg", {Kind::Weight, 1000}},
};

vector<string> wordsOf(const string &line) {
    istringstream stream(line);
    vector<string> words;
    for (string word; stream >> word;) words.push_back(word);
    return words;
}

Fraction readQuantity(const vector<string> &words, size_t &next) {
    Fraction value;
    if (words[next].find('/') == string::npos) value.top = stoll(words[next++]);
    if (next == words.size()) return value;
    const size_t slash = words[next].find('/');
    if (slash == string::npos) return value;
    value.bottom = stoll(words[next].substr(slash + 1));
    value.top = value.top * value.bottom + stoll(words[next].substr(0, slash));
    ++next;
    return value;
}

Ingredient readIngredient(const string &line) {
    const vector<string> words = wordsOf(line);
    size_t next = 0;
    const Fraction quantity = readQuantity(words, next);
    Unit unit{Kind::Pieces, 1};
    const auto found = kUnits.find(words[next]);
    if (found != kUnits.end() && next + 1 < words.size()) {
        unit = found->second;
        ++next;
    }
    string name = words[next];
    while (++next < words.size()) name += ' ' + words[next];
    return {name, unit.kind, quantity.top * unit.size * 60 / quantity.bottom};
}

// Prints the whole units of this size and returns what is left.
long long printWhole(const char *unit, long long size, const Fraction &amount) {
    const long long count = amount.top / (size * amount.bottom);
    if (count > 0) cout << count << ' ' << unit << ' ';
    return amount.top % (size * amount.bottom);
}

void print(const Ingredient &ingredient, const Fraction &factor) {
    Fraction amount{ingredient.sixtieths * factor.top, 60 * factor.bottom};
    if (ingredient.kind == Kind::Pieces) {
        cout << (amount.top + amount.bottom - 1) / amount.bottom << ' ';
    } else {
        const bool volume = ingredient.kind == Kind::Volume;
        amount.top = volume ? printWhole("cup", 48, amount) : printWhole("kg", 1000, amount);
        if (volume) amount.top = printWhole("tbsp", 3, amount);
        if (amount.top > 0) {
            const long long rest = amount.top % amount.bottom;
            const long long common = gcd(rest, amount.bottom);
            if (amount.top >= amount.bottom) cout << amount.top / amount.bottom << ' ';
            if (rest > 0) cout << rest / common << '/' << amount.bottom / common << ' ';
            cout << (volume ? "tsp " : "g ");
        }
    }
    cout << ingredient.name << '\n';
}

int main() {
    string line;
    getline(cin, line);
    size_t start = 0;
    const Fraction factor = readQuantity(wordsOf(line), start);
    vector<Ingredient> ingredients;
    while (getline(cin, line)) {
        const Ingredient added = readIngredient(line);
        size_t i = 0;
        while (i < ingredients.size() && (ingredients[i].name != added.name || ingredients[i].kind != added.kind)) ++i;
        if (i == ingredients.size()) ingredients.push_back(added);
        else ingredients[i].sixtieths += added.sixtieths;
    }
    for (const Ingredient &ingredient : ingredients) print(ingredient, factor);
}
