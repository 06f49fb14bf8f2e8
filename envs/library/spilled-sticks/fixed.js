const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");

const turn = (o, p, q) => Math.sign((p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x));

/** Whether a point that is on the line through two ends is between them. */
function isWithin(a, b, p) {
  const inX = Math.min(a.x, b.x) <= p.x && p.x <= Math.max(a.x, b.x);
  const inY = Math.min(a.y, b.y) <= p.y && p.y <= Math.max(a.y, b.y);
  return inX && inY;
}

function touch([a, b], [c, d]) {
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (t1 !== t2 && t3 !== t4) return true;
  return t1 === 0 && t2 === 0 && (isWithin(a, b, c) || isWithin(a, b, d) || isWithin(c, d, a));
}

const sticks = lines.slice(1, Number(lines[0]) + 1).map((line, i) => {
  const [x1, y1, x2, y2, points] = line.split(" ").map(Number);
  return { number: i + 1, ends: [{ x: x1, y: y1 }, { x: x2, y: y2 }], points, above: new Set() };
});
for (const stick of sticks) {
  for (const later of sticks.slice(stick.number)) {
    if (touch(stick.ends, later.ends)) stick.above.add(later);
  }
}

const totals = { Ann: 0, Bo: 0 };
const order = [];
const left = new Set(sticks);
let child = "Ann";
let free = sticks.filter((stick) => stick.above.size === 0);
while (free.length > 0) {
  const stick = free.reduce((best, other) => (other.points >= best.points ? other : best));
  left.delete(stick);
  order.push(stick.number);
  totals[child] += stick.points;
  for (const other of left) other.above.delete(stick);
  const freeNow = [...left].filter((other) => other.above.size === 0);
  if (freeNow.length <= free.length) child = child === "Ann" ? "Bo" : "Ann";
  free = freeNow;
}
console.log(order.join(" "));
console.log(`${totals.Ann} ${totals.Bo}`);
