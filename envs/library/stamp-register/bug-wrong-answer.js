function stamp_register(width, taps, start, tickets) {
  const full = 2 ** width - 1;
  const seen = new Map();
  let cells = start;
  let ones = 0;
  let moves = 0;
  let left = tickets;
  let skipped = false;

  while (left > 0) {
    const earlier = skipped ? undefined : seen.get(cells);
    if (earlier !== undefined) {
      const loop = earlier.left - left;
      const rounds = Math.floor(left / loop);
      ones += rounds * (ones - earlier.ones);
      moves += rounds * (moves - earlier.moves);
      left -= rounds * loop;
      skipped = true;
      continue;
    }
    seen.set(cells, { left, ones, moves });
    if (cells % 2 === 1) ones++;
    let fresh = 0;
    for (let tapped = cells & taps; tapped > 0; tapped >>= 1) fresh ^= tapped & 1;
    cells = (cells >> 1) + fresh * 2 ** (width - 1);
    if (cells === 0) {
      cells = full ^ taps;
      moves++;
    }
    left--;
  }
  return [cells, ones, moves];
}
