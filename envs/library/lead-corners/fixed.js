/** The size of the largest corner at each pane, the panes of which lie towards the direction (dr, dc). */
function* cornerSizes(window, dr, dc) {
  const rows = window.length;
  const columns = window[0].length;
  const sizes = window.map(() => new Array(columns).fill(1));
  const outwards = (length, step) => {
    const indices = [...Array(length).keys()];
    return step < 0 ? indices : indices.reverse();
  };
  for (const r of outwards(rows, dr)) {
    for (const c of outwards(columns, dc)) {
      const colour = window[r][c];
      if (window[r + dr]?.[c] === colour && window[r][c + dc] === colour) {
        sizes[r][c] += Math.min(sizes[r + dr][c], sizes[r][c + dc]);
      }
      yield sizes[r][c];
    }
  }
}

function largest_corners(window) {
  const directions = [[-1, -1], [-1, 1], [1, -1], [1, 1]];
  let largest = 2;
  let count = 0;
  for (const [dr, dc] of directions) {
    for (const size of cornerSizes(window, dr, dc)) {
      if (size > largest) {
        largest = size;
        count = 1;
      } else if (size === largest) {
        count++;
      }
    }
  }
  return count === 0 ? [0, 0] : [largest, count];
}
