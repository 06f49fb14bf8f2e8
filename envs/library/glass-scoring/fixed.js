/** The price of cutting a piece at a mark, `left` and `right` being the lengths of the parts. */
function priceOfCut(hardness, left, right, steady) {
  if (left + right <= steady) return hardness;
  return hardness + Math.abs(left - right);
}

function cheapest_cutting(length, marks, hardness, steady) {
  const ends = [0, ...marks, length];
  const known = new Map();

  /** The lowest cost of all cuts between the ends number i and j. */
  function cost(i, j) {
    if (j - i < 2) return 0;
    const key = i * ends.length + j;
    if (known.has(key)) return known.get(key);
    let best = Infinity;
    for (let cut = i + 1; cut < j; cut++) {
      const price = priceOfCut(hardness[cut - 1], ends[cut] - ends[i], ends[j] - ends[cut], steady);
      best = Math.min(best, price + cost(i, cut) + cost(cut, j));
    }
    known.set(key, best);
    return best;
  }

  return cost(0, ends.length - 1);
}
