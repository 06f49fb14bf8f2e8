/** `redgreen start`: the whole thing in one go. A server, the policies that play a suite through its socket, a table. */
import { Clock, Console, Effect, Option } from "effect";
import { Command, Flag } from "effect/cli";
import { loadSuite, suites } from "../envs/suites.ts";
import { connect } from "../gym-server/client.ts";
import { startServer } from "../gym-server/server.ts";
import type { Policy } from "../policies/policy.ts";
import { rollout, type Summary, summarise } from "../policies/rollout.ts";
import type { Environment } from "../src/environment.ts";
import type { Problem } from "../src/problem.ts";
import { failureOf } from "./failure.ts";
import { defaultTraces, openGym, requireToolchains } from "./gym.ts";
import { percent, progress, say } from "./output.ts";
import { policyNamed } from "./policies.ts";
import { resultTable } from "./run.ts";
import { problemList } from "./serve.ts";

/** Few enough, of few policies, for the whole show to take under a minute. */
const maxTurns = 4;
const shown = ["oracle", "noop", "search"];

const playThrough = Effect.fnUntraced(function* (
  environment: Environment,
  policy: Policy,
  problems: ReadonlyArray<Problem>,
  concurrency: number,
) {
  const display = progress();
  let [episodes, solved, turns] = [0, 0, 0];
  const state = () =>
    `  ${policy.id.padEnd(8)} ${"█".repeat(Math.round((20 * episodes) / problems.length)).padEnd(20, "░")} ${episodes}/${problems.length} episodes, ${turns} turns, ${solved} solved`;
  const started = yield* Clock.currentTimeMillis;
  const outcomes = yield* rollout(
    environment,
    policy,
    problems.map((p) => p.id),
    {
      seed: 0,
      episodesPerProblem: 1,
      concurrency,
      reset: { maxTurns },
      onStep: () => {
        turns++;
        display.update(state());
      },
      onEpisode: (outcome) => {
        episodes++;
        if (outcome.end === "solved") solved++;
        display.update(state());
      },
    },
  );
  display.done(state());
  return { policy: policy.id, summary: summarise(outcomes, (yield* Clock.currentTimeMillis) - started) };
});

export const startCommand = Command.make(
  "start",
  {
    bind: Flag.String("bind").pipe(
      Flag.withDefault("tcp://127.0.0.1:*"),
      Flag.withDescription("ZeroMQ endpoint of the server"),
    ),
    traces: Flag.String("traces").pipe(
      Flag.withDefault(defaultTraces),
      Flag.withDescription("The file that keeps every episode"),
    ),
    serve: Flag.Boolean("serve").pipe(
      Flag.optional,
      Flag.withDescription("Go on serving afterwards (default: on a terminal)"),
    ),
  },
  Effect.fn(function* (flags) {
    const suite = suites.find((s) => s.id === "mini")!;
    const { problems } = yield* Effect.mapError(loadSuite(suite), failureOf);
    const gym = yield* Effect.mapError(openGym({ problems, traces: flags.traces, setup: {} }), failureOf);
    yield* requireToolchains(gym.judge, problems);
    const server = yield* Effect.mapError(
      startServer({ endpoint: flags.bind, environments: [gym.environment], problems: problemList(problems) }),
      failureOf,
    );
    yield* say(
      `redgreen: ${problems.length} broken programs in ${new Set(problems.map((p) => p.language)).size} languages, served at ${server.endpoint}`,
    );
    yield* say(
      `sandbox ${gym.judge.tier}, ${gym.workers} workers; each policy plays suite ${suite.id} through the socket, at most ${maxTurns} turns an episode\n`,
    );
    const client = yield* Effect.mapError(connect(server.endpoint), failureOf);
    const environment = yield* Effect.mapError(client.environment(), failureOf);
    const rows: Array<{ policy: string; summary: Summary }> = [];
    for (const name of shown) {
      const policy = yield* policyNamed(name, problems);
      rows.push(yield* Effect.mapError(playThrough(environment, policy, problems, 2 * gym.workers), failureOf));
    }
    yield* say("");
    yield* Console.log(resultTable(rows));
    const rate = (s: Summary) => percent(s.solved / Math.max(1, s.episodes - s.abandoned));
    yield* say(
      `\nthe oracle knows the fixes, noop changes nothing; search, with ${maxTurns} tries, solves ${rate(rows[2]!.summary)}`,
    );
    yield* say(
      "the learned policy, on bugs that it was made for: bin/redgreen run synthetic-python-v1 --policy learned",
    );
    yield* say(`traces: ${flags.traces}   look at them: bin/redgreen traces ls`);
    const goOn = Option.getOrElse(flags.serve, () => process.stdout.isTTY === true);
    if (!goOn) {
      yield* say("connect your own agent: bin/redgreen serve, then see docs/protocol.md");
      return;
    }
    yield* say(
      `still serving at ${server.endpoint} for your own agent (docs/protocol.md): bin/redgreen run mini --policy search --connect ${server.endpoint}`,
    );
    yield* say("Ctrl-C stops");
    return yield* Effect.mapError(server.done, failureOf);
  }, Effect.scoped),
).pipe(
  Command.withDescription("Start a server, let the policies play suite mini through it, print the table"),
  Command.withExamples([{ command: "redgreen start", description: "What npm start does" }]),
);
