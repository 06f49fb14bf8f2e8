#include <iostream>
#include <map>
#include <set>
#include <string>

using namespace std;

// A place on the board: the largest total first, then the smallest number of the change that led to it.
struct Entry {
    long long total = 0;
    int since = 0;

    bool operator<(const Entry &other) const {
        if (total != other.total) return total > other.total;
        return since < other.since;
    }
};

int placeOf(const set<Entry> &board, const Entry &entry) {
    int place = 1;
    for (auto it = board.begin(); it != board.end() && *it < entry; ++it) ++place;
    return place;
}

int main() {
    int changes;
    cin >> changes;
    map<string, Entry> entries;
    set<Entry> board;
    for (int number = 1; number <= changes; ++number) {
        string name;
        long long kilograms;
        cin >> name >> kilograms;
        Entry &entry = entries[name];
        int old = static_cast<int>(board.size()) + 1;
        if (entry.total > 0) {
            old = placeOf(board, entry);
            board.erase(entry);
        }
        entry.total += kilograms;
        entry.since = number;
        if (entry.total <= 0) {
            entries.erase(name);
            cout << "off " << static_cast<int>(board.size()) - old + 1 << '\n';
            continue;
        }
        board.insert(entry);
        const int place = placeOf(board, entry);
        cout << place << ' ' << (place > old ? place - old : old - place) << '\n';
    }
}
