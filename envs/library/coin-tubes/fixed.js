const fs = require("node:fs");

const rows = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));
const [, capacity, slotCount] = rows[0].map(Number);
const values = rows[1].map(Number);
let tubes = rows[2].map(Number);
const slots = rows.slice(3, 3 + slotCount).map(([price, goods]) => ({ price: Number(price), goods: Number(goods) }));
let box = 0;

/** What the tubes and the box would be with some more coins. */
function withCoins(coins) {
  const filled = [...tubes];
  let overflow = 0;
  for (const coin of coins) {
    const kind = values.indexOf(coin);
    if (filled[kind] === capacity) overflow += coin;
    else filled[kind]++;
  }
  return { filled, overflow };
}

function buy(slot, coins) {
  if (slot.goods === 0) return "sold out";
  let rest = coins.reduce((sum, coin) => sum + coin, 0) - slot.price;
  if (rest < 0) return "too little";
  const { filled, overflow } = withCoins(coins);
  const change = [];
  values.forEach((value, kind) => {
    while (filled[kind] > 0 && rest >= value) {
      filled[kind]--;
      rest -= value;
      change.push(value);
    }
  });
  if (rest > 0) return "no change";
  tubes = filled;
  box += overflow;
  slot.goods--;
  return ["ok", ...change].join(" ");
}

for (const [name, ...words] of rows.slice(3 + slotCount)) {
  const [number, count, ...coins] = words.map(Number);
  if (name === "buy") console.log(buy(slots[number - 1], coins));
  if (name === "fill") slots[number - 1].goods += count;
  if (name === "empty") {
    console.log(box);
    box = 0;
  }
}
