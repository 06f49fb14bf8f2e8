/**
 * AdamW in place (Loshchilov and Hutter, arXiv:1711.05101), and the sum of squares that clipping by norm needs.
 */
import { fma, sumOf, zero } from "./simd";

/**
 * One step on one tensor of `n` floats. `rate1` is the learning rate over 1 − β₁ᵗ, `bias2` is 1 / (1 − β₂ᵗ), `shrink` is
 * 1 − rate · decay, `scale` multiplies the gradient first.
 */
export function adam(
  n: i32, weights: usize, gradient: usize, first: usize, second: usize,
  rate1: f32, beta1: f32, beta2: f32, bias2: f32, epsilon: f32, shrink: f32, scale: f32,
): void {
  const B1 = f32x4.splat(beta1), B2 = f32x4.splat(beta2), I1 = f32x4.splat(1 - beta1), I2 = f32x4.splat(1 - beta2);
  const rate = f32x4.splat(rate1), bias = f32x4.splat(bias2), tiny = f32x4.splat(epsilon);
  const less = f32x4.splat(shrink), factor = f32x4.splat(scale);
  let i: i32 = 0;
  for (; i + 4 <= n; i += 4) {
    const o = <usize>i << 2;
    const g = f32x4.mul(v128.load(gradient + o), factor);
    const m = f32x4.add(f32x4.mul(B1, v128.load(first + o)), f32x4.mul(I1, g));
    const v = f32x4.add(f32x4.mul(B2, v128.load(second + o)), f32x4.mul(I2, f32x4.mul(g, g)));
    v128.store(first + o, m);
    v128.store(second + o, v);
    const step = f32x4.div(f32x4.mul(rate, m), f32x4.add(f32x4.sqrt(f32x4.mul(v, bias)), tiny));
    v128.store(weights + o, f32x4.sub(f32x4.mul(less, v128.load(weights + o)), step));
  }
  for (; i < n; i++) {
    const o = <usize>i << 2;
    const g = load<f32>(gradient + o) * scale;
    const m = beta1 * load<f32>(first + o) + (1 - beta1) * g;
    const v = beta2 * load<f32>(second + o) + (1 - beta2) * g * g;
    store<f32>(first + o, m);
    store<f32>(second + o, v);
    store<f32>(weights + o, shrink * load<f32>(weights + o) - (rate1 * m) / (sqrt<f32>(v * bias2) + epsilon));
  }
}

export function sumOfSquares(n: i32, x: usize): f32 {
  let sum = zero();
  let i: i32 = 0;
  for (; i + 4 <= n; i += 4) {
    const v = v128.load(x + (<usize>i << 2));
    sum = fma(v, v, sum);
  }
  let total = sumOf(sum);
  for (; i < n; i++) {
    const v = load<f32>(x + (<usize>i << 2));
    total += v * v;
  }
  return total;
}
