const tokens = require("node:fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
let at = 0;
const readVector = () => ({ x: tokens[at++], y: tokens[at++] });

const cross = (a, b) => a.x * b.y - a.y * b.x;
const greatest = (a, b) => {
  while (b > 0) [a, b] = [b, a % b];
  return a;
};

/** The shortest vector of whole numbers in a direction, and how often it fits into the given one. */
function shorten({ x, y }) {
  const times = greatest(Math.abs(x), Math.abs(y));
  return { x: x / times, y: y / times, times };
}

const count = tokens[at++];
const first = readVector();
const last = readVector();

/** 0 for the first direction, 1 for less than half a turn clockwise, 2 for half a turn, 3 for more. */
function quarter(v) {
  const side = cross(v, first);
  if (side > 0) return 1;
  if (side < 0) return 3;
  return v.x * first.x + v.y * first.y > 0 ? 0 : 2;
}

const turnOrder = (v, w) => quarter(v) - quarter(w) || cross(v, w);

const rays = new Map();
for (let number = 1; number <= count; number++) {
  const { times, ...way } = shorten(readVector());
  const height = tokens[at++];
  if (turnOrder(way, last) > 0) continue;
  const key = `${way.x} ${way.y}`;
  if (!rays.has(key)) rays.set(key, { way, ships: [] });
  rays.get(key).ships.push({ number, times, height });
}

const seen = [];
for (const { ships } of [...rays.values()].sort((a, b) => turnOrder(a.way, b.way))) {
  ships.sort((s, t) => s.times - t.times);
  let highest = { times: 1, height: 0 };
  for (const ship of ships) {
    if (ship.height * highest.times > highest.height * ship.times) {
      seen.push(ship.number);
      highest = ship;
    }
  }
}
console.log(seen.length > 0 ? seen.join(" ") : "nobody");
