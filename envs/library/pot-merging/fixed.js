const fs = require("node:fs");

const SIZES = "abcdefghijklmnopqrstuvwxyz";
const LARGEST = SIZES.length - 1;

const row = [];

/** Puts pots at the right end of the row. Numbers of pots are BigInts. */
function add(size, count) {
  const rests = [];
  while (true) {
    const last = row.at(-1);
    if (last !== undefined && last.size === size) {
      count += last.count;
      row.pop();
    }
    if (size === LARGEST || count < 3n) break;
    rests.push({ size, count: count % 3n });
    count /= 3n;
    size++;
  }
  rests.push({ size, count });
  for (const rest of rests.reverse()) {
    if (rest.count > 0n) row.push(rest);
  }
}

const [, entries] = fs.readFileSync(0, "utf8").trim().split("\n");
for (const entry of entries.split(" ")) {
  add(SIZES.indexOf(entry.at(-1)), BigInt(entry.slice(0, -1)));
}
console.log(row.map(({ size, count }) => `${count}${SIZES[size]}`).join(" "));
