const QUARTERS = { A: [0, 0], B: [1, 0], C: [0, 1], D: [1, 1] };

class Square {
  size = 1; // squares of this size side by side on the quilt
  column = 0;
  row = 0;

  enter(letter) {
    const [right, down] = QUARTERS[letter];
    this.size *= 2;
    this.column = 2 * this.column + right;
    this.row = 2 * this.row + down;
  }

  leave() {
    if (this.size === 1) return;
    this.size /= 2;
    this.column = Math.floor(this.column / 2);
    this.row = Math.floor(this.row / 2);
  }

  shift(direction, count) {
    switch (direction) {
      case "N":
        this.row -= count;
        break;
      case "S":
        this.row += count;
        break;
      case "E":
        this.column = (this.column + count) % this.size;
        break;
      case "W":
        this.column = (this.column + this.size - (count % this.size)) % this.size;
        break;
    }
    return this.row >= 0 && this.row < this.size;
  }

  address() {
    let letters = "";
    for (let half = this.size / 2; half >= 1; half /= 2) {
      const right = Math.floor(this.column / half) % 2;
      const down = Math.floor(this.row / half) % 2;
      letters += Object.keys(QUARTERS)[2 * down + right];
    }
    return letters;
  }
}

function follow([start, ...steps]) {
  const square = new Square();
  if (start !== "*") [...start].forEach((letter) => square.enter(letter));
  for (const [i, step] of steps.entries()) {
    const [kind, ...rest] = step;
    if (kind === "+") square.enter(rest[0]);
    else if (kind === "-") square.leave();
    else if (!square.shift(kind, Number(rest.join("")))) return `left at ${i + 1}`;
  }
  return square.address() || "*";
}

const [, ...routes] = require("node:fs").readFileSync(0, "utf8").trim().split("\n");
for (const route of routes) console.log(follow(route.trim().split(" ")));
