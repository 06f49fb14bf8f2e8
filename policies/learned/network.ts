/**
 * The network: sites of the program look at one another, and every candidate edit gets a score.
 *
 *   x     = Σ embeddings of a site's ids + its numbers · N + the turn's numbers · G
 *   x     = x + attention(norm(x));  x = x + relu(norm(x) · U) · D        (once per layer)
 *   logit = w · relu(norm(x)[site] · A + C[change] + F[family] + family's numbers · H + φ · W + global · G′)
 *   value = v · relu([mean of norm(x), global] · V)
 *
 * Tensors are named as in checkpoints. Batches are padded: sites to a multiple of 32, candidates to one of 256, so that
 * backends which compile per shape see few.
 */
import * as tf from "@tensorflow/tfjs-core";
import { Schema } from "effect";
import { type Random, random } from "../../src/random.ts";
import { familyCount } from "../neighbourhood.ts";
import { type EncodedDecision, siteIdCount, vocabulary } from "./encoding.ts";
import { candidateFeatureCount, familyFeatureCount, globalFeatureCount, siteFeatureCount } from "./features.ts";
import { attention, embed, layerNorm, never, pointerLogits } from "./operators.ts";

export const NetworkShape = Schema.Struct({
  /** Numbers per site; a multiple of 16. */
  width: Schema.Int,
  layers: Schema.Int,
  heads: Schema.Int,
  /** Hidden units per candidate; a multiple of 16. */
  pointer: Schema.Int,
});
export type NetworkShape = typeof NetworkShape.Type;

export const smallShape: NetworkShape = { width: 32, layers: 1, heads: 2, pointer: 32 };

export type Weights = Readonly<Record<string, tf.Variable>>;

export interface Network {
  readonly shape: NetworkShape;
  readonly weights: Weights;
  /** Keeps the gradient's tape: call inside `tf.tidy` or a gradient function. */
  readonly forward: (batch: Batch) => Output;
  readonly dispose: () => void;
}

export interface Output {
  /** What must not be chosen is at about `never` // [decisions, candidates] */
  readonly logits: tf.Tensor2D;
  /** [decisions] */
  readonly values: tf.Tensor1D;
}

const sites = siteFeatureCount.fixed + siteFeatureCount.turn;
const candidates = candidateFeatureCount.fixed + candidateFeatureCount.turn;

/** One table holds the vocabularies of all ids of a site; an id's own begins here. */
const vocabularies = [
  vocabulary.kind,
  vocabulary.kind,
  vocabulary.field,
  vocabulary.role,
  vocabulary.type,
  vocabulary.token,
  vocabulary.token,
  vocabulary.token,
];
const vocabularyStart = vocabularies.map((_, i) => vocabularies.slice(0, i).reduce((a, b) => a + b, 0));
const tableSize = vocabularies.reduce((a, b) => a + b, 0);

/** Name, shape and scale of every tensor; scale 0 starts at zero, "one" at one. */
const specification = ({ width: d, layers, pointer: h }: NetworkShape) => {
  const table = (name: string, rows: number, columns: number) => [name, [rows, columns], 0.1] as const;
  const linear = (name: string, from: number, to: number, gain = 1) =>
    [name, [from, to], gain * Math.sqrt(3 / from)] as const;
  const zeros = (name: string, n: number) => [name, [n], 0] as const;
  const ones = (name: string, n: number) => [name, [n], "one"] as const;
  return [
    table("site.table", tableSize, d),
    linear("site.numbers", sites, d),
    linear("site.global", globalFeatureCount, d),
    zeros("site.bias", d),
    ...Array.from({ length: layers }, (_, i) => [
      ones(`layer${i}.norm1.gain`, d),
      zeros(`layer${i}.norm1.shift`, d),
      linear(`layer${i}.attention.qkv`, d, 3 * d),
      zeros(`layer${i}.attention.bias`, 3 * d),
      linear(`layer${i}.attention.out`, d, d, 0.5),
      ones(`layer${i}.norm2.gain`, d),
      zeros(`layer${i}.norm2.shift`, d),
      linear(`layer${i}.up`, d, 2 * d),
      zeros(`layer${i}.up.bias`, 2 * d),
      linear(`layer${i}.down`, 2 * d, d, 0.5),
    ]).flat(),
    ones("norm.gain", d),
    zeros("norm.shift", d),
    linear("pointer.site", d, h),
    table("pointer.change", vocabulary.change, h),
    table("pointer.family", familyCount, h),
    linear("pointer.familyNumbers", familyFeatureCount, h),
    linear("pointer.features", candidates, h),
    linear("pointer.global", globalFeatureCount, h),
    zeros("pointer.bias", h),
    ["pointer.weight", [h], Math.sqrt(1 / h)] as const,
    linear("value.hidden", d + globalFeatureCount, d),
    zeros("value.bias", d),
    linear("value.out", d, 1, 0.1),
  ];
};

