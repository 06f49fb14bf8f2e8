/**
 * The actor: a network that many episodes ask for scores. What is asked in one turn of the event loop is answered by one
 * pass, and every answer is the same, to the bit, as if it had been asked alone.
 */
import * as tf from "@tensorflow/tfjs-core";
import { Effect } from "effect";
import type { EncodedDecision } from "./encoding.ts";
import { batchOf, disposeBatch, type Network } from "./network.ts";

export interface Scores {
  /** One per candidate; about `never` for those that are closed. */
  readonly logits: Float32Array;
  readonly value: number;
}

export interface Actor {
  readonly score: (decision: EncodedDecision) => Effect.Effect<Scores>;
  /** Milliseconds spent in passes, and decisions scored, since it was made. */
  readonly spent: () => { readonly ms: number; readonly decisions: number };
}

/** Decisions in one pass, at most: more would only need more memory. */
const mostAtOnce = 32;

interface Question {
  readonly decision: EncodedDecision;
  readonly answer: (scores: Effect.Effect<Scores>) => void;
}

export const makeActor = (network: Network): Actor => {
  let waiting: Array<Question> = [];
  let [ms, decisions] = [0, 0];

  const pass = async (questions: ReadonlyArray<Question>): Promise<void> => {
    const started = performance.now();
    const batch = batchOf(questions.map((q) => q.decision));
    const { logits, values } = tf.tidy(() => ({ ...network.forward(batch) }));
    const [scored, valued] = [await logits.data(), await values.data()];
    tf.dispose([logits, values]);
    disposeBatch(batch);
    ms += performance.now() - started;
    decisions += questions.length;
    for (const [t, { decision, answer }] of questions.entries()) {
      const from = t * batch.candidateCount;
      const own = scored.slice(from, from + decision.program.candidateCount) as Float32Array;
      answer(Effect.succeed({ logits: own, value: valued[t]! }));
    }
  };

  const answerAll = async (): Promise<void> => {
    const questions = waiting;
    waiting = [];
    for (let at = 0; at < questions.length; at += mostAtOnce) {
      const part = questions.slice(at, at + mostAtOnce);
      try {
        await pass(part);
      } catch (error) {
        for (const { answer } of part) answer(Effect.die(error));
      }
    }
  };

  return {
    score: (decision) =>
      Effect.callback<Scores>((resume) => {
        waiting.push({ decision, answer: resume });
        if (waiting.length === 1) setImmediate(() => void answerAll());
      }),
    spent: () => ({ ms, decisions }),
  };
};

/** Several networks as one: the mean of what each gives a candidate, as the logarithm of its probability. */
export const askAll = (actors: ReadonlyArray<Actor>): Actor => ({
  score: (decision) =>
    Effect.map(
      Effect.forEach(actors, (actor) => actor.score(decision), { concurrency: "unbounded" }),
      (all): Scores => {
        const logits = new Float32Array(all[0]!.logits.length);
        for (const one of all)
          for (const [i, log] of logProbabilities(one.logits).entries()) logits[i]! += log / all.length;
        return { logits, value: all.reduce((sum, { value }) => sum + value, 0) / all.length };
      },
    ),
  spent: () => {
    const all = actors.map((actor) => actor.spent());
    return { ms: all.reduce((sum, { ms }) => sum + ms, 0), decisions: Math.max(...all.map((s) => s.decisions)) };
  },
});

/** log of softmax. */
export const logProbabilities = (logits: Float32Array): Float64Array => {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) top = Math.max(top, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - top);
  const all = top + Math.log(sum);
  return Float64Array.from(logits, (logit) => logit - all);
};
