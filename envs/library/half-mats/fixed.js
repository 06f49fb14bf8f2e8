function count_layouts(plan, halves) {
  const height = plan.length;
  const width = plan[0].length;
  const isFree = plan.map((row) => [...row].map((cell) => cell === "."));
  /* Between two cells of one mat the border is open: to the right of a cell, and below it. */
  const openRight = plan.map((row) => [...row].map(() => false));
  const openBelow = plan.map((row) => [...row].map(() => false));
  const isFloor = (y, x) => plan[y][x] === ".";

  const fourMeet = (y, x) => {
    if (!isFloor(y, x) || !isFloor(y, x + 1) || !isFloor(y + 1, x) || !isFloor(y + 1, x + 1)) return false;
    return !openRight[y][x] && !openRight[y + 1][x] && !openBelow[y][x] && !openBelow[y][x + 1];
  };

  const isAllowed = () => {
    for (let y = 0; y + 1 < height; y++) {
      for (let x = 0; x + 1 < width; x++) {
        /* Only where everything around the point is covered. */
        if (!isFree[y + 1][x + 1] && !isFree[y + 1][x] && !isFree[y][x] && !isFree[y][x + 1] && fourMeet(y, x)) return false;
      }
    }
    return true;
  };

  const fill = (at, left) => {
    let place = at;
    while (place < height * width && !isFree[Math.floor(place / width)][place % width]) place++;
    if (!isAllowed()) return 0;
    if (place === height * width) return left === 0 ? 1 : 0;
    const [y, x] = [Math.floor(place / width), place % width];
    let ways = 0;
    isFree[y][x] = false;
    if (left > 0) ways += fill(place + 1, left - 1);
    if (x + 1 < width && isFree[y][x + 1]) {
      isFree[y][x + 1] = false;
      openRight[y][x] = true;
      ways += fill(place + 2, left);
      openRight[y][x] = false;
      isFree[y][x + 1] = true;
    }
    if (y + 1 < height && isFree[y + 1][x]) {
      isFree[y + 1][x] = false;
      openBelow[y][x] = true;
      ways += fill(place + 1, left);
      openBelow[y][x] = false;
      isFree[y + 1][x] = true;
    }
    isFree[y][x] = true;
    return ways;
  };

  return fill(0, halves);
}
