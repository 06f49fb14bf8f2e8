"""All words in the order of the alphabet, each looked at as a whole."""
import sys
from itertools import product

tokens = sys.stdin.read().split()
g, n, q = map(int, tokens[:3])
limits = [tuple(map(int, tokens[3 + 4 * i:6 + 4 * i])) for i in range(g)]
requests = [tokens[6 + 4 * i] for i in range(g)]
quarrels = set(tokens[3 + 4 * g:])
letters = "abcde"[:g]


def is_beginning(word):
    for i, letter in enumerate(letters):
        nights = [night for night in range(len(word)) if word[night] == letter]
        if len(nights) > limits[i][1] or any(requests[i][night] == "x" for night in nights):
            return False
        if any(b - a <= limits[i][2] for a in nights for b in nights if a < b):
            return False
    return not any(word[k:k + 2] in quarrels for k in range(len(word) - 1))


rosters = []
for length in range(n, 0, -1):
    words = ["".join(w) for w in product(letters, repeat=length) if is_beginning("".join(w))]
    if length == n:
        rosters = [w for w in words if all(w.count(letters[i]) >= limits[i][0] for i in range(g))]
        if rosters:
            print(rosters[0])
            break
    if words:
        print("none", words[0])
        break
else:
    print("none")
