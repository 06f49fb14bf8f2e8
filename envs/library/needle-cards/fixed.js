const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim().split(" "));
const [, subjects, books] = lines[0].map(Number);

const codes = new Map();
for (const [name, ...holes] of lines.slice(1, subjects + 1)) {
  codes.set(name, holes.reduce((code, hole) => code | (1 << hole), 0));
}

const shelf = lines.slice(subjects + 1, subjects + books + 1).map((names) => {
  let notches = 0;
  for (const name of names) notches |= codes.get(name);
  return { names: new Set(names), notches };
});

const falls = (card, name) => (card.notches & codes.get(name)) === codes.get(name);

for (const question of lines.slice(subjects + books + 1)) {
  let stack = shelf;
  let wanted = shelf;
  for (const word of question) {
    if (word.startsWith("-")) {
      const name = word.slice(1);
      stack = stack.filter((card) => !falls(card, name));
      wanted = wanted.filter((card) => !card.names.has(name));
    } else {
      stack = stack.filter((card) => falls(card, word));
      wanted = wanted.filter((card) => card.names.has(word));
    }
  }
  const hits = stack.filter((card) => wanted.includes(card)).length;
  console.log(stack.length, stack.length - hits, wanted.length - hits);
}
