const fs = require("node:fs");

const KINDS = {
  volume: [["cup", 48], ["tbsp", 3], ["tsp", 1]],
  weight: [["kg", 1000], ["g", 1]],
};

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));

/** The parts of a line: numerator and denominator of the quantity, and the words after it. */
function readLine(line) {
  const [, whole, top, bottom, rest] = /^(\d+(?![\d/]))? ?(?:(\d+)\/(\d+))? ?(.*)$/.exec(line.trim());
  const denominator = Number(bottom ?? 1);
  const numerator = Number(whole ?? 0) * denominator + Number(top ?? 0);
  return { numerator, denominator, words: rest.split(" ") };
}

function findUnit(words) {
  if (words.length < 2) return undefined;
  const wanted = words[0] === "cups" ? "cup" : words[0];
  for (const [kind, units] of Object.entries(KINDS)) {
    for (const [unit, size] of units) {
      if (unit === wanted) return { kind, size };
    }
  }
  return undefined;
}

function mixed(numerator, denominator) {
  const rest = numerator % denominator;
  const whole = (numerator - rest) / denominator;
  const common = gcd(rest, denominator);
  const fraction = rest > 0 ? [`${rest / common}/${denominator / common}`] : [];
  return [...(whole > 0 ? [whole] : []), ...fraction].join(" ");
}

function describe(kind, numerator, denominator) {
  if (kind === "pieces") return String(Math.ceil(numerator / denominator));
  const parts = [];
  let left = numerator;
  for (const [unit, size] of KINDS[kind]) {
    const rest = size > 1 ? left % (size * denominator) : 0;
    const used = left - rest;
    if (used > 0) parts.push(`${mixed(used / size, denominator)} ${unit}`);
    left = rest;
  }
  return parts.join(" ");
}

const [first, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
const factor = readLine(first);
const amounts = new Map();
for (const line of lines) {
  const { numerator, denominator, words } = readLine(line);
  const unit = findUnit(words);
  const name = (unit ? words.slice(1) : words).join(" ");
  const kind = unit?.kind ?? "pieces";
  const key = name;
  const entry = amounts.get(key) ?? { name, kind, sixtieths: 0 };
  entry.sixtieths += (numerator * (unit?.size ?? 1) * 60) / denominator;
  amounts.set(key, entry);
}
for (const { name, kind, sixtieths } of amounts.values()) {
  console.log(`${describe(kind, sixtieths * factor.numerator, 60 * factor.denominator)} ${name}`);
}
