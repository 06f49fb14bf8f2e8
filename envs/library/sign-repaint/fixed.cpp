#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

const char kBlank = '.';

int paintPrice(char before, char after) {
    if (after == kBlank) return 1;
    return before == kBlank ? 2 : 3;
}

vector<size_t> changedCells(const string &board, const string &wanted) {
    vector<size_t> cells;
    for (size_t i = 0; i < board.size(); ++i) {
        if (board[i] != wanted[i]) cells.push_back(i);
    }
    return cells;
}

int countSetups(const vector<size_t> &cells, size_t reach) {
    if (cells.empty()) return 0;
    int setups = 1;
    for (size_t i = 1; i < cells.size(); ++i) {
        const size_t between = cells[i] - cells[i - 1] - 1;
        if (between > reach) ++setups;
    }
    return setups;
}

int main() {
    size_t reach;
    int setup;
    string board, text;
    cin >> reach >> setup >> board >> text;
    pair<int, int> best;
    size_t bestOffset = 0;
    for (size_t offset = 0; offset + text.size() <= board.size(); ++offset) {
        string wanted(board.size(), kBlank);
        wanted.replace(offset, text.size(), text);
        const vector<size_t> cells = changedCells(board, wanted);
        const int setups = countSetups(cells, reach);
        int coins = setups * setup;
        for (size_t cell : cells) coins += paintPrice(board[cell], wanted[cell]);
        const pair<int, int> price(coins, setups);
        if (offset == 0 || price < best) {
            best = price;
            bestOffset = offset;
        }
    }
    cout << bestOffset + 1 << ' ' << best.first << ' ' << best.second << '\n';
}
