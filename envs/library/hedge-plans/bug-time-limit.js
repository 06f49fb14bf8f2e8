const MODULUS = 1_000_000_007;

/** Whether a plot may be planted so after the two plots before it (spaces where there is none). */
function fits(before, last, kind) {
  if (kind === "G") return last === "T" || last === "L";
  if (last === "G") return kind !== before;
  return !(kind === "T" && last === "T" && before === "T");
}

function count_hedges(plots, tall) {
  /** The ways to plant from plot i on, with so many tall bushes still to come. */
  function ways(i, before, last, missing) {
    if (missing < 0) return 0;
    if (i === plots.length) return last !== "G" && missing === 0 ? 1 : 0;
    let sum = 0;
    for (const kind of plots[i] === "?" ? "TLG" : plots[i]) {
      if (!fits(before, last, kind)) continue;
      sum += ways(i + 1, last, kind, kind === "T" ? missing - 1 : missing);
    }
    return sum % MODULUS;
  }

  return ways(0, " ", " ", tall);
}
