#include <cstddef>
#include <iostream>
#include <vector>

using namespace std;

// The readings of one second of the period, as running sums: star readings are at even places, sky readings at odd ones.
class Phase {
public:
    void add(long long reading) {
        const bool sky = sums.size() % 2 == 0;
        sums.push_back(sums.back() + (sky ? -reading : reading));
    }

    // The signal of `used` readings, the first of which is the star's.
    long long signal(size_t first, size_t used) const {
        const long long sum = sums[first + used] - sums[first];
        return sum;
    }

private:
    vector<long long> sums = {0};
};

int main() {
    size_t seconds, observations, period;
    cin >> seconds >> observations >> period;
    vector<Phase> phases(period);
    for (size_t second = 0; second < seconds; ++second) {
        long long reading;
        cin >> reading;
        phases[second % period].add(reading);
    }
    while (observations-- > 0) {
        size_t start, end;
        cin >> start >> end;
        const size_t pairs = ((end - start) / period + 1) / 2;
        const size_t first = (start - 1) / period;
        cout << phases[(start - 1) % period].signal(first, 2 * pairs) << ' ' << 2 * pairs << '\n';
    }
}
