#include <iostream>
#include <vector>

using namespace std;

struct Wheel {
    int size = 0;
    int face = 0;
    long long spring = 0;
};

// Turns the wheels as the given number of advances would.
void advance(vector<Wheel> &wheels, long long advances) {
    for (size_t i = wheels.size(); i-- > 0 && advances > 0;) {
        advances += wheels[i].face;
        wheels[i].face = static_cast<int>(advances % wheels[i].size);
        advances /= wheels[i].size;
    }
}

int main() {
    int count;
    cin >> count;
    vector<Wheel> wheels(count);
    for (Wheel &wheel : wheels) cin >> wheel.size;
    for (Wheel &wheel : wheels) cin >> wheel.face;
    for (Wheel &wheel : wheels) cin >> wheel.spring;

    long long sheets = wheels.back().spring + 1;
    int broken = count;
    long long period = 1;     // advances between two steps of the wheel
    long long untilStep = 1;  // advances until its next step
    for (int i = count - 1; i > 0; --i) {
        untilStep += (wheels[i].size - 1 - wheels[i].face) * period;
        period *= wheels[i].size;
        const long long breaks = untilStep + wheels[i - 1].spring * period;
        if (breaks < sheets) {
            sheets = breaks;
            broken = i;
        }
    }
    advance(wheels, sheets - 1);
    cout << sheets << '\n' << broken << '\n';
    for (int i = 0; i < count; ++i) cout << wheels[i].face << (i + 1 < count ? ' ' : '\n');
}
