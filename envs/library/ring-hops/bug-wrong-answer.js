function ring_hops(board) {
  const size = board.length;
  const pegs = [...board].filter((hole) => hole !== ".");
  const colour = pegs.reduce((first, peg) => (peg < first ? peg : first));

  const hop = (holes, from, step) => {
    const over = (from + step + size) % size;
    const to = (from + 2 * step) % size;
    if (holes[from] === "." || holes[over] === "." || holes[to] !== "." || holes[from] === holes[over]) return null;
    const after = [...holes];
    after[to] = after[from];
    after[from] = ".";
    after[over] = ".";
    return after.join("");
  };

  /* Every hop takes one peg away, so all boards of a round have the same number of pegs. */
  let round = new Set([board]);
  let left = pegs.length;
  let ends = [];
  let leftAtEnd = left;
  while (round.size > 0) {
    const next = new Set();
    const over = [];
    for (const holes of round) {
      let canGoOn = false;
      for (let from = 0; from < size; from++) {
        for (const step of [1, -1]) {
          const after = hop(holes, from, step);
          if (after === null) continue;
          canGoOn = true;
          next.add(after);
        }
      }
      if (!canGoOn) over.push(holes);
    }
    if (over.length > 0) {
      ends = over;
      leftAtEnd = left;
    }
    round = next;
    left--;
  }

  const counts = ends.map((holes) => [...holes].filter((hole) => hole === colour).length);
  const most = Math.max(...counts);
  return [leftAtEnd, most, counts.filter((count) => count === most).length];
}
