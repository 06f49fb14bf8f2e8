const tokens = require("node:fs").readFileSync(0, "utf8").split(/\s+/).filter((token) => token !== "");
const [count, nights] = tokens.slice(0, 2).map(Number);
const guards = [];
for (let i = 0; i < count; i++) {
  const [least, most, rest, requests] = tokens.slice(3 + 4 * i, 7 + 4 * i);
  guards.push({ letter: "abcde"[i], least: Number(least), most: Number(most), rest: Number(rest), requests, duties: 0, freeFrom: 0 });
}
const quarrels = new Set(tokens.slice(3 + 4 * count));
let longest = "";

function search(word) {
  const night = word.length;
  if (night > longest.length) longest = word;
  if (night === nights) {
    return guards.every((guard) => guard.duties >= guard.least) ? word : null;
  }
  for (const guard of guards) {
    if (guard.duties === guard.most || guard.freeFrom > night) continue;
    if (guard.requests[night] === "x" || quarrels.has(word.slice(-1) + guard.letter)) continue;
    const before = guard.freeFrom;
    guard.freeFrom = night + guard.rest + 1;
    guard.duties++;
    const found = search(word + guard.letter);
    guard.duties--;
    guard.freeFrom = 0;
    if (found !== null) return found;
  }
  return null;
}

const roster = search("");
console.log(roster ?? `none ${longest}`.trim());
