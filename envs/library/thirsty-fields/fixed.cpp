#include <utility>
#include <vector>

using namespace std;

struct District {
    vector<int> fields;
    long long balance;

    long long need() const { return balance < 0 ? -balance : 0; }
};

vector<long long> unmet_need(const vector<int> &balance, const vector<int> &first, const vector<int> &second, int limit) {
    vector<District> districts;
    vector<int> districtOf;
    long long total = 0;
    for (size_t field = 0; field < balance.size(); ++field) {
        districts.push_back({{static_cast<int>(field)}, balance[field]});
        districtOf.push_back(static_cast<int>(field));
        total += districts.back().need();
    }
    vector<long long> needs;
    for (size_t i = 0; i < first.size(); ++i) {
        int a = districtOf[first[i]], b = districtOf[second[i]];
        if (districts[a].fields.size() < districts[b].fields.size()) swap(a, b);
        District &large = districts[a], &small = districts[b];
        const bool fits = static_cast<int>(large.fields.size() + small.fields.size()) <= limit;
        if (a != b && fits && (large.need() > 0 || small.need() > 0)) {
            total -= large.need() + small.need();
            for (int field : small.fields) {
                districtOf[field] = a;
                large.fields.push_back(field);
            }
            small.fields.clear();
            large.balance += small.balance;
            total += large.need();
        }
        needs.push_back(total);
    }
    return needs;
}
