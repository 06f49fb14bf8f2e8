const fs = require("node:fs");

const [[length, distance], ...commands] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "))
  .map((words, i) => (i === 0 ? words.map(Number) : words));

/** Sentinels at both ends, so that every gap lies between two ships. */
const row = [
  { name: "", begin: -distance, end: -distance },
  { name: "", begin: length + distance, end: length + distance },
];
let waiting = [];

function tryToMoor({ name, size }) {
  let best = 0;
  let bestRoom = Infinity;
  for (let i = 1; i < row.length; i++) {
    const room = row[i].begin - row[i - 1].end - 2 * distance;
    if (room >= size && room < bestRoom) {
      best = i;
      bestRoom = room;
    }
  }
  if (best === 0) return false;
  const begin = row[best - 1].end + distance;
  row.splice(best, 0, { name, begin, end: begin + size });
  console.log(`${name} ${begin}`);
  return true;
}

for (const [command, name, word] of commands) {
  if (command === "arrive") {
    const ship = { name, size: Number(word) };
    if (!tryToMoor(ship)) {
      console.log(`${name} waits`);
      waiting.push(ship);
    }
    continue;
  }
  const berth = row.findIndex((ship) => ship.name === name);
  if (berth < 0) {
    waiting = waiting.filter((ship) => ship.name !== name);
  } else {
    row.splice(berth, 1);
    const first = waiting.findIndex(tryToMoor);
    if (first >= 0) waiting.splice(first, 1);
  }
}
