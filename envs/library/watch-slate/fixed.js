const fs = require("node:fs");

/** Notes are counted over the whole life of a slate: note number i stands on line i % lines. */
class Slate {
  constructor(lines) {
    this.lines = new Array(lines);
    this.oldest = 0;
    this.end = 0;
  }

  get(i) {
    return this.lines[i % this.lines.length];
  }

  note(ship) {
    this.lines[this.end % this.lines.length] = ship;
    this.end++;
    if (this.end - this.oldest > this.lines.length) this.oldest++;
  }

  wipe() {
    return this.oldest === this.end ? "-" : this.get(this.oldest++);
  }

  where(ship) {
    let i = this.end - 1;
    while (i >= this.oldest && this.get(i) !== ship) i--;
    return i < this.oldest ? 0 : (i % this.lines.length) + 1;
  }

  back(k) {
    const i = this.end - k;
    return i >= this.oldest ? this.get(i) : "-";
  }

  resized(lines) {
    const slate = new Slate(lines);
    for (let i = Math.max(this.oldest, this.end - lines); i < this.end; i++) slate.note(this.get(i));
    return slate;
  }
}

const [first, ...commands] = fs.readFileSync(0, "utf8").trim().split("\n");
let slate = new Slate(Number(first.split(" ")[0]));
const output = [];
for (const command of commands) {
  const [name, word] = command.trim().split(" ");
  if (name === "note") slate.note(Number(word));
  else if (name === "wipe") output.push(slate.wipe());
  else if (name === "where") output.push(slate.where(Number(word)));
  else if (name === "back") output.push(slate.back(Number(word)));
  else slate = slate.resized(Number(word));
}
console.log(output.join("\n"));
