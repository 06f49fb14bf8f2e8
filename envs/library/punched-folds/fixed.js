/** The paper in one direction: strips of the sheet that lie on each other, each from a place on, forwards or backwards. */
class Layers {
  constructor(size) {
    this.size = size;
    this.strips = [{ at: 0, length: size, first: 0, step: 1 }];
  }

  turnOver() {
    for (const strip of this.strips) {
      strip.first += strip.step * (strip.length - 1);
      strip.step = -strip.step;
      strip.at = this.size - strip.at - strip.length;
    }
  }

  /** Folds the first places over the others. */
  foldStart(amount) {
    const folded = [];
    for (const { at, length, first, step } of this.strips) {
      const over = Math.min(length, Math.max(0, amount - at));
      if (over > 0) folded.push({ at: amount - at - over, length: over, first: first + step * (over - 1), step: -step });
      if (over < length) folded.push({ at: at + over - amount, length: length - over, first: first + step * over, step });
    }
    this.strips = folded;
    this.size = Math.max(amount, this.size - amount);
  }

  foldEnd(amount) {
    this.turnOver();
    this.foldStart(amount);
    this.turnOver();
  }

  through(place) {
    return this.strips
      .filter(({ at, length }) => at <= place && place < at + length)
      .map(({ at, first, step }) => first + step * (place - at))
      .sort((a, b) => a - b);
  }
}

function punched_holes(width, height, sides, amounts, column, row) {
  const across = new Layers(width);
  const down = new Layers(height);
  for (let i = 0; i < sides.length; i++) {
    if (sides[i] === "L") across.foldStart(amounts[i]);
    if (sides[i] === "R") across.foldEnd(amounts[i]);
    if (sides[i] === "T") down.foldStart(amounts[i]);
    if (sides[i] === "B") down.foldEnd(amounts[i]);
  }
  const columns = across.through(column);
  return down.through(row).flatMap((y) => columns.flatMap((x) => [y, x]));
}
