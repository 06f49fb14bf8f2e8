#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

using namespace std;

struct Version {
    // Four numbers, then the stage (3 for none) and its number.
    array<int, 6> rank{0, 0, 0, 0, 3, 0};
    size_t written = 0;

    bool hasStage() const { return rank[4] < 3; }
};

Version readVersion(const string &text) {
    Version version;
    size_t slot = 0;
    int number = 0;
    for (char c : text) {
        if (isdigit(static_cast<unsigned char>(c))) {
            number = 10 * number + (c - '0');
            continue;
        }
        version.rank[slot] = number;
        number = 0;
        if (c == '.') {
            ++slot;
        } else {
            version.written = slot + 1;
            version.rank[4] = c - 'a';
            slot = 5;
        }
    }
    version.rank[slot] = number;
    if (!version.hasStage()) version.written = slot + 1;
    return version;
}

bool holds(const string &condition, const Version &version) {
    const size_t start = condition[0] == '>' ? 2 : 1;
    const Version wanted = readVersion(condition.substr(start));
    switch (condition[0]) {
        case '>': return version.rank >= wanted.rank;
        case '<': return version.rank < wanted.rank;
        case '!': return version.rank != wanted.rank;
        case '~': return version.rank >= wanted.rank && version.rank[0] == wanted.rank[0];
        default: break;
    }
    const auto begin = wanted.rank.begin();
    if (!equal(begin, begin + wanted.written, version.rank.begin())) return false;
    return !wanted.hasStage() || equal(begin + 4, wanted.rank.end(), version.rank.begin() + 4);
}

vector<string> split(const string &text, char separator) {
    vector<string> parts;
    size_t start = 0;
    for (size_t end; (end = text.find(separator, start)) != string::npos; start = end + 1) {
        parts.push_back(text.substr(start, end - start));
    }
    parts.push_back(text.substr(start));
    return parts;
}

bool fits(const string &choice, const Version &version) {
    if (version.hasStage() && choice.find_first_of("abc") == string::npos) return false;
    const vector<string> conditions = split(choice, ',');
    return all_of(conditions.begin(), conditions.end(), [&](const string &c) { return holds(c, version); });
}

string best_version(const string &rule, const vector<string> &versions) {
    const vector<string> choices = split(rule, '/');
    string best = "none";
    for (const string &text : versions) {
        const Version version = readVersion(text);
        if (!any_of(choices.begin(), choices.end(), [&](const string &c) { return fits(c, version); })) continue;
        if (best == "none" || version.rank > readVersion(best).rank) best = text;
    }
    return best;
}
