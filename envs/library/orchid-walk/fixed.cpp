#include <iostream>
#include <string>

using namespace std;

struct Bench {
    string row;
    int stages;
    bool toTheRight = true;
    long long evening = 0;
    long long moves = 0;

    char following(char stage) const {
        return stage == '0' + stages - 1 ? '0' : static_cast<char>(stage + 1);
    }

    void visit(int i) {
        const int last = static_cast<int>(row.size()) - 1;
        const char left = i > 0 ? row[i - 1] : '-';
        const char right = i < last ? row[i + 1] : '-';
        const char next = following(row[i]);
        const bool alike = left == row[i] && right == row[i];
        if (left == next || right == next || alike) {
            row[i] = next;
            ++moves;
        }
    }

    void walk() {
        const int count = static_cast<int>(row.size());
        for (int step = 0; step < count; ++step) visit(toTheRight ? step : count - 1 - step);
        toTheRight = !toTheRight;
        ++evening;
    }
};

bool looksLike(const Bench &a, const Bench &b) {
    return a.row == b.row && a.toTheRight == b.toTheRight;
}

int main() {
    Bench bench;
    long long evenings;
    cin >> bench.stages >> evenings >> bench.row;

    // One bench walks twice as far as the other until both look alike; then whole rounds are skipped.
    Bench slow = bench, fast = bench;
    bool skipped = false;
    while (slow.evening < evenings) {
        slow.walk();
        if (skipped) continue;
        fast.walk();
        fast.walk();
        if (looksLike(slow, fast)) {
            const long long period = fast.evening - slow.evening;
            const long long rounds = (evenings - slow.evening) / period;
            slow.evening += rounds * period;
            slow.moves += rounds * (fast.moves - slow.moves);
            skipped = true;
        }
    }
    cout << slow.row << '\n' << slow.moves << '\n';
}
