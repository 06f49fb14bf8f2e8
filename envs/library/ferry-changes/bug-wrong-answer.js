const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\n").map((line) => line.trim().split(" "));
const [town, island, , change] = lines[0].map(Number);
const ferries = lines.slice(1, town + island + 1).map(([departure, arrival]) => ({
  departure: Number(departure),
  arrival: Number(arrival),
}));

/** How many elements at the beginning of a list pass the test; after the first that does not, none does. */
function countWhile(list, test) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (test(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

const second = ferries.slice(town).sort((a, b) => a.departure - b.departure);
for (let i = second.length - 2; i >= 0; i--) {
  second[i].arrival = Math.min(second[i].arrival, second[i + 1].arrival);
}

const journeys = [];
for (const { departure, arrival } of ferries.slice(0, town)) {
  const next = second[countWhile(second, (ferry) => ferry.departure < arrival + change)];
  if (next !== undefined) journeys.push({ departure, arrival: next.arrival });
}

// The best of the journeys that leave at a departure or later, and of those that arrive at an arrival or earlier.
const byDeparture = [...journeys].sort((a, b) => a.departure - b.departure);
const bestFrom = [...byDeparture];
for (let i = bestFrom.length - 2; i >= 0; i--) {
  if (bestFrom[i].arrival > bestFrom[i + 1].arrival) bestFrom[i] = bestFrom[i + 1];
}
const byArrival = [...journeys].sort((a, b) => a.arrival - b.arrival);
const bestUntil = [...byArrival];
for (let i = 1; i < bestUntil.length; i++) {
  if (bestUntil[i].departure <= bestUntil[i - 1].departure) bestUntil[i] = bestUntil[i - 1];
}

function answer(kind, minute) {
  if (kind === "from") return bestFrom[countWhile(byDeparture, ({ departure }) => departure < minute)];
  return bestUntil[countWhile(byArrival, ({ arrival }) => arrival <= minute) - 1];
}

for (const [kind, minute] of lines.slice(town + island + 1)) {
  const journey = answer(kind, Number(minute));
  console.log(journey ? `${journey.departure} ${journey.arrival}` : "stranded");
}
