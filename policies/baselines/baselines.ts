/**
 * The baselines: orders of the same candidates that the learned policy chooses from, so that what is measured between
 * them is the order. None of them was trained on turns.
 */
import type { Candidate } from "../../src/syntax/edit.ts";
import { type Attempt, programOf } from "../attempt.ts";
import type { EditingPolicy } from "../editing.ts";
import { familyCount } from "../neighbourhood.ts";
import { suspicionOf } from "../suspicion.ts";
import { changedLines } from "./changed-lines.ts";
import { familyCounts, familyPrior } from "./family-prior.ts";
import { anyOrder, byWeight, familyFirst, ranked } from "./ranked.ts";

/** What is known of a problem by whoever evaluates, and by nobody who plays. */
export interface Known {
  /** What it is about: what was counted of its own bugs is left out of the prior. */
  readonly problem: string;
  readonly fixed: string | undefined;
}

/** One weight per candidate of the attempt's anchor. */
type Weights = (attempt: Attempt) => ArrayLike<number>;

const largestOver = ({ line, endLine }: Candidate, of: (line: number) => number): number => {
  let largest = 0;
  for (let l = line; l <= endLine; l++) largest = Math.max(largest, of(l));
  return largest;
};

/** Ochiai's suspicion of the most suspicious line that a candidate touches; 0 where there is no coverage. */
const ochiai: Weights = ({ anchor, neighbourhood: { candidates } }) => {
  const lineCount = programOf(anchor).split("\n").length;
  const { ochiai: suspicion } = suspicionOf(anchor, lineCount);
  return Float64Array.from(candidates, (candidate) => largestOver(candidate, (line) => suspicion[line] ?? 0));
};

/** Of a line that no failing test executes, so that the prior still orders what is on it. */
const leastSuspicion = 0.01;

const times =
  (a: Weights, b: Weights): Weights =>
  (attempt) => {
    const other = b(attempt);
    return Float64Array.from(a(attempt), (weight, i) => weight * other[i]!);
  };

const sharpened: Weights = (attempt) =>
  Float64Array.from(ochiai(attempt), (suspicion) => (suspicion + leastSuspicion) ** 4);

const needsCoverage = { coverage: true } as const;

type KnownOf = (id: string) => Known | undefined;

/** The family's probability, shared among its candidates. */
const priorOf =
  (known: KnownOf): Weights =>
  ({ anchor: { language, problem }, neighbourhood: { candidates } }) => {
    const shares = familyPrior(familyCounts(), language, known(problem)?.problem ?? problem);
    const sizes = new Int32Array(familyCount);
    for (const { familyIndex } of candidates) sizes[familyIndex]!++;
    return Float64Array.from(candidates, ({ familyIndex }) => shares[familyIndex]! / sizes[familyIndex]!);
  };

/**
 * The turn in which `ochiai-prior` tries the first of `fixes` (candidates of the attempt's anchor, at least one), if
 * nothing before it makes a better program: the mean over the orders of what it thinks equal, which is its whole place
 * in the search.
 */
export const searchTurns = (known: KnownOf, attempt: Attempt, fixes: ReadonlyArray<number>): number => {
  const weight = times(sharpened, priorOf(known))(attempt);
  const best = Math.max(...fixes.map((i) => weight[i]!));
  let [heavier, equal] = [0, 0];
  for (let i = 0; i < weight.length; i++) {
    if (weight[i]! > best) heavier++;
    else if (weight[i] === best) equal++;
  }
  const ours = fixes.filter((i) => weight[i] === best).length;
  /* The first of k among n in any order comes at (n + 1) / (k + 1) in the mean. */
  return heavier + (equal + 1) / (ours + 1);
};

/** Every baseline; `known` is asked about problems by their ids. */
export const baselines = (known: KnownOf): ReadonlyArray<EditingPolicy> => {
  const prior = priorOf(known);
  const onChangedLines: Weights = ({ anchor, neighbourhood: { text, candidates } }) => {
    const lines = changedLines(text, known(anchor.problem)?.fixed ?? text);
    return Float64Array.from(candidates, (candidate) =>
      largestOver(candidate, (line) => (lines.has(line) ? 1 : Number.EPSILON)),
    );
  };
  return [
    ranked({ id: "random", description: "tries edits in any order", order: anyOrder }),
    ranked({
      id: "uniform-families",
      description: "draws a family of edits, then one of its edits",
      order: familyFirst,
    }),
    ranked({
      id: "ochiai",
      description: "edits lines first that failing tests execute and passing ones do not",
      reset: needsCoverage,
      order: byWeight(ochiai),
    }),
    ranked({
      id: "family-prior",
      description: "tries edits first whose family repaired most bugs of other problems",
      order: byWeight(prior),
    }),
    ranked({
      id: "ochiai-prior",
      description: "orders edits by suspicion of their lines, to the fourth power, times the prior of their family",
      reset: needsCoverage,
      order: byWeight(times(sharpened, prior)),
    }),
    ranked({
      id: "ochiai-prior-once",
      description: "the same, ranked once: the program at the start stays what is edited",
      reset: needsCoverage,
      climbs: false,
      order: byWeight(times(sharpened, prior)),
    }),
    ranked({
      id: "told-line",
      description: "is told which lines the fix changes, and tries their edits by the prior of the family: a bound",
      order: byWeight(times(onChangedLines, prior)),
    }),
  ];
};
