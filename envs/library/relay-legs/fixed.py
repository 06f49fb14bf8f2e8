import sys

UNREACHABLE = float("inf")


class Course:
    def __init__(self, lengths, handovers, runners):
        self.lengths = lengths
        self.handovers = handovers
        self.runners = runners
        self.best = [[UNREACHABLE] * (len(lengths) + 1) for _ in range(len(runners) + 1)]
        self.best[len(runners)][len(lengths)] = 0
        for runner in reversed(range(len(runners))):
            for first in range(len(lengths) + 1):
                self.best[runner][first] = min(time for time, _ in self.choices(runner, first))

    def choices(self, runner, first):
        """Times for all stretches from `first` on, by how many of them this runner runs."""
        pace, limit = self.runners[runner]
        after = self.best[runner + 1]
        yield after[first], 0
        metres = 0
        for end in range(first + 1, len(self.lengths) + 1):
            metres += self.lengths[end - 1]
            if metres > limit:
                break
            yield self.handovers[first] + pace * metres + after[end], end - first

    def plan(self):
        """The number of stretches of each runner."""
        counts = []
        first = 0
        for runner in range(len(self.runners)):
            wanted = self.best[runner][first]
            count = max(count for time, count in self.choices(runner, first) if time == wanted)
            counts.append(count)
            first += count
        return counts


def main():
    lines = sys.stdin.read().splitlines()
    _, team = map(int, lines[0].split())
    lengths = list(map(int, lines[1].split()))
    handovers = list(map(int, lines[2].split()))
    runners = [tuple(map(int, line.split())) for line in lines[3:3 + team]]
    course = Course(lengths, handovers, runners)
    if course.best[0][0] == UNREACHABLE:
        print("impossible")
    else:
        print(course.best[0][0])
        print(*course.plan())


main()
