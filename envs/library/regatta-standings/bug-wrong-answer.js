const fs = require("node:fs");

const DID_NOT_FINISH = 100;
const RACES_TO_DROP_ONE = 4;

const ascending = (a, b) => a - b;

function readBoat(line) {
  const [name, ...words] = line.trim().split(" ");
  const places = words.map((word) => (word === "-" ? DID_NOT_FINISH : Number(word)));
  const kept = places.slice().sort();
  if (kept.length >= RACES_TO_DROP_ONE) kept.pop();
  const score = kept.reduce((sum, place) => sum + place, 0);
  return { name, kept, score, lastPlace: places[places.length - 1] };
}

/** Negative when the first list comes before the second. */
function compareLists(a, b) {
  const i = a.findIndex((place, race) => place !== b[race]);
  return i < 0 ? 0 : a[i] - b[i];
}

function compareBoats(a, b) {
  return (
    a.score - b.score ||
    compareLists(a.kept, b.kept) ||
    a.lastPlace - b.lastPlace ||
    (a.name < b.name ? -1 : 1)
  );
}

const [, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
const boats = lines.map(readBoat).sort(compareBoats);
for (const { name, score } of boats) console.log(name, score);
