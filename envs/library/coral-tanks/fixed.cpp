#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

// Sets of pieces; each piece knows whether it is in the same tank as the piece above it.
class Groups {
public:
    explicit Groups(int count) : above(count), apart(count, false) {
        for (int piece = 0; piece < count; ++piece) above[piece] = piece;
    }

    // The top piece of a group, and whether the piece is in the other tank.
    pair<int, bool> find(int piece) {
        if (above[piece] == piece) return {piece, false};
        const auto [top, flipped] = find(above[piece]);
        apart[piece] = apart[piece] != flipped;
        above[piece] = top;
        return {top, apart[piece]};
    }

    // False if that contradicts what was said before.
    bool join(int a, int b, bool different) {
        const auto [topA, flippedA] = find(a);
        const auto [topB, flippedB] = find(b);
        const bool flip = (flippedA != flippedB) != different;
        if (topA == topB) return !flip;
        above[topA] = topB;
        apart[topA] = flip;
        return true;
    }

private:
    vector<int> above;
    vector<bool> apart;
};

int main() {
    int count, known;
    cin >> count >> known;
    vector<long long> area(count + 1, 0);  // piece 0 has no area and is in the north tank
    for (int piece = 1; piece <= count; ++piece) cin >> area[piece];
    Groups groups(count + 1);
    bool possible = true;
    while (known-- > 0) {
        string word;
        int a, b = 0;
        cin >> word >> a;
        if (word == "fight" || word == "clone") cin >> b;
        const bool different = word == "fight" || word == "south";
        possible = groups.join(a, b, different) && possible;
    }
    if (!possible) {
        cout << "impossible\n";
        return 0;
    }
    vector<long long> same(count + 1, 0), other(count + 1, 0);
    for (int piece = 0; piece <= count; ++piece) {
        const auto [top, flipped] = groups.find(piece);
        (flipped ? other : same)[top] += area[piece];
    }
    const auto [fixedTop, fixedFlipped] = groups.find(0);
    long long smallest = 0, largest = 0;
    for (int top = 0; top <= count; ++top) {
        if (top == fixedTop) {
            const long long north = fixedFlipped ? other[top] : same[top];
            smallest += north;
            largest += north;
        } else {
            smallest += min(same[top], other[top]);
            largest += max(same[top], other[top]);
        }
    }
    cout << smallest << ' ' << largest << '\n';
}
