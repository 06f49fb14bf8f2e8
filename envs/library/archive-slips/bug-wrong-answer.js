const { readFileSync } = require("node:fs");

const [header, scanLine = ""] = readFileSync(0, "utf8").split("\n");
const [, first, last, capacity] = header.split(" ").map(Number);
const scanned = scanLine
  .split(" ")
  .filter((word) => word !== "")
  .map(Number)
  .filter((number) => number >= first && number < last);

/* The boxes around each gap, with one imagined before the first and one after the last number. */
const bounds = [first - 1, ...scanned, last + 1];
const slips = [];
let slip = [];
let room = capacity;
let missing = 0;

const closeSlip = () => {
  if (slip.length > 0) slips.push(slip.join(" "));
  slip = [];
  room = capacity;
};

const write = (start, count) => {
  const stop = start + count - 1;
  if (count > 2) slip.push(`${start}-${stop}`);
  else for (let number = start; number <= stop; number++) slip.push(number);
};

for (let i = 1; i < bounds.length; i++) {
  let start = bounds[i - 1] + 1;
  while (start < bounds[i]) {
    const count = Math.min(room, bounds[i] - start);
    write(start, count);
    missing += count;
    room -= count;
    start += count;
    if (room === 0) closeSlip();
  }
}
closeSlip();
console.log([`${slips.length} ${missing}`, ...slips].join("\n"));
