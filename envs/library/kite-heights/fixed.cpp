#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

using namespace std;

struct Group {
    int highest;
    int top;
    int lowest;
};

class Kites {
public:
    explicit Kites(int count) : parent(count + 1), height(count + 1), groups(count + 1) {
        iota(parent.begin(), parent.end(), 0);
        for (int kite = 0; kite <= count; ++kite) groups[kite] = {0, kite, 0};
    }

    // The root of a kite; afterwards the kite hangs directly below it in the tree.
    int root(int kite) {
        if (parent[kite] == kite) return kite;
        const int up = parent[kite];
        const int top = root(up);
        if (top != up) height[kite] += height[up];
        parent[kite] = top;
        return top;
    }

    // Only for kites with the same root.
    int difference(int a, int b) {
        root(a);
        root(b);
        return height[a] - height[b];
    }

    void link(int a, int b, int metres) {
        const int under = root(a), over = root(b);
        const int lift = metres + height[b] - height[a];
        parent[under] = over;
        height[under] = lift;
        Group &to = groups[over];
        const Group &from = groups[under];
        const int highest = from.highest + lift;
        if (highest > to.highest) {
            to.highest = highest;
            to.top = from.top;
        } else if (highest == to.highest) {
            to.top = min(to.top, from.top);
        }
        to.lowest = min(to.lowest, from.lowest + lift);
    }

    const Group &groupOf(int kite) { return groups[root(kite)]; }

private:
    vector<int> parent;
    vector<int> height;
    vector<Group> groups;
};

int main() {
    int count, commands;
    cin >> count >> commands;
    Kites kites(count);
    while (commands-- > 0) {
        string name;
        int a, b, metres;
        cin >> name >> a;
        if (name == "top") {
            cout << kites.groupOf(a).top << '\n';
        } else if (name == "spread") {
            const Group &group = kites.groupOf(a);
            cout << group.highest - group.lowest << '\n';
        } else {
            cin >> b;
            const bool linked = kites.root(a) == kites.root(b);
            if (name == "above") {
                if (linked) cout << kites.difference(a, b) << '\n';
                else cout << "unknown\n";
                continue;
            }
            cin >> metres;
            if (!linked) kites.link(a, b, metres);
            else if (kites.difference(a, b) != metres) cout << "conflict\n";
        }
    }
}
