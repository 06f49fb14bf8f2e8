#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <vector>

using namespace std;

// Along a street: from x on, by how much more or fewer lamps there are.
using Changes = map<long long, int>;

int main() {
    long long width, height;
    int n;
    cin >> width >> height >> n;

    map<long long, Changes> streets;
    for (int i = 0; i < n; ++i) {
        long long a, b, reach;
        cin >> a >> b >> reach;
        for (long long y = max(1LL, b - reach); y <= min(height, b + reach); ++y) {
            const long long spread = reach - llabs(y - b);
            const long long west = max(1LL, a - spread);
            const long long east = min(width, a + spread);
            if (west > east) continue;
            Changes &street = streets[y];
            ++street[west];
            --street[east];
        }
    }

    vector<long long> lit(n + 1, 0);
    lit[0] = width * height;
    for (const auto &[y, street] : streets) {
        int lamps = 0;
        long long from = 1;
        for (const auto &[x, change] : street) {
            lit[0] -= x - from;
            lit[lamps] += x - from;
            lamps += change;
            from = x;
        }
    }
    int most = n;
    while (lit[most] == 0 && most > 0) --most;
    cout << lit[0] << ' ' << most << ' ' << lit[most] << '\n';
}
