const MOST_BALES = 3;

const weightOf = (pile) => pile.reduce((sum, weight) => sum + weight, 0);

function isGood(piles, camels, spread) {
  if (piles.length !== camels) return false;
  const loads = piles.map(weightOf);
  return Math.max(...loads) - Math.min(...loads) <= spread;
}

/** All ways to divide bales into piles that are not too heavy, not too high and not too many. */
function* divide(bales, camels, limit) {
  if (bales.length === 0) {
    yield [];
    return;
  }
  const [bale, ...others] = bales;
  for (const piles of divide(others, camels, limit)) {
    for (const [i, pile] of piles.entries()) {
      const higher = [...pile, bale];
      if (higher.length > MOST_BALES || weightOf(higher) > limit) continue;
      yield piles.with(i, higher);
    }
    if (piles.length < camels && bale <= limit) yield [...piles, [bale]];
  }
}

function count_loadings(bales, camels, limit, spread) {
  let count = 0;
  for (const piles of divide(bales, camels, limit)) {
    if (isGood(piles, camels, spread)) count++;
  }
  return count;
}
