/** How hard a bug is: in which turn a search of the same edits, told what an agent is told at the start, comes to its fix. */
import { Effect } from "effect";
import { debugging } from "../envs/debugging.ts";
import type { Attempt } from "../policies/attempt.ts";
import { searchTurns } from "../policies/baselines/baselines.ts";
import { editing, looking } from "../policies/editing.ts";
import { repairs } from "../policies/neighbourhood.ts";
import { rollout } from "../policies/rollout.ts";
import { EnvironmentError } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { memoryJournal } from "../src/journal.ts";
import type { Judge } from "../src/judge.ts";
import type { Problem } from "../src/problem.ts";
import { sourceOf, withHiddenTests } from "./gym.ts";

/**
 * The turn of `ochiai-prior`, to a tenth, as `searchTurns` says; -1 for a bug that no single edit repairs. Costs a
 * judgement of the public tests, with coverage.
 */
export const searchTurnsOf = Effect.fnUntraced(function* (judge: Judge["Service"], problem: Problem) {
  const environment = host(debugging(judge, sourceOf([withHiddenTests(problem, 1)])), memoryJournal());
  let seen: Attempt | undefined;
  const player = editing(
    looking((attempt) => {
      seen = attempt;
    }),
  );
  const how = { seed: 0, episodesPerProblem: 1, concurrency: 1, reset: {} };
  const [outcome] = yield* rollout(environment, player, [problem.id], how);
  if (seen === undefined) {
    const message = `measuring the difficulty of ${problem.id}: its program was not judged (${outcome?.end ?? "no episode"})`;
    return yield* new EnvironmentError({ code: "abandoned", message });
  }
  const fixes = repairs(seen.neighbourhood, problem.fixed ?? "");
  if (fixes.length === 0) return -1;
  const turns = searchTurns(() => ({ problem: problem.problem, fixed: problem.fixed }), seen, fixes);
  return Math.round(10 * turns) / 10;
});
