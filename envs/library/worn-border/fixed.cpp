#include <algorithm>
#include <array>
#include <string>

using namespace std;

// How often the commonest letter comes at the places start, start + period, ...
int commonest(const string &tape, size_t start, size_t period) {
    array<int, 26> counts{};
    for (size_t i = start; i < tape.size(); i += period) ++counts[tape[i] - 'a'];
    return *max_element(counts.begin(), counts.end());
}

int changedLetters(const string &tape, size_t period) {
    int kept = 0;
    for (size_t start = 0; start < period; ++start) kept += commonest(tape, start, period);
    return static_cast<int>(tape.size()) - kept;
}

int shortest_motif(const string &tape, int worn) {
    size_t period = 1;
    while (period < tape.size() && changedLetters(tape, period) > worn) ++period;
    return static_cast<int>(period);
}
