const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [[inflowEntries, , capacity, start], ...entries] = lines.map((line) => line.split(" ").map(Number));

/** Stretches of days on which neither log changes. */
function* stretches(inflow, demand) {
  const ended = [Infinity, 0];
  let [inDays, gain] = inflow.shift();
  let [outDays, loss] = demand.shift();
  while (inDays < Infinity || outDays < Infinity) {
    const days = Math.min(inDays, outDays);
    yield { days, change: gain - loss };
    inDays -= days;
    outDays -= days;
    if (inDays === 0) [inDays, gain] = inflow.shift() ?? ended;
    if (outDays === 0) [outDays, loss] = demand.shift() ?? ended;
  }
}

let level = start;
let spilled = 0;
let shortage = 0;
let dryDays = 0;
for (const { days, change } of stretches(entries.slice(0, inflowEntries), entries.slice(inflowEntries))) {
  if (change >= 0) {
    const room = capacity - level;
    const gained = change * days;
    spilled += Math.max(0, gained - room);
    level += Math.min(gained, room);
  } else {
    const wanted = -change * days;
    if (wanted > level) {
      dryDays += days - Math.floor(level / -change);
      shortage += wanted - level;
      level = 0;
    } else {
      level -= wanted;
    }
  }
}
console.log(spilled, shortage, dryDays, level);
