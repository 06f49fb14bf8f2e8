#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

struct Slot {
    int price;
    int goods;
};

struct Coins {
    vector<int> inTube;
    int boxValue = 0;
};

class Machine {
public:
    Machine(vector<int> values, vector<int> inTube, int capacity)
        : values(move(values)), coins{move(inTube)}, capacity(capacity) {}

    string buy(Slot &slot, const vector<int> &inserted) {
        int money = 0;
        for (int coin : inserted) money += coin;
        if (slot.goods == 0) return "sold out";
        if (money < slot.price) return "too little";
        Coins after = coins;
        for (int coin : inserted) insert(after, coin);
        string answer = "ok";
        int rest = money - slot.price;
        for (size_t kind = 0; kind < values.size(); ++kind) {
            const int count = min(after.inTube[kind], rest / values[kind]);
            after.inTube[kind] -= count;
            rest -= count * values[kind];
            for (int i = 0; i < count; ++i) answer += " " + to_string(values[kind]);
        }
        if (rest > 0) return "no change";
        coins = after;
        --slot.goods;
        return answer;
    }

    int emptyBox() {
        const int value = coins.boxValue;
        coins.boxValue = 0;
        return value;
    }

private:
    vector<int> values;
    Coins coins;
    int capacity;

    void insert(Coins &into, int coin) const {
        const auto kind = find(values.begin(), values.end(), coin) - values.begin();
        if (into.inTube[kind] < capacity) ++into.inTube[kind];
        else into.boxValue += coin;
    }
};

vector<int> readNumbers(int count) {
    vector<int> numbers(count);
    for (int &number : numbers) cin >> number;
    return numbers;
}

int main() {
    int kinds, capacity, slotCount, commands;
    cin >> kinds >> capacity >> slotCount >> commands;
    const vector<int> values = readNumbers(kinds);
    Machine machine(values, readNumbers(kinds), capacity);
    vector<Slot> slots(slotCount);
    for (Slot &slot : slots) cin >> slot.price >> slot.goods;
    string name;
    while (cin >> name) {
        if (name == "empty") {
            cout << machine.emptyBox() << '\n';
            continue;
        }
        int number, count;
        cin >> number >> count;
        Slot &slot = slots[number - 1];
        if (name == "fill") slot.goods += count;
        else cout << machine.buy(slot, readNumbers(count)) << '\n';
    }
}
