#include <iostream>
#include <vector>

using namespace std;

const int NOTHING = -1;

struct Passenger {
    int place;
    int readyFrom = 0;
};

// Moves every bag on by one place.
void moveBelt(vector<int> &belt) {
    const int last = belt.back();
    for (size_t place = belt.size() - 1; place > 0; --place) belt[place] = belt[place - 1];
    belt[0] = last;
}

int main() {
    int places, passengerCount, bagCount, pause;
    cin >> places >> passengerCount >> bagCount >> pause;
    vector<Passenger> passengers(passengerCount);
    for (Passenger &passenger : passengers) cin >> passenger.place;
    vector<int> owner(bagCount);
    for (int &number : owner) {
        cin >> number;
        --number;
    }

    vector<int> belt(places, NOTHING);
    vector<int> takenIn(bagCount);
    int dropped = 0, taken = 0;
    for (int minute = 0; taken < bagCount; ++minute) {
        moveBelt(belt);
        if (belt[0] == NOTHING && dropped < bagCount) belt[0] = dropped++;
        for (int i = 0; i < passengerCount; ++i) {
            Passenger &passenger = passengers[i];
            const int bag = belt[passenger.place];
            if (bag == NOTHING || owner[bag] != i || passenger.readyFrom > minute) continue;
            belt[passenger.place] = NOTHING;
            takenIn[bag] = minute;
            passenger.readyFrom = minute + pause + 1;
            ++taken;
        }
    }
    for (int minute : takenIn) cout << minute << '\n';
}
