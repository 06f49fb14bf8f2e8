const slips = require("node:fs").readFileSync(0, "utf8").trim().split(/\s+/).slice(1).map(Number);

function findStretches(row) {
  const stretches = [];
  let current = [row[0]];
  let falling = false;
  const close = () => stretches.push(falling ? current.reverse() : current);
  for (let i = 1; i < row.length; i++) {
    const smaller = row[i] < row[i - 1];
    if (current.length === 1) falling = smaller;
    if (smaller === falling) {
      current.push(row[i]);
    } else {
      close();
      current = [row[i]];
      falling = false;
    }
  }
  close();
  return stretches;
}

function merge(left, right) {
  const merged = [];
  let comparisons = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    comparisons++;
    merged.push(left[i] <= right[j] ? left[i++] : right[j++]);
  }
  return { merged: [...merged, ...left.slice(i), ...right.slice(j)], comparisons };
}

let rounds = 0;
let total = 0;
let stretches = findStretches(slips);
while (stretches.length > 1) {
  const row = [];
  let inRound = 0;
  for (let k = 0; k < stretches.length; k += 2) {
    const { merged, comparisons } = merge(stretches[k], stretches[k + 1] ?? []);
    row.push(...merged);
    inRound += comparisons;
  }
  console.log(stretches.length, inRound);
  rounds++;
  total += inRound;
  stretches = findStretches(row);
}
console.log(rounds, total);
console.log(stretches[0].join(" "));
