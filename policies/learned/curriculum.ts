/**
 * The curriculum: which problems the next iteration is about.
 *
 * A family of bugs is drawn first, so that frequent families do not drown the others; within it, problems that are solved
 * sometimes are likelier than those that are always or never solved, which come back now and then. All of its state is
 * numbers by problem, so that it can be saved.
 */
import type { Random } from "../../src/random.ts";

export interface CurriculumProblem {
  readonly id: string;
  readonly family: string;
}

/** Success so far, as a mean that forgets, by problem. Problems that were never played are not in it. */
export type Successes = Record<string, number>;

/** Problems within this band teach most. */
const band = [0.1, 0.9] as const;
/** How likely a problem outside of it is, compared with one inside. */
const replay = 0.15;
/** Of a new outcome, in the mean. */
const newness = 0.3;

export const noteOutcome = (successes: Successes, problem: string, solved: boolean): void => {
  const before = successes[problem];
  const now = solved ? 1 : 0;
  successes[problem] = before === undefined ? now : before + newness * (now - before);
};

const weightOf = (successes: Successes, { id }: CurriculumProblem): number => {
  const success = successes[id];
  return success === undefined || (success >= band[0] && success <= band[1]) ? 1 : replay;
};

const drawn = (
  problems: ReadonlyArray<CurriculumProblem>,
  weights: ReadonlyArray<number>,
  generator: Random,
): number => {
  let left = generator.next() * weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < weights.length; i++) if ((left -= weights[i]!) < 0) return i;
  return problems.length - 1;
};

/** `count` problems, none twice unless there are too few. */
export const nextProblems = (
  problems: ReadonlyArray<CurriculumProblem>,
  successes: Successes,
  count: number,
  generator: Random,
): ReadonlyArray<string> => {
  const families = new Map<string, Array<CurriculumProblem>>();
  const refill = () => {
    for (const p of problems) families.set(p.family, [...(families.get(p.family) ?? []), p]);
  };
  const chosen: Array<string> = [];
  while (chosen.length < count) {
    if (families.size === 0) refill();
    const [family, members] = generator.pick([...families]);
    const at = drawn(
      members,
      members.map((p) => weightOf(successes, p)),
      generator,
    );
    chosen.push(members.splice(at, 1)[0]!.id);
    if (members.length === 0) families.delete(family);
  }
  return chosen;
};
