#include <algorithm>
#include <iostream>
#include <queue>
#include <string>
#include <tuple>
#include <vector>

using namespace std;

struct Passage {
    int to;
    long long width;
    bool dry;
};

int main() {
    int chambers, count, charges;
    long long gain;
    cin >> chambers >> count >> charges >> gain;
    vector<vector<Passage>> passages(chambers + 1);
    for (int i = 0; i < count; ++i) {
        int a, b;
        long long width;
        string kind;
        cin >> a >> b >> width >> kind;
        passages[a].push_back({b, width, kind == "dry"});
        passages[b].push_back({a, width, kind == "dry"});
    }

    // Widest crates first; of equal width those with the most charges left.
    priority_queue<tuple<long long, int, int>> waiting;
    vector<int> mostLeft(chambers + 1, -1);
    waiting.emplace(4'000'000'000, charges, 1);
    while (!waiting.empty()) {
        const auto [crate, left, chamber] = waiting.top();
        waiting.pop();
        if (chamber == chambers) {
            cout << crate << '\n';
            return 0;
        }
        if (left <= mostLeft[chamber]) continue;
        mostLeft[chamber] = left;
        for (const Passage &passage : passages[chamber]) {
            waiting.emplace(min(crate, passage.width), left, passage.to);
            if (passage.dry && left > 0) waiting.emplace(min(crate, passage.width + gain), left - 1, passage.to);
        }
    }
    cout << "blocked\n";
}
