const fs = require("node:fs");

/** A ladder as a doubly linked list of names; the name "-" stands for both ends. */
const END = "-";
const below = new Map([[END, END]]);
const above = new Map([[END, END]]);

function link(upper, lower) {
  below.set(upper, lower);
  above.set(lower, upper);
}

function insertAbove(name, other) {
  link(above.get(other), name);
  link(name, other);
}

function remove(name) {
  link(above.get(name), below.get(name));
  above.delete(name);
  below.delete(name);
}

function* downFrom(name) {
  for (let next = below.get(name); next !== END; next = below.get(next)) yield next;
}

/** How many places one player stands below another; 0 if not below. */
function placesBelow(name, other) {
  let places = 0;
  for (const next of downFrom(other)) {
    places++;
    if (next === name) return places;
  }
  return 0;
}

function beat(winner, loser) {
  if (placesBelow(winner, loser) > 0) {
    remove(winner);
    insertAbove(winner, loser);
    return;
  }
  const next = below.get(loser);
  remove(loser);
  insertAbove(loser, next);
}

function top(count) {
  const names = [];
  for (const name of downFrom(END)) {
    if (names.length === count) break;
    names.push(name);
  }
  return names.length > 0 ? names.join(" ") : "empty";
}

const [, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
for (const line of lines) {
  const [command, p, r] = line.trim().split(" ");
  if (command === "enter") insertAbove(p, END);
  else if (command === "beat") beat(p, r);
  else if (command === "quit") remove(p);
  else if (command === "beside") console.log(`${above.get(p)} ${below.get(p)}`);
  else if (command === "count") console.log((placesBelow(p, r) || placesBelow(r, p)) - 1);
  else console.log(top(Number(p)));
}
