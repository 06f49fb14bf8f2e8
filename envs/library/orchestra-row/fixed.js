const fs = require("node:fs");

const [sizes, names, ...rest] = fs.readFileSync(0, "utf8").trimEnd().split("\n");
const [count, wishCount] = sizes.split(" ").map(Number);

const tests = {
  before: (a, b) => a < b,
  next: (a, b) => Math.abs(a - b) === 1,
  apart: (a, b, d) => Math.abs(a - b) - 1 >= d,
};

/** From the words of a wish to a function that says of the beginning of a row whether the wish is still possible. */
function readWish(line) {
  const [kind, a, b, d] = line.split(" ");
  if (kind === "edge") return (row) => [-1, 0, count - 1].includes(row.indexOf(a));
  return (row) => {
    const places = [row.indexOf(a), row.indexOf(b)];
    return places.includes(-1) || tests[kind](...places, Number(d));
  };
}

const wishes = rest.slice(0, wishCount).map(readWish);

/** All rows that begin like this one, in the order of the alphabet. */
function* rows(row) {
  if (row.length === count) {
    yield row;
    return;
  }
  for (const name of names) {
    if (row.includes(name)) continue;
    const longer = row + name;
    if (wishes.every((isPossible) => isPossible(longer))) yield* rows(longer);
  }
}

let ways = 0;
let first;
for (const row of rows("")) {
  ways++;
  first ??= row;
}
console.log(ways);
if (first !== undefined) console.log(first);
