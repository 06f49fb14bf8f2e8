const VOWELS = new Set("AEIOU");

/** The remainder that is never negative. */
const wrap = (place, size) => ((place % size) + size) % size;

function read_ring(ring, moves) {
  const letters = [...ring];
  const message = [];
  let pointer = 0;
  let turnedOver = false;

  for (const move of moves) {
    const size = letters.length;
    if (move === 0) {
      if (size === 1) continue;
      letters.splice(pointer, 1);
      pointer = wrap(pointer, size - 1);
      continue;
    }
    pointer = wrap(turnedOver ? pointer - move : pointer + move, size);
    const letter = letters[pointer];
    message.push(letter);
    if (VOWELS.has(letter)) {
      turnedOver = !turnedOver;
    } else {
      const next = wrap(pointer + 1, size);
      letters[pointer] = letters[next];
      letters[next] = letter;
    }
  }
  return message.join("");
}
