#include <cstdint>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

struct Card {
    uint32_t subjects = 0;  // one bit for each subject of the book
    uint32_t open = 0;      // one bit for each hole
};

struct Question {
    uint32_t with = 0, without = 0;  // subjects
};

istringstream nextLine() {
    string line;
    getline(cin, line);
    return istringstream(line);
}

bool isDelivered(const Card &card, const Question &question, const vector<uint32_t> &codes) {
    for (size_t subject = 0; subject < codes.size(); ++subject) {
        const bool falls = (~card.open & codes[subject]) == 0;
        const uint32_t bit = 1u << subject;
        if ((question.with & bit) && !falls) return false;
        if ((question.without & bit) && falls) return false;
    }
    return true;
}

bool isWanted(const Card &card, const Question &question) {
    return (card.subjects & question.with) == question.with && !(card.subjects & question.without);
}

int main() {
    int holes, subjects, books, questions;
    nextLine() >> holes >> subjects >> books >> questions;
    map<string, int> numbers;
    vector<uint32_t> codes(subjects);
    for (uint32_t &code : codes) {
        istringstream line = nextLine();
        string name;
        line >> name;
        numbers[name] = static_cast<int>(&code - codes.data());
        for (int hole; line >> hole;) code |= 1u << hole;
    }
    vector<Card> cards(books);
    for (Card &card : cards) {
        istringstream line = nextLine();
        for (string name; line >> name;) {
            card.subjects |= 1u << numbers[name];
            card.open ^= codes[numbers[name]];
        }
    }
    while (questions-- > 0) {
        istringstream line = nextLine();
        Question question;
        for (string word; line >> word;) {
            if (word[0] == '-') question.without |= 1u << numbers[word.substr(1)];
            else question.with |= 1u << numbers[word];
        }
        int delivered = 0, surplus = 0, lost = 0;
        for (const Card &card : cards) {
            const bool inHand = isDelivered(card, question, codes), wanted = isWanted(card, question);
            if (inHand) ++delivered;
            if (inHand && !wanted) ++surplus;
            if (wanted && !inHand) ++lost;
        }
        cout << delivered << ' ' << surplus << ' ' << lost << '\n';
    }
}
