#include <algorithm>
#include <vector>

using namespace std;

class School {
public:
    School(const vector<int> &violins, const vector<int> &cellos) : violins(violins), cellos(cellos) {
        sort(this->cellos.begin(), this->cellos.end());
    }

    // Duets whose detuning is at most the bound.
    long long countUpTo(long long bound) const {
        long long count = 0;
        for (long long violin : violins) count += between(violin - bound, violin + bound / 2);
        return count;
    }

    long long countNatural(long long detuning) const {
        long long count = 0;
        for (long long violin : violins) count += between(violin - detuning, violin - detuning);
        return count;
    }

    long long countOdd(long long detuning) const {
        if (detuning == 0 || detuning % 2 == 1) return 0;
        long long count = 0;
        for (long long violin : violins) count += between(violin + detuning / 2, violin + detuning / 2);
        return count;
    }

private:
    // Cellos from one pitch to another one, both included.
    long long between(long long lowest, long long highest) const {
        return upper_bound(cellos.begin(), cellos.end(), highest) - lower_bound(cellos.begin(), cellos.end(), lowest);
    }

    vector<int> violins, cellos;
};

vector<long long> duet_tuning(const vector<int> &violins, const vector<int> &cellos, long long k) {
    const School school(violins, cellos);
    long long low = 0, high = 2000000000;
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (school.countUpTo(middle) >= k) high = middle;
        else low = middle + 1;
    }
    return {low, school.countNatural(low), school.countOdd(low)};
}
