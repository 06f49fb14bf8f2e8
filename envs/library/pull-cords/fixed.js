const [head, ...commands] = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim().split(" "));
const width = Number(head[0]);

/* Patterns with different highest bits, the largest first; every cord adds one or none. */
let basis = [];
const cords = [];

const parse = (text) => Number.parseInt(text, 2);
const write = (pattern) => pattern.toString(2).padStart(width, "0");

/** What is left of a difference when everything has been cleared that can be, from the left. */
function reduce(pattern) {
  for (const member of basis) {
    if ((pattern ^ member) < pattern) pattern ^= member;
  }
  return pattern;
}

function hang(pattern) {
  const rest = reduce(pattern);
  cords.push(rest);
  if (rest === 0) return "useless";
  basis.push(rest);
  basis.sort((a, b) => b - a);
  return "useful";
}

function match(shown, wanted) {
  let wrong = shown ^ wanted;
  for (let place = 0; place < width; place++) {
    const bit = 1 << (width - 1 - place);
    if (!(wrong & bit)) continue;
    const member = basis.find((pattern) => pattern >= bit && pattern < 2 * bit);
    if (member === undefined) return place;
    wrong ^= member;
  }
  return width;
}

function brightest(shown) {
  for (const member of basis) {
    shown = Math.max(shown, shown ^ member);
  }
  return shown;
}

for (const [command, ...texts] of commands) {
  const patterns = texts.map(parse);
  if (command === "hang") console.log(hang(...patterns));
  else if (command === "match") console.log(match(...patterns));
  else if (command === "brightest") console.log(write(brightest(...patterns)));
  else if (command === "count") console.log(2 ** basis.length);
  else {
    const last = cords.pop();
    basis = basis.filter((member) => member !== last);
  }
}
