const SMUDGE = "?";

/** The character for a pair in the overlap, or undefined if the two do not go together. */
function combine(a, b) {
  if (a === SMUDGE) return b;
  if (b === SMUDGE || a === b) return a;
  return undefined;
}

/** The label with an overlap that begins at a place of the left strip, or undefined. */
function labelFrom(left, right, start) {
  let label = left.slice(0, start);
  let legible = 0;
  for (let i = start; i < left.length; i++) {
    const a = left[i];
    const b = right[i - start];
    const char = combine(a, b);
    if (char === undefined) return undefined;
    if (a !== SMUDGE && b !== SMUDGE) legible++;
    label += char;
  }
  const size = left.length - start;
  return legible >= size / 2 ? label + right.slice(size) : undefined;
}

function join_strips(left, right) {
  const turned = [...right].reverse().join("");
  for (let start = Math.max(0, left.length - right.length); start < left.length; start++) {
    const label = labelFrom(left, right, start) ?? labelFrom(left, turned, start);
    if (label !== undefined) return label;
  }
  return `${left}/${right}`;
}
