#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>

using namespace std;

// Works on the letters themselves, from the last one on. A and C are on the left, A and B on the top.
bool isRight(char letter) { return letter == 'B' || letter == 'D'; }
bool isLower(char letter) { return letter >= 'C'; }
char flipped(char letter, bool sideways) { return "ABCD"[(letter - 'A') ^ (sideways ? 1 : 2)]; }

// Moves by a number of squares; what is left over at the end is how often the edge was passed.
long long move(string &address, char direction, long long count) {
    const bool sideways = direction == 'E' || direction == 'W';
    const bool backwards = direction == 'W' || direction == 'N';
    for (size_t i = address.size(); i-- > 0;) {
        char &letter = address[i];
        const bool far = sideways ? isRight(letter) : isLower(letter);
        const bool odd = count % 2 == 1;
        count /= 2;
        if (!odd) continue;
        // Adding to a one, or taking from a zero, carries to the next place.
        if (far != backwards) ++count;
        letter = flipped(letter, sideways);
    }
    return count;
}

string follow(string address, istringstream &steps) {
    if (address == "*") address.clear();
    int number = 0;
    for (string step; steps >> step;) {
        ++number;
        if (step[0] == '+') {
            address += step[1];
        } else if (step == "-") {
            if (!address.empty()) address.pop_back();
        } else {
            const long long passed = move(address, step[0], stoll(step.substr(1)));
            if (passed > 0 && (step[0] == 'N' || step[0] == 'S')) return "left at " + to_string(number);
        }
    }
    return address.empty() ? "*" : address;
}

int main() {
    int routes;
    string line, start;
    getline(cin, line);
    routes = stoi(line);
    while (routes-- > 0 && getline(cin, line)) {
        istringstream words(line);
        words >> start;
        cout << follow(start, words) << '\n';
    }
}
