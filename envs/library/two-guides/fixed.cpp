#include <optional>
#include <vector>

using namespace std;

struct Choice {
    int result;  // how many coins the guide to move will be ahead from here on
    int step;    // 0 when the journey is over
};

class Road {
public:
    Road(const vector<int> &gifts, int longest)
        : gifts(gifts), longest(longest), known(gifts.size() + 1, vector<optional<Choice>>(longest + 1)) {}

    Choice best(int well, int banned) {
        optional<Choice> &memory = known[well][banned];
        if (!memory) memory = search(well, banned);
        return *memory;
    }

private:
    Choice search(int well, int banned) {
        Choice choice = {0, 0};
        for (int step = 1; step <= longest; ++step) {
            const int target = well + step;
            if (step == banned || target > static_cast<int>(gifts.size())) continue;
            const int result = gifts[target - 1] - best(target, step).result;
            if (choice.step == 0 || result > choice.result) choice = {result, step};
        }
        return choice;
    }

    vector<int> gifts;
    int longest;
    vector<vector<optional<Choice>>> known;
};

vector<int> best_walk(const vector<int> &gifts, int longest) {
    Road road(gifts, longest);
    int well = 0;
    Choice choice = road.best(0, 0);
    vector<int> answer = {choice.result};
    while (choice.step > 0) {
        well += choice.step;
        answer.push_back(well);
        choice = road.best(well, choice.step);
    }
    return answer;
}
