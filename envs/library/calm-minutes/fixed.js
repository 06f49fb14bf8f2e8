/** The minutes of a window in the order of the log; the front one has the gust that beats all others. */
class Champions {
  constructor(gusts, beats) {
    this.gusts = gusts;
    this.beats = beats;
    this.minutes = [];
    this.front = 0;
  }

  push(minute) {
    const { gusts, minutes } = this;
    while (minutes.length > this.front && this.beats(gusts[minute], gusts[minutes.at(-1)])) minutes.pop();
    minutes.push(minute);
  }

  dropBefore(minute) {
    while (this.front < this.minutes.length && this.minutes[this.front] < minute) this.front++;
  }

  best() {
    return this.gusts[this.minutes[this.front]];
  }
}

function calm_windows(gusts, shortest, spread, limit, allowed) {
  const largest = new Champions(gusts, (a, b) => a >= b);
  const smallest = new Champions(gusts, (a, b) => a <= b);
  let strong = 0;
  let first = 0;
  let count = 0;
  for (let last = 0; last < gusts.length; last++) {
    largest.push(last);
    smallest.push(last);
    if (gusts[last] > limit) strong++;
    while (first <= last && (strong > allowed || largest.best() - smallest.best() > spread)) {
      if (gusts[first] > limit) strong--;
      first++;
      largest.dropBefore(first);
      smallest.dropBefore(first);
    }
    const length = last - first + 1;
    count += Math.max(0, length - shortest + 1);
  }
  return count;
}
