#include <iostream>
#include <vector>

using namespace std;

struct Group {
    char letter;
    long long count;
};

void addPots(vector<Group> &row, char letter, long long count) {
    if (!row.empty() && row.back().letter == letter) {
        count += row.back().count;
        row.pop_back();
    }
    const long long triples = letter == 'z' ? 0 : count / 3;
    if (triples > 0) addPots(row, static_cast<char>(letter + 1), triples);
    const long long left = count - 3 * triples;
    if (left > 0) row.push_back({letter, left});
}

int main() {
    int entries;
    cin >> entries;
    vector<Group> row;
    for (int i = 0; i < entries; ++i) {
        long long count;
        char letter;
        cin >> count >> letter;
        addPots(row, letter, count);
    }
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0) cout << ' ';
        cout << row[i].count << row[i].letter;
    }
    cout << '\n';
}
