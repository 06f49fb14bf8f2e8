"""Lives through every minute."""
import sys

numbers = list(map(int, sys.stdin.read().split()))
count, counters, break_after, break_minutes = numbers[:4]
customers = [tuple(numbers[i:i + 3]) for i in range(4, 4 + 3 * count, 3)]
answers = [None] * count
line = []
busy = [0] * counters
served = [0] * counters
arrived = 0
minute = 0
while None in answers:
    while arrived < count and customers[arrived][0] == minute:
        line.append(arrived)
        arrived += 1
    for counter in range(counters):
        if line and busy[counter] == 0:
            customer = line.pop(0)
            answers[customer] = f"{counter + 1} {minute}"
            served[counter] += 1
            busy[counter] = customers[customer][1]
            if served[counter] % break_after == 0:
                busy[counter] += break_minutes
    for customer in line[:]:
        if minute == customers[customer][0] + customers[customer][2]:
            answers[customer] = "left"
            line.remove(customer)
    busy = [max(0, minutes - 1) for minutes in busy]
    minute += 1
print("\n".join(answers))
