/** `redgreen run`: one policy plays a suite or a file of problems, in this process or on a server. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Clock, Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { loadProblemSet, suites } from "../envs/suites.ts";
import { connect } from "../gym-server/client.ts";
import { readCredentials } from "../gym-server/keyring.ts";
import { type Outcome, rollout, type Summary, summarise } from "../policies/rollout.ts";
import type { Environment } from "../src/environment.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { makeOutputFolder } from "./files.ts";
import { defaultTraces, judgeFlags, openGym, requireToolchains, supported } from "./gym.ts";
import { percent, printJson, progress, say, table } from "./output.ts";
import { policyNamed } from "./policies.ts";

/** A suite's id or a file that exists, or what to say instead. */
export const requireProblems = Effect.fnUntraced(function* (suiteOrFile: string) {
  const known = suites.map((s) => s.id);
  if (!known.includes(suiteOrFile) && !existsSync(suiteOrFile)) {
    return yield* usage(
      `${JSON.stringify(suiteOrFile)} is neither a suite nor a file. Suites: ${known.join(", ")}; a file holds one problem a line (JSON Lines)`,
    );
  }
  return yield* Effect.mapError(loadProblemSet(suiteOrFile), failureOf);
});

export const runCommand = Command.make(
  "run",
  {
    target: Argument.String("suite-or-file").pipe(
      Argument.withDescription("A suite (redgreen ls suites) or a problem file"),
    ),
    policy: Flag.String("policy").pipe(
      Flag.withAlias("p"),
      Flag.withDescription("Who plays: redgreen ls policies, or a file of weights"),
    ),
    n: Flag.Int("episodes").pipe(
      Flag.withAlias("n"),
      Flag.withDefault(1),
      Flag.withDescription("Episodes per problem"),
    ),
    seed: Flag.Int("seed").pipe(
      Flag.withAlias("s"),
      Flag.withDefault(0),
      Flag.withDescription("Everything random comes from it"),
    ),
    maxTurns: Flag.Int("max-turns").pipe(
      Flag.optional,
      Flag.withDescription("Turns until an episode is truncated (default: the suite's, or 20)"),
    ),
    concurrency: Flag.Int("concurrency").pipe(
      Flag.withAlias("c"),
      Flag.optional,
      Flag.withDescription("Episodes at once (default: twice the workers)"),
    ),
    feedback: Flag.Literals("feedback", ["verdict", "first-failure", "full"]).pipe(
      Flag.optional,
      Flag.withDescription("How much the agent is told (default: what the policy was trained with, or all)"),
    ),
    reward: Flag.Literals("reward", ["shaped", "sparse"]).pipe(
      Flag.withDefault("shaped" as const),
      Flag.withDescription("See docs/rewards.md"),
    ),
    sanitize: Flag.Boolean("sanitize").pipe(
      Flag.withDefault(false),
      Flag.withDescription("C and C++: check memory accesses and undefined behaviour"),
    ),
    connect: Flag.String("connect").pipe(
      Flag.optional,
      Flag.withDescription("Play on the server at this endpoint instead of in this process"),
    ),
    credentials: Flag.String("credentials").pipe(
      Flag.optional,
      Flag.withDescription("With --connect: the file of credentials that the server's redgreen keys add made"),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    ...judgeFlags,
    out: Flag.String("out").pipe(
      Flag.withAlias("o"),
      Flag.optional,
      Flag.withDescription("Folder for summary.json, episodes.jsonl and traces.sqlite"),
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Print one JSON object instead of a table"),
    ),
  },
  Effect.fn(function* (flags) {
    yield* requireAtLeastOne({
      "--episodes": flags.n,
      "--max-turns": flags.maxTurns,
      "--concurrency": flags.concurrency,
      "--workers": flags.workers,
    });
    if (flags.seed < 0 || flags.seed > 2 ** 32 - 1)
      return yield* usage(`--seed ${flags.seed}: expected an integer from 0 to 4294967295`);
    const set = yield* requireProblems(flags.target);
    const { problems, leftOut } = supported(set.problems);
    const others = Object.entries(leftOut);
    if (others.length > 0) {
      yield* say(
        `left out: ${others.map(([language, count]) => `${count} in ${language}`).join(", ")}, which is not judged here`,
      );
    }
    if (problems.length === 0)
      return yield* usage(`${flags.target} holds no problem in a language that is judged here`);
    const policy = yield* policyNamed(flags.policy, problems);
    const unknown = problems.filter((p) => p.fixed === undefined);
    if (policy.id === "oracle" && unknown.length > 0) {
      yield* say(`the oracle knows no fix for ${unknown.length} of ${problems.length} problems and gives up on them`);
    }

    const out = Option.getOrUndefined(flags.out);
    const endpoint = Option.getOrUndefined(flags.connect);
    const traces = out === undefined ? defaultTraces : join(out, "traces.sqlite");
    if (out !== undefined) yield* makeOutputFolder(out, "--out");
    let environment: Environment;
    let workers = Option.getOrUndefined(flags.workers);
    if (endpoint === undefined) {
      const gym = yield* Effect.mapError(openGym({ problems, traces, setup: { ...flags, workers } }), failureOf);
      yield* requireToolchains(gym.judge, problems);
      environment = gym.environment;
      workers = gym.workers;
    } else {
      const credentials = Option.isNone(flags.credentials)
        ? undefined
        : yield* Effect.mapError(readCredentials(flags.credentials.value), failureOf);
      const client = yield* Effect.mapError(connect(endpoint, { credentials }), failureOf);
      environment = yield* Effect.mapError(client.environment(), failureOf);
      yield* requireOnServer(
        endpoint,
        new Set((yield* Effect.mapError(client.problems, failureOf)).map((p) => p.id)),
        problems.map((p) => p.id),
      );
    }

    const outcomes: Array<Outcome> = [];
    const total = problems.length * flags.n;
    let steps = 0;
    const shown = progress();
    const state = () =>
      `${policy.id}  ${outcomes.length}/${total} episodes  ${outcomes.filter((o) => o.end === "solved").length} solved  ${steps} turns`;
    const started = yield* Clock.currentTimeMillis;
    const options = {
      seed: flags.seed,
      episodesPerProblem: flags.n,
      concurrency: Option.getOrElse(flags.concurrency, () => 2 * (workers ?? 2)),
      reset: {
        maxTurns: Option.getOrElse(flags.maxTurns, () => set.suite?.maxTurns ?? 20),
        ...Option.match(flags.feedback, { onNone: () => ({}), onSome: (feedback) => ({ feedback }) }),
        ...(flags.sanitize ? { sanitize: true } : {}),
        ...(flags.reward === "sparse" ? { reward: { kind: "sparse" } as const } : {}),
      },
      onStep: () => {
        steps++;
        shown.update(state());
      },
      onEpisode: (outcome: Outcome) => {
        outcomes.push(outcome);
        shown.update(state());
      },
    };
    const all = yield* rollout(
      environment,
      policy,
      problems.map((p) => p.id),
      options,
    ).pipe(
      Effect.mapError(failureOf),
      Effect.onInterrupt(() =>
        Effect.sync(() => shown.done(`${state()}  (interrupted; traces are in ${endpoint ?? traces})`)),
      ),
    );
    const summary = summarise(all, (yield* Clock.currentTimeMillis) - started);
    shown.done(state());

    const result = {
      suite: set.name,
      digest: set.digest,
      policy: policy.id,
      seed: flags.seed,
      ...summary,
      ...(others.length > 0 ? { leftOut } : {}),
    };
    for (const o of all) if (o.why !== undefined) yield* say(`abandoned: ${o.problem}: ${o.why}`);
    if (flags.json) yield* printJson(result);
    else {
      yield* Console.log(resultTable([{ policy: policy.id, summary }]));
      yield* say(
        endpoint === undefined
          ? `traces: ${traces} (redgreen traces ls${out === undefined ? "" : ` --store ${traces}`})`
          : `traces: on the server at ${endpoint}`,
      );
    }
    if (out !== undefined) yield* writeResults(out, result, all);
  }, Effect.scoped),
).pipe(
  Command.withDescription("Let a policy play a suite or a file of problems"),
  Command.withExamples([
    { command: "redgreen run mini --policy search", description: "Play a suite in this process" },
    { command: "redgreen run my-bugs.jsonl --policy oracle --json", description: "Prove that every fix passes" },
    { command: "redgreen run mini --policy search --connect tcp://127.0.0.1:5555", description: "Play on a server" },
  ]),
);

/** Refuses counts below one. */
const requireAtLeastOne = Effect.fnUntraced(function* (
  counts: Readonly<Record<string, number | Option.Option<number>>>,
) {
  for (const [flag, given] of Object.entries(counts)) {
    const value = typeof given === "number" ? given : Option.getOrElse(given, () => 1);
    if (value < 1) return yield* usage(`${flag} ${value}: expected at least 1`);
  }
});

const requireOnServer = (
  endpoint: string,
  there: ReadonlySet<string>,
  wanted: ReadonlyArray<string>,
): Effect.Effect<void, Failure> => {
  const missing = wanted.filter((id) => !there.has(id));
  return missing.length === 0
    ? Effect.void
    : Effect.fail(
        usage(
          `the server at ${endpoint} does not have ${missing.length} of these problems (${missing[0]}, ...); start it with: redgreen serve FILE`,
        ),
      );
};

/** The last thing a run does, so that nothing is lost where it cannot be done. */
const writeResults = (
  folder: string,
  summary: object,
  outcomes: ReadonlyArray<Outcome>,
): Effect.Effect<void, Failure> =>
  Effect.try({
    try: () => {
      writeFileSync(join(folder, "summary.json"), `${JSON.stringify(summary, undefined, 2)}\n`);
      writeFileSync(join(folder, "episodes.jsonl"), outcomes.map((o) => `${JSON.stringify(o)}\n`).join(""));
    },
    catch: (cause) =>
      new Failure({
        exitCode: exitCodes.workFailed,
        message: `writing summary.json and episodes.jsonl to ${folder}: ${(cause as Error).message}. What they would hold was printed`,
      }),
  });

/** The table that compares policies. */
export const resultTable = (rows: ReadonlyArray<{ readonly policy: string; readonly summary: Summary }>): string =>
  table(
    ["policy", "episodes", "solved", "", "turns", "abandoned", "seconds", "steps/s"],
    rows.map(({ policy, summary: s }) => [
      policy,
      s.episodes,
      s.solved,
      percent(s.episodes === s.abandoned ? 0 : s.solved / (s.episodes - s.abandoned)),
      s.turns,
      s.abandoned,
      (s.wallMs / 1000).toFixed(1),
      s.stepsPerSecond.toFixed(1),
    ]),
  );
