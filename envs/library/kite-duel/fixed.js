const total = (kites) => kites.reduce((sum, strength) => sum + strength, 0);

function kite_duel(first, second, gust, rounds) {
  const queues = [[...first], [...second]];
  let wind = 0;
  let flown = 0;
  while (flown < rounds && queues.every((queue) => queue.length > 0)) {
    flown++;
    const [ours, theirs] = [queues[wind], queues[1 - wind]];
    const a = ours.shift();
    const b = theirs.shift();
    const lead = a + gust - b;
    if (lead < 0) {
      const left = b - Math.floor(a / 2);
      if (left >= 1) theirs.push(left);
      continue;
    }
    if (lead === 0) {
      ours.push(a);
      theirs.push(b);
    } else {
      const left = a - Math.floor(b / 2);
      if (left >= 1) ours.push(left);
    }
    wind = 1 - wind;
  }
  return [flown, queues[0].length, queues[1].length, total(queues[0]), total(queues[1])];
}
