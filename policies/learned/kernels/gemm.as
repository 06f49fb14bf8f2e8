/**
 * Matrix products: C = A · B (+ bias, + relu), batched, each side transposed or not.
 *
 * B is packed into panels of 8 columns by 256 rows, then 6 rows of A meet a panel at a time, so that 12 sums stay in
 * registers. Every element is summed in the same order whatever the shape, so a row's result does not depend on the
 * rows beside it.
 */
import { broadcast, fma, zero } from "./simd";

const panelRows: i32 = 256;

/** Panels of 8 columns; the columns that the last one lacks are 0. */
function pack(b: usize, rowStride: usize, columnStride: usize, from: i32, rows: i32, columns: i32, to: usize): void {
  for (let n: i32 = 0; n < columns; n += 8) {
    const width = min<i32>(8, columns - n);
    let at = b + <usize>from * rowStride + <usize>n * columnStride;
    if (width == 8 && columnStride == 4) {
      for (let k: i32 = 0; k < rows; k++) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
        to += 32;
        at += rowStride;
      }
    } else if (width == 8 && rowStride == 4) {
      let k: i32 = 0;
      for (; k + 4 <= rows; k += 4) {
        transpose(at + (<usize>k << 2), columnStride, to);
        transpose(at + (<usize>k << 2) + 4 * columnStride, columnStride, to + 16);
        to += 128;
      }
      for (; k < rows; k++) {
        for (let j: i32 = 0; j < 8; j++) {
          store<f32>(to + (<usize>j << 2), load<f32>(at + (<usize>k << 2) + <usize>j * columnStride));
        }
        to += 32;
      }
    } else {
      for (let k: i32 = 0; k < rows; k++) {
        for (let j: i32 = 0; j < 8; j++) {
          store<f32>(to + (<usize>j << 2), j < width ? load<f32>(at + <usize>j * columnStride) : 0);
        }
        to += 32;
        at += rowStride;
      }
    }
  }
}

/** A block of 4 × 4 into the left or right half of four panel rows. */
@inline
function transpose(at: usize, stride: usize, to: usize): void {
  const a = v128.load(at);
  const b = v128.load(at + stride);
  const c = v128.load(at + 2 * stride);
  const d = v128.load(at + 3 * stride);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7), 96);
}


@inline
function finish(c: usize, width: i32, again: bool, last: bool, bias: usize, relu: bool, x: v128, y: v128): void {
  if (width == 8) {
    if (again) {
      x = f32x4.add(x, v128.load(c));
      y = f32x4.add(y, v128.load(c, 16));
    }
    if (last) {
      if (bias != 0) {
        x = f32x4.add(x, v128.load(bias));
        y = f32x4.add(y, v128.load(bias, 16));
      }
      if (relu) {
        x = f32x4.max(x, zero());
        y = f32x4.max(y, zero());
      }
    }
    v128.store(c, x);
    v128.store(c, y, 16);
    return;
  }
  for (let j: i32 = 0; j < width; j++) {
    let v = lane(j < 4 ? x : y, j & 3);
    const at = c + (<usize>j << 2);
    if (again) v += load<f32>(at);
    if (last) {
      if (bias != 0) v += load<f32>(bias + (<usize>j << 2));
      if (relu) v = max<f32>(v, 0);
    }
    store<f32>(at, v);
  }
}

function lane(v: v128, j: i32): f32 {
  if (j == 0) return f32x4.extract_lane(v, 0);
  if (j == 1) return f32x4.extract_lane(v, 1);
  if (j == 2) return f32x4.extract_lane(v, 2);
  return f32x4.extract_lane(v, 3);
}

