const { readFileSync } = require("node:fs");

const isNumber = (part) => part >= "0" && part < ":";

const sign = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function compareParts(a, b) {
  if (isNumber(a) && isNumber(b)) return sign(Number(a), Number(b));
  if (isNumber(a)) return 1;
  if (isNumber(b)) return -1;
  return sign(a.toLowerCase(), b.toLowerCase());
}

function compareMarks(a, b) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareParts(a[i], b[i]);
    if (order !== 0) return order;
  }
  return b.length - a.length;
}

/** A stable merge sort. */
function sorted(marks) {
  if (marks.length < 2) return marks;
  const half = marks.length >> 1;
  const left = sorted(marks.slice(0, half));
  const right = sorted(marks.slice(half));
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (j === right.length || (i < left.length && compareMarks(left[i], right[j]) <= 0)) merged.push(left[i++]);
    else merged.push(right[j++]);
  }
  return merged;
}

const [, ...marks] = readFileSync(0, "utf8").trim().split("\n");
const lines = [];
let previous;
for (const mark of sorted(marks.map((text) => text.split(".")))) {
  if (previous !== undefined && compareMarks(previous, mark) === 0) lines.at(-1).push(mark.join("."));
  else lines.push([mark.join(".")]);
  previous = mark;
}
console.log(lines.map((line) => line.join(" ")).join("\n"));
