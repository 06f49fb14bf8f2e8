#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

struct Vault {
    string name;
    bool wantsMissing = false;
    int needed = 0;
    vector<string> listed;
    vector<string> content;
    int round = 0;

    bool opensWith(const set<string> &keys) const {
        const int present = static_cast<int>(
            count_if(listed.begin(), listed.end(), [&](const string &key) { return keys.count(key) > 0; }));
        const int counted = wantsMissing ? static_cast<int>(listed.size()) - present : present;
        return counted >= needed;
    }
};

Vault readVault(const string &line) {
    istringstream words(line);
    Vault vault;
    string kind, word;
    int listed;
    words >> vault.name >> kind >> vault.needed >> listed;
    vault.wantsMissing = kind == "no";
    while (words >> word) {
        if (static_cast<int>(vault.listed.size()) < listed) vault.listed.push_back(word);
        else vault.content.push_back(word);
    }
    return vault;
}

int main() {
    string line, key;
    getline(cin, line);
    istringstream first(line);
    int count;
    set<string> keys;
    first >> count;
    while (first >> key) keys.insert(key);
    vector<Vault> vaults;
    while (count-- > 0 && getline(cin, line)) vaults.push_back(readVault(line));

    bool opened = true;
    for (int round = 1; opened; ++round) {
        opened = false;
        set<string> found;
        for (Vault &vault : vaults) {
            if (vault.round > 0 || !vault.opensWith(keys)) continue;
            vault.round = round;
            found.insert(vault.content.begin(), vault.content.end());
            opened = true;
        }
        keys.insert(found.begin(), found.end());
    }
    for (const Vault &vault : vaults) {
        cout << vault.name << ' ' << (vault.round > 0 ? to_string(vault.round) : "closed") << '\n';
    }
}
