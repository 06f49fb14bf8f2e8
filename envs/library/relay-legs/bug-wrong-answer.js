const fs = require("node:fs");

const lines = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" ").map(Number));
const [[stretches, team], lengths, handovers, ...runners] = lines;

// metres[i]: from the start of the course to the end of stretch i
const metres = [0];
for (const length of lengths) metres.push(metres[metres.length - 1] + length);

const memory = Array.from({ length: team }, () => []);

/** The best plan of the runners from `runner` on for the stretches from `first` on: its time, and this runner's count. */
function best(runner, first) {
  if (runner === team) return { time: first === stretches ? 0 : Infinity, count: 0 };
  if (memory[runner][first] !== undefined) return memory[runner][first];
  const [pace, limit] = runners[runner];
  let plan = { time: best(runner + 1, first).time, count: 0 };
  for (let end = first + 1; end <= stretches; end++) {
    const way = metres[end] - metres[first];
    if (way > limit) break;
    const time = handovers[first] + pace * way + best(runner + 1, end).time;
    if (time < plan.time) plan = { time, count: end - first };
  }
  memory[runner][first] = plan;
  return plan;
}

const { time } = best(0, 0);
if (time === Infinity) {
  console.log("impossible");
} else {
  const counts = [];
  let first = 0;
  for (let runner = 0; runner < team; runner++) {
    const { count } = best(runner, first);
    counts.push(count);
    first += count;
  }
  console.log(time);
  console.log(counts.join(" "));
}
