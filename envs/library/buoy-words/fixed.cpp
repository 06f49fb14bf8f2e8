#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Field {
    char kind;
    int bits;
};

Field parseField(const string &text) {
    return {text[0], text.size() > 1 ? stoi(text.substr(1)) : 1};
}

string show(const Field &field, uint64_t value) {
    const uint64_t highest = 1ULL << (field.bits - 1);
    if (field.kind == 'u') {
        const uint64_t all = highest | (highest - 1);
        return value == all ? "-" : to_string(value);
    }
    if (value == highest) return "-";
    if (value < highest) return to_string(value);
    return "-" + to_string(2 * highest - value);
}

// Takes fields from the high end of a word.
class Reader {
public:
    Reader(uint64_t word, int width) : rest(word << (64 - width)) {}

    uint64_t take(int bits) {
        const uint64_t value = rest >> (64 - bits);
        rest = bits < 64 ? rest << bits : 0;
        return value;
    }

private:
    uint64_t rest;
};

vector<string> readWord(Reader reader, const vector<Field> &layout) {
    vector<string> readings;
    size_t safe = 0;  // readings before the last check bit
    int ones = 0;
    for (const Field &field : layout) {
        const uint64_t value = reader.take(field.bits);
        ones ^= __builtin_parityll(value);
        if (field.kind == 'u' || field.kind == 's') readings.push_back(show(field, value));
        if (field.kind != 'p') continue;
        if (ones == 0) fill(readings.begin() + static_cast<long>(safe), readings.end(), "?");
        safe = readings.size();
        ones = 0;
    }
    return readings;
}

int main() {
    int width, fields, words;
    cin >> width >> fields >> words;
    vector<Field> layout;
    for (string text; fields > 0 && cin >> text; --fields) layout.push_back(parseField(text));
    vector<int> spoiled(layout.size());
    cin >> hex;
    while (words-- > 0) {
        uint64_t word;
        cin >> word;
        const vector<string> readings = readWord(Reader(word, width), layout);
        for (size_t i = 0; i < readings.size(); ++i) {
            if (readings[i] == "?") ++spoiled[i];
            cout << (i > 0 ? " " : "") << readings[i];
        }
        cout << '\n';
    }
    const auto worst = max_element(spoiled.begin(), spoiled.end());
    if (*worst == 0) cout << "none\n";
    else cout << worst - spoiled.begin() + 1 << ' ' << *worst << '\n';
}
