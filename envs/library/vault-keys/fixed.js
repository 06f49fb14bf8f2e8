const lines = require("node:fs").readFileSync(0, "utf8").split("\n");
const [count, ...start] = lines[0].trim().split(" ");

function parseVault(line) {
  const [name, kind, needed, length, ...keys] = line.trim().split(" ");
  const listed = keys.slice(0, Number(length));
  return { name, kind, needed: Number(needed), listed, content: keys.slice(listed.length), round: 0 };
}

const vaults = lines.slice(1, Number(count) + 1).map(parseVault);
const atHand = new Set(start);

const opens = (vault) => {
  let counted = 0;
  for (const key of vault.listed) {
    if (atHand.has(key) === (vault.kind === "any")) counted++;
  }
  return counted >= vault.needed;
};

let closed = vaults;
for (let round = 1; ; round++) {
  const opened = closed.filter(opens);
  if (opened.length === 0) break;
  for (const vault of opened) {
    vault.round = round;
    vault.content.forEach((key) => atHand.add(key));
  }
  closed = closed.filter((vault) => vault.round === 0);
}

for (const { name, round } of vaults) console.log(`${name} ${round > 0 ? round : "closed"}`);
