/**
 * Rollouts: acting that overlaps judging, against lock-step, where all episodes act, then all are judged.
 *
 *     node bench/rollouts.ts FILE [EPISODES] [TURNS]
 *
 * Both play the same problems with the same seeds and weights, turn about, without a verdict cache. Printed: episodes per
 * second of both, their ratio, and the share of the time in which judging slots were idle.
 */
import "effect/schema/SchemaJITCompiler/enable";
import { Clock, Effect, Layer } from "effect";
import { makeSampler } from "../envs/curriculum.ts";
import { debugging } from "../envs/debugging.ts";
import { loadFile } from "../envs/suites.ts";
import { editing } from "../policies/editing.ts";
import { makeActor } from "../policies/learned/actor.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { makeNetwork, smallShape } from "../policies/learned/network.ts";
import { learned } from "../policies/learned/policy.ts";
import type { Policy } from "../policies/policy.ts";
import { rollout } from "../policies/rollout.ts";
import type { Environment } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { last, type Step } from "../src/step.ts";

const [file, episodes = "16", turns = "4"] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node bench/rollouts.ts FILE [EPISODES] [TURNS]");
const maxTurns = Number(turns);
const rounds = 3;

/** All act, then all are judged, until all have ended. */
const lockStep = Effect.fnUntraced(function* (
  environment: Environment,
  policy: Policy,
  problems: ReadonlyArray<string>,
  workers: number,
) {
  let judgeMs = 0;
  const note = (step: Step) => {
    judgeMs += step.timing.wallMs;
    return step;
  };
  const open = yield* Effect.forEach(
    problems,
    (problem, seed) =>
      Effect.map(environment.reset({ problem, seed, maxTurns, coverage: true }), (episode) => ({
        episode,
        player: policy.begin(seed),
        step: note(episode.start),
      })),
    { concurrency: workers },
  );
  for (let live = open; live.length > 0; live = live.filter((e) => !last(e.step))) {
    const actions = yield* Effect.forEach(live, ({ player, step }) => player.act(step), { concurrency: "unbounded" });
    const steps = yield* Effect.forEach(live, ({ episode }, i) => episode.step(actions[i]!), {
      concurrency: "unbounded",
    });
    for (const [i, e] of live.entries()) e.step = note(steps[i]!);
  }
  return judgeMs;
});

const overlapped = (environment: Environment, policy: Policy, problems: ReadonlyArray<string>, workers: number) =>
  Effect.map(
    rollout(environment, policy, problems, {
      ...{ seed: 0, episodesPerProblem: 1, concurrency: 4 * workers, reset: { maxTurns, coverage: true } },
    }),
    (outcomes) => outcomes.reduce((sum, o) => sum + o.judgeMs, 0),
  );

const program = Effect.gen(function* () {
  yield* chooseBackend();
  const set = yield* loadFile(file);
  const problems = set.problems.slice(0, Number(episodes));
  const source = { get: (id: string) => problems.find((p) => p.id === id), ids: problems.map((p) => p.id) };
  const judge = yield* Judge;
  const environment = host(debugging(judge, source, makeSampler(source)), yield* Journal);
  const actor = makeActor(makeNetwork(smallShape, 1));
  const policy = editing(learned({ id: "bench", description: "", actor, choice: "sample" }));
  const totals = { overlapped: { ms: 0, judgeMs: 0 }, "lock-step": { ms: 0, judgeMs: 0 } };
  const ways = { overlapped, "lock-step": lockStep } as const;
  yield* overlapped(environment, policy, source.ids, judge.workers); // neighbourhoods are read and interpreters warm
  for (let round = 0; round < rounds; round++) {
    for (const way of ["overlapped", "lock-step"] as const) {
      const before = yield* Clock.currentTimeMillis;
      totals[way].judgeMs += yield* ways[way](environment, policy, source.ids, judge.workers);
      totals[way].ms += (yield* Clock.currentTimeMillis) - before;
    }
  }
  const rate = (way: keyof typeof totals) => (1000 * rounds * problems.length) / totals[way].ms;
  for (const way of ["overlapped", "lock-step"] as const) {
    const idle = Math.max(0, 1 - totals[way].judgeMs / (judge.workers * totals[way].ms));
    console.log(`${way.padEnd(10)}  ${rate(way).toFixed(2)} episodes/s  judge idle ${(100 * idle).toFixed(0)} %`);
  }
  console.log(`ratio       ${(rate("overlapped") / rate("lock-step")).toFixed(2)}`);
});

await Effect.runPromise(
  Effect.scoped(Effect.provide(program, Layer.merge(Judge.layer({ cache: false }), Journal.none))),
);
