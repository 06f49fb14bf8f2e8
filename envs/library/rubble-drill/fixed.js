const [first, ...rows] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [height, width, minutes] = first.split(" ").map(Number);
const grid = rows.slice(0, height).map((row) => [...row]);
const FACES = ">v<^";
const robot = { row: 0, column: 0, facing: 0, right: false, turning: false };

grid.forEach((cells, row) => {
  const column = cells.findIndex((cell) => FACES.includes(cell));
  if (column < 0) return;
  Object.assign(robot, { row, column, facing: FACES.indexOf(cells[column]) });
  cells[column] = ".";
});

function ahead() {
  let { row, column } = robot;
  switch (robot.facing) {
    case 0: column++; break;
    case 1: row++; break;
    case 2: column--; break;
    default: row--;
  }
  return { row, column, cell: grid[row]?.[column] ?? "#" };
}

function work() {
  const { row, column, cell } = ahead();
  if (cell === "#") {
    if (!robot.turning) robot.right = !robot.right;
    robot.turning = true;
    robot.facing = (robot.facing + (robot.right ? 1 : 3)) % 4;
    return;
  }
  robot.turning = false;
  if (cell === ".") Object.assign(robot, { row, column });
  else grid[row][column] = cell === "o" ? "half" : ".";
}

const countRubble = () => grid.flat().filter((cell) => cell === "o" || cell === "half").length;

// Goes on for as long as something may still be drilled: that is, until a state comes back with the same mine.
let left = minutes;
let seen = new Map();
while (left > 0) {
  const key = Object.values(robot).join();
  if (seen.has(key)) {
    left %= seen.get(key) - left;
    seen = new Map();
    if (left === 0) break;
  }
  seen.set(key, left);
  if (/o|half/.test(ahead().cell)) seen.clear();
  work();
  left--;
}
console.log(robot.row + 1, robot.column + 1, FACES[robot.facing], countRubble());
