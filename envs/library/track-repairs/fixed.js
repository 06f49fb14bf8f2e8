const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [closedCount, , weld, cooling] = lines[0].split(" ").map(Number);

/** The minutes at which something changes: the line is closed or opened, a shift begins or ends. */
const changes = [];
lines.slice(1).forEach((line, i) => {
  const what = i < closedCount ? "closed" : "shift";
  const [start, end] = line.split(" ").map(Number);
  changes.push({ minute: start, what, by: 1 }, { minute: end, what, by: -1 });
});
/* Beginnings first: a period that begins where another ends continues it. */
changes.sort((a, b) => a.minute - b.minute || b.by - a.by);

let welds = 0;
let done = -1;
let ready = 0;

const work = (from, to) => {
  let start = Math.max(from, ready);
  const count = Math.floor((to - start + cooling) / (weld + cooling));
  if (count <= 0) return;
  welds += count;
  start += (count - 1) * (weld + cooling);
  done = start + weld;
  ready = done + cooling;
};

const active = { closed: 0, shift: 0 };
let begin = -1;
for (const { minute, what, by } of changes) {
  active[what] += by;
  const possible = active.closed > 0 && active.shift > 0;
  if (possible && begin < 0) begin = minute;
  if (!possible && begin >= 0) {
    work(begin, minute);
    begin = -1;
  }
}
console.log(welds, done < 0 ? "-" : done);
