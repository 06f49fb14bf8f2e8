#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Mask {
    string pattern;
    int number;
    uint64_t width;
};

uint64_t choices(char symbol) {
    switch (symbol) {
        case '#': return 10;
        case '@': return 26;
        case '?': return 36;
        default: return 1;
    }
}

Mask readMask(int number) {
    Mask mask{"", number, 1};
    cin >> mask.pattern;
    for (char symbol : mask.pattern) mask.width *= choices(symbol);
    return mask;
}

bool fits(const string &pattern, const string &code) {
    if (pattern.size() != code.size()) return false;
    for (size_t i = 0; i < code.size(); ++i) {
        const char symbol = pattern[i] == '=' ? code[i - 1] : pattern[i];
        const bool digit = isdigit(static_cast<unsigned char>(code[i]));
        const bool same = symbol == code[i];
        const bool inClass = symbol == '?' || (symbol == '#' && digit) || (symbol == '@' && !digit);
        if (!same && !inClass) return false;
    }
    return true;
}

int main() {
    int count, codes;
    cin >> count >> codes;
    vector<Mask> masks;
    for (int number = 1; number <= count; ++number) masks.push_back(readMask(number));
    stable_sort(masks.begin(), masks.end(), [](const Mask &a, const Mask &b) { return a.width < b.width; });
    string code;
    while (codes-- > 0 && cin >> code) {
        const auto found = find_if(masks.begin(), masks.end(), [&](const Mask &m) { return fits(m.pattern, code); });
        if (found == masks.end()) cout << "none\n";
        else cout << found->number << ' ' << found->width << '\n';
    }
}
