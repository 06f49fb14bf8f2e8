"""Lives through every minute."""


class Drill:
    def __init__(self, ready, pace):
        self.ready = ready
        self.pace = pace
        self.progress = 0
        self.holes = 0
        self.pause = 0

    def work(self, minute, bit_life, change):
        """What happens from a minute to the next one."""
        if minute < self.ready:
            return
        if self.pause > 0:
            self.pause -= 1
            return
        self.progress += 1
        if self.progress == self.pace:
            self.progress = 0
            self.holes += 1
            if self.holes % bit_life == 0:
                self.pause = change


def finish_drilling(ready, pace, bit_life, change, target):
    drills = [Drill(r, p) for r, p in zip(ready, pace)]
    minute = 0
    while sum(drill.holes for drill in drills) < target:
        for drill in drills:
            drill.work(minute, bit_life, change)
        minute += 1
    return [minute, sum(1 for drill in drills if drill.holes == 0)]
