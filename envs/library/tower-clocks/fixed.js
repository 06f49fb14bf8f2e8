const DIAL = 12 * 60 * 60;

const readDial = (text) => {
  const [hours, minutes, seconds] = text.split(":").map(Number);
  return ((hours % 12) * 60 + minutes) * 60 + seconds;
};

const [dials, numbers] = require("node:fs").readFileSync(0, "utf8").split("\n");
const [church, townHall] = dials.trim().split(/\s+/).map(readDial);
const [p, q, last] = numbers.trim().split(/\s+/).map(Number);

const gainAt = (second) => Math.floor(second / p) + Math.floor(second / q);

// The first second in which the church clock has gained that much or more.
function firstSecond(gain) {
  let low = 0;
  let high = gain * Math.min(p, q);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (gainAt(middle) >= gain) high = middle;
    else low = middle + 1;
  }
  return low;
}

let gain = townHall - church;
if (gain < 0) gain += DIAL;
let total = 0;
let first = "never";
while (gain <= gainAt(last)) {
  const start = firstSecond(gain);
  const end = Math.min(firstSecond(gain + 1), last + 1);
  if (first === "never" && start < end) first = start;
  total += end - start;
  gain += DIAL;
}
console.log(`${total}\n${first}`);
