import sys
from collections import Counter


class Applicant:
    def __init__(self, name, school, points):
        self.name = name
        self.school = school
        self.points = points
        self.round = None


def rank(applicants):
    sizes = Counter(applicant.school for applicant in applicants)
    return sorted(applicants, key=lambda a: (-a.points, sizes[a.school]))


def school_round(ranking, grants, quota):
    """Returns the number of grants that are left."""
    given = Counter()
    for applicant in ranking:
        if grants > 0 and given[applicant.school] < quota:
            given[applicant.school] += 1
            applicant.round = "school"
            grants -= 1
    return grants


def open_round(ranking, grants):
    waiting = [applicant for applicant in ranking if applicant.round is None]
    start = 0
    while start < len(waiting) and grants > 0:
        end = start
        while end < len(waiting) and waiting[end].points == waiting[start].points:
            end += 1
        if end - start > grants:
            end = start + grants
        for applicant in waiting[start:end]:
            applicant.round = "open"
        grants -= end - start
        start = end
    return grants


def main():
    lines = [line.split() for line in sys.stdin.read().splitlines()]
    _, grants, quota, least = map(int, lines[0])
    ranking = rank([Applicant(name, school, int(points)) for name, school, points in lines[1:]])
    worthy = [applicant for applicant in ranking if applicant.points >= least]
    grants = school_round(worthy, grants, quota)
    grants = open_round(worthy, grants)
    for applicant in worthy:
        if applicant.round is not None:
            print(applicant.name, applicant.round)
    print("kept", grants)


main()
