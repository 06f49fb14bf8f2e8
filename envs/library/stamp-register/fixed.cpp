#include <vector>

using namespace std;

struct State {
    int cells;
    long long ones, moves;
};

class Turnstile {
public:
    Turnstile(int width, int taps) : width(width), taps(taps) {}

    State after(State state) const {
        state.ones += state.cells & 1;
        const int fresh = __builtin_parity(static_cast<unsigned>(state.cells & taps));
        state.cells >>= 1;
        if (fresh) state.cells |= 1 << (width - 1);
        if (state.cells == 0) {
            const int untapped = ~taps & ((1 << width) - 1);
            state.cells = untapped != 0 ? untapped : 1;
            ++state.moves;
        }
        return state;
    }

    State run(State state, long long tickets) const {
        while (tickets-- > 0) state = after(state);
        return state;
    }

private:
    int width, taps;
};

vector<long long> stamp_register(int width, int taps, int start, long long tickets) {
    const Turnstile turnstile(width, taps);
    // After as many tickets as there are contents, the register is on its loop.
    const long long lead = 1LL << width;
    State state{start, 0, 0};
    if (tickets > lead) {
        state = turnstile.run(state, lead);
        tickets -= lead;
        State round = turnstile.after(state);
        long long length = 1;
        for (; round.cells != state.cells; ++length) round = turnstile.after(round);
        const long long rounds = tickets / length;
        state.ones += rounds * (round.ones - state.ones);
        state.moves += rounds * (round.moves - state.moves);
        tickets %= length;
    }
    state = turnstile.run(state, tickets);
    return {state.cells, state.ones, state.moves};
}
