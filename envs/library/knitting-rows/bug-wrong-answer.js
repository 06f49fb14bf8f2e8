const STEPS = { k: [1, 1], p: [1, 1], i: [1, 2], d: [2, 1], y: [0, 1] };

const isDigit = (c) => c !== undefined && c >= "0" && c <= "9";

/** Reads the steps from a place on, up to the end or to a character that ends a sequence. */
function readSteps(text, from) {
  let [used, made, place] = [0, 0, from];
  while (place < text.length && text[place] !== ")" && text[place] !== "*") {
    const symbol = text[place++];
    if (symbol === " ") continue;
    let step = STEPS[symbol];
    if (symbol === "(") {
      const group = readSteps(text, place);
      step = [group.used, group.made];
      place = group.end + 1;
    }
    let times = isDigit(text[place]) ? 0 : 1;
    while (isDigit(text[place])) times = times * 10 + text[place++];
    used += step[0] * times;
    made += step[1] * times;
  }
  return { used, made, end: place };
}

function row_stitches(row, needle) {
  const first = readSteps(row, 0);
  if (first.end === row.length) return first.used === needle ? first.made : -1;
  const round = readSteps(row, first.end + 1);
  const last = readSteps(row, round.end + 1);
  const left = needle - first.used - last.used;
  if (left < 0 || left % round.used !== 0) return -1;
  return first.made + last.made + (left / round.used) * round.made;
}
