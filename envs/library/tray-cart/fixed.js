const fs = require("node:fs");

const before = (a, b) => a.day < b.day || (a.day === b.day && a.tray < b.tray);

/** A heap of trays that know their own places in it. */
class Heap {
  constructor() {
    this.trays = [];
  }

  place(tray, index) {
    this.trays[index] = tray;
    tray.index = index;
  }

  rise(tray) {
    let index = tray.index;
    while (index > 0) {
      const up = (index - 1) >> 1;
      if (!before(tray, this.trays[up])) break;
      this.place(this.trays[up], index);
      index = up;
    }
    this.place(tray, index);
  }

  sink(tray) {
    let index = tray.index;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.trays.length) break;
      if (child + 1 < this.trays.length && before(this.trays[child + 1], this.trays[child])) child++;
      if (!before(this.trays[child], tray)) break;
      this.place(this.trays[child], index);
      index = child;
    }
    this.place(tray, index);
  }

  add(tray) {
    this.place(tray, this.trays.length);
    this.rise(tray);
  }

  remove(tray) {
    const last = this.trays.pop();
    if (last === tray) return;
    this.place(last, tray.index);
    this.rise(last);
    this.sink(last);
  }
}

function harvest(heap, trays, goodDays, today, room) {
  const cameTo = [];
  while (room > 0 && heap.trays.length > 0 && heap.trays[0].day <= today) {
    const first = heap.trays[0];
    heap.remove(first);
    trays.delete(first.tray);
    const good = today <= first.day + goodDays;
    cameTo.push(good ? first.tray : -first.tray);
    if (good) room--;
  }
  return cameTo.join(" ") || "none";
}

const [[goodDays], ...commands] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));
const heap = new Heap();
const trays = new Map();
for (const [name, ...words] of commands) {
  const [first, second] = words.map(Number);
  if (name === "harvest") {
    console.log(harvest(heap, trays, Number(goodDays), first, second));
    continue;
  }
  if (name === "sow") {
    const tray = { tray: first, day: second };
    trays.set(first, tray);
    heap.add(tray);
    continue;
  }
  const tray = trays.get(first);
  if (tray === undefined) {
    console.log("missing");
  } else if (name === "scrap") {
    trays.delete(first);
    heap.remove(tray);
  } else {
    tray.day += second;
    if (second < 0) heap.rise(tray);
    else heap.sink(tray);
  }
}
