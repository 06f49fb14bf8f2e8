const MISSING = 999;

// To the nearest integer.
const roundAway = Math.round;

function meanOfDay([morning, noon, evening]) {
  const counted = [morning, noon, evening, evening].filter((reading) => reading !== MISSING);
  const missed = [morning, noon, evening].filter((reading) => reading === MISSING).length;
  if (missed > 1) return undefined;
  return roundAway(counted.reduce((sum, reading) => sum + reading, 0) / counted.length);
}

function heating(readings, limit, base) {
  let mean;
  let degreeDays = 0;
  let longest = 0;
  let spell = 0;
  for (let i = 0; i < readings.length; i += 3) {
    mean = meanOfDay(readings.slice(i, i + 3)) ?? mean;
    if (mean === undefined) continue;
    if (mean < limit) {
      degreeDays += base - mean;
      spell++;
    } else {
      spell = 0;
    }
    if (spell > longest) longest = spell;
  }
  return [degreeDays, longest];
}
