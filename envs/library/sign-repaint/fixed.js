const fs = require("node:fs");

const BLANK = ".";

function paintPrice(before, after) {
  if (after === BLANK) return 1;
  return before === BLANK ? 2 : 3;
}

/** Goes along the board once and adds up what has to be paid. */
function priceOf(board, wanted, reach, setup) {
  const price = { coins: 0, setups: 0 };
  let ladderEnd = -1;
  for (let i = 0; i < board.length; i++) {
    if (board[i] === wanted[i]) continue;
    if (i > ladderEnd) {
      price.setups++;
      price.coins += setup;
    }
    price.coins += paintPrice(board[i], wanted[i]);
    ladderEnd = i + reach + 1;
  }
  return price;
}

const isBetter = (a, b) => (a.coins === b.coins ? a.setups < b.setups : a.coins < b.coins);

const [numbers, board, text] = fs.readFileSync(0, "utf8").split("\n");
const [reach, setup] = numbers.split(" ").map(Number);
const room = board.length - text.length;
let best = { coins: Infinity, setups: 0, place: 0 };
for (let offset = 0; offset <= room; offset++) {
  const wanted = BLANK.repeat(offset) + text + BLANK.repeat(room - offset);
  const price = priceOf(board, wanted, reach, setup);
  if (isBetter(price, best)) best = { ...price, place: offset + 1 };
}
console.log(`${best.place} ${best.coins} ${best.setups}`);
