const fs = require("node:fs");

const isBetter = (a, b) => a.coins > b.coins || (a.coins === b.coins && a.days < b.days);

/** Keeps the better plan for a state: dyeing days in a row, cleaning days still owed. */
function keep(plans, run, owed, coins, days) {
  const key = `${run} ${owed}`;
  const plan = { run, owed, coins, days };
  const known = plans.get(key);
  if (known === undefined || isBetter(plan, known)) plans.set(key, plan);
}

function nextDay(plans, pale, dark, longest, crust) {
  const after = new Map();
  for (const { run, owed, coins, days } of plans.values()) {
    keep(after, 0, Math.max(0, owed - 1), coins, days);
    if (run < longest) {
      keep(after, run + 1, crust, coins + dark, days + 1);
      if (owed === 0) keep(after, 1, 0, coins + pale, days + 1);
    }
  }
  return after;
}

const [first, ...rest] = fs.readFileSync(0, "utf8").trim().split("\n");
const [count, longest, crust] = first.split(" ").map(Number);
let plans = new Map();
keep(plans, 0, 0, 0, 0);
for (const line of rest.slice(0, count)) {
  const [pale, dark] = line.split(" ").map(Number);
  plans = nextDay(plans, pale, dark, longest, crust);
}
const best = [...plans.values()].reduce((a, b) => (isBetter(b, a) ? b : a));
console.log(best.coins, best.days);
