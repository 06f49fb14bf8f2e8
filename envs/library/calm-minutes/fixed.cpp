#include <iterator>
#include <set>
#include <vector>

using namespace std;

class Window {
public:
    Window(long long spread, long long limit, int allowed) : spread(spread), limit(limit), allowed(allowed) {}

    void add(long long gust) {
        gusts.insert(gust);
        if (gust > limit) ++strong;
    }

    void remove(long long gust) {
        gusts.erase(gusts.find(gust));
        if (gust > limit) --strong;
    }

    bool calm() const {
        if (gusts.empty()) return true;
        return strong <= allowed && *prev(gusts.end()) - *gusts.begin() <= spread;
    }

private:
    long long spread, limit;
    int allowed;
    int strong = 0;
    multiset<long long> gusts;
};

long long calm_windows(const vector<long long> &gusts, int shortest, long long spread, long long limit, int allowed) {
    Window window(spread, limit, allowed);
    int first = 0;
    long long count = 0;
    for (int last = 0; last < static_cast<int>(gusts.size()); ++last) {
        window.add(gusts[last]);
        while (!window.calm()) window.remove(gusts[first++]);
        const int length = last - first + 1;
        if (length >= shortest) count += length - shortest + 1;
    }
    return count;
}
