#include <iostream>
#include <map>
#include <string>
#include <tuple>
#include <vector>

using namespace std;

const string kFaces = ">v<^";

struct Robot {
    int row = 0, column = 0, facing = 0;
    bool turning = false;
    int series = 0;

    tuple<int, int, int, bool, int> state() const { return {row, column, facing, turning, series % 2}; }
};

class Mine {
public:
    explicit Mine(const vector<string> &rows) : rows(rows), drilled(rows.size(), vector<int>(rows[0].size(), 0)) {
        for (size_t row = 0; row < rows.size(); ++row) {
            const size_t column = rows[row].find_first_of(kFaces);
            if (column == string::npos) continue;
            robot.row = static_cast<int>(row);
            robot.column = static_cast<int>(column);
            robot.facing = static_cast<int>(kFaces.find(rows[row][column]));
        }
    }

    char at(int row, int column) const {
        if (row < 0 || row >= static_cast<int>(rows.size())) return '#';
        if (column < 0 || column >= static_cast<int>(rows[row].size())) return '#';
        if (rows[row][column] == 'o') return drilled[row][column] < 2 ? 'o' : '.';
        return rows[row][column] == '#' ? '#' : '.';
    }

    // One minute's work; true if it was drilling.
    bool work() {
        const int row = robot.row + (robot.facing == 1) - (robot.facing == 3);
        const int column = robot.column + (robot.facing == 0) - (robot.facing == 2);
        const char ahead = at(row, column);
        if (ahead == '#') {
            if (!robot.turning) ++robot.series;
            robot.facing = (robot.facing + (robot.series % 2 == 1 ? 1 : 3)) % 4;
        } else if (ahead == 'o') {
            ++drilled[row][column];
        } else {
            robot.row = row;
            robot.column = column;
        }
        robot.turning = ahead == '#';
        return ahead == 'o';
    }

    int rubble() const {
        int count = 0;
        for (size_t row = 0; row < rows.size(); ++row) {
            for (size_t column = 0; column < rows[row].size(); ++column) {
                count += rows[row][column] == 'o' && drilled[row][column] < 2;
            }
        }
        return count;
    }

    Robot robot;

private:
    vector<string> rows;
    vector<vector<int>> drilled;
};

int main() {
    int height, width;
    long long minutes;
    cin >> height >> width >> minutes;
    vector<string> rows(height);
    for (string &row : rows) cin >> row;
    Mine mine(rows);
    map<tuple<int, int, int, bool, int>, long long> seen;
    long long minute = 0;
    while (minute < minutes) {
        const auto [place, isNew] = seen.emplace(mine.robot.state(), minute);
        if (!isNew) {
            const long long period = minute - place->second;
            minute += (minutes - minute) / period * period;
            seen.clear();
            if (minute == minutes) break;
        }
        if (mine.work()) seen.clear();
        ++minute;
    }
    cout << mine.robot.row + 1 << ' ' << mine.robot.column + 1 << ' ' << kFaces[mine.robot.facing] << ' '
         << mine.rubble() << '\n';
}
