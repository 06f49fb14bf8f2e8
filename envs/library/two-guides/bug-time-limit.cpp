#include <vector>

using namespace std;

struct Choice {
    int result;  // how many coins the guide to move will be ahead from here on
    int step;    // 0 when the journey is over
};

Choice best(const vector<int> &gifts, int longest, int well, int banned) {
    Choice choice = {0, 0};
    for (int step = 1; step <= longest; ++step) {
        const int target = well + step;
        if (step == banned || target > static_cast<int>(gifts.size())) continue;
        const int result = gifts[target - 1] - best(gifts, longest, target, step).result;
        if (choice.step == 0 || result > choice.result) choice = {result, step};
    }
    return choice;
}

vector<int> best_walk(const vector<int> &gifts, int longest) {
    int well = 0;
    Choice choice = best(gifts, longest, 0, 0);
    vector<int> answer = {choice.result};
    while (choice.step > 0) {
        well += choice.step;
        answer.push_back(well);
        choice = best(gifts, longest, well, choice.step);
    }
    return answer;
}
