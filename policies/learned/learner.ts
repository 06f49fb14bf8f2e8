/**
 * The learner: from decisions and what they came to, to better weights.
 *
 * It owns the weights, the optimiser and the generator that shuffles, and nothing of environments or episodes, so it
 * works in any thread. All of its state can be taken out and put back, bit for bit.
 */
import * as tf from "@tensorflow/tfjs-core";
import { Schema } from "effect";
import { type Random, type RandomState, random, randomFrom } from "../../src/random.ts";
import { adamDefaults, adamStep, type Moments, newMoments } from "./adam.ts";
import type { EncodedDecision } from "./encoding.ts";
import { type Batch, batchOf, disposeBatch, makeNetwork, type Network, type NetworkShape } from "./network.ts";
import { never } from "./operators.ts";
import type { NamedTensor } from "./safetensors.ts";

/** A decision and the candidates that would have repaired the program. */
export interface Lesson {
  readonly decision: EncodedDecision;
  readonly right: ReadonlyArray<number>;
  /** How much it counts beside the others; about 1. */
  readonly weight: number;
}

/** A decision that was made, and what it came to. */
export interface Experience {
  readonly decision: EncodedDecision;
  readonly chosen: number;
  /** Of what was chosen, under the weights that chose. */
  readonly logProbability: number;
  readonly advantage: number;
  /** What the critic should have said. */
  readonly return: number;
}

export interface ImitationOptions {
  /** The learning rate at the beginning and at the end of the pass. */
  readonly from: number;
  readonly to: number;
  readonly minibatch: number;
}

export interface PolicyGradientOptions {
  readonly rate: number;
  readonly epochs: number;
  readonly minibatch: number;
  /** The ratio of probabilities may gain from 1 − low to 1 + high. */
  readonly clipLow: number;
  readonly clipHigh: number;
  readonly entropy: number;
  /** Weight of the critic's error; 0 trains none. */
  readonly value: number;
  /** An update stops where the policy has moved this far from the one that acted. 0: never. */
  readonly targetKl: number;
}

/** Means over the minibatches of one update. */
export interface UpdateStatistics {
  readonly loss: number;
  readonly entropy: number;
  /** Estimated as (ratio − 1) − log ratio (Schulman, joschu.net/blog/kl-approx.html). */
  readonly kl: number;
  readonly clipped: number;
  readonly valueError: number;
  readonly gradientNorm: number;
  readonly decisions: number;
}

/** Weights or gradients are no longer numbers. What was learned before stands in the last checkpoint. */
export class Divergence extends Schema.TaggedError<Divergence>()("Divergence", {
  what: Schema.String,
}) {
  override get message(): string {
    return `learning diverged: ${this.what}. Resume from the last checkpoint with a smaller --rate`;
  }
}

export interface LearnerState {
  readonly tensors: Readonly<Record<string, NamedTensor>>;
  readonly step: number;
  readonly generator: RandomState;
}

/** log Σ exp(x) over the last axis, where x may be `never` // [n, m] → [n] */
const logSumExp = (x: tf.Tensor2D): tf.Tensor1D => {
  const top = tf.max(x, 1, true);
  return tf.add(tf.log(tf.sum(tf.exp(tf.sub(x, top)), 1)), tf.reshape(top, [x.shape[0]])) as tf.Tensor1D;
};

export class Learner {
  readonly network: Network;
  readonly #moments: Moments;
  #generator: Random;

