const [header, ...lines] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [cornerCount] = header.split(" ").map(Number);
const points = lines.map((line) => {
  const [x, y] = line.split(" ").map(Number);
  return { x, y };
});
const corners = points.slice(0, cornerCount);
const raisins = points.slice(cornerCount);

/** Twice the area of a triangle, negative if its points are in clockwise order. */
const triangle = (a, b, c) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function polygon(chain) {
  let area = 0;
  for (let i = 2; i < chain.length; i++) area += triangle(chain[0], chain[i - 1], chain[i]);
  return area;
}

function cut(i, j) {
  let left = 0;
  let right = 0;
  for (const raisin of raisins) {
    const side = triangle(corners[i], corners[j], raisin);
    if (side > 0) left++;
    else if (side < 0) right++;
    else return null;
  }
  const one = polygon(corners.slice(i, j + 1));
  const other = polygon([...corners.slice(j), ...corners.slice(0, i + 1)]);
  return { corners: [i + 1, j + 1], raisins: Math.abs(left - right), area: Math.abs(one - other) };
}

const isBetter = (a, b) => (a.raisins === b.raisins ? a.area < b.area : a.raisins < b.raisins);

let best = null;
for (let i = 0; i < cornerCount; i++) {
  const end = i === 0 ? cornerCount - 1 : cornerCount;
  for (let j = i + 2; j < end; j++) {
    const candidate = cut(i, j);
    if (candidate && (best === null || isBetter(candidate, best))) best = candidate;
  }
}
console.log(best === null ? "whole" : [...best.corners, best.raisins, best.area].join(" "));
