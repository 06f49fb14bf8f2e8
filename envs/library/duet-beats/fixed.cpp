#include <cstdlib>
#include <vector>

using namespace std;

struct Plan {
    bool possible = false;
    int points = 0;
    int beats = 0;
};

// Keeps the better of a plan and another one that is longer by a beat.
void improve(Plan &plan, const Plan &before, int points) {
    if (!before.possible) return;
    const Plan longer = {true, before.points + points, before.beats + 1};
    const bool isBetter = !plan.possible || longer.points > plan.points ||
                          (longer.points == plan.points && longer.beats < plan.beats);
    if (isBetter) plan = longer;
}

// The plans for some notes of both violins: by how long the second, or the first, has been resting.
struct Place {
    Plan together;
    vector<Plan> firstAlone;
    vector<Plan> secondAlone;
};

vector<int> best_duet(const vector<int> &first, const vector<int> &second, const vector<int> &points, int alone,
                      int patience) {
    const size_t n = first.size(), m = second.size();
    const vector<Plan> none(patience + 1);
    vector<vector<Place>> places(n + 1, vector<Place>(m + 1, {Plan(), none, none}));
    places[0][0].together.possible = true;
    for (size_t i = 1; i <= n; ++i) {
        for (size_t j = 1; j <= m; ++j) {
            Place &place = places[i][j];
            const Place &above = places[i - 1][j], &left = places[i][j - 1], &both = places[i - 1][j - 1];
            const int harmony = points[abs(first[i - 1] - second[j - 1]) % 12];
            improve(place.together, both.together, harmony);
            for (int rest = 1; rest <= patience; ++rest) {
                improve(place.together, both.firstAlone[rest], harmony);
                improve(place.together, both.secondAlone[rest], harmony);
                improve(place.firstAlone[1], above.secondAlone[rest], alone);
                improve(place.secondAlone[1], left.firstAlone[rest], alone);
                improve(place.firstAlone[rest], rest == 1 ? above.together : above.firstAlone[rest - 1], alone);
                improve(place.secondAlone[rest], rest == 1 ? left.together : left.secondAlone[rest - 1], alone);
            }
        }
    }
    const Plan &best = places[n][m].together;
    if (!best.possible) return {};
    return {best.points, best.beats};
}
