/** What a client of the crash test plays: episodes that follow from a seed, so that they can be played again undisturbed. */
import type { Action } from "../../src/action.ts";
import type { Problem } from "../../src/problem.ts";
import { random } from "../../src/random.ts";
import { double, increment } from "../problems.ts";

export const problems: ReadonlyArray<Problem> = [increment, double];

export interface Plan {
  readonly name: string;
  readonly problem: string;
  readonly maxTurns: number;
  readonly actions: ReadonlyArray<Action>;
  /** After which turn the client forgets everything but id and lease, and resumes the episode as another. */
  readonly resumeAfter: number | undefined;
  /** After which turn it goes on in a fork instead. */
  readonly forkAfter: number | undefined;
}

const attempts: Readonly<Record<string, ReadonlyArray<string>>> = {
  increment: ["n", "n + 2", "n + 1 if n < 3 else n", "n +", "len(n)", "n - 1"].map(
    (value) => `def increment(n):\n    return ${value}\n`,
  ),
  double: ["n", "n * 4", "n + 2", "n * "].map((value) => double.buggy!.replace("n * 3", value)),
};

export const planOf = (seed: number, client: number, episode: number): Plan => {
  const name = `${client}/${episode}`;
  const rng = random(seed, name);
  /* Compiling costs more than it teaches here. */
  const problem = rng.below(8) === 0 ? double : increment;
  const wrong = Array.from(
    { length: rng.below(5) },
    (): Action => ({ type: "submit", program: rng.pick(attempts[problem.id]!) }),
  );
  const last: Action = rng.below(3) === 0 ? { type: "give-up" } : { type: "submit", program: problem.fixed! };
  const actions = [...wrong, last];
  const after = () => (rng.below(4) === 0 ? rng.below(actions.length) : undefined);
  return {
    name,
    problem: problem.id,
    maxTurns: rng.below(4) === 0 ? actions.length : 20,
    actions,
    resumeAfter: after(),
    forkAfter: after(),
  };
};
