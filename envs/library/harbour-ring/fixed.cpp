#include <string>
#include <utility>
#include <vector>

using namespace std;

bool isVowel(char letter) {
    return string("AEIOU").find(letter) != string::npos;
}

class Ring {
public:
    explicit Ring(const string &letters) : letters_(letters) {}

    void turn(long long move) {
        const long long size = static_cast<long long>(letters_.size());
        long long target = (static_cast<long long>(pointer_) + (turnedOver_ ? -move : move)) % size;
        if (target < 0) target += size;
        pointer_ = static_cast<size_t>(target);
    }

    char read() {
        const char letter = letters_[pointer_];
        if (isVowel(letter)) turnedOver_ = !turnedOver_;
        else swap(letters_[pointer_], letters_[(pointer_ + 1) % letters_.size()]);
        return letter;
    }

    void takeOff() {
        if (letters_.size() == 1) return;
        letters_.erase(pointer_, 1);
        if (pointer_ == letters_.size()) pointer_ = 0;
    }

private:
    string letters_;
    size_t pointer_ = 0;
    bool turnedOver_ = false;
};

string read_ring(const string &ring, const vector<long long> &moves) {
    Ring wheel(ring);
    string message;
    for (long long move : moves) {
        if (move == 0) {
            wheel.takeOff();
            continue;
        }
        wheel.turn(move);
        message += wheel.read();
    }
    return message;
}
