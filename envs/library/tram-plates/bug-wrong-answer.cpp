#include <algorithm>
#include <iostream>
#include <string>

using namespace std;

string moulds;  // in increasing order

bool hasZero() {
    return moulds.front() == '0';
}

string plateOf(long long tram) {
    const int base = static_cast<int>(moulds.size());
    string plate;
    while (tram > 0) {
        if (!hasZero()) --tram;
        plate += moulds[tram % base];
        tram /= base;
    }
    reverse(plate.begin(), plate.end());
    return plate;
}

// The number of plates up to a number; exact tells whether the number is a plate itself.
long long countUpTo(const string &number, bool &exact) {
    const long long base = static_cast<long long>(moulds.size());
    long long shorter = 0;   // plates with fewer digits
    long long sameLength = 0;  // plates with as many digits that are smaller
    exact = true;
    for (size_t i = 0; i < number.size(); ++i) {
        const bool leading = i == 0 && hasZero();
        long long smaller = lower_bound(moulds.begin(), moulds.end(), number[i]) - moulds.begin();
        if (i > 0) {
            sameLength *= base;
            shorter *= base;
            shorter += hasZero() ? base - 1 : base;
        }
        exact = moulds.find(number[i]) != string::npos;
        if (leading) --smaller;
        sameLength += smaller;
    }
    return shorter + sameLength + (exact ? 1 : 0);
}

int main() {
    int questions;
    cin >> moulds >> questions;
    sort(moulds.begin(), moulds.end());
    while (questions-- > 0) {
        string kind, number;
        cin >> kind >> number;
        if (kind == "plate") {
            cout << plateOf(stoll(number)) << '\n';
            continue;
        }
        bool exact;
        const long long count = countUpTo(number, exact);
        if (kind == "upto" || exact) cout << count << '\n';
        else cout << "none\n";
    }
}
