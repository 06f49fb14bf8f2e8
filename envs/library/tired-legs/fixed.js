const LIFT = 0;
const EASY = 1;

function fewest_rides(stations, starts, ends, kinds, streak) {
  const leaving = new Map();
  starts.forEach((start, i) => {
    if (!leaving.has(start)) leaving.set(start, []);
    leaving.get(start).push(i);
  });

  const tickets = new Array(stations).fill(-1);
  const seen = new Set();
  let spent = 0;
  let now = [[0, 0]];
  let later = [];
  while (now.length > 0) {
    const [station, black] = now.pop();
    const state = `${station}/${black}`;
    if (!seen.has(state)) {
      seen.add(state);
      if (tickets[station] === -1) tickets[station] = spent;
      for (const i of leaving.get(station) ?? []) {
        if (kinds[i] === LIFT) later.push([ends[i], 0]);
        else if (kinds[i] === EASY) now.push([ends[i], 0]);
        else if (black < streak) now.push([ends[i], black + 1]);
      }
    }
    if (now.length === 0) {
      now = later;
      later = [];
      spent++;
    }
  }
  return tickets;
}
