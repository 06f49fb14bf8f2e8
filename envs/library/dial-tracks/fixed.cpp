#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

using namespace std;

struct Dial {
    int mask;  // ones in the bits of a position
    int position;

    int wayTo(int end) const {
        const int way = (end - position) & mask;
        return way <= mask - way + 1 ? way : way - mask - 1;
    }

    // Of two places that a blurred reading allows, the one that the dial has turned to.
    int nearer(int a, int b) const { return abs(wayTo(a)) < abs(wayTo(b)) ? a : b; }
};

int decode(int tracks) {
    int position = tracks;
    while (tracks >>= 1) position ^= tracks;
    return position;
}

vector<int> dial_travel(const vector<string> &readings) {
    const int size = static_cast<int>(readings[0].size());
    Dial dial{(1 << size) - 1, -1};
    int net = 0, forward = 0, back = 0;
    for (const string &reading : readings) {
        int tracks = 0, blurred = 0;
        for (int i = 0; i < size; ++i) {
            const int bit = 1 << (size - 1 - i);
            if (reading[i] == '#') tracks |= bit;
            if (reading[i] == '?') blurred = bit;
        }
        int end = decode(tracks);
        if (blurred != 0) end = dial.nearer(end, decode(tracks ^ blurred));
        if (dial.position >= 0) net += dial.wayTo(end);
        dial.position = end;
        forward = max(forward, net);
        back = min(back, net);
    }
    return {net, forward, back};
}
