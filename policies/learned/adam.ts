/**
 * AdamW with clipping by the norm of all gradients together. The step count is a JavaScript number and the moments are
 * tensors with the weights' names, so that all of it can be saved and continued bit for bit.
 */
import * as tf from "@tensorflow/tfjs-core";
import { kernels } from "./kernels/install.ts";

export interface AdamOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly decay: number;
  /** The gradients' norm is at most this. */
  readonly clip: number;
}

export const adamDefaults: AdamOptions = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0, clip: 0.5 };

export interface Moments {
  readonly first: Readonly<Record<string, tf.Variable>>;
  readonly second: Readonly<Record<string, tf.Variable>>;
  step: number;
}

export const newMoments = (weights: Readonly<Record<string, tf.Variable>>): Moments => {
  const zeros = () =>
    Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, tf.variable(tf.zeros(w.shape), false)]));
  return { first: zeros(), second: zeros(), step: 0 };
};

const normOf = async (gradients: ReadonlyArray<tf.Tensor>): Promise<number> => {
  const k = kernels();
  if (k !== undefined) return Math.sqrt(gradients.reduce((sum, g) => sum + k.sumOfSquares(g.size, k.offsetOf(g)), 0));
  const sum = tf.tidy(() => tf.addN(gradients.map((g) => tf.sum(tf.square(g)))));
  const [squares] = await sum.data();
  sum.dispose();
  return Math.sqrt(squares!);
};

/**
 * One step. Gives the norm of the gradients before clipping; where it is not a finite number, nothing is changed.
 */
export const adamStep = async (
  weights: Readonly<Record<string, tf.Variable>>,
  gradients: Readonly<Record<string, tf.Tensor>>,
  moments: Moments,
  rate: number,
  options: AdamOptions = adamDefaults,
): Promise<number> => {
  const { beta1, beta2, epsilon, decay, clip } = options;
  const norm = await normOf(Object.values(gradients));
  if (!Number.isFinite(norm)) return norm;
  const scale = norm > clip ? clip / norm : 1;
  const t = ++moments.step;
  const rate1 = rate / (1 - beta1 ** t);
  const bias2 = 1 / (1 - beta2 ** t);
  const shrink = 1 - rate * decay;
  const k = kernels();
  for (const [name, gradient] of Object.entries(gradients)) {
    const [w, first, second] = [weights[name]!, moments.first[name]!, moments.second[name]!];
    if (k !== undefined) {
      const at = [w, gradient, first, second].map(k.offsetOf);
      k.adam(w.size, ...at, rate1, beta1, beta2, bias2, epsilon, shrink, scale);
      continue;
    }
    tf.tidy(() => {
      const g = tf.mul(gradient, scale);
      const m = tf.add(tf.mul(first, beta1), tf.mul(g, 1 - beta1));
      const v = tf.add(tf.mul(second, beta2), tf.mul(tf.square(g), 1 - beta2));
      first.assign(m);
      second.assign(v);
      w.assign(tf.sub(tf.mul(w, shrink), tf.div(tf.mul(m, rate1), tf.add(tf.sqrt(tf.mul(v, bias2)), epsilon))));
    });
  }
  return norm;
};
