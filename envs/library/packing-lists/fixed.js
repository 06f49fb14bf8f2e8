const lines = require("node:fs").readFileSync(0, "utf8").split("\n");

class Mistake extends Error {}

function parse(line, number) {
  const words = line.trim().split(" ");
  let quantity = 1;
  if (words.length > 1 && /^\d+$/.test(words[0])) {
    quantity = Number(words.shift());
    if (words.length > 1 && words[0] === "dozen") {
      quantity *= 12;
      words.shift();
    }
  }
  return { number, indentation: line.search(/[^ ]/), quantity, name: words.join(" "), inside: [] };
}

/** The entries at the top, each with what is inside of it. */
function buildTree(entries) {
  const top = { indentation: -1, inside: [] };
  let path = [top];
  for (const entry of entries) {
    const mistake = (what) => new Mistake(`line ${entry.number}: ${what}`);
    const last = path.at(-1);
    if (last !== top && entry.indentation <= last.indentation) {
      const equal = path.findIndex(({ indentation }) => indentation === entry.indentation);
      if (equal === -1) throw mistake("bad indentation");
      path = path.slice(0, equal);
    }
    if (entry.quantity === 0) throw mistake("nothing to pack");
    path.at(-1).inside.push(entry);
    path.push(entry);
  }
  return top.inside;
}

function count(entries, times, things, boxes) {
  for (const { name, quantity, inside } of entries) {
    const kind = inside.length > 0 ? boxes : things;
    kind.set(name, (kind.get(name) ?? 0) + times * quantity);
    count(inside, times * quantity, things, boxes);
  }
}

function main() {
  const entries = lines.map((line, i) => [line, i + 1]).filter(([line]) => /^ *[^ #]/.test(line));
  const things = new Map();
  const boxes = new Map();
  count(buildTree(entries.map(([line, number]) => parse(line, number))), 1, things, boxes);
  for (const [name, total] of things) console.log(total, name);
  console.log("boxes");
  for (const [name, total] of boxes) console.log(total, name);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.log(error.message);
}
