#include <algorithm>
#include <vector>

using namespace std;

struct Member {
    int number;
    long long kilos;
    int room;
};

int giveShares(const vector<Member> &members, int bottles, vector<int> &got) {
    long long weight = 0;
    for (const Member &member : members) weight += member.kilos;
    int given = 0;
    for (const Member &member : members) {
        const int kilos = static_cast<int>(member.kilos);
        const int share = bottles * kilos / static_cast<int>(weight);
        const int taken = min(share, member.room - got[member.number]);
        got[member.number] += taken;
        given += taken;
    }
    return given;
}

vector<int> cider_shares(int bottles, const vector<int> &kilos, const vector<int> &room) {
    vector<Member> members;
    for (size_t i = 0; i < kilos.size(); ++i) {
        if (kilos[i] > 0) members.push_back({static_cast<int>(i), kilos[i], room[i]});
    }
    vector<int> got(kilos.size(), 0);
    while (bottles > 0) {
        const auto isFull = [&](const Member &member) { return got[member.number] >= member.room; };
        members.erase(remove_if(members.begin(), members.end(), isFull), members.end());
        const int given = giveShares(members, bottles, got);
        if (given == 0) break;
        bottles -= given;
    }
    stable_sort(members.begin(), members.end(),
                [](const Member &a, const Member &b) { return a.kilos > b.kilos; });
    for (const Member &member : members) {
        if (bottles == 0) break;
        ++got[member.number];
        --bottles;
    }
    return got;
}
