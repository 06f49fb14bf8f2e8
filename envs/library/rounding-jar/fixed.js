const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [, coin] = lines[0].split(" ").map(Number);

const readCents = (text) => {
  const [euros, decimals = ""] = text.split(".");
  return Number(euros) * 100 + Number(decimals.padEnd(2, "0"));
};

function writeCents(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return cents < 0 ? `-${text}` : text;
}

/* How much has to be added to round an amount. */
function correction(cents, upwardsIfEqual) {
  const over = cents % coin;
  const missing = coin - over;
  if (over < missing) return -over;
  if (over > missing) return missing;
  return upwardsIfEqual ? missing : -over;
}

const sums = { cash: 0, card: 0, jar: 0 };
const output = [];

const actions = {
  cash(cents) {
    const change = correction(cents, sums.jar <= 0);
    sums.jar += change;
    sums.cash += cents + change;
    return cents + change;
  },
  back(cents) {
    const change = correction(cents, sums.jar > 0);
    sums.jar -= change;
    sums.cash -= cents + change;
    return cents + change;
  },
  card(cents) {
    sums.card += cents;
    return cents;
  },
};

for (const line of lines.slice(1)) {
  const [kind, amount] = line.trim().split(" ");
  output.push(actions[kind](readCents(amount)));
}
output.push(sums.cash, sums.card, sums.jar);
console.log(output.map(writeCents).join("\n"));
