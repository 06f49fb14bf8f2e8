const fs = require("node:fs");

const CLASSES = {
  "#": { size: 10, has: (char) => /[0-9]/.test(char) },
  "@": { size: 26, has: (char) => /[A-Z]/.test(char) },
  "?": { size: 36, has: () => true },
};

function widthOf(mask) {
  let width = 1;
  for (const symbol of mask) width *= CLASSES[symbol]?.size ?? 1;
  return width;
}

function fits(mask, code) {
  if (mask.length !== code.length) return false;
  for (let i = 0; i < mask.length; i++) {
    const symbol = mask[i];
    if (symbol === "=") {
      if (code[i] !== code[i - 1]) return false;
    } else if (symbol in CLASSES) {
      if (!CLASSES[symbol].has(code[i])) return false;
    } else if (symbol !== code[i]) {
      return false;
    }
  }
  return true;
}

const [counts, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
const [count] = counts.split(" ").map(Number);
const masks = lines.slice(0, count);
const widths = masks.map(widthOf);

for (const code of lines.slice(count)) {
  let best = -1;
  masks.forEach((mask, i) => {
    if (fits(mask, code) && (best < 0 || widths[i] < widths[best])) best = i;
  });
  console.log(best < 0 ? "none" : `${best + 1} ${widths[best]}`);
}
