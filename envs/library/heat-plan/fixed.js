const fs = require("node:fs");

const [, ...commands] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));

/** Neighbouring pieces [from, to) with their temperatures. */
let plan = [{ from: 0, to: Infinity, value: 0 }];

/** The plan, with pieces that end at the given minute. */
function cutAt(pieces, minute) {
  return pieces.flatMap((piece) =>
    piece.from < minute && minute < piece.to
      ? [{ ...piece, to: minute }, { ...piece, from: minute }]
      : [piece],
  );
}

function change(a, b, newValue) {
  plan = cutAt(cutAt(plan, a), b);
  for (const piece of plan) {
    if (piece.from >= a && piece.to <= b) piece.value = newValue(piece.value);
  }
}

function total(a, b, worth) {
  let sum = 0;
  for (const { from, to, value } of plan) {
    const minutes = Math.min(to, b) - Math.max(from, a);
    if (minutes > 0) sum += worth(value) * minutes;
  }
  return sum;
}

const indexAt = (minute) => plan.findIndex(({ from, to }) => from <= minute && minute < to);

function nextChange(minute) {
  let i = indexAt(minute);
  const { value } = plan[i];
  while (i < plan.length) {
    if (plan[i].value !== value) return plan[i].from;
    i++;
  }
  return "never";
}

for (const [name, ...words] of commands) {
  const [a, b, v] = words.map(Number);
  if (name === "set") change(a, b, () => v);
  else if (name === "warm") change(a, b, (value) => value + v);
  else if (name === "at") console.log(plan[indexAt(a)].value);
  else if (name === "sum") console.log(total(a, b, (value) => value));
  else if (name === "frost") console.log(total(a, b, (value) => (value < 0 ? 1 : 0)));
  else console.log(nextChange(a));
}
