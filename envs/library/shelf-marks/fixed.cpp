#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

struct Part {
    bool isNumber;
    string text;  // a number without leading zeros, a word in lower case
};

struct Mark {
    string text;
    vector<Part> parts;
};

Part readPart(string text) {
    if (isdigit(static_cast<unsigned char>(text[0]))) {
        const size_t zeros = text.find_first_not_of('0');
        return {true, zeros == string::npos ? "" : text.substr(zeros)};
    }
    for (char &c : text) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
    return {false, text};
}

Mark readMark(const string &text) {
    Mark mark{text, {}};
    istringstream in(text);
    string part;
    while (getline(in, part, '.')) mark.parts.push_back(readPart(part));
    return mark;
}

bool isBefore(const Part &a, const Part &b) {
    if (a.isNumber != b.isNumber) return b.isNumber;
    if (a.isNumber && a.text.size() != b.text.size()) return a.text.size() < b.text.size();
    return a.text < b.text;
}

bool isBefore(const Mark &a, const Mark &b) {
    const size_t common = min(a.parts.size(), b.parts.size());
    for (size_t i = 0; i < common; ++i) {
        if (isBefore(a.parts[i], b.parts[i])) return true;
        if (isBefore(b.parts[i], a.parts[i])) return false;
    }
    return a.parts.size() > b.parts.size();
}

int main() {
    int count;
    cin >> count;
    vector<Mark> shelf;
    string text;
    while (cin >> text) {
        const Mark mark = readMark(text);
        // Insertion sort: to the right end, then left past every mark that must stand after it.
        shelf.push_back(mark);
        for (size_t i = shelf.size() - 1; i > 0 && isBefore(mark, shelf[i - 1]); --i) swap(shelf[i], shelf[i - 1]);
    }
    for (size_t i = 0; i < shelf.size(); ++i) {
        if (i > 0) cout << (isBefore(shelf[i - 1], shelf[i]) ? '\n' : ' ');
        cout << shelf[i].text;
    }
    cout << '\n';
}
