#include <algorithm>
#include <cctype>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

using namespace std;

enum Kind { FRACTION, NUMBER, WORD };

// Compares like the piece it stands for: kind first, then length for numbers, then the text.
using Piece = tuple<Kind, size_t, string>;

bool isLetter(char c) { return isalpha(static_cast<unsigned char>(c)); }
bool isDigit(char c) { return isdigit(static_cast<unsigned char>(c)); }

Piece makePiece(Kind kind, string text) {
    if (kind == WORD) {
        for (char &c : text) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
        return {kind, 0, text};
    }
    if (kind == FRACTION) {
        while (!text.empty() && text.back() == '0') text.pop_back();
        return {kind, 0, text};
    }
    text.erase(0, min(text.find_first_not_of('0'), text.size()));
    return {kind, text.size(), text};
}

vector<Piece> piecesOf(const string &label) {
    vector<Piece> pieces;
    size_t i = 0;
    while (i < label.size()) {
        const size_t start = i;
        if (isLetter(label[i])) {
            while (i < label.size() && isLetter(label[i])) ++i;
            pieces.push_back(makePiece(WORD, label.substr(start, i - start)));
        } else if (isDigit(label[i])) {
            while (i < label.size() && isDigit(label[i])) ++i;
            const bool afterPoint = start >= 2 && label[start - 1] == '.' && isDigit(label[start - 2]);
            pieces.push_back(makePiece(afterPoint ? FRACTION : NUMBER, label.substr(start, i - start)));
        } else {
            ++i;
        }
    }
    return pieces;
}

vector<int> label_order(const vector<string> &labels) {
    vector<vector<Piece>> pieces;
    for (const string &label : labels) pieces.push_back(piecesOf(label));
    vector<int> order(labels.size());
    iota(order.begin(), order.end(), 0);
    stable_sort(order.begin(), order.end(), [&](int i, int j) {
        if (pieces[i] != pieces[j]) return pieces[i] < pieces[j];
        return labels[i].size() < labels[j].size();
    });
    return order;
}
