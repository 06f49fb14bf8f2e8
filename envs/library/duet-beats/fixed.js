const better = (a, b) => b !== null && (a === null || b.points > a.points || (b.points === a.points && b.beats < a.beats));

function best_duet(first, second, points, alone, patience) {
  const memory = new Map();

  /** One beat and then the best that can follow it, or null. */
  function play(gain, i, j, rests) {
    const rest = bestFrom(i, j, rests);
    return rest === null ? null : { points: gain + rest.points, beats: 1 + rest.beats };
  }

  function choices(i, j, [firstRests, secondRests]) {
    const found = [];
    const hasFirst = i < first.length;
    const hasSecond = j < second.length;
    if (hasFirst && hasSecond) {
      const interval = Math.abs(first[i] - second[j]) % 12;
      found.push(play(points[interval], i + 1, j + 1, [0, 0]));
    }
    if (i === 0) return found;
    if (hasFirst && secondRests < patience) found.push(play(alone, i + 1, j, [0, secondRests + 1]));
    if (hasSecond && firstRests < patience) found.push(play(alone, i, j + 1, [firstRests + 1, 0]));
    return found;
  }

  /** The best rest of the duet when i and j notes are played and each violin has been resting for so long. */
  function bestFrom(i, j, rests) {
    if (i === first.length && j === second.length) {
      return rests[0] + rests[1] === 0 ? { points: 0, beats: 0 } : null;
    }
    const key = `${i},${j},${rests}`;
    if (!memory.has(key)) {
      let best = null;
      for (const plan of choices(i, j, rests)) {
        if (better(best, plan)) best = plan;
      }
      memory.set(key, best);
    }
    return memory.get(key);
  }

  const best = bestFrom(0, 0, [0, 0]);
  return best === null ? [] : [best.points, best.beats];
}