const initial = (shape: ReadonlyArray<number>, scale: number | "one", generator: Random): Float32Array => {
  const n = shape.reduce((a, b) => a * b, 1);
  if (scale === "one") return new Float32Array(n).fill(1);
  return Float32Array.from({ length: n }, () => (scale === 0 ? 0 : (generator.next() * 2 - 1) * scale));
};

/* ---- batches ---- */

export interface Batch {
  readonly decisions: number;
  readonly siteCount: number;
  readonly candidateCount: number;
  /** Rows of the table // [decisions · sites, ids] */
  readonly siteIds: tf.Tensor2D;
  /** [decisions · sites, numbers] */
  readonly siteNumbers: tf.Tensor2D;
  /** 0 where there is a site, `never` where there is padding // [decisions, 1, 1, sites] */
  readonly siteMask: tf.Tensor4D;
  /** 1 / number of sites where there is one, else 0 // [decisions, 1, sites] */
  readonly siteShare: tf.Tensor3D;
  /** 0, 1, ... for every decision // [decisions · families] */
  readonly familyIds: tf.Tensor1D;
  readonly familyNumbers: tf.Tensor2D;
  readonly global: tf.Tensor2D;
  readonly candidateIds: tf.Tensor3D;
  readonly candidateNumbers: tf.Tensor3D;
  readonly counts: tf.Tensor1D;
  /** 0 where a candidate may be chosen, else `never` // [decisions, candidates] */
  readonly closed: tf.Tensor2D;
}

const roundUp = (n: number, to: number): number => Math.max(1, Math.ceil(n / to)) * to;

/** The decisions side by side, padded to the largest. Dispose of it with `disposeBatch`. */
export const batchOf = (decisions: ReadonlyArray<EncodedDecision>): Batch => {
  const n = decisions.length;
  const S = roundUp(Math.max(...decisions.map((d) => d.program.siteCount)), 32);
  const C = roundUp(Math.max(...decisions.map((d) => d.program.candidateCount)), 256);
  const siteIds = new Int32Array(n * S * siteIdCount);
  const siteNumbers = new Float32Array(n * S * sites);
  const siteMask = new Float32Array(n * S).fill(never);
  const siteShare = new Float32Array(n * S);
  const familyNumbers = new Float32Array(n * familyCount * familyFeatureCount);
  const global = new Float32Array(n * globalFeatureCount);
  const candidateIds = new Int32Array(n * C * 3);
  const candidateNumbers = new Float32Array(n * C * candidates);
  const closed = new Float32Array(n * C).fill(never);
  const counts = new Int32Array(n);
  for (const [t, decision] of decisions.entries()) {
    const { program } = decision;
    counts[t] = program.candidateCount;
    for (let s = 0; s < program.siteCount; s++) {
      const row = t * S + s;
      for (let i = 0; i < siteIdCount; i++)
        siteIds[row * siteIdCount + i] = vocabularyStart[i]! + program.siteIds[s * siteIdCount + i]!;
      siteMask[row] = 0;
      siteShare[row] = 1 / program.siteCount;
    }
    interleave(
      program.siteFeatures,
      decision.siteFeatures,
      siteNumbers,
      t * S * sites,
      siteFeatureCount,
      program.siteCount,
    );
    familyNumbers.set(decision.familyFeatures, t * familyCount * familyFeatureCount);
    global.set(decision.global, t * globalFeatureCount);
    candidateIds.set(program.candidateIds, t * C * 3);
    interleave(
      ...([program.candidateFeatures, decision.candidateFeatures, candidateNumbers, t * C * candidates] as const),
      ...([candidateFeatureCount, program.candidateCount] as const),
    );
    for (let c = 0; c < program.candidateCount; c++) if (decision.open[c] === 1) closed[t * C + c] = 0;
  }
  return {
    decisions: n,
    siteCount: S,
    candidateCount: C,
    siteIds: tf.tensor2d(siteIds, [n * S, siteIdCount], "int32"),
    familyIds: tf.tensor1d(
      Int32Array.from({ length: n * familyCount }, (_, i) => i % familyCount),
      "int32",
    ),
    siteNumbers: tf.tensor2d(siteNumbers, [n * S, sites]),
    siteMask: tf.tensor4d(siteMask, [n, 1, 1, S]),
    siteShare: tf.tensor3d(siteShare, [n, 1, S]),
    familyNumbers: tf.tensor2d(familyNumbers, [n * familyCount, familyFeatureCount]),
    global: tf.tensor2d(global, [n, globalFeatureCount]),
    candidateIds: tf.tensor3d(candidateIds, [n, C, 3], "int32"),
    candidateNumbers: tf.tensor3d(candidateNumbers, [n, C, candidates]),
    counts: tf.tensor1d(counts, "int32"),
    closed: tf.tensor2d(closed, [n, C]),
  };
};

