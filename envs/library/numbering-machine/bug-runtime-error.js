const lines = require("node:fs").readFileSync(0, "utf8").split("\n");
const [sizes, faces, springs] = lines.slice(1, 4).map((line) => line.trim().split(/\s+/).map(BigInt));
const count = sizes.length;

/* The value of all wheels to the right of each wheel, and how many values they have. */
function rightOf(wheel) {
  let value = 0n;
  let values = 1n;
  for (let i = wheel + 1; i <= count; i++) {
    value = value * sizes[i] + faces[i];
    values *= sizes[i];
  }
  return { value, values };
}

function advanceThatBreaks(wheel) {
  const { value, values } = rightOf(wheel);
  return (springs[wheel] + 1n) * values - value;
}

let broken = count - 1;
for (let wheel = count - 2; wheel >= 0; wheel--) {
  if (advanceThatBreaks(wheel) < advanceThatBreaks(broken)) broken = wheel;
}
const sheets = advanceThatBreaks(broken);

const lastSheet = [];
let carry = sheets - 1n;
for (let wheel = count - 1; wheel >= 0; wheel--) {
  const sum = faces[wheel] + carry;
  lastSheet.unshift(sum % sizes[wheel]);
  carry = sum / sizes[wheel];
}

console.log(String(sheets));
console.log(broken + 1);
console.log(lastSheet.join(" "));
