const [rolls, least, first, last] = require("node:fs").readFileSync(0, "utf8").trim().split(" ").map(Number);

let days = 0;
let total = 0n;
let bestDay = 0;
let most = 0;

// The days from day to end, on which the same number of boxes is filled.
function giveAway(day, end, boxes) {
  const leftOver = rolls - boxes * day;
  if (leftOver < least) return;
  let count = end - day + 1;
  if (boxes > 0) count = Math.min(count, Math.floor((leftOver - least) / boxes) + 1);
  const smallest = leftOver - boxes * (count - 1);
  days += count;
  total += (BigInt(leftOver + smallest) * BigInt(count)) / 2n;
  if (leftOver > most) {
    most = leftOver;
    bestDay = day;
  }
}

let day = first;
while (day <= last) {
  const boxes = Math.floor(rolls / day);
  const end = boxes === 0 ? last : Math.min(last, Math.floor(rolls / boxes));
  giveAway(day, end, boxes);
  day = end + 1;
}
console.log(`${days}\n${total}\n${bestDay}`);
