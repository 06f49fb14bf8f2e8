#include <algorithm>
#include <queue>
#include <vector>

using namespace std;

// All chambers, each after its parent.
vector<int> outwardOrder(const vector<int> &parent) {
    const int count = static_cast<int>(parent.size());
    vector<vector<int>> children(count);
    queue<int> waiting;
    for (int chamber = 0; chamber < count; ++chamber) {
        if (parent[chamber] < 0) waiting.push(chamber);
        else children[parent[chamber]].push_back(chamber);
    }
    vector<int> order;
    while (!waiting.empty()) {
        const int chamber = waiting.front();
        order.push_back(chamber);
        for (int child : children[chamber]) waiting.push(child);
    }
    return order;
}

vector<int> dark_chambers(const vector<int> &parent, const vector<int> &lantern) {
    const vector<int> order = outwardOrder(parent);
    vector<int> light = lantern;
    for (size_t i = order.size() - 1; i > 0; --i) {
        int &above = light[parent[order[i]]];
        above = max(above, light[order[i]] - 1);
    }
    for (size_t i = 1; i < order.size(); ++i) {
        int &here = light[order[i]];
        here = max(here, light[parent[order[i]]] - 1);
    }
    vector<int> dark;
    for (size_t chamber = 0; chamber < light.size(); ++chamber) {
        if (light[chamber] == 0) dark.push_back(static_cast<int>(chamber));
    }
    return dark;
}
