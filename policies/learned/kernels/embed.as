/**
 * Embeddings: every row is a sum of rows of one table, plus a row that it shares with its whole decision.
 *
 *   y[r] = Σᵢ table[ids[r, i]] + shared[r / rowsPerShared]
 *
 * `n`, the width, is a multiple of 4.
 */

export function embed(
  rows: i32, n: i32, idCount: i32, ids: usize, table: usize, shared: usize, rowsPerShared: i32, y: usize,
): void {
  const bytes = <usize>n << 2;
  for (let r: i32 = 0; r < rows; r++) {
    memory.copy(y, shared + <usize>(r / rowsPerShared) * bytes, bytes);
    for (let i: i32 = 0; i < idCount; i++) {
      const from = table + <usize>load<i32>(ids) * bytes;
      ids += 4;
      for (let o: usize = 0; o < bytes; o += 16) v128.store(y + o, f32x4.add(v128.load(y + o), v128.load(from + o)));
    }
    y += bytes;
  }
}

/** The gradients of the table, which has `tableRows` rows, and of what is shared; both are written from zero. */
export function embedGradient(
  rows: i32, n: i32, idCount: i32, ids: usize, dy: usize, rowsPerShared: i32, tableRows: i32, dtable: usize, dshared: usize,
): void {
  const bytes = <usize>n << 2;
  memory.fill(dtable, 0, <usize>tableRows * bytes);
  memory.fill(dshared, 0, <usize>(rows / rowsPerShared) * bytes);
  for (let r: i32 = 0; r < rows; r++) {
    add(dshared + <usize>(r / rowsPerShared) * bytes, dy, bytes);
    for (let i: i32 = 0; i < idCount; i++) {
      add(dtable + <usize>load<i32>(ids) * bytes, dy, bytes);
      ids += 4;
    }
    dy += bytes;
  }
}

@inline
function add(to: usize, from: usize, bytes: usize): void {
  for (let o: usize = 0; o < bytes; o += 16) v128.store(to + o, f32x4.add(v128.load(to + o), v128.load(from + o)));
}
