const fs = require("node:fs");

function abbreviation(keyword, neighbour = "") {
  for (let length = 1; length < keyword.length; length++) {
    const beginning = keyword.slice(0, length);
    if (!neighbour.startsWith(beginning)) return beginning;
  }
  return keyword;
}

const [head, ...cards] = fs.readFileSync(0, "utf8").trim().split("\n");
const room = Number(head.split(" ")[1]);
cards.sort();

const drawers = [];
let from = 0;
while (from < cards.length) {
  let to = from + 1;
  while (cards[to] === cards[from]) to++;
  const drawer = drawers.at(-1);
  const group = cards.slice(from, to);
  if (drawer === undefined || drawer.length + group.length > room) drawers.push(group);
  else drawer.push(...group);
  from = to;
}

drawers.forEach((drawer, i) => {
  const first = abbreviation(drawer[0], drawers[i - 1]?.at(-1));
  const last = abbreviation(drawer.at(-1), drawers[i + 1]?.[0]);
  const tab = first === last ? first : `${first} - ${last}`;
  console.log(`${tab}: ${drawer.length}`);
});
