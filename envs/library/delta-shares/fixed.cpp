#include <algorithm>
#include <iostream>
#include <vector>

using namespace std;

struct Arm {
    long long capacity = 0;
    long long flow = 0;
    long long flood = 0;
    vector<int> leaving;
};

class Delta {
public:
    explicit Delta(int count) : arms(count + 1) {}

    void add(int arm, int parent, long long capacity) {
        arms[arm].capacity = capacity;
        arms[parent].leaving.push_back(arm);
    }

    void flow(int arm, long long water) {
        arms[arm].flow = water;
        vector<int> smallestFirst = arms[arm].leaving;
        if (smallestFirst.empty()) return;
        stable_sort(smallestFirst.begin(), smallestFirst.end(),
                    [&](int a, int b) { return arms[a].capacity < arms[b].capacity; });
        // The arms that are filled, then the others, which get nearly the same.
        size_t filled = 0;
        long long left = water;
        const size_t count = smallestFirst.size();
        while (filled < count && arms[smallestFirst[filled]].capacity * static_cast<long long>(count - filled) <= left) {
            left -= arms[smallestFirst[filled]].capacity;
            ++filled;
        }
        if (filled == count) {
            arms[arm].flood = left;
            for (int next : arms[arm].leaving) flow(next, arms[next].capacity);
            return;
        }
        const long long level = left / static_cast<long long>(count - filled);
        long long more = left % static_cast<long long>(count - filled);
        for (int next : arms[arm].leaving) {
            long long share = min(level, arms[next].capacity);
            if (arms[next].capacity > level && more > 0) {
                ++share;
                --more;
            }
            flow(next, share);
        }
    }

    void print() const {
        for (size_t i = 1; i < arms.size(); ++i) cout << arms[i].flow << ' ' << arms[i].flood << '\n';
    }

private:
    vector<Arm> arms;
};

int main() {
    int count;
    long long water;
    cin >> count >> water;
    Delta delta(count);
    for (int arm = 2; arm <= count; ++arm) {
        int parent;
        long long capacity;
        cin >> parent >> capacity;
        delta.add(arm, parent, capacity);
    }
    delta.flow(1, water);
    delta.print();
}
