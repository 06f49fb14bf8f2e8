#include <utility>
#include <vector>

using namespace std;

class Pipes {
public:
    Pipes(const vector<int> &parent, const vector<int> &demand)
        : parent(parent), load(demand.begin(), demand.end()), children(parent.size()), mainOf(parent.size()), upper() {
        int spring = 0;
        for (int field = 0; field < static_cast<int>(parent.size()); ++field) {
            if (parent[field] < 0) spring = field;
            else children[parent[field]].push_back(field);
        }
        addLoads(spring);
        beginMain(spring, -1);
    }

    int changes(int a, int b) const {
        int count = 0;
        for (int x = mainOf[a], y = mainOf[b]; x != y; ++count) {
            // Mains have larger numbers than the mains they branch off from.
            if (x < y) y = upper[y];
            else x = upper[x];
        }
        return count;
    }

private:
    void addLoads(int field) {
        for (int child : children[field]) {
            addLoads(child);
            load[field] += load[child];
        }
    }

    // A main that begins in a field, with all that branch off from it.
    void beginMain(int field, int from) {
        const int number = static_cast<int>(upper.size());
        upper.push_back(from);
        vector<int> side;
        while (field >= 0) {
            mainOf[field] = number;
            int straight = -1;
            for (int child : children[field]) {
                if (load[child] > (straight < 0 ? 0 : load[straight])) swap(straight, child);
                if (child >= 0) side.push_back(child);
            }
            field = straight;
        }
        for (int child : side) beginMain(child, number);
    }

    const vector<int> &parent;
    vector<long long> load;
    vector<vector<int>> children;
    vector<int> mainOf;
    vector<int> upper;  // for every main the one from which it branches off
};

vector<int> main_changes(const vector<int> &parent, const vector<int> &demand, const vector<int> &first,
                         const vector<int> &second) {
    const Pipes pipes(parent, demand);
    vector<int> result;
    for (size_t i = 0; i < first.size(); ++i) result.push_back(pipes.changes(first[i], second[i]));
    return result;
}
