const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [chambers, count, limit, gain] = lines[0].split(" ").map(Number);
const passages = lines.slice(1, count + 1).map((line) => {
  const [a, b, width, kind] = line.split(" ");
  return { ends: [Number(a), Number(b)], width: Number(width), dry: kind === "dry" };
});

const around = Array.from({ length: chambers + 1 }, () => []);
for (const passage of passages) {
  for (const end of passage.ends) around[end].push(passage);
}

function chargesFor({ width, dry }, crate) {
  if (width >= crate) return 0;
  return dry && width + gain >= crate ? 1 : Infinity;
}

// Rounds of chambers: round 0 can be reached without a charge, round 1 with one more, and so on.
function canCarry(crate) {
  const reached = new Set();
  let round = [1];
  for (let used = 0; used <= limit; used++) {
    const next = [];
    while (round.length > 0) {
      const chamber = round.pop();
      if (chamber === chambers) return true;
      if (reached.has(chamber)) continue;
      reached.add(chamber);
      for (const passage of around[chamber]) {
        const other = passage.ends[0] === chamber ? passage.ends[1] : passage.ends[0];
        const needed = chargesFor(passage, crate);
        if (needed === 0) round.push(other);
        else if (needed === 1) next.push(other);
      }
    }
    round = next;
  }
  return false;
}

let possible = 0;
let impossible = 2_000_000_001;
while (impossible - possible > 1) {
  const crate = Math.floor((possible + impossible) / 2);
  if (canCarry(crate)) possible = crate;
  else impossible = crate;
}
console.log(possible > 0 ? String(possible) : "blocked");
