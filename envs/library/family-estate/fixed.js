const [first, ...chronicle] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const founder = first.split(" ")[0];
const family = new Map();
let state = 0;

const addPerson = (name, parent) => {
  const person = { name, parent, children: [], alive: true, coins: 0 };
  parent?.children.push(person);
  family.set(name, person);
};

const isExtinct = (person) => !person.alive && person.children.every(isExtinct);

// Shares of a branch are handed on from a stack until everything is with somebody alive.
function divide(person, coins) {
  const shares = [[person, coins]];
  while (shares.length > 0) {
    const [head, sum] = shares.pop();
    if (head.alive) {
      head.coins += sum;
      continue;
    }
    const branches = head.children.filter((child) => !isExtinct(child));
    const share = Math.floor(sum / branches.length);
    let leftOver = sum - share * branches.length;
    for (const child of branches) {
      shares.push([child, leftOver > 0 ? share + 1 : share]);
      leftOver--;
    }
  }
}

function die(person) {
  person.alive = false;
  for (let heir = person; heir; heir = heir.parent) {
    if (isExtinct(heir)) continue;
    divide(heir, person.coins);
    return;
  }
  state += person.coins;
}

addPerson(founder);
for (const line of chronicle) {
  const [event, name, detail] = line.split(" ");
  switch (event) {
    case "born":
      addPerson(name, family.get(detail));
      break;
    case "earns":
      family.get(name).coins += Number(detail);
      break;
    default:
      die(family.get(name));
  }
}

for (const person of family.values()) {
  if (person.alive) console.log(`${person.name} ${person.coins}`);
}
console.log(`state ${state}`);
