/** The row after the bells at a place and the next one have swapped. */
function swapped(row, place) {
  const other = row.slice();
  [other[place], other[place + 1]] = [row[place + 1], row[place]];
  return other;
}

/** The row itself, then every row that swaps of neighbours from `place` on can make of it. */
function nextRows(row, place = 0) {
  if (place + 1 >= row.length) return [row];
  return [...nextRows(row, place + 1), ...nextRows(swapped(row, place), place + 2)];
}

function count_touches(start, finish, changes) {
  const target = String(finish);
  const rung = new Set([String(start)]);

  function ring(row, left) {
    if (left === 0) return String(row) === target ? 1 : 0;
    let total = 0;
    for (const next of nextRows(row).slice(1)) {
      const key = String(next);
      if (rung.has(key)) continue;
      rung.add(key);
      total += ring(next, left - 1);
      rung.delete(key);
    }
    return total;
  }

  return ring(start, changes);
}