/** Rows of `fixed` and of `turn` numbers, one behind the other. */
const interleave = (
  fixed: Float32Array,
  turn: Float32Array,
  to: Float32Array,
  at: number,
  count: { readonly fixed: number; readonly turn: number },
  rows: number,
): void => {
  const width = count.fixed + count.turn;
  for (let r = 0; r < rows; r++) {
    const row = at + r * width;
    for (let i = 0; i < count.fixed; i++) to[row + i] = fixed[r * count.fixed + i]!;
    for (let i = 0; i < count.turn; i++) to[row + count.fixed + i] = turn[r * count.turn + i]!;
  }
};

export const disposeBatch = (batch: Batch): void => {
  for (const tensor of Object.values(batch)) if (tensor instanceof tf.Tensor) tensor.dispose();
};

/* ---- the network ---- */

/** With weights drawn by the seed, or given ones. */
export const makeNetwork = (
  shape: NetworkShape,
  from: number | Readonly<Record<string, { readonly values: Float32Array }>>,
): Network => {
  const generator = random(typeof from === "number" ? from : 0, "weights");
  const weights: Record<string, tf.Variable> = {};
  for (const [name, dimensions, scale] of specification(shape)) {
    const values = typeof from === "number" ? initial(dimensions, scale, generator) : from[name]?.values;
    if (values === undefined) throw new Error(`the weights have no tensor ${name}, which this network needs`);
    weights[name] = tf.variable(tf.tensor(values, [...dimensions]));
  }
  const matrix = (name: string) => weights[name] as unknown as tf.Tensor2D;
  const vector = (name: string) => weights[name] as unknown as tf.Tensor1D;
  const { width: d, heads, layers } = shape;

  const linear = (x: tf.Tensor2D, w: string, bias: string, activation: "linear" | "relu" = "linear") =>
    tf.fused.matMul({ a: x, b: matrix(w), bias: vector(bias), activation }) as tf.Tensor2D;

  const encodeSites = (b: Batch): tf.Tensor2D => {
    const perTurn = tf.matMul(b.global, matrix("site.global")) as tf.Tensor2D;
    let x = tf.add(
      linear(b.siteNumbers, "site.numbers", "site.bias"),
      embed(matrix("site.table"), b.siteIds, perTurn),
    ) as tf.Tensor2D;
    for (let i = 0; i < layers; i++) {
      const name = (part: string) => `layer${i}.${part}`;
      const normal = layerNorm(x, vector(name("norm1.gain")), vector(name("norm1.shift")));
      const seen = attention(linear(normal, name("attention.qkv"), name("attention.bias")), b.siteMask, heads);
      x = tf.add(x, tf.matMul(seen, matrix(name("attention.out"))));
      const again = layerNorm(x, vector(name("norm2.gain")), vector(name("norm2.shift")));
      x = tf.add(x, tf.matMul(linear(again, name("up"), name("up.bias"), "relu"), matrix(name("down"))));
    }
    return layerNorm(x, vector("norm.gain"), vector("norm.shift"));
  };

  const forward = (b: Batch): Output => {
    const x = encodeSites(b);
    const families = tf.add(
      tf.gather(matrix("pointer.family"), b.familyIds),
      tf.matMul(b.familyNumbers, matrix("pointer.familyNumbers")),
    ) as tf.Tensor2D;
    const scored = pointerLogits({
      sites: tf.matMul(x, matrix("pointer.site")),
      changes: matrix("pointer.change"),
      families,
      globals: linear(b.global, "pointer.global", "pointer.bias"),
      features: b.candidateNumbers,
      ids: b.candidateIds,
      counts: b.counts,
      W: matrix("pointer.features"),
      weight: vector("pointer.weight"),
    });
    const mean = tf.reshape(tf.matMul(b.siteShare, tf.reshape(x, [b.decisions, b.siteCount, d]) as tf.Tensor3D), [
      b.decisions,
      d,
    ]) as tf.Tensor2D;
    const hidden = linear(tf.concat([mean, b.global], 1) as tf.Tensor2D, "value.hidden", "value.bias", "relu");
    return {
      logits: tf.add(scored, b.closed) as tf.Tensor2D,
      values: tf.reshape(tf.matMul(hidden, matrix("value.out")), [b.decisions]),
    };
  };

  return { shape, weights, forward, dispose: () => tf.dispose(weights as Record<string, tf.Tensor>) };
};

/** Gives a network other weights. */
export const setWeights = (
  { weights }: Network,
  values: Readonly<Record<string, { readonly values: Float32Array }>>,
): void => {
  for (const [name, weight] of Object.entries(weights))
    tf.tidy(() => weight.assign(tf.tensor(values[name]!.values, weight.shape)));
};

export const parameterCount = (network: Network): number =>
  Object.values(network.weights).reduce((sum, w) => sum + w.size, 0);
