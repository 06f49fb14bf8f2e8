#include <iostream>
#include <queue>
#include <vector>

using namespace std;

struct Stone {
    long long arrival, weight;
};

class Cart {
public:
    explicit Cart(long long capacity) : capacity(capacity) {}

    void load(int belt, long long weight) {
        if (total + weight >= capacity) driveOff();
        const bool again = stones > 0 && lastBelt == belt;
        ++stones;
        total += weight;
        lastBelt = belt;
        if (again) driveOff();
    }

    void driveOff() {
        if (stones == 0) return;
        cout << stones << ' ' << total << '\n';
        stones = 0;
        total = 0;
    }

private:
    long long capacity, total = 0;
    int stones = 0, lastBelt = 0;
};

// The belt of the next stone, -1 if all are empty.
int nextBelt(const vector<queue<Stone>> &belts, int previous) {
    const int count = static_cast<int>(belts.size());
    int best = -1;
    for (int step = 1; step <= count; ++step) {
        const int belt = (previous + step) % count;
        if (belts[belt].empty()) continue;
        if (best < 0 || belts[belt].front().arrival < belts[best].front().arrival) best = belt;
    }
    return best;
}

int main() {
    int count;
    long long capacity;
    cin >> count >> capacity;
    vector<queue<Stone>> belts(count);
    for (queue<Stone> &belt : belts) {
        int stones;
        cin >> stones;
        while (stones-- > 0) {
            Stone stone;
            cin >> stone.arrival >> stone.weight;
            belt.push(stone);
        }
    }
    Cart cart(capacity);
    int belt = count - 1;
    while ((belt = nextBelt(belts, belt)) >= 0) {
        cart.load(belt, belts[belt].front().weight);
        belts[belt].pop();
    }
    cart.driveOff();
}
