const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
const [count, water] = lines[0].split(" ").map(Number);
const arms = [null, { flow: water, capacity: water, flood: 0, leaving: [] }];
for (const line of lines.slice(1, count)) {
  const [parent, capacity] = line.split(" ").map(Number);
  const arm = { flow: 0, capacity, flood: 0, leaving: [] };
  arms[parent].leaving.push(arm);
  arms.push(arm);
}

function deal(arm) {
  let left = arm.flow;
  let thirsty = arm.leaving.filter((next) => next.capacity > 0);
  while (left > 0 && thirsty.length > 0) {
    const share = Math.floor(left / thirsty.length);
    if (share === 0) {
      for (let i = 0; i < left; i++) thirsty[i].flow++;
      return;
    }
    for (const next of thirsty) {
      const given = Math.min(share, next.capacity - next.flow);
      next.flow += given;
      left -= given;
    }
    thirsty = thirsty.filter((next) => next.flow < next.capacity);
  }
  arm.flood = left;
}

for (const arm of arms.slice(1)) {
  if (arm.leaving.length > 0) deal(arm);
  console.log(`${arm.flow} ${arm.flood}`);
}
