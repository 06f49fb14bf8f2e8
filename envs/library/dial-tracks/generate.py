"""generate.py SEED SIZE: at most SIZE readings, of short or long turns."""
import json
import random
import sys

seed, size = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
size = max(1, min(size, 1000))
tracks = rng.randint(1, 5) if size < 100 else rng.randint(1, 20)
full = 1 << tracks
longest = rng.choice([1, 2, full // 2, full // 2])
position = rng.randrange(full)
readings = []
for i in range(rng.randint(max(1, size // 2), size)):
    code = position ^ position >> 1
    reading = ["#" if code >> bit & 1 else "." for bit in reversed(range(tracks))]
    if i > 0 and rng.random() < 0.4:
        reading[rng.randrange(tracks)] = "?"
    readings.append("".join(reading))
    position = (position + rng.randint(-longest, longest)) % full
print(json.dumps([readings]))
