"""Counts through all plates from the first one on for every question, as long as it takes."""
from itertools import count, product


def all_plates(moulds):
    for length in count(1):
        for digits in product(moulds, repeat=length):
            if digits[0] != "0":
                yield int("".join(digits))


moulds = sorted(input().strip())
for _ in range(int(input())):
    kind, text = input().split()
    x = int(text)
    answer = "none" if kind == "tram" else 0
    for tram, plate in enumerate(all_plates(moulds), 1):
        if kind == "plate" and tram == x:
            answer = plate
            break
        if kind != "plate" and plate > x:
            break
        if kind == "upto" or plate == x:
            answer = tram
    print(answer)
