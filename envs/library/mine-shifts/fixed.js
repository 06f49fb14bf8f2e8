const fs = require("node:fs");

function readMine() {
  const rows = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" ").map(Number));
  const [[count, pairs, crews], urgencies, gases] = rows;
  const chambers = [];
  for (let i = 0; i < count; i++) {
    chambers.push({ number: i + 1, urgency: urgencies[i], gas: gases[i], missing: 0, earliest: 1, cleared: 0, behind: [] });
  }
  for (const [a, b] of rows.slice(3, 3 + pairs)) {
    chambers[a - 1].behind.push(chambers[b - 1]);
    chambers[b - 1].missing++;
  }
  return { chambers, crews };
}

const { chambers, crews } = readMine();
let waiting = chambers.filter((chamber) => chamber.missing === 0);
let shift = 1;
while (waiting.length > 0) {
  shift = Math.max(shift, Math.min(...waiting.map((chamber) => chamber.earliest)));
  const now = waiting
    .filter((chamber) => chamber.earliest <= shift)
    .sort((a, b) => b.urgency - a.urgency || a.number - b.number)
    .slice(0, crews);
  for (const chamber of now) {
    chamber.cleared = shift;
    for (const next of chamber.behind) {
      next.earliest = Math.max(next.earliest, shift + 1 + chamber.gas);
      next.missing--;
      if (next.missing === 0) waiting.push(next);
    }
  }
  waiting = waiting.filter((chamber) => chamber.cleared === 0);
  shift++;
}
console.log(chambers.map((chamber) => chamber.cleared).join(" "));
