const fs = require("node:fs");

const [[count], ...commands] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));

/** Every kite has a group; a group has all its kites, and heights above the same unknown level. */
const height = new Array(Number(count) + 1).fill(0);
const groupOf = height.map((_, kite) => [kite]);

function link(a, b, metres) {
  let [moving, staying] = [groupOf[a], groupOf[b]];
  let lift = height[b] + metres - height[a];
  if (moving.length > staying.length) {
    [moving, staying] = [staying, moving];
  }
  for (const kite of moving) {
    height[kite] += lift;
    groupOf[kite] = staying;
  }
  staying.push(...moving);
}

function topOf(group) {
  let top = group[0];
  for (const kite of group) {
    if (height[kite] > height[top]) top = kite;
    else if (height[kite] === height[top] && kite < top) top = kite;
  }
  return top;
}

function spread(group) {
  const heights = group.map((kite) => height[kite]);
  return Math.max(...heights) - Math.min(...heights);
}

for (const [name, ...words] of commands) {
  const [a, b, metres] = words.map(Number);
  if (name === "top") {
    console.log(topOf(groupOf[a]));
  } else if (name === "spread") {
    console.log(spread(groupOf[a]));
  } else {
    const linked = groupOf[a] === groupOf[b];
    if (name === "above") console.log(linked ? height[a] - height[b] : "unknown");
    else if (!linked) link(a, b, metres);
    else if (height[a] - height[b] !== metres) console.log("conflict");
  }
}
