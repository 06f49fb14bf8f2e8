#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Vat {
    int capacity, rate, low, high;
    int content = 0;
    bool on = false;
};

istream &operator>>(istream &in, Vat &vat) {
    return in >> vat.capacity >> vat.rate >> vat.low >> vat.high;
}

void switchPump(Vat &vat) {
    if (!vat.on && vat.content >= vat.high) {
        vat.on = true;
    } else if (vat.on && vat.content <= vat.low) {
        vat.on = false;
    }
}

int main() {
    int count, minutes, inflow;
    cin >> count >> minutes >> inflow;
    vector<Vat> vats(count);
    for (Vat &vat : vats) cin >> vat;

    long long delivered = 0, spilled = 0;
    while (minutes-- > 0) {
        Vat &first = vats.front();
        const int wanted = first.content + inflow;
        first.content = min(wanted, first.capacity);
        spilled += wanted - first.content;
        for_each(vats.begin(), vats.end(), switchPump);
        for (int i = 0; i < count; ++i) {
            if (!vats[i].on) continue;
            int moved = min(vats[i].rate, vats[i].content);
            if (i == count - 1) {
                delivered += moved;
            } else {
                Vat &next = vats[i + 1];
                moved = min(moved, next.capacity - next.content);
                next.content += moved;
            }
            vats[i].content -= moved;
        }
    }
    for (const Vat &vat : vats) cout << vat.content << (vat.on ? " on" : " off") << '\n';
    cout << delivered << ' ' << spilled << '\n';
}
