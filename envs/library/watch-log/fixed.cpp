#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace std;

struct Event {
    int minute;
    string kind;
    int tenths;
};

int nextTime(const string &text, int now) {
    const size_t colon = text.find(':');
    const int period = colon == 0 ? 60 : 1440;
    int time = stoi(text.substr(colon + 1));
    if (colon > 0) time += 60 * stoi(text.substr(0, colon));
    time += now / period * period;
    return time < now ? time + period : time;
}

int readTenths() {
    int miles, tenths;
    char point;
    cin >> miles >> point >> tenths;
    return 10 * miles + tenths;
}

int main() {
    vector<Event> events;
    int start = -1, now = 0;
    string time, kind;
    while (cin >> time >> kind) {
        now = nextTime(time, now);
        if (start < 0) start = now;
        if (kind == "log") events.push_back({now, kind, readTenths()});
        else if (kind != "strike") events.push_back({now, kind, 0});
        else if (!events.empty()) events.pop_back();
    }

    map<string, int> spent;
    string mode = "anchor";
    int distance = 0;
    const Event *reading = nullptr;
    for (const Event &event : events) {
        if (event.kind == "log") {
            if (reading != nullptr) distance += (event.tenths - reading->tenths + 10000) % 10000;
            reading = &event;
        } else {
            spent[mode] += event.minute - start;
            start = event.minute;
            mode = event.kind;
        }
    }
    spent[mode] += now - start;
    for (const char *name : {"sail", "motor", "anchor"}) {
        printf("%s %d:%02d\n", name, spent[name] / 60, spent[name] % 60);
    }
    printf("distance %d.%d\n", distance / 10, distance % 10);
}
