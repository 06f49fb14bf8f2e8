#include <algorithm>
#include <optional>
#include <vector>

using namespace std;

const int missing = 999;

int roundedQuotient(int value, int divisor) {
    const int half = divisor / 2;
    return value < 0 ? -((half - value) / divisor) : (value + half) / divisor;
}

optional<int> meanOfDay(int morning, int noon, int evening) {
    if (evening == missing) {
        if (morning == missing || noon == missing) return nullopt;
        return roundedQuotient(morning + noon, 2);
    }
    if (morning == missing && noon == missing) return nullopt;
    if (morning == missing) return roundedQuotient(noon + 2 * evening, 3);
    if (noon == missing) return roundedQuotient(morning + 2 * evening, 3);
    return roundedQuotient(morning + noon + 2 * evening, 4);
}

vector<int> heating(const vector<int> &readings, int limit, int base) {
    vector<int> means;
    for (size_t i = 0; i + 2 < readings.size(); i += 3) {
        const optional<int> mean = meanOfDay(readings[i], readings[i + 1], readings[i + 2]);
        if (mean) means.push_back(*mean);
        else if (!means.empty()) means.push_back(means.back());
    }
    int degreeDays = 0, spell = 0, longest = 0;
    for (int mean : means) {
        if (mean >= limit) {
            spell = 0;
            continue;
        }
        degreeDays += base - mean;
        longest = max(longest, ++spell);
    }
    return {degreeDays, longest};
}
