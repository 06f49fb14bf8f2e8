const fs = require("node:fs");

const [first, second, ...lines] = fs.readFileSync(0, "utf8").split("\n");
const [count, actors] = first.split(" ").map(Number);
const wages = second.split(" ").map(Number);
const scenes = lines.slice(0, count).map((line) => {
  const [length, marks] = line.split(" ");
  return { length: Number(length), cast: [...marks].map((mark) => mark === "x") };
});

/** The wage of a minute of one scene, when the scenes in the set `done` are over. */
function wageDuring(scene, done) {
  let sum = 0;
  for (let actor = 0; actor < actors; actor++) {
    let came = false;
    let stays = false;
    scenes.forEach(({ cast }, i) => {
      if (!cast[actor]) return;
      if (done & (1 << i) || i === scene) came = true;
      else stays = true;
    });
    if (came && stays) sum += wages[actor];
  }
  return sum;
}

const full = 2 ** count - 1;
const plans = [];
plans[full] = { pay: 0, order: [] };
for (let done = full - 1; done >= 0; done--) {
  let best;
  for (let scene = 0; scene < count; scene++) {
    if (done & (1 << scene)) continue;
    const rest = plans[done | (1 << scene)];
    const pay = scenes[scene].length * wageDuring(scene, done) + rest.pay;
    if (best === undefined || pay < best.pay) best = { pay, order: [scene + 1, ...rest.order] };
  }
  plans[done] = best;
}
console.log(plans[0].pay);
console.log(plans[0].order.join(" "));
