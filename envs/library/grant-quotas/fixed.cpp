#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace std;

struct Applicant {
    string name, school;
    int points;
    const char *round = nullptr;
};

class Foundation {
public:
    Foundation(int grants, int quota, int least) : grants(grants), quota(quota), least(least) {}

    void add(const Applicant &applicant) {
        applicants.push_back(applicant);
        ++sizes[applicant.school];
    }

    void decide() {
        stable_sort(applicants.begin(), applicants.end(), [this](const Applicant &a, const Applicant &b) {
            if (a.points != b.points) return a.points > b.points;
            return sizes[a.school] < sizes[b.school];
        });
        while (!applicants.empty() && applicants.back().points < least) applicants.pop_back();
        giveToSchools();
        giveToAll();
    }

    void report() const {
        for (const Applicant &applicant : applicants) {
            if (applicant.round) cout << applicant.name << ' ' << applicant.round << '\n';
        }
        cout << "kept " << grants << '\n';
    }

private:
    void give(Applicant &applicant, const char *round) {
        applicant.round = round;
        --grants;
    }

    void giveToSchools() {
        map<string, int> given;
        for (Applicant &applicant : applicants) {
            if (grants == 0) return;
            if (given[applicant.school]++ < quota) give(applicant, "school");
        }
    }

    void giveToAll() {
        map<int, int, greater<int>> waiting;  // by points
        for (const Applicant &applicant : applicants) {
            if (!applicant.round) ++waiting[applicant.points];
        }
        for (const auto &[points, count] : waiting) {
            if (count > grants) return;
            for (Applicant &applicant : applicants) {
                if (applicant.points == points && !applicant.round) give(applicant, "open");
            }
        }
    }

    int grants, quota, least;
    vector<Applicant> applicants;
    map<string, int> sizes;
};

int main() {
    int count, grants, quota, least;
    cin >> count >> grants >> quota >> least;
    Foundation foundation(grants, quota, least);
    while (count-- > 0) {
        Applicant applicant;
        cin >> applicant.name >> applicant.school >> applicant.points;
        foundation.add(applicant);
    }
    foundation.decide();
    foundation.report();
}
