#include <algorithm>
#include <cstddef>
#include <vector>

using namespace std;

struct Drill {
    long long ready, pace;
};

class Wall {
public:
    Wall(long long bitLife, long long change) : bitLife(bitLife), change(change) {}

    void add(const Drill &drill) { drills.push_back(drill); }

    long long holes(const Drill &drill, long long minute) const {
        const long long worked = max(0LL, minute - drill.ready);
        const long long cycle = drill.pace * bitLife + change;
        const long long inCycle = worked % cycle;
        return worked / cycle * bitLife + min(inCycle / drill.pace, bitLife);
    }

    bool isDone(long long minute, long long target) const {
        for (const Drill &drill : drills) {
            target -= holes(drill, minute);
            if (target <= 0) return true;
        }
        return false;
    }

    long long idle(long long minute) const {
        return count_if(drills.begin(), drills.end(),
                        [&](const Drill &drill) { return holes(drill, minute) == 0; });
    }

    // When the first drill of the list would have all holes alone.
    long long latestEnd(long long target) const {
        const Drill &drill = drills.front();
        return drill.ready + target * drill.pace + target / bitLife * change;
    }

private:
    vector<Drill> drills;
    long long bitLife, change;
};

vector<long long> finish_drilling(const vector<long long> &ready, const vector<long long> &pace, long long bitLife,
                                  long long change, long long target) {
    Wall wall(bitLife, change);
    for (size_t i = 0; i < ready.size(); ++i) wall.add({ready[i], pace[i]});
    long long low = 1, high = wall.latestEnd(target);
    while (low < high) {
        const long long middle = low + (high - low) / 2;
        if (wall.isDone(middle, target)) high = middle;
        else low = middle + 1;
    }
    return {low, wall.idle(low)};
}
