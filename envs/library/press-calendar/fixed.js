const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const CYCLE_YEARS = 128;
const CYCLE_DAYS = 128 * 365 + 31;

const isLeap = (year) => year % 4 === 0 && year % CYCLE_YEARS !== 0;
const daysIn = (year) => (isLeap(year) ? 366 : 365);

// The parts of a year in their order: name, days.
function* partsOf(year) {
  for (let month = 1; month <= 13; month++) {
    yield [String(month), 28];
    if (month === 6 && isLeap(year)) yield ["leap", 1];
  }
  yield ["year", 1];
}

function readDate(text) {
  const [year, part, day = "1"] = text.split("/");
  let dayOfYear = Number(day) - 1;
  for (const [name, days] of partsOf(Number(year))) {
    if (name === part) break;
    dayOfYear += days;
  }
  return { year: Number(year), dayOfYear };
}

function writeDate(year, dayOfYear) {
  let left = dayOfYear;
  for (const [name, days] of partsOf(year)) {
    if (left < days) return days === 1 ? `${year}/${name} -` : `${year}/${name}/${left + 1} ${WEEKDAYS[left % 7]}`;
    left -= days;
  }
  throw new RangeError("not a day of this year");
}

function move({ year, dayOfYear }, days) {
  let left = dayOfYear + days;
  const cycles = Math.floor(left / CYCLE_DAYS);
  left -= cycles * CYCLE_DAYS;
  year += cycles * CYCLE_YEARS;
  while (left >= daysIn(year)) {
    left -= daysIn(year);
    year++;
  }
  return writeDate(year, left);
}

const [count, ...lines] = require("node:fs").readFileSync(0, "utf8").split("\n");
for (const line of lines.slice(0, Number(count))) {
  const [date, days] = line.split(" ");
  console.log(move(readDate(date), Number(days)));
}
