#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <vector>

using namespace std;

bool isLetter(char c) { return isalpha(static_cast<unsigned char>(c)); }
bool isCapital(char c) { return isupper(static_cast<unsigned char>(c)); }
bool isDigit(char c) { return isdigit(static_cast<unsigned char>(c)); }

string toLower(string text) {
    for (char &c : text) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
    return text;
}

vector<string> split(const string &text, char separator) {
    vector<string> pieces(1);
    for (char c : text) {
        if (c == separator) pieces.emplace_back();
        else pieces.back() += c;
    }
    return pieces;
}

string join(const vector<string> &pieces, char separator) {
    string text = pieces[0];
    for (size_t i = 1; i < pieces.size(); ++i) text += separator + pieces[i];
    return text;
}

string styled(const string &part, bool prominent, const vector<string> &small) {
    string core;
    copy_if(part.begin(), part.end(), back_inserter(core), isLetter);
    if (core.empty() || any_of(core.begin() + 1, core.end(), isCapital)) return part;
    string result = toLower(part);
    const bool isSmall = find(small.begin(), small.end(), toLower(core)) != small.end();
    if (isSmall && !prominent) return result;
    const auto first = find_if(result.begin(), result.end(), isLetter);
    if (!any_of(result.begin(), first, isDigit)) *first = static_cast<char>(toupper(static_cast<unsigned char>(*first)));
    return result;
}

string house_title(const string &title, const vector<string> &small) {
    vector<string> words = split(title, ' ');
    bool prominent = true;
    for (size_t w = 0; w < words.size(); ++w) {
        const bool colon = words[w].back() == ':';
        if (w + 1 == words.size()) prominent = true;
        vector<string> parts = split(words[w], '-');
        for (size_t p = 0; p < parts.size(); ++p) {
            const bool outer = p == 0 || p + 1 == parts.size();
            parts[p] = styled(parts[p], parts.size() == 1 ? prominent : outer, small);
        }
        words[w] = join(parts, '-');
        prominent = prominent && colon;
    }
    return join(words, ' ');
}
