#include <queue>
#include <utility>
#include <vector>

using namespace std;

class Team {
public:
    explicit Team(const vector<int> &strengths) {
        for (int strength : strengths) enqueue(strength);
    }

    bool empty() const { return kites.empty(); }
    int count() const { return static_cast<int>(kites.size()); }
    int total() const { return sum; }

    void enqueue(int strength) {
        if (strength <= 0) return;
        kites.push(strength);
        sum += strength;
    }

    int dequeue() {
        const int strength = kites.front();
        kites.pop();
        sum -= strength;
        return strength;
    }

private:
    queue<int> kites;
    int sum = 0;
};

vector<int> kite_duel(const vector<int> &first, const vector<int> &second, int gust, int rounds) {
    Team one(first), two(second);
    Team *windward = &one, *leeward = &two;
    int flown = 0;
    for (; flown < rounds && !one.empty() && !two.empty(); ++flown) {
        const int withWind = windward->dequeue();
        const int against = leeward->dequeue();
        if (withWind + gust < against) {
            leeward->enqueue(against - withWind / 2);
            continue;
        }
        if (withWind + gust > against) {
            windward->enqueue(withWind - against / 2);
        } else {
            windward->enqueue(withWind);
            leeward->enqueue(against);
        }
        swap(windward, leeward);
    }
    return {flown, one.count(), two.count(), one.total(), two.total()};
}
