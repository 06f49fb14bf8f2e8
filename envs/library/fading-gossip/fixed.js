const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [count, callCount, highest, memory, end] = lines[0].split(" ").map(Number);
const calls = lines.slice(1, callCount + 1).map((line) => {
  const [minute, a, b] = line.split(" ").map(Number);
  return { minute, a, b };
});

const people = [];
for (let i = 0; i <= count; i++) people.push({ hand: Infinity, heardAt: -Infinity });

const handOf = (person, minute) => {
  const { hand, heardAt } = people[person];
  if (person === 1) return 0;
  return minute - heardAt <= memory ? hand : Infinity;
};

const hear = (person, hand, minute) => {
  if (hand > highest) return;
  people[person] = { hand: Math.min(hand, handOf(person, minute)), heardAt: minute };
};

let first = 0;
while (first < calls.length) {
  const { minute } = calls[first];
  const told = [];
  let next = first;
  for (; next < calls.length && calls[next].minute === minute; next++) {
    const { a, b } = calls[next];
    told.push([a, handOf(b, minute) + 1], [b, handOf(a, minute) + 1]);
  }
  for (const [person, hand] of told) hear(person, hand, minute);
  first = next;
}

for (let person = 1; person <= count; person++) {
  const hand = handOf(person, end);
  console.log(hand === Infinity ? "-" : hand);
}
