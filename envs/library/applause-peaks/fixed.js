const { readFileSync } = require("node:fs");

/** Stretches of equal loudness: their first and last second, from 1, and the loudness. */
function toStretches(loudness) {
  const stretches = [];
  loudness.forEach((level, i) => {
    const current = stretches.at(-1);
    if (current !== undefined && current.level === level) current.last = i + 1;
    else stretches.push({ first: i + 1, last: i + 1, level });
  });
  return stretches;
}

/** For every level the lowest one on the way to the next higher one in the given direction; 0 where there is none. */
function valleys(levels, direction) {
  const lowest = new Array(levels.length);
  const higher = new Array(levels.length);
  let i = direction > 0 ? levels.length - 1 : 0;
  for (let done = 0; done < levels.length; done++, i -= direction) {
    lowest[i] = levels[i];
    let next = i + direction;
    while (next in levels && levels[next] <= levels[i]) {
      lowest[i] = Math.min(lowest[i], lowest[next]);
      next = higher[next];
    }
    higher[i] = next;
    if (!(next in levels)) lowest[i] = 0;
  }
  return lowest;
}

const [[, wanted], loudness] = readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(" ").map(Number));
const stretches = toStretches(loudness);
const levels = stretches.map((stretch) => stretch.level);
const left = valleys(levels, -1);
const right = valleys(levels, 1);
const lines = [];
stretches.forEach(({ first, last, level }, i) => {
  /* Beside a louder stretch this is 0, so only peaks are listed. */
  const prominence = level - Math.max(left[i], right[i]);
  if (prominence >= wanted) lines.push(`${first} ${last} ${prominence}`);
});
console.log(lines.length > 0 ? lines.join("\n") : "none");
