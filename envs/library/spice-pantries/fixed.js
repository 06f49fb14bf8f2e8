const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [spices, recipes] = lines[0].split(" ").map(Number);

const bitOf = (letter) => (letter === "-" ? 0 : 1 << (letter.charCodeAt(0) - 97));
const letterOf = (spice) => String.fromCharCode(97 + spice);
const readSet = (text) => [...text].reduce((set, letter) => set | bitOf(letter), 0);

function countSubsets(sets) {
  const counts = new Array(1 << spices).fill(0);
  for (const set of sets) counts[set]++;
  for (let bit = 1; bit < counts.length; bit <<= 1) {
    for (let set = bit; set < counts.length; set = (set + 1) | bit) {
      counts[set] += counts[set ^ bit];
    }
  }
  return counts;
}

function* changes(pantry, full) {
  for (let x = 0; x < spices; x++) {
    const grown = pantry | (1 << x);
    if (!full) {
      yield [grown, `+${letterOf(x)}`];
      continue;
    }
    for (let y = 0; y < spices; y++) {
      if ((pantry >> y) & 1) yield [grown ^ (1 << y), `+${letterOf(x)}-${letterOf(y)}`];
    }
  }
}

const cookable = countSubsets(lines.slice(1, recipes + 1).map((line) => readSet(line.trim())));
for (const line of lines.slice(recipes + 1)) {
  const [letters, full] = line.trim().split(" ");
  const pantry = readSet(letters);
  let most = cookable[pantry];
  let best = "=";
  for (const [after, text] of changes(pantry, full === "full")) {
    if (cookable[after] <= most) continue;
    most = cookable[after];
    best = text;
  }
  console.log(cookable[pantry], most, best);
}
