#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Peak {
    int first, last;
    long long level;
};

// Stretches of equal loudness that are louder than the seconds around them.
vector<Peak> findPeaks(const vector<long long> &loudness) {
    vector<Peak> peaks;
    bool rising = false;
    int first = 0;
    for (int second = 1; second < static_cast<int>(loudness.size()); ++second) {
        const long long change = loudness[second] - loudness[second - 1];
        if (change < 0 && rising) peaks.push_back({first, second - 1, loudness[first]});
        rising = change > 0;
        first = second;
    }
    return peaks;
}

// The lowest loudness from a second on in one direction, up to the first louder second or the silence at the end.
long long valley(const vector<long long> &loudness, int from, int direction) {
    const int end = static_cast<int>(loudness.size());
    long long lowest = loudness[from];
    for (int second = from; second >= 0 && second < end; second += direction) {
        if (loudness[second] > loudness[from]) break;
        lowest = min(lowest, loudness[second]);
    }
    return lowest;
}

int main() {
    int count;
    long long wanted;
    cin >> count >> wanted;
    vector<long long> loudness(count + 2, 0);
    for (int second = 1; second <= count; ++second) cin >> loudness[second];
    bool found = false;
    for (const Peak &peak : findPeaks(loudness)) {
        const long long base = max(valley(loudness, peak.first, -1), valley(loudness, peak.last, 1));
        if (peak.level - base < wanted) continue;
        found = true;
        cout << peak.first << ' ' << peak.last << ' ' << peak.level - base << '\n';
    }
    if (!found) cout << "none\n";
}
