#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

struct Entry {
    string name;
    bool isFolder = false;
    long long size = 0;
    vector<unique_ptr<Entry>> entries;
};

// Reads a folder's entries; `line` is the next one that has not been used.
void readEntries(const vector<string> &lines, size_t &line, size_t indent, Entry &folder) {
    while (line < lines.size() && lines[line].find_first_not_of(' ') == indent) {
        auto entry = make_unique<Entry>();
        istringstream words(lines[line++]);
        words >> entry->name;
        entry->isFolder = entry->name.back() == '/';
        if (entry->isFolder) readEntries(lines, line, indent + 2, *entry);
        else words >> entry->size;
        folder.entries.push_back(move(entry));
    }
}

// False if the entry is to be left out.
bool shorten(Entry &entry, long long smallest) {
    if (!entry.isFolder) return entry.size >= smallest;
    vector<unique_ptr<Entry>> kept;
    entry.size = 0;
    for (auto &inner : entry.entries) {
        if (!shorten(*inner, smallest)) continue;
        entry.size += inner->size;
        kept.push_back(move(inner));
    }
    entry.entries = move(kept);
    return !entry.entries.empty();
}

void write(const Entry &entry, size_t indent, const string &before) {
    const string name = before + entry.name;
    if (entry.entries.size() == 1 && entry.entries[0]->isFolder) {
        write(*entry.entries[0], indent, name);
        return;
    }
    cout << string(indent, ' ') << name << ' ' << entry.size << '\n';
    for (const auto &inner : entry.entries) write(*inner, indent + 2, "");
}

int main() {
    string text;
    getline(cin, text);
    const long long smallest = stoll(text);
    vector<string> lines;
    while (getline(cin, text)) {
        if (!text.empty()) lines.push_back(text);
    }
    Entry top;
    top.isFolder = true;
    size_t line = 0;
    readEntries(lines, line, 0, top);
    if (!shorten(top, smallest)) cout << "nothing\n";
    for (const auto &entry : top.entries) write(*entry, 0, "");
}
