const MOVES = { L: [-1, 0], R: [1, 0], U: [0, -1], D: [0, 1] };

const clamp = (value, most) => Math.min(Math.max(value, 0), most);

function inked_cells(program, width, height, repeats) {
  const sheet = Array.from({ length: height }, () => new Array(width).fill(false));
  const seen = new Set();
  let column = 0;
  let row = 0;
  let lowered = false;
  let cells = 0;
  for (let run = 0; run < repeats; run++) {
    const state = `${column},${row},${lowered}`;
    if (seen.has(state)) break;
    seen.add(state);
    for (const letter of program) {
      if (letter === "P") {
        lowered = !lowered;
      } else {
        const [dx, dy] = MOVES[letter];
        column = (column + dx + width) % width;
        row = clamp(row + dy, height - 1);
      }
      if (lowered && !sheet[row][column]) {
        sheet[row][column] = true;
        cells++;
      }
    }
  }
  return cells;
}
