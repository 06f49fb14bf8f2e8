function decode(reading) {
  let position = 0;
  for (const track of reading) {
    const higher = position & 1;
    position = (position << 1) | (track === "#" ? higher ^ 1 : higher);
  }
  return position;
}

function dial_travel(readings) {
  const full = 2 ** readings[0].length;
  const travel = [0];
  let here = decode(readings[0]);
  for (const reading of readings.slice(1)) {
    const ways = ["#", "."].map((guess) => {
      const way = decode(reading.replace("?", guess)) - here;
      if (way > full / 2) return way - full;
      return way <= -full / 2 ? way + full : way;
    });
    ways.sort((a, b) => Math.abs(a) - Math.abs(b));
    here = decode(reading.replace("?", "#"));
    travel.push(travel.at(-1) + ways[0]);
  }
  return [travel.at(-1), Math.max(...travel), Math.min(...travel)];
}
