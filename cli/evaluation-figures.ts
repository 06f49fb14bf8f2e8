/** The figures of docs/results.md: bugs fixed within so many executions, and success while learning. */
import { Schema } from "effect";
import type { Evaluation } from "../policies/evaluation.ts";
import { mean } from "../src/statistics.ts";
import { curveFigure } from "./curve-figure.ts";

export const successFigure = ({ rows, budget, set, bugs }: Evaluation): string =>
  curveFigure({
    title: `${set}: share of ${bugs} bugs fixed within so many executions, bands of 95 %`,
    ...{ xLabel: "executions", scale: "logarithmic" },
    marks: rows[0]?.success.map((s) => s.budget) ?? [1, budget],
    curves: rows.map(({ id, success }) => ({ name: id, points: success.map((s) => ({ x: s.budget, ...s })) })),
  });

/** Trainings of one kind from several seeds: the share of episodes solved in each iteration. */
export const Learning = Schema.Struct({
  format: Schema.Literal("redgreen-learning/1"),
  name: Schema.String,
  /** Turns of a training episode. */
  turns: Schema.Int,
  /** Digest of what was trained on. */
  digest: Schema.String,
  runs: Schema.Array(Schema.Struct({ seed: Schema.Int, success: Schema.Array(Schema.Finite) })),
});
export type Learning = typeof Learning.Type;

/** The mean over seeds, and from the worst to the best of them, as far as all of them went. */
const pointsOf = ({ runs }: Learning) =>
  Array.from({ length: Math.min(...runs.map((run) => run.success.length)) }, (_, i) => {
    const shares = runs.map((run) => run.success[i]!);
    return { x: i + 1, share: mean(shares), low: Math.min(...shares), high: Math.max(...shares) };
  });

export const learningFigure = (learnings: ReadonlyArray<Learning>): string => {
  const curves = learnings.map((learning) => ({ name: learning.name, points: pointsOf(learning) }));
  const most = Math.max(1, ...curves.map(({ points }) => points.length));
  const every = Math.max(1, Math.ceil(most / 8));
  const marks = Array.from({ length: Math.floor(most / every) }, (_, i) => (i + 1) * every);
  return curveFigure({
    title: "Share of training episodes solved, by iteration; bands from the worst to the best seed",
    ...{ xLabel: "iterations", scale: "linear" },
    marks: [...new Set([1, ...marks, most])],
    curves,
  });
};
