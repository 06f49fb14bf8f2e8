/**
 * Rollouts: acting that overlaps judging, against lock-step, where all episodes act, then all are judged.
 *
 *     npm run bench:rollouts -- FILE [--episodes 32] [--turns 6] [--hidden-tests 8] [--rounds 3]
 *
 * Both play the same problems with the same seeds and weights, turn about, each time in a process of its own that has
 * read none of these programs before, without a verdict cache. Printed: episodes and decisions per second of both, the
 * ratio, the share of the time in which judging slots were idle, and what acting and judging cost.
 */
import "effect/schema/SchemaJITCompiler/enable";
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { Effect, Layer } from "effect";
import { withHiddenTests } from "../cli/gym.ts";
import { table } from "../cli/output.ts";
import { makeSampler } from "../envs/curriculum.ts";
import { debugging } from "../envs/debugging.ts";
import { loadFile } from "../envs/suites.ts";
import { editing } from "../policies/editing.ts";
import { makeActor } from "../policies/learned/actor.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { Idioms } from "../policies/learned/idioms.ts";
import { makeNetwork, smallShape } from "../policies/learned/network.ts";
import { learned } from "../policies/learned/policy.ts";
import type { Policy } from "../policies/policy.ts";
import { rollout } from "../policies/rollout.ts";
import type { Environment } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { last, type Step } from "../src/step.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    episodes: { type: "string", default: "32" },
    turns: { type: "string", default: "6" },
    "hidden-tests": { type: "string", default: "8" },
    rounds: { type: "string", default: "3" },
    way: { type: "string" },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error("usage: npm run bench:rollouts -- FILE");
const episodes = Number(flags.episodes);
const maxTurns = Number(flags.turns);

/** What one process measured. */
interface Measured {
  readonly ms: number;
  readonly judgeMs: number;
  readonly decisions: number;
  /** Of this process, in which policies act; of the judge's, all else. */
  readonly actingCpuMs: number;
  readonly workers: number;
}

/** All act, then all are judged, until all have ended. */
const lockStep = Effect.fnUntraced(function* (
  environment: Environment,
  policy: Policy,
  problems: ReadonlyArray<string>,
  workers: number,
) {
  let judgeMs = 0;
  let decisions = 0;
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
    decisions += live.length;
  }
  return { judgeMs, decisions };
});

const overlapped = (environment: Environment, policy: Policy, problems: ReadonlyArray<string>, workers: number) =>
  Effect.map(
    rollout(environment, policy, problems, {
      ...{ seed: 0, episodesPerProblem: 1, concurrency: 4 * workers, reset: { maxTurns, coverage: true } },
    }),
    (outcomes) => ({
      judgeMs: outcomes.reduce((sum, o) => sum + o.judgeMs, 0),
      decisions: outcomes.reduce((sum, o) => sum + o.turns, 0),
    }),
  );

const ways = { overlapped, "lock-step": lockStep } as const;
type Way = keyof typeof ways;

const measure = Effect.fnUntraced(function* (way: Way): Effect.fn.Return<Measured, unknown, Judge | Journal> {
  yield* chooseBackend();
  const { problems: all } = yield* loadFile(file);
  const problems = all.map((p) => withHiddenTests(p, Number(flags["hidden-tests"])));
  const source = { get: (id: string) => problems.find((p) => p.id === id), ids: problems.map((p) => p.id) };
  const judge = yield* Judge;
  const environment = host(debugging(judge, source, makeSampler(source)), yield* Journal);
  const actor = makeActor(makeNetwork(smallShape, 1));
  const policy = editing(
    learned({ idioms: () => new Idioms(), id: "bench", description: "", actor, choice: "sample" }),
  );
  yield* overlapped(environment, policy, source.ids.slice(-4), judge.workers); // interpreters and our own code are warm
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
  const { judgeMs, decisions } = yield* ways[way](environment, policy, source.ids.slice(0, episodes), judge.workers);
  const ms = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ms, judgeMs, decisions, actingCpuMs: (user + system) / 1000, workers: judge.workers };
});

/** In a process of its own, which ends with what it measured on standard output. */
const measureApart = (way: Way): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, ...process.argv.slice(1), "--way", way], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );

if (flags.way !== undefined) {
  const way = flags.way as Way;
  const measured = await Effect.runPromise(
    Effect.scoped(Effect.provide(measure(way), Layer.merge(Judge.layer({ cache: false }), Journal.none))),
  );
  console.log(JSON.stringify(measured));
} else {
  const results: Record<Way, Array<Measured>> = { overlapped: [], "lock-step": [] };
  const order = Object.keys(ways) as Array<Way>;
  for (let round = 0; round < Number(flags.rounds); round++) {
    for (const way of order) results[way].push(measureApart(way));
  }
  const sum = (way: Way, of: (m: Measured) => number) => results[way].reduce((a, m) => a + of(m), 0);
  const rate = (way: Way) => (1000 * episodes * results[way].length) / sum(way, (m) => m.ms);
  console.log(
    table(
      ["way", "episodes/s", "decisions/s", "judge idle", "acting, CPU ms a decision", "judging, ms a decision"],
      order.map((way) => [
        way,
        rate(way).toFixed(2),
        ((1000 * sum(way, (m) => m.decisions)) / sum(way, (m) => m.ms)).toFixed(1),
        `${(100 * Math.max(0, 1 - sum(way, (m) => m.judgeMs) / sum(way, (m) => m.workers * m.ms))).toFixed(0)} %`,
        (sum(way, (m) => m.actingCpuMs) / sum(way, (m) => m.decisions)).toFixed(1),
        (sum(way, (m) => m.judgeMs) / sum(way, (m) => m.decisions)).toFixed(1),
      ]),
    ),
  );
  console.log(`\nratio ${(rate("overlapped") / rate("lock-step")).toFixed(2)}`);
}
