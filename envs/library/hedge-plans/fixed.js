const MODULUS = 1_000_000_007;

/** Whether a plot may be planted so after the two plots before it (spaces where there is none). */
function fits(before, last, kind) {
  if (kind === "G") return last === "T" || last === "L";
  if (last === "G") return kind !== before;
  return !(kind === "T" && last === "T" && before === "T");
}

function count_hedges(plots, tall) {
  // For every pair of last plots: ways[t] is the number of hedges so far with t tall bushes.
  let hedges = new Map([["  ", [1]]]);
  for (const plot of plots) {
    const longer = new Map();
    for (const [[before, last], ways] of hedges) {
      for (const kind of plot === "?" ? "TLG" : plot) {
        if (!fits(before, last, kind)) continue;
        const pair = last + kind;
        if (!longer.has(pair)) longer.set(pair, new Array(tall + 1).fill(0));
        const sums = longer.get(pair);
        const more = kind === "T" ? 1 : 0;
        for (let t = 0; t + more <= tall; t++) {
          sums[t + more] = (sums[t + more] + (ways[t] ?? 0)) % MODULUS;
        }
      }
    }
    hedges = longer;
  }
  let sum = 0;
  for (const [[, last], ways] of hedges) {
    if (last !== "G") sum += ways[tall];
  }
  return sum % MODULUS;
}
