#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace std;

struct Person {
    string name;
    int parent;
    vector<int> children;
    bool alive = true;
    long long coins = 0;
    int livingInBranch = 0;  // this person and all descendants
};

class Family {
public:
    void born(const string &name, const string &parent) {
        const int number = static_cast<int>(people.size());
        const int above = parent.empty() ? -1 : numbers.at(parent);
        numbers[name] = number;
        people.push_back({name, above, {}});
        if (above >= 0) people[above].children.push_back(number);
        changeLiving(number, 1);
    }

    void earns(const string &name, long long amount) { people[numbers.at(name)].coins += amount; }

    void dies(const string &name) {
        int number = numbers.at(name);
        const long long coins = people[number].coins;
        people[number].alive = false;
        changeLiving(number, -1);
        while (number >= 0 && people[number].livingInBranch == 0) number = people[number].parent;
        if (number < 0) state += coins;
        else inherit(number, coins);
    }

    void print() const {
        for (const Person &person : people) {
            if (person.alive) cout << person.name << ' ' << person.coins << '\n';
        }
        cout << "state " << state << '\n';
    }

private:
    void changeLiving(int number, int change) {
        for (; number >= 0; number = people[number].parent) people[number].livingInBranch += change;
    }

    void inherit(int number, long long coins) {
        if (people[number].alive) {
            people[number].coins += coins;
            return;
        }
        int branches = 0;
        for (int child : people[number].children) branches += people[child].livingInBranch > 0;
        long long leftOver = coins % branches;
        for (int child : people[number].children) {
            if (people[child].livingInBranch == 0) continue;
            inherit(child, coins / branches + (leftOver > 0 ? 1 : 0));
            --leftOver;
        }
    }

    vector<Person> people;
    map<string, int> numbers;
    long long state = 0;
};

int main() {
    string name, event, parent;
    int count;
    cin >> name >> count;
    Family family;
    family.born(name, "");
    while (count-- > 0) {
        cin >> event >> name;
        if (event == "born") {
            cin >> parent;
            family.born(name, parent);
        } else if (event == "earns") {
            long long amount;
            cin >> amount;
            family.earns(name, amount);
        } else {
            family.dies(name);
        }
    }
    family.print();
}
