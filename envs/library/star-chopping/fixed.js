const { readFileSync } = require("node:fs");

/** Sums of a reading and all earlier ones at the distance of whole periods, the sky's with a minus. */
function chop(readings, period) {
  const sums = [];
  readings.forEach((reading, second) => {
    const round = Math.floor(second / period);
    const before = second >= period ? sums[second - period] : 0;
    sums.push(round % 2 === 0 ? before + reading : before - reading);
  });
  return sums;
}

function observe(sums, period, start, end) {
  const rounds = Math.floor((end - start) / period) + 1;
  const used = rounds - (rounds % 2);
  if (used === 0) return [0, 0];
  const last = start + (used - 1) * period;
  let signal = sums[last];
  if (start >= period) signal -= sums[start - period];
  // Sums count from the first round of the night; this observation may have started in a round of the sky.
  if (Math.floor(start / period) % 2 === 1) signal = 0 - signal;
  return [signal, used];
}

const [header, values, ...queries] = readFileSync(0, "utf8").trim().split("\n");
const [, , period] = header.split(" ").map(Number);
const sums = chop(values.split(" ").map(Number), period);
for (const query of queries) {
  const [start, end] = query.split(" ").map((second) => Number(second) - 1);
  console.log(observe(sums, period, start, end).join(" "));
}
