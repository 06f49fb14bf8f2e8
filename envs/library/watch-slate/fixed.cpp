#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

// The oldest note is in line `first`, counted from 0, and the others follow it around the slate.
struct Slate {
    vector<int> line;
    size_t first = 0;
    size_t notes = 0;

    explicit Slate(size_t lines) : line(lines) {}

    size_t lineOf(size_t index) const { return (first + index) % line.size(); }

    void dropOldest() {
        first = lineOf(1);
        --notes;
    }

    void add(int ship) {
        if (notes == line.size()) dropOldest();
        line[lineOf(notes++)] = ship;
    }
};

int findLine(const Slate &slate, int ship) {
    for (size_t i = slate.notes; i-- > 0;) {
        const size_t line = slate.lineOf(i);
        if (slate.line[line] == ship) return static_cast<int>(line) + 1;
    }
    return 0;
}

void show(const Slate &slate, bool present, size_t index) {
    if (present) cout << slate.line[slate.lineOf(index)] << '\n';
    else cout << "-\n";
}

int main() {
    size_t lines;
    int commands;
    cin >> lines >> commands;
    Slate slate(lines);
    while (commands-- > 0) {
        string name;
        cin >> name;
        if (name == "wipe") {
            show(slate, slate.notes > 0, 0);
            if (slate.notes > 0) slate.dropOldest();
            continue;
        }
        size_t number;
        cin >> number;
        if (name == "note") {
            slate.add(static_cast<int>(number));
        } else if (name == "where") {
            cout << findLine(slate, static_cast<int>(number)) << '\n';
        } else if (name == "back") {
            show(slate, number <= slate.notes, slate.notes - number);
        } else {
            Slate copy(number);
            for (size_t i = slate.notes - min(number, slate.notes); i < slate.notes; ++i) {
                copy.add(slate.line[slate.lineOf(i)]);
            }
            slate = copy;
        }
    }
}
