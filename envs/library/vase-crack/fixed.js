const fs = require("node:fs");

const MODULUS = 1_000_000_007;
const STEPS = [-1, 0, 1];

/** Adds cracks to the ones collected so far, of which only those with the smallest force count. */
function collect(best, { force, ways }) {
  if (force > best.force) return;
  if (force < best.force) {
    best.force = force;
    best.ways = 0;
  }
  best.ways = (best.ways + ways) % MODULUS;
}

function readRings() {
  const [first, ...lines] = fs.readFileSync(0, "utf8").split("\n");
  const height = Number(first.split(" ")[0]);
  return lines.slice(0, height).map((line) => line.split(" ").map(Number));
}

const none = () => ({ force: Infinity, ways: 0 });
const rings = readRings();
const width = rings[0].length;

// For every tile the cracks that end there, by the index of the last step.
let tiles = rings[0].map((hardness) => [none(), { force: hardness, ways: 1 }, none()]);
for (const ring of rings.slice(1)) {
  tiles = ring.map((hardness, column) =>
    STEPS.map((step, i) => {
      const from = tiles[(column - step + width) % width];
      const best = none();
      from.forEach((cracks, last) => {
        if (step === 0 || last !== i) collect(best, cracks);
      });
      best.force += hardness;
      return best;
    }),
  );
}

const answer = none();
for (const tile of tiles) {
  for (const cracks of tile) collect(answer, cracks);
}
console.log(answer.force, answer.ways);
