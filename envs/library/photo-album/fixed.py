import sys


def cheapest_album(photos, most, base, lonely):
    """The pair (cost, pages) of the best album."""
    best = [(0, 0)]
    for end in range(1, len(photos) + 1):
        low = high = photos[end - 1]
        choices = []
        for start in range(end - 1, max(0, end - most) - 1, -1):
            low = min(low, photos[start])
            high = max(high, photos[start])
            page = base + high - low
            if end - start == 1:
                page += lonely
            cost, pages = best[start]
            choices.append((cost + page, pages + 1))
        best.append(min(choices))
    return best[-1]


def main():
    words = sys.stdin.read().split()
    count, most, base, lonely = map(int, words[:4])
    photos = [int(word) for word in words[4:4 + count]]
    cost, pages = cheapest_album(photos, most, base, lonely)
    print(cost, pages)


main()
