const fs = require("node:fs");

function shouldMove(row, i, next) {
  const left = row[i - 1];
  const right = row[i + 1];
  return left === next || right === next || (left === row[i] && right === row[i]);
}

function* positions(count, leftToRight) {
  if (leftToRight) for (let i = 0; i < count; i++) yield i;
  else for (let i = count - 1; i >= 0; i--) yield i;
}

function walk(row, stages, leftToRight) {
  let moves = 0;
  for (const i of positions(row.length, leftToRight)) {
    const next = (row[i] + 1) % stages;
    if (!shouldMove(row, i, next)) continue;
    row[i] = next;
    moves++;
  }
  return moves;
}

const [first, second, digits] = fs.readFileSync(0, "utf8").trim().split(" ");
const stages = Number(first);
const evenings = Number(second);
const row = [...digits].map(Number);
const seen = new Map();
let total = 0;
let evening = 0;
while (evening < evenings) {
  const state = row.join("") + (evening % 2);
  const before = seen.get(state);
  if (before === undefined) {
    seen.set(state, { evening, total });
  } else {
    const period = evening - before.evening;
    const rounds = Math.floor((evenings - evening) / period);
    total += rounds * (total - before.total);
    evening += rounds * period;
    seen.clear();
    if (evening === evenings) break;
  }
  total += walk(row, stages, evening % 2 === 0);
  evening++;
}
console.log(row.join(""));
console.log(total);
