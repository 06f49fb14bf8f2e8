function compare(a, b, p, q) {
  const errorA = Math.abs(a.driving * q - p * a.driven) * b.driven;
  const errorB = Math.abs(b.driving * q - p * b.driven) * a.driven;
  if (errorA !== errorB) return errorA - errorB;
  const more = a.driving + a.driven - (b.driving + b.driven);
  return more !== 0 ? more : a.driving - b.driving;
}

function change_gears(teeth, p, q) {
  const gears = [...teeth].sort((a, b) => a - b);
  let best;
  let i = 0;
  for (const driving of gears) {
    while (i < gears.length && gears[i] * p < driving * q) i++;
    for (let j = i - 2; j <= i + 1; j++) {
      const driven = gears[j];
      if (driven === undefined || driven === driving) continue;
      const pair = { driving, driven };
      if (compare(pair, best, p, q) < 0) best = pair;
    }
  }
  return [best.driving, best.driven];
}
