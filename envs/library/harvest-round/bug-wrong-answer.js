/** A part of a round: how the load changes from its beginning to its end, at the lowest and at the highest. */
const nothing = { sum: 0, low: 0, high: 0 };

function prepend(change, part) {
  return {
    sum: change + part.sum,
    low: change + part.low,
    high: Math.max(0, change + part.high),
  };
}

function append(part, change) {
  const sum = part.sum + change;
  return { sum, low: Math.min(part.low, sum), high: Math.max(part.high, sum) };
}

function smallest_trailer(crates) {
  /* tails[i]: the stops from i to the last one. */
  const tails = [nothing];
  for (let stop = crates.length - 1; stop >= 0; stop--) tails.push(prepend(crates[stop], tails.at(-1)));
  tails.reverse();
  let head = nothing;
  let best = [Infinity, 0, 0];
  for (let start = 0; start < crates.length; start++) {
    const tail = tails[start];
    const low = Math.min(tail.low, tail.sum + head.low);
    const high = Math.max(tail.high, tail.sum + head.high);
    if (high - low < best[0]) best = [high - low, 0 - low, start];
    head = append(head, crates[start]);
  }
  return best;
}
