#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

class Slips {
public:
    explicit Slips(long long capacity) : capacity(capacity) {}

    void addMissing(long long start, long long end) {
        while (start <= end) {
            if (room == 0) {
                lines.emplace_back();
                room = capacity;
            }
            const long long taken = min(room, end - start + 1);
            write(lines.back(), start, start + taken - 1);
            start += taken;
            room -= taken;
            total += taken;
        }
    }

    void print() const {
        cout << lines.size() << ' ' << total << '\n';
        for (const string &line : lines) cout << line << '\n';
    }

private:
    static void write(string &line, long long start, long long stop) {
        if (!line.empty()) line += ' ';
        line += to_string(start);
        if (stop == start) return;
        line += stop == start + 1 ? ' ' : '-';
        line += to_string(stop);
    }

    vector<string> lines;
    long long capacity;
    long long room = 0;
    long long total = 0;
};

int main() {
    int count;
    long long first, last, capacity;
    cin >> count >> first >> last >> capacity;
    Slips slips(capacity);
    long long lastSeen = first - 1;
    for (int i = 0; i < count; ++i) {
        long long number;
        cin >> number;
        if (number <= lastSeen) continue;
        slips.addMissing(lastSeen + 1, min(number - 1, last));
        lastSeen = number;
    }
    slips.addMissing(lastSeen + 1, last);
    slips.print();
}
