const [[weights], box, ...powders] = require("node:fs")
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" ").map(Number));

const BITS = 31;
const kinds = new Set(box.slice(0, weights));

const isBetter = (a, b) => b === undefined || a.used < b.used || (a.used === b.used && a.left < b.left);

/** Ways for the higher bits of a powder, rounded down and rounded up, from the highest bit to the lowest one. */
function bestWay(grains) {
  let down = { used: 0, left: 0 };
  let up;
  for (let bit = BITS - 1; bit >= 0; bit--) {
    const weight = 2 ** bit;
    const isOdd = Math.floor(grains / weight) % 2 === 1;
    let between; // the value that lies between the two that are even
    if (kinds.has(weight)) {
      if (down !== undefined) between = { used: down.used + 1, left: down.left };
      if (up !== undefined) {
        const other = { used: up.used + 1, left: up.left + 1 };
        if (isBetter(other, between)) between = other;
      }
    }
    if (isOdd) down = between;
    else up = between;
  }
  return down;
}

for (const [grains] of powders) {
  const way = bestWay(grains);
  console.log(way === undefined ? "impossible" : `${way.used} ${way.left}`);
}
