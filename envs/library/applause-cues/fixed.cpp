#include <algorithm>
#include <array>
#include <cctype>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Survey {
    long long cues = 0;
    int longest = 0;
};

class Stage {
public:
    explicit Stage(int gap) : gap_(gap) {}

    void curtain() {
        for (auto &places : waiting_) places.clear();
    }

    void showUp(char actor, int place) { waiting_[actor - 'a'].push_back(place); }

    void bow(char actor, int place, Survey &survey) {
        vector<int> &places = waiting_[actor - 'a'];
        // The last place that is far enough away, and all before it, make a cue.
        const auto end = upper_bound(places.begin(), places.end(), place - gap_ - 1);
        if (end != places.begin()) {
            survey.cues += end - places.begin();
            survey.longest = max(survey.longest, place - places.front() + 1);
        }
        places.clear();
    }

private:
    int gap_;
    array<vector<int>, 26> waiting_;
};

int main() {
    int gap;
    string strip;
    cin >> gap >> strip;
    Stage stage(gap);
    Survey survey;
    for (int place = 0; place < static_cast<int>(strip.size()); ++place) {
        const unsigned char symbol = static_cast<unsigned char>(strip[place]);
        if (symbol == '|') stage.curtain();
        else if (islower(symbol)) stage.showUp(strip[place], place);
        else stage.bow(static_cast<char>(tolower(symbol)), place, survey);
    }
    cout << survey.cues << ' ' << survey.longest << '\n';
}
