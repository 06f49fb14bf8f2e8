const { readFileSync } = require("node:fs");

/** The groups of a row: letter, first seat and size. */
function findGroups(row) {
  const groups = [];
  for (let seat = 0; seat < row.length; seat++) {
    if (!/[a-z]/i.test(row[seat])) continue;
    if (seat > 0 && row[seat] === row[seat - 1]) groups.at(-1).size++;
    else groups.push({ letter: row[seat], first: seat, size: 1 });
  }
  return groups;
}

/** For every seat the number of seats from it on up to the next broken one or the end. */
function roomToTheRight(row) {
  const room = new Array(row.length + 1).fill(0);
  for (let seat = row.length - 1; seat >= 0; seat--) {
    room[seat] = row[seat] === "#" ? 0 : room[seat + 1] + 1;
  }
  return room;
}

function closeUp(row) {
  const room = roomToTheRight(row);
  const seats = [...row].map((seat) => (seat === "#" ? "#" : "."));
  let place = 0;
  let moved = 0;
  for (const { letter, first, size } of findGroups(row)) {
    const stays = letter === letter.toUpperCase();
    if (stays) place = first;
    else while (room[place] < size) place += room[place] + 1;
    seats.fill(letter, place, place + size);
    moved += (first - place) * size;
    place += size;
  }
  return `${seats.join("")} ${moved}`;
}

const [, ...rows] = readFileSync(0, "utf8").trim().split("\n");
for (const row of rows) console.log(closeUp(row));
