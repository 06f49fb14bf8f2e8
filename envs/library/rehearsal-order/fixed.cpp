#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Scene {
    long long length;
    unsigned cast;
};

struct Step {
    long long pay = -1;  // for this scene and all that follow
    int scene = -1;
};

class Rehearsal {
public:
    Rehearsal(vector<long long> wages, vector<Scene> scenes)
        : wages(wages), scenes(scenes), steps(1u << scenes.size()) {}

    // The best next scene when those in the set `done` have been rehearsed.
    Step next(unsigned done) {
        if (done + 1 == steps.size()) return {0, -1};
        if (steps[done].pay >= 0) return steps[done];
        unsigned before = 0;
        unsigned after = 0;
        for (size_t i = 0; i < scenes.size(); ++i) {
            (done >> i & 1 ? before : after) |= scenes[i].cast;
        }
        Step best;
        for (size_t i = 0; i < scenes.size(); ++i) {
            if (done >> i & 1) continue;
            const long long now = scenes[i].length * wageOf((before & after) | scenes[i].cast);
            const long long pay = now + next(done | 1u << i).pay;
            if (best.scene < 0 || pay < best.pay) best = {pay, static_cast<int>(i)};
        }
        return steps[done] = best;
    }

private:
    long long wageOf(unsigned actors) const {
        long long sum = 0;
        for (size_t j = 0; j < wages.size(); ++j) {
            if (actors >> j & 1) sum += wages[j];
        }
        return sum;
    }

    vector<long long> wages;
    vector<Scene> scenes;
    vector<Step> steps;
};

int main() {
    int count, actors;
    cin >> count >> actors;
    vector<long long> wages(actors);
    for (long long &wage : wages) cin >> wage;
    vector<Scene> scenes(count);
    for (Scene &scene : scenes) {
        string marks;
        cin >> scene.length >> marks;
        scene.cast = 0;
        for (int j = 0; j < actors; ++j) {
            if (marks[j] == 'x') scene.cast |= 1u << j;
        }
    }
    Rehearsal rehearsal(wages, scenes);
    cout << rehearsal.next(0).pay << '\n';
    unsigned done = 0;
    for (int i = 0; i < count; ++i) {
        const int scene = rehearsal.next(done).scene;
        cout << scene + 1 << (i + 1 < count ? ' ' : '\n');
        done |= 1u << scene;
    }
}
