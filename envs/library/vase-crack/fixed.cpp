#include <array>
#include <climits>
#include <iostream>
#include <vector>

using namespace std;

const int MODULUS = 1000000007;

struct Cracks {
    int force = INT_MAX;
    int ways = 0;

    // Takes in other cracks, keeping only those of the smaller force.
    void add(const Cracks &other) {
        if (other.force > force) return;
        if (other.force < force) {
            *this = other;
        } else {
            ways = (ways + other.ways) % MODULUS;
        }
    }
};

// The cracks that end at a tile, by their last step: 0 left, 1 straight, 2 right.
using Tile = array<Cracks, 3>;

int main() {
    int height, width;
    cin >> height >> width;
    vector<Tile> above;
    for (int row = 0; row < height; ++row) {
        vector<Tile> ring(width);
        for (int column = 0; column < width; ++column) {
            int hardness;
            cin >> hardness;
            if (row == 0) {
                ring[column][1] = {hardness, 1};
                continue;
            }
            for (int step = 0; step < 3; ++step) {
                const int from = (column - (step - 1) + width) % width;
                Cracks &cracks = ring[column][step];
                for (int last = 0; last < 3; ++last) {
                    if (step == 1 || step != last) cracks.add(above[from][last]);
                }
                if (cracks.force < INT_MAX) cracks.force += hardness;
            }
        }
        above = ring;
    }
    Cracks answer;
    for (const Tile &tile : above) {
        for (const Cracks &cracks : tile) answer.add(cracks);
    }
    cout << answer.force << ' ' << answer.ways << '\n';
}
