#include <deque>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

struct Option {
    string name, letter, kind;
    int count = 0;
    string value;
};

struct Mistake {
    string text;
};

Option &findLong(vector<Option> &options, const string &text) {
    Option *found = nullptr;
    int fitting = 0;
    for (Option &option : options) {
        if (option.name == text) return option;
        if (text.empty() || option.name.rfind(text, 0) != 0) continue;
        found = &option;
        ++fitting;
    }
    if (fitting != 1) throw Mistake{(fitting == 0 ? "unknown" : "ambiguous") + (" option --" + text)};
    return *found;
}

Option &findShort(vector<Option> &options, char letter) {
    for (Option &option : options) {
        if (letter != '-' && option.letter[0] == letter) return option;
    }
    throw Mistake{string("unknown option -") + letter};
}

string takeWord(const Option &option, deque<string> &words) {
    if (words.empty()) throw Mistake{"no value for --" + option.name};
    const string word = words.front();
    words.pop_front();
    return word;
}

void store(Option &option, const string &value) {
    const bool more = option.kind == "list" && option.count > 0;
    option.value = more ? option.value + ',' + value : value;
    ++option.count;
}

void readLong(vector<Option> &options, const string &text, deque<string> &words) {
    const size_t equals = text.find('=');
    Option &option = findLong(options, text.substr(0, equals));
    if (option.kind == "flag") {
        if (equals != string::npos) throw Mistake{"value for --" + option.name};
        ++option.count;
    } else if (equals != string::npos) {
        store(option, text.substr(equals + 1));
    } else {
        store(option, takeWord(option, words));
    }
}

void readGroup(vector<Option> &options, const string &letters, deque<string> &words) {
    for (size_t i = 0; i < letters.size(); ++i) {
        Option &option = findShort(options, letters[i]);
        if (option.kind == "flag") {
            ++option.count;
            continue;
        }
        const bool last = i + 1 == letters.size();
        store(option, last ? takeWord(option, words) : letters.substr(i + 1));
        return;
    }
}

// The line to print for a command. The options are a copy, so that every command starts afresh.
string run(vector<Option> options, deque<string> words) {
    string targets;
    bool ended = false;
    while (!words.empty()) {
        const string word = words.front();
        words.pop_front();
        if (ended || word[0] != '-' || word == "-") targets += ' ' + word;
        else if (word == "--") ended = true;
        else if (word[1] == '-') readLong(options, word.substr(2), words);
        else readGroup(options, word.substr(1), words);
    }
    string result;
    for (const Option &option : options) {
        if (option.count == 0) continue;
        if (!result.empty()) result += ' ';
        result += option.name + '=' + (option.kind == "flag" ? to_string(option.count) : option.value);
    }
    if (!targets.empty()) result += (result.empty() ? "|" : " |") + targets;
    return result.empty() ? "nothing" : result;
}

int main() {
    int optionCount, commands;
    cin >> optionCount >> commands;
    vector<Option> options(optionCount);
    for (Option &option : options) cin >> option.name >> option.letter >> option.kind;
    string line;
    getline(cin, line);
    while (commands-- > 0 && getline(cin, line)) {
        istringstream stream(line);
        deque<string> words;
        for (string word; stream >> word;) words.push_back(word);
        try {
            cout << run(options, words) << '\n';
        } catch (const Mistake &mistake) {
            cout << mistake.text << '\n';
        }
    }
}
