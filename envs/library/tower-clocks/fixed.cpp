#include <algorithm>
#include <cstdio>

using namespace std;

const long long dial = 12 * 60 * 60;

struct Clocks {
    long long p, q;

    long long gain(long long second) const {
        return second / p + second / q;
    }

    // The first second in which the church clock has gained that much or more.
    long long firstSecond(long long wanted) const {
        long long low = 0, high = wanted * min(p, q);
        while (low < high) {
            const long long middle = low + (high - low) / 2;
            if (gain(middle) < wanted) low = middle + 1;
            else high = middle;
        }
        return low;
    }
};

int readDial() {
    int hours, minutes, seconds;
    if (scanf("%d:%d:%d", &hours, &minutes, &seconds) != 3) return 0;
    return (hours % 12 * 60 + minutes) * 60 + seconds;
}

int main() {
    const int church = readDial();
    const int townHall = readDial();
    Clocks clocks;
    long long last;
    if (scanf("%lld %lld %lld", &clocks.p, &clocks.q, &last) != 3) return 1;
    long long total = 0, first = -1;
    long long gain = (townHall - church + dial) % dial;
    for (; gain <= clocks.gain(last); gain += dial) {
        const long long start = clocks.firstSecond(gain);
        const long long end = min(last + 1, clocks.firstSecond(gain + 1));
        if (start == end) continue;
        if (first < 0) first = start;
        total += end - start;
    }
    printf("%lld\n", total);
    if (first < 0) printf("never\n");
    else printf("%lld\n", first);
}
