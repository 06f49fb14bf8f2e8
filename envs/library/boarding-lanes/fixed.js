const fs = require("node:fs");

const [[laneCount], ...commands] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));
const lanes = Array.from({ length: Number(laneCount) + 1 }, () => []);

function append(lane, groups) {
  for (const { flight, count } of groups) {
    const back = lane[lane.length - 1];
    if (back !== undefined && back.flight === flight) back.count += count;
    else lane.push({ flight, count });
  }
}

/** Cuts a lane in two behind its first passengers; returns what stands in front of the cut. */
function cut(lane, passengers) {
  let whole = 0;
  let left = passengers;
  while (whole < lane.length && lane[whole].count <= left) {
    left -= lane[whole].count;
    whole++;
  }
  const front = lane.splice(0, whole);
  if (lane.length > 0 && left > 0) {
    front.push({ flight: lane[0].flight, count: left });
    lane[0].count -= left;
  }
  return front;
}

const size = (lane) => lane.reduce((sum, group) => sum + group.count, 0);

for (const [name, number, ...words] of commands) {
  const lane = lanes[number];
  switch (name) {
    case "join":
      append(lane, [{ flight: words[0], count: Number(words[1]) }]);
      break;
    case "board": {
      const left = cut(lane, Number(words[0]));
      console.log(left.map((group) => `${group.flight}:${group.count}`).join(" ") || "nobody");
      break;
    }
    case "merge":
      append(lane, lanes[words[0]].splice(0));
      break;
    case "tail": {
      const staying = cut(lane, Math.max(0, size(lane) - Number(words[1])));
      append(lanes[words[0]], lane);
      lanes[number] = staying;
      break;
    }
    case "last":
      console.log(lane.length > 0 ? lane[lane.length - 1].flight : "nobody");
  }
}
