#include <iostream>
#include <numeric>
#include <vector>

using namespace std;

constexpr long long kHighest = 1'000'000'000'000;

struct Term {
    long long multiple;
    long long weight;
};

// The weights of the multiples that divide a ticket add up to 1 if it wins, else to 0.
vector<Term> parityTerms(const vector<long long> &steps) {
    vector<Term> terms;
    for (long long step : steps) {
        vector<Term> added{{step, 1}};
        for (const Term &term : terms) {
            long long joint = lcm(term.multiple, step);
            if (joint <= kHighest) added.push_back({joint, -2 * term.weight});
        }
        terms.insert(terms.end(), added.begin(), added.end());
    }
    return terms;
}

long long winnersUpTo(const vector<Term> &terms, long long ticket) {
    long long winners = 0;
    for (const Term &term : terms) winners += term.weight * (ticket / term.multiple);
    return winners;
}

int main() {
    int machines, trips;
    cin >> machines >> trips;
    vector<long long> steps(machines);
    for (long long &step : steps) cin >> step;
    const vector<Term> terms = parityTerms(steps);
    while (trips-- > 0) {
        long long first, last;
        cin >> first >> last;
        cout << winnersUpTo(terms, last) - winnersUpTo(terms, first - 1) << '\n';
    }
}
