const [, ...lines] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");

const bend = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Takes posts off the end of a chain of posts until it goes on to the left (or straight on, if that is wanted). */
function extend(chain, post, straight) {
  const limit = straight ? 0 : 1;
  while (chain.length >= 2 && Math.sign(bend(chain.at(-2), chain.at(-1), post)) < limit) chain.pop();
  chain.push(post);
}

/** The rope: once from west to east below all posts, once above them. */
function pull(posts, straight) {
  const below = [];
  const above = [];
  for (const post of posts) extend(below, post, straight);
  for (const post of posts.toReversed()) extend(above, post, straight);
  return { below, above };
}

function areaUnder(chain) {
  let area = 0;
  for (let i = 1; i < chain.length; i++) {
    area += (chain[i - 1].x - chain[i].x) * (chain[i - 1].y + chain[i].y);
  }
  return area;
}

let left = lines.map((line) => {
  const [x, y] = line.split(" ").map(Number);
  return { x, y };
});
left.sort((a, b) => a.x - b.x || a.y - b.y);
for (let round = 1; left.length > 0; round++) {
  const { below, above } = pull(left, round % 2 === 0);
  const painted = new Set([...below, ...above]);
  console.log(painted.size, areaUnder(below) + areaUnder(above));
  left = left.filter((post) => !painted.has(post));
}
