#include <algorithm>
#include <string>

using namespace std;

const char kSmudge = '?';

// Whether the end of left goes together with the first `size` characters of right.
bool overlaps(const string &left, const string &right, size_t size) {
    const size_t start = left.size() - size;
    size_t legible = 0;
    for (size_t i = 0; i < size; ++i) {
        const char a = left[start + i];
        const char b = right[i];
        if (a == kSmudge || b == kSmudge) continue;
        if (a != b) return false;
        ++legible;
    }
    return legible * 2 >= size;
}

string merged(const string &left, const string &right, size_t size) {
    string label = left + right.substr(size);
    const size_t start = left.size() - size;
    for (size_t i = 0; i < size; ++i) {
        if (label[start + i] == kSmudge) label[start + i] = right[i];
    }
    return label;
}

string join_strips(const string &left, const string &right) {
    const string turned(right.rbegin(), right.rend());
    for (size_t size = min(left.size(), right.size()); size > 0; --size) {
        for (const string &strip : {right, turned}) {
            if (overlaps(left, strip, size)) return merged(left, strip, size);
        }
    }
    return left + '/' + right;
}
