#include <string>
#include <vector>

using namespace std;

struct Sheet {
    long long depth = 0;
    int force = 0;
    int presses = 0;
    int ending = 0;
};

// A stack in which a press is written down only in the top sheet, and moves down when that is taken away.
class Pile {
public:
    void lay(int depth) {
        sheets.emplace_back();
        sheets.back().depth = depth;
    }

    void stamp(int force) {
        if (sheets.empty()) return;
        Sheet &top = sheets.back();
        top.force += force;
        ++top.presses;
        if (force <= static_cast<int>(sheets.size())) ++sheets[sheets.size() - force].ending;
    }

    long long take(int count) {
        long long total = 0;
        while (count > 0 && !sheets.empty()) {
            const Sheet top = sheets.back();
            sheets.pop_back();
            total += top.depth + top.force;
            if (!sheets.empty()) {
                sheets.back().force += top.force - top.presses;
                sheets.back().presses += top.presses - top.ending;
            }
            --count;
        }
        return total;
    }

private:
    vector<Sheet> sheets;
};

vector<long long> taken_depths(const string &kinds, const vector<int> &amounts) {
    Pile pile;
    vector<long long> totals;
    for (size_t i = 0; i < kinds.size(); ++i) {
        switch (kinds[i]) {
            case 'L': pile.lay(amounts[i]); break;
            case 'S': pile.stamp(amounts[i]); break;
            case 'T': totals.push_back(pile.take(amounts[i])); break;
        }
    }
    return totals;
}
