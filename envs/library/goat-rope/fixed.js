const numbers = require("node:fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [width, height, ringX, ringY, count] = numbers;

function ceilDistance(x1, y1, x2, y2) {
  const square = (x1 - x2) ** 2 + (y1 - y2) ** 2;
  let root = Math.floor(Math.sqrt(square));
  while (root * root < square) root++;
  return root;
}

const isBeyond = (wall, size, value) => (wall === 0 && value <= 0) || (wall === size && value >= size);

const sees = (x, y, tuftX, tuftY) => isBeyond(x, width, tuftX) || isBeyond(y, height, tuftY);

/** The four walls counter-clockwise: where each begins and how far it goes. */
const walls = [
  { x: 0, y: 0, dx: 1, dy: 0, length: width },
  { x: width, y: 0, dx: 0, dy: 1, length: height },
  { x: width, y: height, dx: -1, dy: 0, length: width },
  { x: 0, y: height, dx: 0, dy: -1, length: height },
];

/** Where the rope may bend, with the rope that is used up to there. */
function findBends() {
  const at = walls.findIndex(({ x, y, dx, dy, length }) => {
    const along = (ringX - x) * dx + (ringY - y) * dy;
    const across = (ringX - x) * dy - (ringY - y) * dx;
    return across === 0 && along >= 0 && along < length;
  });
  const bends = [{ x: ringX, y: ringY, used: 0 }];
  let forward = walls[at].length - Math.abs(ringX - walls[at].x) - Math.abs(ringY - walls[at].y);
  let backward = walls[at].length - forward;
  for (let i = 1; i <= 4; i++) {
    const next = walls[(at + i) % 4];
    bends.push({ x: next.x, y: next.y, used: forward });
    forward += next.length;
    const previous = walls[(at + 5 - i) % 4];
    bends.push({ x: previous.x, y: previous.y, used: backward });
    backward += walls[(at + 4 - i) % 4].length;
  }
  return bends;
}

const bends = findBends();
const answers = [];
for (let i = 5; i < 5 + 2 * count; i += 2) {
  const [x, y] = [numbers[i], numbers[i + 1]];
  if (x > 0 && x < width && y > 0 && y < height) {
    answers.push("inside");
    continue;
  }
  const ropes = bends.filter((bend) => sees(bend.x, bend.y, x, y)).map((bend) => bend.used + ceilDistance(bend.x, bend.y, x, y));
  answers.push(Math.min(...ropes));
}
console.log(answers.join("\n"));
