#include <algorithm>
#include <array>
#include <deque>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

const int REJECT = 10;

struct Pass {
    int column;
    char direction, end;
};

using Row = vector<string>;

// Lays the cards of a pocket down at the end of a row.
void layDown(deque<string> &pocket, char end, Row &row) {
    while (!pocket.empty()) {
        if (end == 'b') {
            row.push_back(pocket.front());
            pocket.pop_front();
        } else {
            row.push_back(pocket.back());
            pocket.pop_back();
        }
    }
}

// Returns the number of cards that fell into the reject pocket.
size_t run(const Pass &pass, size_t room, Row &row) {
    array<deque<string>, REJECT + 1> pockets;
    for (const string &card : row) {
        const int digit = card[pass.column - 1] - '0';
        pockets[pockets[digit].size() < room ? digit : REJECT].push_back(card);
    }
    const size_t rejected = pockets[REJECT].size();
    if (pass.direction == '-') reverse(pockets.begin(), pockets.begin() + REJECT);
    row.clear();
    for (auto &pocket : pockets) layDown(pocket, pass.end, row);
    return rejected;
}

int main() {
    size_t cards, passes, room;
    cin >> cards >> passes >> room;
    Row row(cards);
    for (string &card : row) cin >> card;
    for (Pass pass; passes > 0 && cin >> pass.column >> pass.direction >> pass.end; --passes) {
        const size_t rejected = run(pass, room, row);
        int slips = 0;
        for (size_t i = 1; i < row.size(); ++i) slips += row[i] < row[i - 1];
        cout << rejected << ' ' << slips << '\n';
    }
    for (size_t i = 0; i < row.size(); ++i) cout << (i == 0 ? "" : " ") << row[i];
    cout << '\n';
}
