#include <algorithm>
#include <utility>
#include <vector>

using namespace std;

class Log {
public:
    explicit Log(vector<int> times) : times(move(times)) { sort(this->times.begin(), this->times.end()); }

    // How many of the times are at most a second.
    int countUpTo(int second) const {
        return static_cast<int>(upper_bound(times.begin(), times.end(), second) - times.begin());
    }

    void addSeconds(vector<int> &seconds, int delay) const {
        for (int time : times) seconds.push_back(time + delay);
    }

private:
    vector<int> times;
};

vector<int> lock_traffic(const vector<int> &entries, const vector<int> &exits, int inside, int many, int last) {
    const Log in(entries), out(exits);
    vector<int> starts{0, last + 1};  // seconds in which the number of boats may be another one than before
    in.addSeconds(starts, 0);
    out.addSeconds(starts, 1);
    sort(starts.begin(), starts.end());

    int busy = 0, longest = 0, most = -1, mostSince = 0;
    int busySince = 0;
    for (size_t i = 0; starts[i] <= last; ++i) {
        const int second = starts[i], next = starts[i + 1];
        const int boats = inside + in.countUpTo(second) - out.countUpTo(second - 1);
        if (boats > most) {
            most = boats;
            mostSince = second;
        }
        if (boats < many) {
            busySince = next;
            continue;
        }
        busy += next - second;
        longest = max(longest, next - busySince);
    }
    return {busy, longest, most, mostSince};
}
