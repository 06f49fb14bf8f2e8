const [first, ...rows] = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim());
const [, width, lastMinute] = first.split(" ").map(Number);

/** The panes with a symbol, as one number for each row; the leftmost pane is the highest bit. */
function layer(symbol) {
  return rows.map((row) => Number.parseInt([...row].map((pane) => (pane === symbol ? "1" : "0")).join(""), 2));
}

const windows = layer("o");

function neighbours(grid, y) {
  return [grid[y] >> 1, grid[y] << 1, grid[y - 1] ?? 0, grid[y + 1] ?? 0];
}

const draught = windows.map((_, y) => neighbours(windows, y).reduce((all, side) => all | side));

function nextRow(frozen, y) {
  const sides = neighbours(frozen, y);
  let any = 0;
  let several = 0;
  for (const side of sides) {
    several |= any & side;
    any |= side;
  }
  const staying = frozen[y] & (any | ~draught[y]);
  return staying | (several & ~windows[y]);
}

let frozen = layer("#");
let always = frozen;
let minute = 0;
for (; minute < lastMinute; minute++) {
  const after = frozen.map((_, y) => nextRow(frozen, y));
  if (after.every((row, y) => row === frozen[y])) break;
  frozen = after;
  always = always.map((row, y) => row & after[y]);
}

const digits = (number) => [...number.toString(2).padStart(width, "0")];
const kept = always.flatMap(digits).filter((digit) => digit === "1");
console.log(minute, kept.length);
frozen.forEach((row, y) => {
  const panes = digits(row).map((digit, x) => {
    if (digit === "1") return "#";
    return rows[y][x] === "o" ? "o" : ".";
  });
  console.log(panes.join(""));
});
