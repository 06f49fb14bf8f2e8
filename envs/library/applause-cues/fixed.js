const fs = require("node:fs");

const [first, strip] = fs.readFileSync(0, "utf8").trim().split("\n");
const gap = Number(first);
let cues = 0;
let longest = 0;

/** Goes back from every bow to the actor's earlier places in the same act. */
for (const act of strip.split("|")) {
  const seen = new Map();
  for (let place = 0; place < act.length; place++) {
    const symbol = act[place];
    const actor = symbol.toLowerCase();
    if (symbol === actor) {
      if (!seen.has(actor)) seen.set(actor, []);
      seen.get(actor).push(place);
      continue;
    }
    for (const start of seen.get(actor) ?? []) {
      const between = place - start - 1;
      if (between < gap) break;
      cues += 1;
      longest = Math.max(longest, between + 2);
    }
    seen.delete(actor);
  }
}
console.log(`${cues} ${longest}`);
