import sys
from math import gcd

HIGHEST = 10**12


def lcm(a, b):
    return a // gcd(a, b) * b


def parity_terms(steps):
    """Pairs (multiple, weight): the weights of the multiples that divide a ticket add up to 1 if it wins, else to 0."""
    terms = []
    for step in steps:
        for multiple, weight in list(terms):
            joint = lcm(multiple, step)
            if joint <= HIGHEST:
                terms.append((joint, -2 * weight))
        terms.append((step, 1))
    return terms


def winners_up_to(terms, ticket):
    return sum(weight * (ticket // multiple) for multiple, weight in terms)


def main():
    lines = sys.stdin.read().splitlines()
    trips = int(lines[0].split()[1])
    terms = parity_terms([int(word) for word in lines[1].split()])
    for line in lines[2:2 + trips]:
        first, last = map(int, line.split())
        print(winners_up_to(terms, last) - winners_up_to(terms, first - 1))


main()
