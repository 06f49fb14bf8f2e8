#include <algorithm>
#include <cctype>
#include <iostream>
#include <list>
#include <string>

using namespace std;

bool isVowel(char letter) {
    return string("aeiou").find(letter) != string::npos;
}

bool hasDigit(const string &word) {
    return any_of(word.begin(), word.end(), [](unsigned char c) { return isdigit(c); });
}

string shortForm(string word) {
    word.erase(unique(word.begin(), word.end()), word.end());
    string result;
    for (size_t i = 0; i < word.size(); ++i) {
        const bool atEnd = i == 0 || i + 1 == word.size();
        const bool keep = atEnd || !isVowel(word[i]) || isVowel(word[i - 1]);
        if (keep) result += word[i];
    }
    return result;
}

// Puts the form on top of the slate; returns the place where it was, from 1, or 0 if it was not there.
int moveToTop(list<string> &slate, const string &form, size_t room) {
    int place = 1;
    for (auto it = slate.begin(); it != slate.end(); ++it, ++place) {
        if (*it != form) continue;
        slate.erase(it);
        slate.push_front(form);
        return place;
    }
    slate.push_front(form);
    if (slate.size() > room) slate.pop_back();
    return 0;
}

int main() {
    size_t room;
    cin >> room;
    list<string> slate;
    size_t pence = 0;
    string word, separator;
    while (cin >> word) {
        if (!hasDigit(word)) {
            word = shortForm(word);
            if (word.size() > 1) {
                const int place = moveToTop(slate, word, room);
                if (place > 0) word = to_string(place);
            }
        }
        pence += (word.size() - 1) / 5 + 1;
        cout << separator << word;
        separator = " ";
    }
    cout << '\n' << pence << '\n';
}
