#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

using namespace std;

class Network {
public:
    Network(const vector<int> &forward, const vector<int> &cost)
        : forward(forward), cost(cost), senders(forward.size()), inLoop(forward.size(), false) {
        for (size_t i = 0; i < forward.size(); ++i) senders[forward[i]].push_back(static_cast<int>(i));
    }

    // The new ports, each with the most hops of a letter that ends there.
    vector<pair<int, int>> ports() {
        vector<pair<int, int>> result;
        vector<int> firstSeenFrom(forward.size(), -1);
        for (int start = 0; start < static_cast<int>(forward.size()); ++start) {
            int office = start;
            while (firstSeenFrom[office] < 0) {
                firstSeenFrom[office] = start;
                office = forward[office];
            }
            if (firstSeenFrom[office] == start && forward[office] != office) result.push_back(choose(office));
        }
        sort(result.begin(), result.end());
        return result;
    }

private:
    pair<int, int> choose(int start) {
        vector<int> loop;
        for (int office = start; !inLoop[office]; office = forward[office]) {
            inLoop[office] = true;
            loop.push_back(office);
        }
        vector<int> depths;
        for (int office : loop) depths.push_back(depth(office));
        tuple<int, int, int> best{cost[start], farthest(depths, 0), start};
        for (size_t i = 1; i < loop.size(); ++i) {
            if (cost[loop[i]] > get<0>(best)) continue;
            best = min(best, make_tuple(cost[loop[i]], farthest(depths, i), loop[i]));
        }
        return {get<2>(best), get<1>(best)};
    }

    // Hops of the longest way from outside the loop.
    int depth(int office) const {
        int most = 0;
        for (int sender : senders[office]) {
            if (!inLoop[sender]) most = max(most, depth(sender) + 1);
        }
        return most;
    }

    // The most hops of a letter that ends at the office with that place in the loop.
    static int farthest(const vector<int> &depths, size_t place) {
        const int length = static_cast<int>(depths.size());
        const int end = static_cast<int>(place);
        int most = 0;
        for (int i = 0; i < length; ++i) most = max(most, depths[i] + (end - i + length) % length);
        return most;
    }

    const vector<int> &forward;
    const vector<int> &cost;
    vector<vector<int>> senders;
    vector<bool> inLoop;
};

vector<int> repair_loops(const vector<int> &forward, const vector<int> &cost) {
    vector<int> result;
    for (const auto &[port, hops] : Network(forward, cost).ports()) {
        result.push_back(port);
        result.push_back(hops);
    }
    return result;
}
