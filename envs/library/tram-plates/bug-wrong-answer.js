const lines = require("node:fs").readFileSync(0, "utf8").split("\n");
const moulds = [...lines[0].trim()].sort();
const base = BigInt(moulds.length);
const withZero = moulds.includes("0");

function plateOf(tram) {
  if (tram === 0n) return "";
  const rest = withZero ? tram : tram - 1n;
  return plateOf(tram / base) + moulds[Number(rest % base)];
}

function tramOf(plate) {
  let tram = 0n;
  for (const digit of plate) {
    const index = moulds.indexOf(digit);
    if (index < 0) return undefined;
    tram = tram * base + BigInt(withZero ? index : index + 1);
  }
  return tram;
}

const isAtMost = (plate, number) =>
  plate.length < number.length || (plate.length === number.length && plate <= number);

// The plates are in increasing order, so that the last one can be found by halving.
function countUpTo(number) {
  let low = 0n;
  let high = BigInt(number);
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (isAtMost(plateOf(middle), number)) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const questions = {
  plate: (text) => plateOf(BigInt(text)),
  tram: (text) => tramOf(text) ?? "none",
  upto: countUpTo,
};

for (const line of lines.slice(2, 2 + Number(lines[1]))) {
  const [kind, text] = line.trim().split(" ");
  console.log(String(questions[kind](text)));
}
