const numbers = require("node:fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
let position = 0;
const next = () => numbers[position++];

const basins = next();
const canalCount = next();
const limit = next();
const rest = [0];
for (let i = 0; i < basins; i++) rest.push(next());

const canals = Array.from({ length: basins + 1 }, () => []);
for (let i = 0; i < canalCount; i++) {
  const [a, b, hours, locks] = [next(), next(), next(), next()];
  canals[a].push({ to: b, hours, locks });
  canals[b].push({ to: a, hours, locks });
}

// best[basin][worked]: hours of the fastest way known, improved until nothing changes any more.
const best = Array.from({ length: basins + 1 }, () => new Array(limit + 1).fill(Infinity));
const waiting = [];

const improve = (basin, worked, hours) => {
  if (worked > limit || hours >= best[basin][worked]) return;
  best[basin][worked] = hours;
  waiting.push({ basin, worked, hours });
};

improve(1, 0, 0);
for (let i = 0; i < waiting.length; i++) {
  const { basin, worked, hours } = waiting[i];
  if (hours > best[basin][worked]) continue;
  if (rest[basin] > 0) improve(basin, 0, hours + rest[basin]);
  for (const canal of canals[basin]) improve(canal.to, worked + canal.locks, hours + canal.hours);
}

const answer = Math.min(...best[basins]);
console.log(answer === Infinity ? "stuck" : String(answer));
