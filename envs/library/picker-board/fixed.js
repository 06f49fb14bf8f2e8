const { readFileSync } = require("node:fs");

const board = [];

/** The first index at which a picker with this total may stand, below all others with the same. */
function placeFor(total) {
  let low = 0;
  let high = board.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (board[middle].total >= total) low = middle + 1;
    else high = middle;
  }
  return low;
}

function apply(name, kilograms) {
  const found = board.findIndex((picker) => picker.name === name);
  const old = found < 0 ? board.length : found;
  const picker = found < 0 ? { name, total: 0 } : board[found];
  board.splice(old, 1);
  picker.total += kilograms;
  if (picker.total <= 0) return `off ${board.length - old}`;
  const place = placeFor(picker.total);
  board.splice(place, 0, picker);
  return `${place + 1} ${Math.abs(place - old)}`;
}

const [, ...changes] = readFileSync(0, "utf8").trim().split("\n");
for (const change of changes) {
  const [name, kilograms] = change.split(" ");
  console.log(apply(name, Number(kilograms)));
}
