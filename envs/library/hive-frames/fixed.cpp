#include <cstddef>
#include <vector>

using namespace std;

enum class Kind { Empty, Light, Heavy };

vector<Kind> kindsOf(const vector<long long> &frames, long long heavy) {
    vector<Kind> kinds;
    for (long long honey : frames) {
        if (honey >= heavy) kinds.push_back(Kind::Heavy);
        else kinds.push_back(honey > 0 ? Kind::Light : Kind::Empty);
    }
    // Only frames that are heavy by themselves pull a light one between them along.
    for (size_t i = 1; i + 1 < frames.size(); ++i) {
        if (kinds[i] == Kind::Light && frames[i - 1] >= heavy && frames[i + 1] >= heavy) kinds[i] = Kind::Heavy;
    }
    return kinds;
}

vector<long long> arrange_frames(const vector<long long> &frames, long long heavy) {
    const vector<Kind> kinds = kindsOf(frames, heavy);
    vector<long long> left, right, light;
    for (size_t i = 0; i < frames.size(); ++i) {
        if (kinds[i] == Kind::Light) light.push_back(frames[i]);
        if (kinds[i] != Kind::Heavy) continue;
        if (left.size() > right.size()) right.push_back(frames[i]);
        else left.push_back(frames[i]);
    }
    vector<long long> arranged = left;
    arranged.insert(arranged.end(), light.begin(), light.end());
    arranged.resize(frames.size() - right.size(), 0);
    arranged.insert(arranged.end(), right.rbegin(), right.rend());
    return arranged;
}
