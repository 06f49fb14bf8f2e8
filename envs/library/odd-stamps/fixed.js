const fs = require("node:fs");

const HIGHEST = 1e12;

function gcd(a, b) {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** The weights of the multiples that divide a ticket add up to 1 if it wins, else to 0. */
function parityTerms(steps) {
  const terms = [];
  for (const step of steps) {
    const added = [{ multiple: step, weight: 1 }];
    for (const { multiple, weight } of terms) {
      const joint = (multiple / gcd(multiple, step)) * step;
      if (joint <= HIGHEST) added.push({ multiple: joint, weight: -2 * weight });
    }
    terms.push(...added);
  }
  return terms;
}

function winnersUpTo(terms, ticket) {
  let winners = 0;
  for (const { multiple, weight } of terms) winners += weight * Math.floor(ticket / multiple);
  return winners;
}

const lines = fs.readFileSync(0, "utf8").trim().split("\n");
const numbers = (line) => line.trim().split(" ").map(Number);
const [, trips] = numbers(lines[0]);
const terms = parityTerms(numbers(lines[1]));
const answers = lines.slice(2, 2 + trips).map((line) => {
  const [first, last] = numbers(line);
  return winnersUpTo(terms, last) - winnersUpTo(terms, first - 1);
});
console.log(answers.join("\n"));
