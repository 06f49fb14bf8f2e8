"""Makes every album there is: after each photo but the last, a page ends or it does not."""
import sys
from itertools import product

numbers = list(map(int, sys.stdin.read().split()))
count, most, base, lonely = numbers[:4]
photos = numbers[4:]


def cost_of(page):
    return base + max(page) - min(page) + (lonely if len(page) == 1 else 0)


found = []
for ends in product([False, True], repeat=count - 1):
    pages = [[photos[0]]]
    for photo, ended in zip(photos[1:], ends):
        if ended:
            pages.append([])
        pages[-1].append(photo)
    if all(len(page) <= most for page in pages):
        found.append((sum(cost_of(page) for page in pages), len(pages)))
print(*min(found))
