const fs = require("node:fs");

const ones = (count) => (1n << BigInt(count)) - 1n;

function countOnes(bits) {
  let count = 0;
  while (bits !== 0n) {
    if (bits & 1n) count++;
    bits >>= 1n;
  }
  return count;
}

const lone = (lamps) => lamps & ~(lamps << 1n) & ~(lamps >> 1n);

function turned(lamps, width, places) {
  const shift = BigInt(places % width);
  return ((lamps << shift) | (lamps >> (BigInt(width) - shift))) & ones(width);
}

const [head, digits, ...commands] = fs.readFileSync(0, "utf8").trim().split("\n");
const width = Number(head.split(" ")[0]);
const history = [];
const output = [];
// Lamp number i is bit i - 1.
let lamps = BigInt(`0b${digits.trim().split("").reverse().join("")}`);

for (const command of commands) {
  const [button, ...words] = command.trim().split(" ");
  const [first, second] = words.map(Number);
  if (button === "FLIP") {
    history.push(lamps);
    lamps ^= ones(second) ^ ones(first - 1);
  } else if (button === "TURN") {
    history.push(lamps);
    lamps = turned(lamps, width, first);
  } else if (button === "UNDO") {
    lamps = history.pop() ?? lamps;
  } else {
    output.push(countOnes(button === "COUNT" ? lamps : lone(lamps)));
  }
}
console.log(output.join("\n"));
