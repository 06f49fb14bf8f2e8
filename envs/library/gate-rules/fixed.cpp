#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

enum Truth { No, Maybe, Yes };

// Words between two rules; those that bind most tightly come last.
const array<string, 4> JOINTS{"else", "unless", "or", "and"};

Truth negated(Truth value) { return static_cast<Truth>(Yes - value); }

Truth joined(const string &joint, Truth left, Truth right) {
    if (joint == "else") return left == Maybe ? right : left;
    if (joint == "unless") return min(left, negated(right));
    return joint == "or" ? max(left, right) : min(left, right);
}

vector<string> split(const string &rule) {
    vector<string> tokens;
    for (size_t i = 0; i < rule.size();) {
        const auto sameKind = [&](int (*isKind)(int)) {
            size_t end = i;
            while (end < rule.size() && isKind(static_cast<unsigned char>(rule[end]))) ++end;
            return end;
        };
        size_t end = max(sameKind(isalpha), sameKind(isdigit));
        if (end == i) ++end;
        if (rule[i] != ' ') tokens.push_back(rule.substr(i, end - i));
        i = end;
    }
    tokens.push_back("");
    return tokens;
}

class Gate {
public:
    Gate(const string &rule, const map<string, Truth> &sensors) : tokens(split(rule)), sensors(sensors) {}

    // A rule whose joints are at least as tight as that of the level.
    Truth evaluate(size_t level = 0) {
        if (level == JOINTS.size()) return evaluateOne();
        Truth value = evaluate(level + 1);
        while (tokens[next] == JOINTS[level]) {
            ++next;
            value = joined(JOINTS[level], value, evaluate(level + 1));
        }
        return value;
    }

private:
    Truth evaluateOne() {
        const string token = tokens[next++];
        if (token == "not") return negated(evaluateOne());
        if (isdigit(static_cast<unsigned char>(token[0]))) {
            next += 2;  // of (
            return evaluateList(stoi(token));
        }
        if (token == "(") {
            const Truth value = evaluate();
            ++next;
            return value;
        }
        const auto sensor = sensors.find(token);
        return sensor == sensors.end() ? Maybe : sensor->second;
    }

    Truth evaluateList(int needed) {
        int certain = 0, possible = 0;
        do {
            const Truth value = evaluate();
            if (value == Yes) ++certain;
            if (value != No) ++possible;
        } while (tokens[next++] == ",");
        if (certain >= needed) return Yes;
        return possible >= needed ? Maybe : No;
    }

    vector<string> tokens;
    size_t next = 0;
    const map<string, Truth> &sensors;
};

map<string, Truth> readSituation(const string &situation) {
    map<string, Truth> sensors;
    istringstream words(situation);
    for (string word; words >> word;) {
        if (word[0] == '-') sensors[word.substr(1)] = No;
        else sensors[word] = Yes;
    }
    return sensors;
}

vector<string> gate_states(const string &rule, const vector<string> &situations) {
    vector<string> states;
    for (const string &situation : situations) {
        const map<string, Truth> sensors = readSituation(situation);
        switch (Gate(rule, sensors).evaluate()) {
            case Yes: states.push_back("open"); break;
            case No: states.push_back("shut"); break;
            case Maybe: states.push_back("unknown"); break;
        }
    }
    return states;
}
