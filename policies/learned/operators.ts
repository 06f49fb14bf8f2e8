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
  kernelName: "RedgreenAttention",
  inputsToSave: ["qkv", "mask"],
  outputsToSave: [false, true],
  gradFunc: (dys, [qkv, mask, shares], attributes) => {
    const dy = (dys as Array<tf.Tensor>)[0]!;
    const { heads } = attributes as unknown as { heads: number };
    const inputs = { qkv: qkv!, mask: mask!, shares: shares!, dy };
    return {
      qkv: () => run("RedgreenAttentionGradient", inputs, { heads }) as tf.Tensor,
      mask: () => tf.zeros([1]), // a constant
    };
  },
});

tf.registerGradient({
  kernelName: "RedgreenEmbed",
  inputsToSave: ["table", "ids", "shared"],
  gradFunc: (dy, [table, ids, shared]) => {
    const inputs = { table: table!, ids: ids!, shared: shared!, dy: dy as tf.Tensor };
    const [dtable, dshared] = run("RedgreenEmbedGradient", inputs) as Array<tf.Tensor>;
    return { table: () => dtable!, shared: () => dshared!, ids: () => tf.zeros([1]) };
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

/**
 * Every row looks at the rows of its decision that are not masked. Queries, keys and values of all heads are side by
 * side // qkv [decisions · rows, 3 · width], mask [decisions, 1, 1, rows] of 0 and `never` → [decisions · rows, width]
 */
export const attention = (qkv: tf.Tensor2D, mask: tf.Tensor4D, heads: number): tf.Tensor2D => {
  if (kernels() !== undefined)
    return (run("RedgreenAttention", { qkv, mask }, { heads }) as Array<tf.Tensor>)[0] as tf.Tensor2D;
  const [decisions, , , rows] = mask.shape;
  const width = qkv.shape[1] / 3;
  const split: [number, number, number, number] = [decisions, rows, heads, width / heads];
  const [q, k, v] = tf.split(qkv, 3, 1).map((part) => tf.transpose(tf.reshape(part, split), [0, 2, 1, 3])) as [
    tf.Tensor4D,
    tf.Tensor4D,
    tf.Tensor4D,
  ];
  const scores = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(width / heads));
  const seen = tf.matMul(tf.softmax(tf.add(scores, mask)), v);
  return tf.reshape(tf.transpose(seen, [0, 2, 1, 3]), [decisions * rows, width]);
};

/**
 * Σ of the rows of `table` that a row's ids name, plus the row that it shares with its decision
 * // table [vocabulary, width], ids [decisions · rows, ids] int32, shared [decisions, width] → [decisions · rows, width]
 */
export const embed = (table: tf.Tensor2D, ids: tf.Tensor2D, shared: tf.Tensor2D): tf.Tensor2D => {
  if (kernels() !== undefined) return run("RedgreenEmbed", { table, ids, shared }) as tf.Tensor2D;
  const [rows, idCount] = ids.shape;
  const [decisions, width] = shared.shape;
  const named = tf.sum(tf.reshape(tf.gather(table, tf.reshape(ids, [-1])), [rows, idCount, width]), 1);
  const each = tf.reshape(tf.tile(tf.expandDims(shared, 1), [1, rows / decisions, 1]), [rows, width]);
  return tf.add(named, each) as tf.Tensor2D;
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
