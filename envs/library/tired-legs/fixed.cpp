#include <vector>

using namespace std;

enum Kind { Lift, Easy, Black };

struct Connection {
    int end;
    int kind;
};

class Resort {
public:
    Resort(int stations, int streak)
        : connections(stations), streak(streak), seen(stations, vector<bool>(streak + 1, false)), tickets(stations, -1) {}

    void add(int start, int end, int kind) { connections[start].push_back({end, kind}); }

    // Skis on from a station without any lift, and notes where lifts from there end.
    void ski(int station, int black, int spent, vector<int> &above) {
        if (seen[station][black]) return;
        seen[station][black] = true;
        if (tickets[station] < 0) tickets[station] = spent;
        for (const Connection &connection : connections[station]) {
            if (connection.kind == Lift) above.push_back(connection.end);
            else if (connection.kind == Easy) ski(connection.end, 0, spent, above);
            else if (black < streak) ski(connection.end, black + 1, spent, above);
        }
    }

    const vector<int> &result() const { return tickets; }

private:
    vector<vector<Connection>> connections;
    int streak;
    vector<vector<bool>> seen;
    vector<int> tickets;
};

vector<int> fewest_rides(int stations, const vector<int> &starts, const vector<int> &ends, const vector<int> &kinds,
                         int streak) {
    Resort resort(stations, streak);
    for (size_t i = 0; i < kinds.size(); ++i) resort.add(starts[i], ends[i], kinds[i]);
    vector<int> current{0};
    for (int spent = 0; !current.empty(); ++spent) {
        vector<int> above;
        for (int station : current) resort.ski(station, 0, spent, above);
        current = above;
    }
    return resort.result();
}
