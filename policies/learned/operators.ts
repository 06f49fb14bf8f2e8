/**
 * The network's own operators, each twice: in plain TensorFlow.js, which runs and differentiates on every backend, and
 * as a kernel where there is one (kernels/). A test holds the two against each other, values and gradients.
 */
import * as tf from "@tensorflow/tfjs-core";
import { kernels } from "./kernels/install.ts";

/** Added to the logits of what must not be chosen; with -Infinity a row without any choice would be NaN. */
export const never = -1e9;

const run = (name: string, inputs: Record<string, tf.Tensor>, attributes: Record<string, number> = {}) =>
  tf.engine().runKernel(name, inputs, attributes) as tf.Tensor | Array<tf.Tensor>;

tf.registerGradient({
  kernelName: "RedgreenLayerNorm",
  inputsToSave: ["x", "gain"],
  outputsToSave: [false, true],
  gradFunc: (dys, [x, gain, moments]) => {
    const dy = (dys as Array<tf.Tensor>)[0]!;
    const [dx, dgain, dshift] = run("RedgreenLayerNormGradient", {
      x: x!,
      gain: gain!,
      moments: moments!,
      dy,
    }) as Array<tf.Tensor>;
    return { x: () => dx!, gain: () => dgain!, shift: () => dshift! };
  },
});

tf.registerGradient({
  kernelName: "RedgreenSoftmax",
  outputsToSave: [true],
  gradFunc: (dy, [y], attributes) => {
    const { scale } = attributes as unknown as { scale: number };
    return {
      x: () => run("RedgreenSoftmaxGradient", { y: y!, dy: dy as tf.Tensor }, { scale }) as tf.Tensor,
      bias: () => tf.zeros([1]), // a mask is a constant
    };
  },
});

const pointerNames = ["sites", "changes", "families", "globals", "features", "ids", "counts", "W", "weight"] as const;

tf.registerGradient({
  kernelName: "RedgreenPointer",
  inputsToSave: [...pointerNames],
  gradFunc: (dlogits, saved) => {
    const inputs = Object.fromEntries(pointerNames.map((name, i) => [name, saved[i]!]));
    const [sites, changes, families, globals, W, weight] = run("RedgreenPointerGradient", {
      ...inputs,
      dlogits: dlogits as tf.Tensor,
    }) as Array<tf.Tensor>;
    const none = () => tf.zeros([1]); // ids, counts and features are constants
    return {
      sites: () => sites!,
      changes: () => changes!,
      families: () => families!,
      globals: () => globals!,
      W: () => W!,
      weight: () => weight!,
      features: none,
      ids: none,
      counts: none,
    };
  },
});

const epsilon = 1e-5;

/** x, normalised row by row // [rows, n] */
export const layerNorm = (x: tf.Tensor2D, gain: tf.Tensor1D, shift: tf.Tensor1D): tf.Tensor2D => {
  if (kernels() !== undefined)
    return (run("RedgreenLayerNorm", { x, gain, shift }, { epsilon }) as Array<tf.Tensor>)[0] as tf.Tensor2D;
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, epsilon))), gain), shift);
};

/** softmax(scale · x + bias) over the last axis // x [batch, heads, rows, n], bias [batch, 1, 1, n] */
export const maskedSoftmax = (x: tf.Tensor4D, bias: tf.Tensor4D, scale: number): tf.Tensor4D => {
  const rowsPerBias = x.shape[1] * x.shape[2];
  if (kernels() !== undefined) return run("RedgreenSoftmax", { x, bias }, { scale, rowsPerBias }) as tf.Tensor4D;
  return tf.softmax(tf.add(tf.mul(x, scale), bias));
};

export interface PointerInputs {
  /** [decisions · sites per decision, width] */
  readonly sites: tf.Tensor2D;
  /** [changes, width], the same for all decisions */
  readonly changes: tf.Tensor2D;
  /** [decisions · families, width] */
  readonly families: tf.Tensor2D;
  /** [decisions, width] */
  readonly globals: tf.Tensor2D;
  /** [decisions, candidates, features] */
  readonly features: tf.Tensor3D;
  /** Site and family within the decision, change // [decisions, candidates, (site, change, family)], int32 */
  readonly ids: tf.Tensor3D;
  /** How many candidates each decision has // [decisions], int32 */
  readonly counts: tf.Tensor1D;
  /** [features, width] */
  readonly W: tf.Tensor2D;
  /** [width] */
  readonly weight: tf.Tensor1D;
}

/** weight · relu(site + change + family + global + features · W) for every candidate // [decisions, candidates] */
export const pointerLogits = (p: PointerInputs): tf.Tensor2D => {
  if (kernels() !== undefined) return run("RedgreenPointer", { ...p }) as tf.Tensor2D;
  const [decisions, most, featureCount] = p.features.shape;
  const width = p.weight.shape[0];
  const flat = decisions * most;
  const [site, change, family] = tf.unstack(tf.reshape(p.ids, [flat, 3]), 1) as [tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
  /* Where a decision's own rows begin, candidate by candidate. */
  const first = (rows: tf.Tensor2D) => {
    const each = rows.shape[0] / decisions;
    const starts = tf.mul(tf.range(0, decisions, 1, "int32"), tf.scalar(each, "int32"));
    return tf.reshape(tf.tile(tf.expandDims(starts, 1), [1, most]), [flat]);
  };
  const rows = (table: tf.Tensor2D, id: tf.Tensor1D) => tf.gather(table, tf.add(id, first(table)) as tf.Tensor1D);
  const globals = tf.reshape(tf.tile(tf.expandDims(p.globals, 1), [1, most, 1]), [flat, width]);
  const hidden = tf.relu(
    tf.addN([
      rows(p.sites, site),
      tf.gather(p.changes, change),
      rows(p.families, family),
      globals,
      tf.matMul(tf.reshape(p.features, [flat, featureCount]), p.W),
    ]),
  );
  const logits = tf.reshape(tf.matMul(hidden, tf.reshape(p.weight, [width, 1])), [decisions, most]);
  const position = tf.expandDims(tf.range(0, most, 1, "int32"), 0);
  const there = tf.cast(tf.less(position, tf.expandDims(p.counts, 1)), "float32");
  return tf.add(tf.mul(logits, there), tf.mul(tf.sub(1, there), never)) as tf.Tensor2D;
};
