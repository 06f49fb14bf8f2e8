#include <array>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

const int MAX_WIDTH = 30;
using Pattern = uint32_t;

// Independent patterns, each at the index of its highest bit; 0 where there is none.
struct Basis {
    array<Pattern, MAX_WIDTH> patterns{};
    int size = 0;

    bool add(Pattern pattern) {
        for (int bit = MAX_WIDTH - 1; bit >= 0; --bit) {
            if ((pattern >> bit & 1) == 0) continue;
            if (patterns[bit] == 0) {
                patterns[bit] = pattern;
                ++size;
                return true;
            }
            pattern ^= patterns[bit];
        }
        return false;
    }

    // Pulls cords so that the lamps become what is wanted, from the highest bit on, where that is possible.
    Pattern approach(Pattern shown, Pattern wanted) const {
        for (int bit = MAX_WIDTH - 1; bit >= 0; --bit) {
            if ((shown ^ wanted) >> bit & 1) shown ^= patterns[bit];
        }
        return shown;
    }
};

string digits(Pattern pattern, int width) {
    string text;
    for (int bit = width - 1; bit >= 0; --bit) text += pattern >> bit & 1 ? '1' : '0';
    return text;
}

Pattern readPattern() {
    string text;
    cin >> text;
    return static_cast<Pattern>(stoul(text, nullptr, 2));
}

int main() {
    int width, commands;
    cin >> width >> commands;
    vector<Basis> history(1);  // what could be made after every cord that still hangs
    while (commands-- > 0) {
        string command;
        cin >> command;
        const Basis &now = history.back();
        if (command == "hang") {
            Basis next = now;
            cout << (next.add(readPattern()) ? "useful\n" : "useless\n");
            history.push_back(next);
        } else if (command == "cut") {
            if (history.size() > 1) history.pop_back();
        } else if (command == "match") {
            const Pattern shown = readPattern(), wanted = readPattern();
            const string wrong = digits(now.approach(shown, wanted) ^ wanted, width);
            const size_t first = wrong.find('1');
            cout << (first == string::npos ? width : static_cast<int>(first)) << '\n';
        } else if (command == "brightest") {
            cout << digits(now.approach(readPattern(), (1u << width) - 1), width) << '\n';
        } else {
            cout << (1u << now.size) << '\n';
        }
    }
}
