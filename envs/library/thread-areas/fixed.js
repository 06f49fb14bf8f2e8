function uprightStretches(headings, lengths) {
  const stretches = [];
  let [x, y] = [0, 0];
  for (const [i, heading] of [...headings].entries()) {
    if (heading === "E") x += lengths[i];
    else if (heading === "W") x -= lengths[i];
    else {
      const sign = heading === "N" ? 1 : -1;
      const next = y + sign * lengths[i];
      stretches.push({ x, low: Math.min(y, next), high: Math.max(y, next), sign });
      y = next;
    }
  }
  return stretches;
}

function thread_areas(headings, lengths) {
  const stretches = uprightStretches(headings, lengths);
  const xs = [...new Set(stretches.map((stretch) => stretch.x))].sort((a, b) => a - b);
  const areaOfDepth = new Map();

  /* Strips from west to east: in each, where going north and south changes the depth. */
  for (let i = 0; i + 1 < xs.length; i++) {
    const changes = new Map();
    const change = (y, by) => changes.set(y, (changes.get(y) ?? 0) + by);
    for (const { x, low, high, sign } of stretches) {
      if (x <= xs[i]) continue;
      change(low, sign);
      change(high, -sign);
    }
    let turns = 0;
    let from = 0;
    for (const y of [...changes.keys()].sort((a, b) => a - b)) {
      const depth = Math.abs(turns);
      const area = (xs[i + 1] - xs[i]) * (y - from);
      areaOfDepth.set(depth, (areaOfDepth.get(depth) ?? 0) + area);
      turns += changes.get(y);
      from = y;
    }
  }
  areaOfDepth.delete(0);
  const deepest = Math.max(0, ...areaOfDepth.keys());
  return Array.from({ length: deepest }, (_, i) => areaOfDepth.get(i + 1) ?? 0);
}
