const [head, cards, ...passes] = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim());
const room = Number(head.split(" ")[2]);

function sortCards(row, column, [direction, end]) {
  const pockets = Array.from({ length: 10 }, () => []);
  const rejects = [];
  for (const card of row) {
    const pocket = pockets[Number(card[column])];
    (pocket.length < room ? pocket : rejects).push(card);
  }
  if (direction === "-") pockets.reverse();
  const rejected = rejects.length;
  pockets.push(rejects);
  if (end === "t") {
    for (const pocket of pockets) pocket.reverse();
  }
  return { row: pockets.flat(), rejected };
}

let row = cards.split(" ");
for (const pass of passes) {
  const [column, order] = pass.split(" ");
  const after = sortCards(row, Number(column), order);
  row = after.row;
  let slips = 0;
  for (let i = 0; i + 1 < row.length; i++) {
    if (row[i] > row[i + 1]) slips++;
  }
  console.log(after.rejected, slips);
}
console.log(row.join(" "));
