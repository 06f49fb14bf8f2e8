#include <iostream>
#include <string>

using namespace std;

const long long month = 28;

bool isLeap(long long year) {
    return year % 4 == 0 && year % 128 != 0;
}

long long daysBefore(long long year) {
    --year;
    return year * 365 + year / 4 - year / 128;
}

// The day of the year, from 0; the leap day counts only where there is one.
long long dayOfYear(const string &rest, bool leap) {
    if (rest == "leap") return 6 * month;
    if (rest == "year") return 13 * month + leap;
    const size_t slash = rest.find('/');
    const int monthNumber = stoi(rest.substr(0, slash));
    const int day = stoi(rest.substr(slash + 1));
    return (monthNumber - 1) * month + day - 1 + (leap && monthNumber >= 7 ? 1 : 0);
}

string describe(long long dayOfYear, bool leap) {
    static const string weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (leap && dayOfYear == 6 * month) return "leap -";
    if (leap && dayOfYear > 6 * month) --dayOfYear;
    if (dayOfYear == 13 * month) return "year -";
    const long long day = dayOfYear % month;
    return to_string(dayOfYear / month + 1) + "/" + to_string(day + 1) + " " + weekdays[day % 7];
}

int main() {
    int questions;
    cin >> questions;
    while (questions-- > 0) {
        string date;
        long long days;
        cin >> date >> days;
        const size_t slash = date.find('/');
        long long year = stoll(date.substr(0, slash));
        days += daysBefore(year) + dayOfYear(date.substr(slash + 1), isLeap(year));
        year = days / 366 + 1;  // not too late
        long long step = 1 << 20;
        while (step > 0) {
            if (daysBefore(year + step) <= days) year += step;
            else step /= 2;
        }
        cout << year << '/' << describe(days - daysBefore(year), isLeap(year)) << '\n';
    }
}
