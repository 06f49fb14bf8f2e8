const { readFileSync } = require("node:fs");

function isOdd(value) {
  let odd = false;
  for (; value > 0n; value &= value - 1n) odd = !odd;
  return odd;
}

function show(kind, bits, value) {
  if (kind === "u") {
    return value + 1n === 1n << BigInt(bits) ? "-" : String(value);
  }
  const lowest = -(1n << BigInt(bits - 1));
  const signed = BigInt.asIntN(bits, value);
  return signed === lowest ? "-" : String(signed);
}

function readWord(word, layout) {
  const readings = [];
  let waiting = []; // readings that the next check bit protects
  let odd = false;
  for (const { kind, bits, below } of layout) {
    const value = BigInt.asUintN(bits, word >> BigInt(below));
    odd = odd !== isOdd(value);
    if (kind === "p") {
      readings.push(...(odd ? waiting : waiting.map(() => "?")));
      waiting = [];
      odd = false;
    } else if (kind !== "x") {
      waiting.push(show(kind, bits, value));
    }
  }
  return readings.concat(waiting);
}

const [head, fields, ...words] = readFileSync(0, "utf8").trim().split("\n");
let below = Number(head.split(" ")[0]);
const layout = fields.trim().split(" ").map((text) => {
  const bits = text === "p" ? 1 : Number(text.slice(1));
  below -= bits;
  return { kind: text[0], bits, below };
});

const spoiled = layout.map(() => 0);
for (const word of words) {
  const readings = readWord(BigInt(`0x${word.trim()}`), layout);
  console.log(readings.join(" "));
  readings.forEach((reading, i) => {
    if (reading === "?") spoiled[i]++;
  });
}
const most = Math.max(...spoiled);
console.log(most === 0 ? "none" : `${spoiled.indexOf(most) + 1} ${most}`);
