const [head, ...floor] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const letters = head.split(" ")[2];

/* A crate is a string: top, bottom, north, south, west, east. */
const moves = [
  { dy: -1, dx: 0, order: [3, 2, 0, 1, 4, 5] },
  { dy: 1, dx: 0, order: [2, 3, 1, 0, 4, 5] },
  { dy: 0, dx: -1, order: [5, 4, 2, 3, 0, 1] },
  { dy: 0, dx: 1, order: [4, 5, 2, 3, 1, 0] },
];

const visited = floor.map((row) => [...row].map(() => false));

function* ways(y, x, crate, rolls) {
  const mark = floor[y]?.[x];
  if (mark === undefined || mark === "#" || visited[y][x]) return;
  if (mark === "G") {
    yield rolls;
    return;
  }
  if (mark !== "S" && mark !== "." && mark !== crate[1]) return;
  visited[y][x] = true;
  for (const { dy, dx, order } of moves) {
    const rolled = order.map((side) => crate[side]).join("");
    yield* ways(y + dy, x + dx, rolled, rolls + 1);
  }
  visited[y][x] = false;
}

const startRow = floor.findIndex((row) => row.includes("S"));
let count = 0;
let fewest = Infinity;
let most = 0;
for (const rolls of ways(startRow, floor[startRow].indexOf("S"), letters, 0)) {
  count++;
  if (rolls < fewest) fewest = rolls;
  if (rolls > most) most = rolls;
}
console.log(count === 0 ? "stuck" : `${count} ${fewest} ${most}`);
