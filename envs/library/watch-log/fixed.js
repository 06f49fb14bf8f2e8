const fs = require("node:fs");

const MODES = ["sail", "motor", "anchor"];

class Clock {
  minute = 0;

  /** Goes forward to the next moment at which the clock shows this time. */
  advance(text) {
    const [hours, minutes] = text.split(":");
    const period = hours === "" ? 60 : 24 * 60;
    const target = Number(hours) * 60 + Number(minutes);
    const ahead = (target - (this.minute % period) + period) % period;
    this.minute += ahead;
    return this.minute;
  }
}

function readEvents(lines) {
  const clock = new Clock();
  const times = [];
  const events = [];
  for (const line of lines) {
    const [time, kind, reading] = line.trim().split(" ");
    const minute = clock.advance(time);
    times.push(minute);
    if (kind === "strike") events.pop();
    else events.push({ minute, kind, tenths: reading && Number(reading.replace(".", "")) });
  }
  return { events, start: times[0], end: times.at(-1) };
}

const { events, start, end } = readEvents(fs.readFileSync(0, "utf8").trim().split("\n"));
const changes = events.filter((event) => event.kind !== "log");
const readings = events.filter((event) => event.kind === "log");

const spent = { sail: 0, motor: 0, anchor: 0 };
let current = { minute: start, kind: "anchor" };
for (const change of [...changes, { minute: end }]) {
  spent[current.kind] += change.minute - current.minute;
  current = change;
}

let distance = 0;
for (let i = 1; i < readings.length; i++) {
  const moved = readings[i].tenths - readings[i - 1].tenths;
  distance += moved < 0 ? moved + 10000 : moved;
}

for (const mode of MODES) {
  const minutes = spent[mode];
  console.log(`${mode} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`);
}
console.log(`distance ${Math.floor(distance / 10)}.${distance % 10}`);
