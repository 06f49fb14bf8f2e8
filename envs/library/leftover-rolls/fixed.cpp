#include <algorithm>
#include <iostream>

using namespace std;

struct Gifts {
    long long days = 0;
    long long total = 0;
    long long bestDay = 0;
    long long most = 0;

    // Gifts on count days in a row, the first one of so many rolls and every other one smaller by step.
    void add(long long day, long long count, long long rolls, long long step) {
        days += count;
        total += rolls * count - step * (count * (count - 1) / 2);
        if (rolls > most) {
            most = rolls;
            bestDay = day;
        }
    }
};

int main() {
    long long rolls, least, first, last;
    cin >> rolls >> least >> first >> last;
    Gifts gifts;
    for (long long day = first; day <= min(last, rolls);) {
        const long long boxes = rolls / day;
        const long long next = min(last, rolls / boxes) + 1;
        const long long left = rolls % day;
        if (left >= least) {
            gifts.add(day, min(next - day, (left - least) / boxes + 1), left, boxes);
        }
        day = next;
    }
    const long long tooLarge = max(first, rolls + 1);
    if (tooLarge <= last && rolls >= least) gifts.add(tooLarge, last - tooLarge + 1, rolls, 0);
    cout << gifts.days << '\n' << gifts.total << '\n' << gifts.bestDay << '\n';
}
