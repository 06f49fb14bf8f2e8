"""Works out where each bag is from the minute in which it dropped."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
n, p, b, r = numbers[:4]
places = numbers[4:4 + p]
owner = [number - 1 for number in numbers[4 + p:]]
drop = {}
take = {}
minute = 0
while len(take) < b:
    lying = [bag for bag in drop if bag not in take]
    if len(drop) < b and all((minute - drop[bag]) % n != 0 for bag in lying):
        lying.append(len(drop))
        drop[len(drop)] = minute
    for bag in lying:
        me = owner[bag]
        if (minute - drop[bag]) % n == places[me]:
            earlier = [take[other] for other in take if owner[other] == me]
            if all(minute - t > r for t in earlier):
                take[bag] = minute
    minute += 1
for bag in range(b):
    print(take[bag])
