#include <iostream>
#include <string>
#include <vector>

using namespace std;

struct Wish {
    string kind;
    char a = 0;
    char b = 0;
    int between = 0;
};

istream &operator>>(istream &in, Wish &wish) {
    in >> wish.kind >> wish.a;
    if (wish.kind != "edge") in >> wish.b;
    if (wish.kind == "apart") in >> wish.between;
    return in;
}

class Row {
public:
    Row(const string &names, const vector<Wish> &wishes) : names(names), wishes(wishes) {}

    void fill() {
        if (row.size() == names.size()) {
            if (ways == 0) first = row;
            ++ways;
            return;
        }
        for (char name : names) {
            if (row.find(name) != string::npos) continue;
            row.push_back(name);
            if (isAllowed()) fill();
            row.pop_back();
        }
    }

    int ways = 0;
    string first;

private:
    // Whether the last musician of the row breaks no wish.
    bool isAllowed() const {
        const size_t seat = row.size() - 1;
        for (const Wish &wish : wishes) {
            if (wish.kind == "edge") {
                if (wish.a == row[seat] && seat != 0 && seat + 1 != names.size()) return false;
                continue;
            }
            if (wish.a != row[seat] && wish.b != row[seat]) continue;
            const size_t other = row.find(wish.a == row[seat] ? wish.b : wish.a);
            if (other == string::npos) continue;
            const int between = static_cast<int>(seat - other) - 1;
            if (wish.kind == "before" && wish.a == row[seat]) return false;
            if (wish.kind == "next" && between > 0) return false;
            if (wish.kind == "apart" && between < wish.between) return false;
        }
        return true;
    }

    string names;
    vector<Wish> wishes;
    string row;
};

int main() {
    int count, wishCount;
    string names;
    cin >> count >> wishCount >> names;
    vector<Wish> wishes(wishCount);
    for (Wish &wish : wishes) cin >> wish;
    Row row(names, wishes);
    row.fill();
    cout << row.ways << '\n';
    if (row.ways > 0) cout << row.first << '\n';
}
