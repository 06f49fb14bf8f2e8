const lines = require("node:fs").readFileSync(0, "utf8").split("\n");
const [modulus, remainder] = lines[0].split(" ").map(Number);
const weights = lines[1].trim().split(" ").map(Number);

function solve(label) {
  const known = new Map();

  // The ways to go on at a place when the digits before it leave a remainder, and the smallest of them.
  function complete(place, rest) {
    if (place === label.length) return { ways: rest === remainder ? 1 : 0, smallest: "" };
    const key = place * modulus + rest;
    if (known.has(key)) return known.get(key);
    const result = { ways: 0, smallest: "" };
    const weight = weights[place % weights.length];
    const from = label[place] === "?" ? (place === 0 ? 1 : 0) : Number(label[place]);
    const to = label[place] === "?" ? 9 : from;
    for (let digit = from; digit <= to; digit++) {
      const { ways, smallest } = complete(place + 1, (rest + digit * weight) % modulus);
      if (ways > 0) result.smallest = digit + smallest;
      result.ways += ways;
    }
    known.set(key, result);
    return result;
  }

  return complete(0, 0);
}

const count = Number(lines[2]);
for (const line of lines.slice(3, 3 + count)) {
  const { ways, smallest } = solve(line.trim());
  console.log(ways === 0 ? "0" : `${ways} ${smallest}`);
}
