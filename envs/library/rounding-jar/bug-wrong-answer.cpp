#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string>

using namespace std;

int readCents(const string &text) {
    int cents = 0;
    int decimals = -1;  // none before the point
    for (char c : text) {
        if (c == '.') {
            decimals = 0;
            continue;
        }
        cents = cents * 10 + (c - '0');
        if (decimals >= 0) ++decimals;
    }
    for (int i = max(decimals, 0); i < 2; ++i) cents *= 10;
    return cents;
}

void printCents(long long cents) {
    if (cents < 0) cout << '-';
    cents = llabs(cents);
    cout << cents / 100 << '.' << setw(2) << setfill('0') << cents % 100 << '\n';
}

// The nearest multiple of the coin.
int roundTo(int coin, int cents, bool upwardsIfEqual) {
    const int over = cents % coin;
    if (2 * over < coin || (2 * over == coin && !upwardsIfEqual)) return cents - over;
    return cents + coin - over;
}

int main() {
    int count, coin;
    cin >> count >> coin;
    long long cash = 0, cards = 0, jar = 0;
    while (count-- > 0) {
        string kind, amount;
        cin >> kind >> amount;
        const int cents = readCents(amount);
        int paid = cents;
        if (kind == "card") {
            cards += paid;
        } else {
            const int sign = kind == "cash" ? 1 : -1;
            paid = roundTo(coin, cents, jar <= 0);
            cash += sign * paid;
            jar += sign * (paid - cents);
        }
        printCents(paid);
    }
    printCents(cash);
    printCents(cards);
    printCents(jar);
}
