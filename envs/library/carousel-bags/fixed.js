const fs = require("node:fs");

class Carousel {
  constructor(places, owners) {
    this.belt = new Array(places).fill(null);
    this.chute = owners.map((owner, number) => ({ number, owner }));
  }

  move() {
    this.belt.unshift(this.belt.pop());
    if (this.belt[0] === null && this.chute.length > 0) this.belt[0] = this.chute.shift();
  }

  /** The bag at a place, taken off the belt, if it is the passenger's; otherwise null. */
  offer(place, passenger) {
    const bag = this.belt[place];
    if (bag === null || bag.owner !== passenger) return null;
    this.belt[place] = null;
    return bag;
  }
}

const [[places, , bagCount, pause], spots, owners] = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/).map(Number));
const carousel = new Carousel(places, owners);
const busy = spots.map(() => 0);
const taken = [];
let waiting = bagCount;
for (let minute = 0; waiting > 0; minute++) {
  carousel.move();
  spots.forEach((place, i) => {
    if (busy[i] > 0) {
      busy[i]--;
      return;
    }
    const bag = carousel.offer(place, i + 1);
    if (bag === null) return;
    taken[bag.number] = minute;
    busy[i] = pause;
    waiting--;
  });
}
console.log(taken.join("\n"));
