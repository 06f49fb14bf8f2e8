const [width, height, count, ...rest] = require("node:fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const lamps = [];
for (let i = 0; i < count; i++) {
  const [a, b, reach] = rest.slice(3 * i, 3 * i + 3);
  lamps.push({ a, b, reach });
}

/** The stretch of a street that a lamp lights, or null. A lamp that is too far away has a negative spread. */
function stretchOf({ a, b, reach }, row) {
  const spread = reach - Math.abs(row - b);
  const from = Math.max(1, a - spread);
  const to = Math.min(width, a + spread);
  return from <= to ? { from, to } : null;
}

function rowsWithLight() {
  const rows = new Set();
  for (const { b, reach } of lamps) {
    for (let row = Math.max(1, b - reach); row <= Math.min(height, b + reach); row++) rows.add(row);
  }
  return rows;
}

let lit = 0;
let most = 0;
let withMost = 0;

function note(lights, crossings) {
  lit += crossings;
  if (lights > most) {
    most = lights;
    withMost = 0;
  }
  if (lights === most) withMost += crossings;
}

for (const row of rowsWithLight()) {
  const stretches = lamps.map((lamp) => stretchOf(lamp, row)).filter((stretch) => stretch !== null);
  const begins = stretches.map(({ from }) => from).sort((p, q) => p - q);
  const ends = stretches.map(({ to }) => to + 1).sort((p, q) => p - q);
  let [i, j, x] = [0, 0, 0];
  while (j < ends.length) {
    const next = i < begins.length ? Math.min(begins[i], ends[j]) : ends[j];
    if (i > j) note(i - j, next - x);
    x = next;
    while (i < begins.length && begins[i] === x) i++;
    while (j < ends.length && ends[j] === x) j++;
  }
}

const dark = BigInt(width) * BigInt(height) - BigInt(lit);
console.log(`${dark} ${most} ${most > 0 ? withMost : dark}`);
