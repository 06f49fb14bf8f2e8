const fs = require("node:fs");

/** The first day from `day` on when a bridge is down. */
const crossingDay = (day, period) => (Math.floor(day / period) + 1) * period;

/** Of the islands that are not settled, the one reached first; undefined if none can be reached. */
function nextIsland(arrival, settled) {
  let next;
  for (const [island, day] of arrival) {
    if (settled.has(island)) continue;
    if (next === undefined || day < arrival.get(next)) next = island;
  }
  return next;
}

function earliestDay(bridges, goal) {
  const arrival = new Map([[1, 1]]);
  const settled = new Set();
  let island = 1;
  while (island !== undefined && island !== goal) {
    settled.add(island);
    for (const { to, period } of bridges.get(island) ?? []) {
      const then = crossingDay(arrival.get(island), period) + 1;
      if (then < (arrival.get(to) ?? Infinity)) arrival.set(to, then);
    }
    island = nextIsland(arrival, settled);
  }
  return arrival.get(goal) ?? "never";
}

const [head, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
const islands = Number(head.split(" ")[0]);
const bridges = new Map();
for (const line of lines) {
  const [a, b, period] = line.trim().split(" ").map(Number);
  for (const [from, to] of [[a, b], [b, a]]) {
    if (!bridges.has(from)) bridges.set(from, []);
    bridges.get(from).push({ to, period });
  }
}
console.log(earliestDay(bridges, islands));
