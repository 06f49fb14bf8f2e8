/**
 * Four floats at a time: the few operations that every kernel is made of.
 *
 * Pointers are byte offsets into the memory of TensorFlow.js' own WebAssembly module. `relaxed_madd` fuses where the
 * processor can, so last bits may differ between machines, but never between two runs on one.
 */

@inline
export function zero(): v128 {
  return f32x4.splat(0);
}

/** a · b + c */
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  return f32x4.relaxed_madd(a, b, c);
}

/** One float, four times. */
@inline
export function broadcast(at: usize): v128 {
  return v128.load32_splat(at);
}

/** The sum of the four, in a fixed order. */
@inline
export function sumOf(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

@inline
export function largestOf(v: v128): f32 {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

/** e^x to 2 units in the last place, for x ≤ 88: x = n·ln 2 + r, a polynomial in r, and n into the exponent (Cephes expf). */
@inline
export function exp(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(88.0)), f32x4.splat(-87.0));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  let r = fma(n, f32x4.splat(-0.693359375), x);
  r = fma(n, f32x4.splat(2.1219444e-4), r);
  let p = f32x4.splat(1.98756915e-4);
  p = fma(p, r, f32x4.splat(1.3981999507e-3));
  p = fma(p, r, f32x4.splat(8.3334519073e-3));
  p = fma(p, r, f32x4.splat(4.1665795894e-2));
  p = fma(p, r, f32x4.splat(1.6666665459e-1));
  p = fma(p, r, f32x4.splat(0.5));
  p = f32x4.add(fma(p, f32x4.mul(r, r), r), f32x4.splat(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}