/** Six rows of A by one panel. */
function six(
  a: usize, aRow: usize, aColumn: usize, panel: usize, rows: i32,
  c: usize, cRow: usize, width: i32, again: bool, last: bool, bias: usize, relu: bool,
): void {
  let x0 = zero(), x1 = zero(), x2 = zero(), x3 = zero(), x4 = zero(), x5 = zero();
  let y0 = zero(), y1 = zero(), y2 = zero(), y3 = zero(), y4 = zero(), y5 = zero();
  const a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
  let o: usize = 0;
  for (let k: i32 = 0; k < rows; k++) {
    const p = v128.load(panel), q = v128.load(panel, 16);
    panel += 32;
    let s = broadcast(a + o);
    x0 = fma(s, p, x0);
    y0 = fma(s, q, y0);
    s = broadcast(a1 + o);
    x1 = fma(s, p, x1);
    y1 = fma(s, q, y1);
    s = broadcast(a2 + o);
    x2 = fma(s, p, x2);
    y2 = fma(s, q, y2);
    s = broadcast(a3 + o);
    x3 = fma(s, p, x3);
    y3 = fma(s, q, y3);
    s = broadcast(a4 + o);
    x4 = fma(s, p, x4);
    y4 = fma(s, q, y4);
    s = broadcast(a5 + o);
    x5 = fma(s, p, x5);
    y5 = fma(s, q, y5);
    o += aColumn;
  }
  finish(c, width, again, last, bias, relu, x0, y0);
  finish(c + cRow, width, again, last, bias, relu, x1, y1);
  finish(c + 2 * cRow, width, again, last, bias, relu, x2, y2);
  finish(c + 3 * cRow, width, again, last, bias, relu, x3, y3);
  finish(c + 4 * cRow, width, again, last, bias, relu, x4, y4);
  finish(c + 5 * cRow, width, again, last, bias, relu, x5, y5);
}

/** One row of A by one panel. */
function one(
  a: usize, aColumn: usize, panel: usize, rows: i32,
  c: usize, width: i32, again: bool, last: bool, bias: usize, relu: bool,
): void {
  let x = zero(), y = zero();
  for (let k: i32 = 0; k < rows; k++) {
    const s = broadcast(a);
    x = fma(s, v128.load(panel), x);
    y = fma(s, v128.load(panel, 16), y);
    panel += 32;
    a += aColumn;
  }
  finish(c, width, again, last, bias, relu, x, y);
}

/** Bytes of scratch that a product with so many columns needs. */
export function gemmScratch(columns: i32): i32 {
  return panelRows * ((columns + 7) & ~7) * 4;
}

/**
 * `batch` products of [m, k] by [k, n]. Strides count floats: element (i, j) of A is at i·aRow + j·aColumn, and a batch
 * stride of 0 uses the same matrix for all. Rows of C are `cRow` apart. `bias` (n floats, or 0 for none) is added to
 * every row.
 */
export function gemm(
  batch: i32, m: i32, n: i32, k: i32,
  a: usize, aBatch: i32, aRow: i32, aColumn: i32,
  b: usize, bBatch: i32, bRow: i32, bColumn: i32,
  c: usize, cBatch: i32, cRow: i32, bias: usize, relu: bool, scratch: usize,
): void {
  const aRowBytes = <usize>aRow << 2, aColumnBytes = <usize>aColumn << 2, cRowBytes = <usize>cRow << 2;
  for (let t: i32 = 0; t < batch; t++) {
    const at = a + (<usize>t * <usize>aBatch << 2), bt = b + (<usize>t * <usize>bBatch << 2), ct = c + (<usize>t * <usize>cBatch << 2);
    for (let from: i32 = 0; from < k; from += panelRows) {
      const rows = min<i32>(panelRows, k - from), again = from > 0, last = from + rows >= k;
      pack(bt, <usize>bRow << 2, <usize>bColumn << 2, from, rows, n, scratch);
      for (let i: i32 = 0; i < m; ) {
        const step = m - i >= 6 ? 6 : 1;
        const ai = at + <usize>from * aColumnBytes + <usize>i * aRowBytes;
        let panel = scratch;
        for (let j: i32 = 0; j < n; j += 8) {
          const width = min<i32>(8, n - j), cij = ct + <usize>i * cRowBytes + (<usize>j << 2);
          const bj = bias == 0 ? bias : bias + (<usize>j << 2);
          if (step == 6) six(ai, aRowBytes, aColumnBytes, panel, rows, cij, cRowBytes, width, again, last, bj, relu);
          else one(ai, aColumnBytes, panel, rows, cij, width, again, last, bj, relu);
          panel += <usize>rows << 5;
        }
        i += step;
      }
    }
  }
}
