/** The letters at the places start, start + period, ... */
function columnOf(tape, start, period) {
  const column = [];
  for (let i = start; i < tape.length; i += period) column.push(tape[i]);
  return column;
}

function commonest(letters) {
  const counts = new Map();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return Math.max(...counts.values());
}

function changedLetters(tape, period) {
  let changed = 0;
  for (let start = 0; start < period; start++) {
    const column = columnOf(tape, start, period);
    changed += column.length - commonest(column);
  }
  return changed;
}

function shortest_motif(tape, worn) {
  let period = 1;
  while (changedLetters(tape, period) > worn) period++;
  return period;
}
