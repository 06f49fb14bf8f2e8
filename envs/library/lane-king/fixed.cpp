#include <algorithm>
#include <map>
#include <vector>

using namespace std;

// The bowlers in the order in which they play next: the king, then the line.
struct Lane {
    vector<int> order;
    int streak = 0;

    bool operator<(const Lane &other) const {
        return streak != other.streak ? streak < other.streak : order < other.order;
    }

    // Plays one game and returns its winner.
    int play(const vector<int> &skills, int limit) {
        const bool kingWins = skills[order[0]] - streak > skills[order[1]];
        streak = kingWins ? streak + 1 : 1;
        if (!kingWins) swap(order[0], order[1]);
        const int winner = order[0];
        rotate(order.begin() + 1, order.begin() + 2, order.end());
        if (streak == limit) {
            rotate(order.begin(), order.begin() + 1, order.end());
            streak = 0;
        }
        return winner;
    }
};

int lane_winner(const vector<int> &skills, int limit, long long game) {
    Lane lane;
    for (size_t i = 0; i < skills.size(); ++i) lane.order.push_back(static_cast<int>(i));
    map<Lane, long long> playedBefore;
    long long played = 0;
    bool jumped = false;
    while (true) {
        if (!jumped) {
            const auto [seen, isNew] = playedBefore.emplace(lane, played);
            if (!isNew) {
                const long long period = played - seen->second;
                played += (game - 1 - played) / period * period;
                jumped = true;
            }
        }
        const int winner = lane.play(skills, limit);
        if (++played == game) return winner;
    }
}
