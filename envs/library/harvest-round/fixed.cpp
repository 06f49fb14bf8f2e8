#include <cstddef>
#include <deque>
#include <functional>
#include <vector>

using namespace std;

// The value that is first by a comparison, in a window that slides over a list.
template <typename Before>
class SlidingBest {
public:
    explicit SlidingBest(const vector<long long> &values) : values(values) {}

    void enter(size_t place) {
        while (!places.empty() && !before(values[places.back()], values[place])) places.pop_back();
        places.push_back(place);
    }

    void leave(size_t place) {
        if (places.front() == place) places.pop_front();
    }

    long long best() const { return values[places.front()]; }

private:
    const vector<long long> &values;
    deque<size_t> places;
    Before before;
};

vector<long long> smallest_trailer(const vector<long long> &crates) {
    const size_t count = crates.size();
    vector<long long> sums = {0};
    for (size_t i = 0; i < 2 * count; ++i) sums.push_back(sums.back() + crates[i % count]);
    SlidingBest<less<long long>> lowest(sums);
    SlidingBest<greater<long long>> highest(sums);
    for (size_t i = 0; i < count; ++i) {
        lowest.enter(i);
        highest.enter(i);
    }
    vector<long long> answer;
    for (size_t start = 0; start < count; ++start) {
        lowest.enter(start + count);
        highest.enter(start + count);
        const long long size = highest.best() - lowest.best();
        if (answer.empty() || size < answer[0]) {
            answer = {size, sums[start] - lowest.best(), static_cast<long long>(start)};
        }
        lowest.leave(start);
        highest.leave(start);
    }
    return answer;
}
