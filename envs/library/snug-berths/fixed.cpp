#include <algorithm>
#include <iostream>
#include <list>
#include <map>
#include <string>

using namespace std;

struct Ship {
    string name;
    long long size;
};

class Quay {
public:
    Quay(long long length, long long distance) : length(length), distance(distance) {}

    bool moor(const Ship &ship) {
        long long begin = 0, bestBegin = 0, bestUseful = -1;
        auto consider = [&](long long end) {
            const long long useful = end - begin;
            if (useful < ship.size) return;
            if (bestUseful >= 0 && useful >= bestUseful) return;
            bestUseful = useful;
            bestBegin = begin;
        };
        for (const auto &[metre, moored] : shipAt) {
            consider(metre - distance);
            begin = metre + moored.size + distance;
        }
        consider(length);
        if (bestUseful < 0) return false;
        shipAt[bestBegin] = ship;
        cout << ship.name << ' ' << bestBegin << '\n';
        return true;
    }

    bool leave(const string &name) {
        const auto hasName = [&](const auto &entry) { return entry.second.name == name; };
        const auto found = find_if(shipAt.begin(), shipAt.end(), hasName);
        if (found == shipAt.end()) return false;
        shipAt.erase(found);
        return true;
    }

private:
    long long length, distance;
    map<long long, Ship> shipAt;
};

int main() {
    long long length, distance;
    int commands;
    cin >> length >> distance >> commands;
    Quay quay(length, distance);
    list<Ship> waiting;
    while (commands-- > 0) {
        string command;
        Ship ship;
        cin >> command >> ship.name;
        if (command == "arrive") {
            cin >> ship.size;
            if (quay.moor(ship)) continue;
            cout << ship.name << " waits\n";
            waiting.push_back(ship);
        } else if (quay.leave(ship.name)) {
            waiting.remove_if([&](const Ship &other) { return quay.moor(other); });
        } else {
            waiting.remove_if([&](const Ship &other) { return other.name == ship.name; });
        }
    }
}
