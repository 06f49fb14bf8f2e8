#include <bitset>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

// Lamp number i is bit i - 1.
class Strip {
public:
    explicit Strip(const string &digits) : width(static_cast<int>(digits.size())) {
        for (int i = 0; i < width; ++i) {
            if (digits[i] == '1') lamps |= uint64_t{1} << i;
        }
    }
    void flip(int left, int right) {
        history.push_back(lamps);
        lamps ^= ones(right) ^ ones(left - 1);
    }
    void turn(int places) {
        history.push_back(lamps);
        places %= width;
        lamps = (lamps << places | lamps >> (width - places)) & ones(width);
    }
    void undo() {
        if (history.empty()) return;
        lamps = history.back();
        history.pop_back();
    }
    size_t count() const { return bitset<64>(lamps).count(); }
    size_t lone() const { return bitset<64>(lamps & ~(lamps << 1) & ~(lamps >> 1)).count(); }

private:
    static uint64_t ones(int count) { return (uint64_t{1} << count) - 1; }

    int width;
    uint64_t lamps = 0;
    vector<uint64_t> history;
};

int main() {
    int width, commands;
    string digits, button;
    cin >> width >> commands >> digits;
    Strip strip(digits);
    while (cin >> button) {
        int first = 0, second = 0;
        if (button == "FLIP") {
            cin >> first >> second;
            strip.flip(first, second);
        } else if (button == "TURN") {
            cin >> first;
            strip.turn(first);
        } else if (button == "UNDO") {
            strip.undo();
        } else {
            cout << (button == "COUNT" ? strip.count() : strip.lone()) << '\n';
        }
    }
}