  constructor(shape: NetworkShape, from: number | LearnerState) {
    this.network = makeNetwork(shape, typeof from === "number" ? from : from.tensors);
    this.#moments = newMoments(this.network.weights);
    if (typeof from === "number") {
      this.#generator = random(from, "learner");
      return;
    }
    this.#generator = randomFrom(from.generator);
    this.#moments.step = from.step;
    for (const [part, variables] of [
      ["first", this.#moments.first],
      ["second", this.#moments.second],
    ] as const)
      for (const [name, variable] of Object.entries(variables)) {
        const saved = from.tensors[`adam.${part}.${name}`];
        if (saved !== undefined) tf.tidy(() => variable.assign(tf.tensor(saved.values, [...saved.shape])));
      }
  }

  /** The weights as they are now. */
  async weights(): Promise<Record<string, NamedTensor>> {
    return read(this.network.weights, "");
  }

  async state(): Promise<LearnerState> {
    const tensors = {
      ...(await this.weights()),
      ...(await read(this.#moments.first, "adam.first.")),
      ...(await read(this.#moments.second, "adam.second.")),
    };
    return { tensors, step: this.#moments.step, generator: this.#generator.state() };
  }

  /** One pass over the lessons: −log of the probability that a right candidate is chosen, weighted. Gives its mean before each step. */
  async imitate(lessons: ReadonlyArray<Lesson>, { from, to, minibatch }: ImitationOptions): Promise<number> {
    let sum = 0;
    const usual = lessons.reduce((total, { weight }) => total + weight, 0) / Math.max(1, lessons.length);
    const order = this.#generator.shuffle(lessons);
    for (let at = 0; at < order.length; at += minibatch) {
      const part = order.slice(at, at + minibatch);
      const batch = batchOf(part.map((l) => l.decision));
      const wrong = new Float32Array(part.length * batch.candidateCount).fill(never);
      for (const [t, lesson] of part.entries()) for (const c of lesson.right) wrong[t * batch.candidateCount + c] = 0;
      const mask = tf.tensor2d(wrong, [part.length, batch.candidateCount]);
      const weights = tf.tensor1d(part.map(({ weight }) => weight / usual));
      const { loss } = await this.#step(batch, from + ((to - from) * at) / order.length, ({ logits }) => ({
        loss: tf.mean(
          tf.mul(weights, tf.sub(logSumExp(logits), logSumExp(tf.add(logits, mask) as tf.Tensor2D))),
        ) as tf.Scalar,
      }));
      tf.dispose([mask, weights]);
      sum += loss! * part.length;
    }
    return sum / Math.max(1, order.length);
  }

  /** Clipped policy gradient (PPO, arXiv:1707.06347; each bound on its own as in DAPO). The loss is a mean over decisions. */
  async improve(experience: ReadonlyArray<Experience>, o: PolicyGradientOptions): Promise<UpdateStatistics> {
    const sums = { loss: 0, entropy: 0, kl: 0, clipped: 0, valueError: 0, gradientNorm: 0 };
    let minibatches = 0;
    let decisions = 0;
    epochs: for (let epoch = 0; epoch < o.epochs; epoch++) {
      const order = this.#generator.shuffle(experience);
      for (let at = 0; at < order.length; at += o.minibatch) {
        const part = order.slice(at, at + o.minibatch);
        const batch = batchOf(part.map((e) => e.decision));
        const chosen = tf.tensor1d(
          part.map((e, t) => t * batch.candidateCount + e.chosen),
          "int32",
        );
        const before = tf.tensor1d(part.map((e) => e.logProbability));
        const advantage = tf.tensor1d(part.map((e) => e.advantage));
        const target = tf.tensor1d(part.map((e) => e.return));
        const given = await this.#step(batch, o.rate, ({ logits, values }) => {
          const logProbabilities = tf.sub(logits, tf.expandDims(logSumExp(logits), 1)) as tf.Tensor2D;
          const entropy = tf.neg(
            tf.mean(tf.sum(tf.mul(tf.exp(logProbabilities), tf.maximum(logProbabilities, -50)), 1)),
          );
          const now = tf.gather(tf.reshape(logProbabilities, [-1]), chosen);
          const change = tf.sub(now, before);
          const ratio = tf.exp(tf.clipByValue(change, -20, 20));
          const within = tf.clipByValue(ratio, 1 - o.clipLow, 1 + o.clipHigh);
          const gain = tf.mean(tf.minimum(tf.mul(ratio, advantage), tf.mul(within, advantage)));
          const valueError = tf.mean(tf.square(tf.sub(values, target)));
          return {
            loss: tf.addN([tf.neg(gain), tf.mul(valueError, o.value), tf.mul(entropy, -o.entropy)]) as tf.Scalar,
            entropy,
            kl: tf.mean(tf.sub(tf.sub(ratio, 1), change)),
            clipped: tf.mean(tf.abs(tf.sign(tf.sub(ratio, within)))),
            valueError,
          };
        });
        tf.dispose([chosen, before, advantage, target]);
        for (const name of Object.keys(sums) as Array<keyof typeof sums>) sums[name] += given[name] ?? 0;
        minibatches++;
        decisions += part.length;
        if (o.targetKl > 0 && given.kl! > 1.5 * o.targetKl) break epochs;
      }
    }
    for (const name of Object.keys(sums) as Array<keyof typeof sums>) sums[name] /= Math.max(1, minibatches);
    return { ...sums, decisions };
  }

  /** One step down the gradient of `loss`. Gives it and whatever scalars came with it. */
  async #step(
    batch: Batch,
    rate: number,
    lossOf: (output: ReturnType<Network["forward"]>) => Readonly<Record<string, tf.Tensor>> & { loss: tf.Scalar },
  ): Promise<Record<string, number>> {
    const names = Object.keys(this.network.weights);
    const variables = names.map((name) => this.network.weights[name]!);
    let scalars: Readonly<Record<string, tf.Tensor>> = {};
    const { value, grads } = tf.variableGrads(() => {
      scalars = lossOf(this.network.forward(batch));
      for (const scalar of Object.values(scalars)) tf.keep(scalar);
      return scalars.loss as tf.Scalar;
    }, variables);
    const gradients = Object.fromEntries(
      names.flatMap((name, i) => (grads[variables[i]!.name] == null ? [] : [[name, grads[variables[i]!.name]!]])),
    );
    const given: Record<string, number> = {};
    for (const [name, scalar] of Object.entries(scalars)) given[name] = (await scalar.data())[0]!;
    const gradientNorm = await adamStep(this.network.weights, gradients, this.#moments, rate, adamDefaults);
    tf.dispose([value, ...Object.values(gradients), ...Object.values(scalars)]);
    disposeBatch(batch);
    if (!Number.isFinite(given.loss!) || !Number.isFinite(gradientNorm))
      throw new Divergence({ what: `the loss is ${given.loss}, the gradient's norm ${gradientNorm}` });
    return { ...given, gradientNorm };
  }
}

const read = async (variables: Readonly<Record<string, tf.Variable>>, prefix: string) => {
  const tensors: Record<string, NamedTensor> = {};
  for (const [name, variable] of Object.entries(variables))
    tensors[prefix + name] = { shape: variable.shape, values: Float32Array.from(await variable.data()) };
  return tensors;
};
