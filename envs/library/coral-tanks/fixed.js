const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [count, known] = lines[0].split(" ").map(Number);
const area = [0, ...lines[1].split(" ").map(Number)];
const links = area.map(() => []);
const wanted = area.map(() => null);

// Colours a piece and all that is linked to it, and adds areas to both sides. False at a contradiction.
function colour(first, side, colours, group) {
  const stack = [[first, side]];
  while (stack.length > 0) {
    const [piece, tank] = stack.pop();
    if (colours[piece] !== undefined) {
      if (colours[piece] !== tank) return false;
      continue;
    }
    colours[piece] = tank;
    group.area[tank] += area[piece];
    if (wanted[piece] !== null) group.turned.add(wanted[piece] !== tank);
    for (const [other, apart] of links[piece]) stack.push([other, apart ? 1 - tank : tank]);
  }
  return true;
}

function northRange() {
  const colours = [];
  let [smallest, largest] = [0, 0];
  for (let piece = 1; piece <= count; piece++) {
    if (colours[piece] !== undefined) continue;
    const group = { area: [0, 0], turned: new Set() };
    if (!colour(piece, 0, colours, group) || group.turned.size === 2) return undefined;
    if (group.turned.size === 1) {
      const north = group.area[group.turned.has(true) ? 1 : 0];
      smallest += north;
      largest += north;
    } else {
      smallest += Math.min(...group.area);
      largest += Math.max(...group.area);
    }
  }
  return `${smallest} ${largest}`;
}

let clash = false;
for (const line of lines.slice(2, 2 + known)) {
  const [word, a, b] = line.split(" ");
  if (word === "fight" || word === "clone") {
    links[a].push([Number(b), word === "fight"]);
    links[b].push([Number(a), word === "fight"]);
  } else {
    const tank = word === "north" ? 0 : 1;
    if (wanted[a] === 1 - tank) clash = true;
    wanted[a] = tank;
  }
}
console.log((clash ? undefined : northRange()) ?? "impossible");
