#include <algorithm>
#include <deque>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Group {
    string flight;
    long long count;
};

using Lane = deque<Group>;

void join(Lane &lane, const Group &group) {
    if (!lane.empty() && lane.back().flight == group.flight) lane.back().count += group.count;
    else lane.push_back(group);
}

string board(Lane &lane, long long count) {
    string shown;
    while (count > 0 && !lane.empty()) {
        Group &front = lane.front();
        const long long leaving = min(count, front.count);
        if (!shown.empty()) shown += ' ';
        shown += front.flight + ":" + to_string(leaving);
        count -= leaving;
        front.count -= leaving;
        if (front.count == 0) lane.pop_front();
    }
    return shown.empty() ? "nobody" : shown;
}

Lane cutTail(Lane &lane, long long count) {
    Lane tail;
    while (count > 0 && !lane.empty()) {
        Group &back = lane.back();
        const long long moved = min(count, back.count);
        tail.push_front({back.flight, moved});
        count -= moved;
        back.count -= moved;
        if (back.count == 0) lane.pop_back();
    }
    return tail;
}

void append(Lane &lane, const Lane &others) {
    for (const Group &group : others) join(lane, group);
}

int main() {
    int laneCount, commands;
    cin >> laneCount >> commands;
    vector<Lane> lanes(laneCount + 1);
    while (commands-- > 0) {
        string name, flight;
        int a, b;
        long long count;
        cin >> name >> a;
        if (name == "join") {
            cin >> flight >> count;
            join(lanes[a], {flight, count});
        } else if (name == "board") {
            cin >> count;
            cout << board(lanes[a], count) << '\n';
        } else if (name == "merge") {
            cin >> b;
            append(lanes[a], lanes[b]);
            lanes[b].clear();
        } else if (name == "tail") {
            cin >> b >> count;
            append(lanes[b], cutTail(lanes[a], count));
        } else {
            cout << (lanes[a].empty() ? "nobody" : lanes[a].back().flight) << '\n';
        }
    }
}
