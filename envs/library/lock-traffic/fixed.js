function lock_traffic(entries, exits, inside, many, last) {
  const changes = new Map([[last + 1, 0]]);
  const note = (second, change) => changes.set(second, (changes.get(second) ?? 0) + change);
  note(0, inside);
  for (const second of entries) note(second, 1);
  for (const second of exits) note(second + 1, -1);

  const seconds = [...changes.keys()].filter((second) => second <= last + 1).sort((a, b) => a - b);
  let boats = 0;
  let busy = 0;
  let longest = 0;
  let current = 0;
  let most = -1;
  let mostSince;
  for (let i = 0; i + 1 < seconds.length; i++) {
    boats += changes.get(seconds[i]);
    const duration = seconds[i + 1] - seconds[i];
    if (boats > most) {
      most = boats;
      mostSince = seconds[i];
    }
    if (boats >= many) {
      current += duration;
      busy += duration;
    } else {
      current = 0;
    }
    longest = Math.max(longest, current);
  }
  return [busy, longest, most, mostSince];
}
