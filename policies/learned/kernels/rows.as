/**
 * Kernels over the rows of a matrix: softmax, layer norm, sums of columns and of segments.
 *
 * Rows of softmax, layer norm and column sums are whole numbers of four floats; callers see to it.
 */
import { broadcast, exp, fma, largestOf, sumOf, zero } from "./simd";

/**
 * y = softmax(scale · x + bias), row by row. One row of `bias` serves `rowsPerBias` rows of x; without any, `bias` is 0.
 */
export function softmax(rows: i32, n: i32, x: usize, bias: usize, rowsPerBias: i32, scale: f32, y: usize): void {
  const bytes = <usize>n << 2, factor = f32x4.splat(scale);
  for (let r: i32 = 0; r < rows; r++) {
    const b = bias + <usize>(r / rowsPerBias) * bytes;
    let top = f32x4.splat(-3.0e38);
    for (let o: usize = 0; o < bytes; o += 16) {
      let v = f32x4.mul(v128.load(x + o), factor);
      if (bias != 0) v = f32x4.add(v, v128.load(b + o));
      v128.store(y + o, v);
      top = f32x4.max(top, v);
    }
    const most = f32x4.splat(largestOf(top));
    let sum = zero();
    for (let o: usize = 0; o < bytes; o += 16) {
      const e = exp(f32x4.sub(v128.load(y + o), most));
      v128.store(y + o, e);
      sum = f32x4.add(sum, e);
    }
    const share = f32x4.splat(1.0 / sumOf(sum));
    for (let o: usize = 0; o < bytes; o += 16) v128.store(y + o, f32x4.mul(v128.load(y + o), share));
    x += bytes;
    y += bytes;
  }
}

/** dx = scale · y · (dy − Σ dy·y) */
export function softmaxGradient(rows: i32, n: i32, y: usize, dy: usize, scale: f32, dx: usize): void {
  const bytes = <usize>n << 2, factor = f32x4.splat(scale);
  for (let r: i32 = 0; r < rows; r++) {
    let sum = zero();
    for (let o: usize = 0; o < bytes; o += 16) sum = fma(v128.load(y + o), v128.load(dy + o), sum);
    const mean = f32x4.splat(sumOf(sum));
    for (let o: usize = 0; o < bytes; o += 16) {
      v128.store(dx + o, f32x4.mul(factor, f32x4.mul(v128.load(y + o), f32x4.sub(v128.load(dy + o), mean))));
    }
    y += bytes;
    dy += bytes;
    dx += bytes;
  }
}

/** y = (x − mean) / deviation · gain + shift. Mean and 1/deviation of each row go to `moments`, for the gradient. */
export function layerNorm(
  rows: i32, n: i32, x: usize, gain: usize, shift: usize, epsilon: f32, y: usize, moments: usize,
): void {
  const bytes = <usize>n << 2, share: f32 = 1.0 / <f32>n;
  for (let r: i32 = 0; r < rows; r++) {
    let sum = zero();
    for (let o: usize = 0; o < bytes; o += 16) sum = f32x4.add(sum, v128.load(x + o));
    const mean = sumOf(sum) * share, m = f32x4.splat(mean);
    let squares = zero();
    for (let o: usize = 0; o < bytes; o += 16) {
      const c = f32x4.sub(v128.load(x + o), m);
      squares = fma(c, c, squares);
    }
    const inverse: f32 = 1.0 / sqrt<f32>(sumOf(squares) * share + epsilon), i = f32x4.splat(inverse);
    for (let o: usize = 0; o < bytes; o += 16) {
      const h = f32x4.mul(f32x4.sub(v128.load(x + o), m), i);
      v128.store(y + o, fma(h, v128.load(gain + o), v128.load(shift + o)));
    }
    store<f32>(moments, mean);
    store<f32>(moments, inverse, 4);
    moments += 8;
    x += bytes;
    y += bytes;
  }
}

export function layerNormGradient(
  rows: i32, n: i32, x: usize, gain: usize, moments: usize, dy: usize, dx: usize, dgain: usize, dshift: usize,
): void {
  const bytes = <usize>n << 2, share: f32 = 1.0 / <f32>n;
  memory.fill(dgain, 0, bytes);
  memory.fill(dshift, 0, bytes);
  for (let r: i32 = 0; r < rows; r++) {
    const m = broadcast(moments), i = broadcast(moments + 4);
    let a = zero(), b = zero();
    for (let o: usize = 0; o < bytes; o += 16) {
      const h = f32x4.mul(f32x4.sub(v128.load(x + o), m), i), d = v128.load(dy + o), t = f32x4.mul(d, v128.load(gain + o));
      a = f32x4.add(a, t);
      b = fma(t, h, b);
      v128.store(dgain + o, fma(d, h, v128.load(dgain + o)));
      v128.store(dshift + o, f32x4.add(d, v128.load(dshift + o)));
    }
    const meanA = f32x4.splat(sumOf(a) * share), meanB = f32x4.splat(sumOf(b) * share);
    for (let o: usize = 0; o < bytes; o += 16) {
      const h = f32x4.mul(f32x4.sub(v128.load(x + o), m), i), t = f32x4.mul(v128.load(dy + o), v128.load(gain + o));
      v128.store(dx + o, f32x4.mul(i, f32x4.sub(f32x4.sub(t, meanA), f32x4.mul(h, meanB))));
    }
    moments += 8;
    x += bytes;
    dy += bytes;
    dx += bytes;
  }
}

/** y[j] = Σ over rows of x[., j]: the gradient of a bias. */
export function columnSum(rows: i32, n: i32, x: usize, y: usize): void {
  const bytes = <usize>n << 2;
  memory.fill(y, 0, bytes);
  for (let r: i32 = 0; r < rows; r++) {
    for (let o: usize = 0; o < bytes; o += 16) v128.store(y + o, f32x4.add(v128.load(y + o), v128.load(x + o)));
    x += bytes;
  }
}

/** y[segment[r]] += x[r]: the gradient of a gather. Rows whose segment is outside [0, segments) are left out. */
export function segmentSum(rows: i32, n: i32, x: usize, segment: usize, segments: i32, y: usize): void {
  const bytes = <usize>n << 2;
  memory.fill(y, 0, <usize>segments * bytes);
  for (let r: i32 = 0; r < rows; r++) {
    const s = load<i32>(segment + (<usize>r << 2));
    if (s >= 0 && s < segments) {
      const to = y + <usize>s * bytes;
      let o: usize = 0;
      for (; o + 16 <= bytes; o += 16) v128.store(to + o, f32x4.add(v128.load(to + o), v128.load(x + o)));
      for (; o < bytes; o += 4) store<f32>(to + o, load<f32>(to + o) + load<f32>(x + o));
    }
    x += bytes;
  }
}
