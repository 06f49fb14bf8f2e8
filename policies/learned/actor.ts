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
