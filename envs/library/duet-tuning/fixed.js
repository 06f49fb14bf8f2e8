const byPitch = (a, b) => a - b;

/** The first index of a sorted list whose value passes the test; all after it do, too. */
function firstIndex(values, test) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function detuning(violin, cello) {
  return violin >= cello ? violin - cello : 2 * (cello - violin);
}

function duet_tuning(violins, cellos, k) {
  const sorted = [...cellos].sort(byPitch);
  /** For a violin the cellos that make a detuning of at most `bound`, as a range of indices. */
  const range = (violin, bound) => [
    firstIndex(sorted, (cello) => cello > violin || detuning(violin, cello) <= bound),
    firstIndex(sorted, (cello) => cello > violin && detuning(violin, cello) > bound),
  ];

  let low = -1;
  let high = 2e9;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    let count = 0;
    for (const violin of violins) {
      const [first, end] = range(violin, middle);
      count += end - first;
    }
    if (count < k) low = middle;
    else high = middle;
  }

  let natural = 0;
  let odd = 0;
  for (const violin of violins) {
    const [first, end] = range(violin, high);
    const [innerFirst, innerEnd] = range(violin, high - 1);
    natural += innerFirst - first;
    odd += end - innerEnd;
  }
  return [high, natural, odd];
}
