const fs = require("node:fs");

const cross = (a, b) => a.x * b.y - a.y * b.x;
const dot = (a, b) => a.x * b.x + a.y * b.y;

/** Whether a ship is at most 90 degrees counter-clockwise of the edge. */
function isLit(edge, ship) {
  return cross(edge, ship) >= 0 && dot(edge, ship) >= 0;
}

function readShips(text) {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [x, y] = line.trim().split(" ").map(Number);
    return { x, y };
  });
}

function bestBeam(ships) {
  const counts = ships.map((edge) => ships.filter((ship) => isLit(edge, ship)).length);
  const most = Math.max(...counts);
  return { most, number: counts.indexOf(most) + 1 };
}

const { most, number } = bestBeam(readShips(fs.readFileSync(0, "utf8"));
console.log(most, number);
