#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace std;

struct Entry {
    int line;
    size_t indentation;
    long long quantity = 1;
    string name;
};

bool isNumber(const string &word) {
    return word.find_first_not_of("0123456789") == string::npos;
}

Entry readEntry(int number, const string &line) {
    Entry entry{number, line.find_first_not_of(' '), 1, ""};
    vector<string> words;
    istringstream in(line);
    for (string word; in >> word;) words.push_back(word);
    size_t next = 0;
    if (words.size() > 1 && isNumber(words[0])) {
        entry.quantity = stoi(words[0]);
        next = 1;
        if (words.size() > 2 && words[1] == "dozen") {
            entry.quantity *= 12;
            next = 2;
        }
    }
    entry.name = words[next];
    while (++next < words.size()) entry.name += " " + words[next];
    return entry;
}

// Counts by name, in the order in which the names come.
class Counts {
public:
    void add(const string &name, long long count) {
        for (auto &[known, total] : counts) {
            if (known == name) {
                total += count;
                return;
            }
        }
        counts.emplace_back(name, count);
    }

    void print() const {
        for (const auto &[name, count] : counts) cout << count << ' ' << name << '\n';
    }

private:
    vector<pair<string, long long>> counts;
};

[[noreturn]] void fail(const Entry &entry, const string &what) {
    throw runtime_error("line " + to_string(entry.line) + ": " + what);
}

class List {
public:
    explicit List(vector<Entry> entries) : entries(move(entries)) {}

    // Counts the entries with the indentation of the next one, and what is inside of them.
    void countGroup(long long times, int depth = 0) {
        const size_t indentation = entries[next].indentation;
        while (next < entries.size() && entries[next].indentation == indentation) {
            const Entry &entry = entries[next++];
            if (entry.quantity == 0) fail(entry, "nothing to pack");
            const bool isBox = next < entries.size() && entries[next].indentation > indentation;
            (isBox ? boxes : things).add(entry.name, times * entry.quantity);
            if (!isBox) continue;
            countGroup(times * entry.quantity, depth + 1);
            // What ends the group must be as far in as this entry, or less.
            if (next < entries.size() && entries[next].indentation > indentation) fail(entries[next], "bad indentation");
        }
        if (depth == 0 && next < entries.size()) fail(entries[next], "bad indentation");
    }

    Counts things, boxes;

private:
    vector<Entry> entries;
    size_t next = 0;
};

int main() {
    vector<Entry> entries;
    string line;
    for (int number = 1; getline(cin, line); ++number) {
        const size_t start = line.find_first_not_of(' ');
        if (start != string::npos && line[start] != '#') entries.push_back(readEntry(number, line));
    }
    List list(move(entries));
    try {
        list.countGroup(1);
    } catch (const runtime_error &mistake) {
        cout << mistake.what() << '\n';
        return 0;
    }
    list.things.print();
    cout << "boxes\n";
    list.boxes.print();
}
