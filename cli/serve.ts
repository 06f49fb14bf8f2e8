/** `redgreen serve`: a gym server for agents that connect over a socket. */
import { Console, Effect, Logger, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { isLocal } from "../gym-server/endpoint.ts";
import { startServer } from "../gym-server/server.ts";
import type { Problem } from "../src/problem.ts";
import { failureOf, takeSigtermAsEnd, usage } from "./failure.ts";
import { defaultTraces, judgeFlags, openGym, supported } from "./gym.ts";
import { defaultKeys } from "./keys.ts";
import { say } from "./output.ts";
import { requireProblems } from "./run.ts";

export const defaultEndpoint = "tcp://127.0.0.1:5555";

/** The problems of all targets; an id may come only once. */
export const gather = Effect.fnUntraced(function* (targets: ReadonlyArray<string>) {
  const all = new Map<string, Problem>();
  for (const target of targets) {
    const { problems, leftOut } = supported((yield* requireProblems(target)).problems);
    for (const [language, count] of Object.entries(leftOut))
      yield* say(`${target}: left out ${count} in ${language}, which is not judged here`);
    for (const p of problems) {
      if (all.has(p.id))
        return yield* usage(`problem ${JSON.stringify(p.id)} is in ${target} and in another target; serve them apart`);
      all.set(p.id, p);
    }
  }
  return [...all.values()];
});

export const problemList = (problems: ReadonlyArray<Problem>) => ({
  list: problems.map((p) => ({ id: p.id, language: p.language, entry: p.entry })),
});

/** A rate of requests that no agent needs and no server notices. */
const guardedRate = 1000;

export const serveCommand = Command.make(
  "serve",
  {
    targets: Argument.String("suite-or-file").pipe(
      Argument.variadic(),
      Argument.withDescription("What to serve (default: the suite mini)"),
    ),
    bind: Flag.String("bind").pipe(
      Flag.withAlias("b"),
      Flag.withDefault(defaultEndpoint),
      Flag.withDescription("ZeroMQ endpoint; tcp://127.0.0.1:* takes any free port"),
    ),
    traces: Flag.String("traces").pipe(
      Flag.withDefault(defaultTraces),
      Flag.withDescription("The file that keeps every episode"),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    keys: Flag.String("keys").pipe(
      Flag.optional,
      Flag.withDescription("Let in only clients on this keyring (see redgreen keys)"),
    ),
    watch: Flag.String("watch").pipe(
      Flag.optional,
      Flag.withDescription("Publish turns as they are played at this ZeroMQ endpoint"),
    ),
    metrics: Flag.String("metrics").pipe(
      Flag.optional,
      Flag.withDescription("Answer /metrics (Prometheus) and /healthz over HTTP at ADDRESS:PORT"),
    ),
    idle: Flag.Int("idle").pipe(
      Flag.withDefault(60),
      Flag.withDescription(
        "Minutes until an episode that nobody asks about is put away; it comes back when it is asked for",
      ),
    ),
    rate: Flag.Int("rate").pipe(
      Flag.optional,
      Flag.withDescription(`Requests per second and client (default: ${guardedRate} with --keys, else any number)`),
    ),
    log: Flag.Literals("log", ["text", "json"]).pipe(
      Flag.withDefault("text"),
      Flag.withDescription("Form of the log on standard error"),
    ),
    ...judgeFlags,
  },
  Effect.fn(
    function* (flags) {
      const workers = Option.getOrUndefined(flags.workers);
      if (workers !== undefined && workers < 1) return yield* usage(`--workers ${workers}: expected at least 1`);
      if (flags.idle < 1) return yield* usage(`--idle ${flags.idle}: expected at least 1`);
      const keys = Option.getOrUndefined(flags.keys);
      const watch = Option.getOrUndefined(flags.watch);
      const rate = Option.getOrElse(flags.rate, () => (keys === undefined ? undefined : guardedRate));
      if (rate !== undefined && rate < 1) return yield* usage(`--rate ${rate}: expected at least 1`);
      yield* requireGuarded("--bind", flags.bind, keys);
      if (watch !== undefined) yield* requireGuarded("--watch", watch, keys);
      const problems = yield* gather(flags.targets.length === 0 ? ["mini"] : flags.targets);
      const gym = yield* Effect.mapError(
        openGym({ problems, traces: flags.traces, setup: { ...flags, workers } }),
        failureOf,
      );
      const server = yield* Effect.mapError(
        startServer({
          endpoint: flags.bind,
          environments: [gym.environment],
          problems: problemList(problems),
          idleMs: flags.idle * 60_000,
          keys,
          watch,
          requestsPerSecond: rate,
        }),
        failureOf,
      );
      const metrics = Option.isNone(flags.metrics)
        ? undefined
        : yield* (yield* Effect.promise(() => import("./metrics.ts"))).serveMetrics(
            flags.metrics.value,
            server.draining,
          );
      yield* takeSigtermAsEnd;
      yield* Effect.addFinalizer(() =>
        server.inFlight() === 0 ? Effect.void : say(`finishing what is under way: ${server.inFlight()} requests`),
      );
      /* The first line is for whoever started us and waits for the endpoint. */
      yield* Console.log(`serving ${problems.length} problems at ${server.endpoint}`);
      yield* say(`${gym.workers} workers, sandbox ${gym.judge.tier}, traces in ${flags.traces}; Ctrl-C stops`);
      if (server.watch !== undefined) yield* say(`turns are published at ${server.watch}`);
      if (metrics !== undefined) yield* say(`metrics at ${metrics}/metrics`);
      return yield* Effect.mapError(server.done, failureOf);
    },
    Effect.scoped,
    (effect, flags) => Effect.provide(effect, logs(flags.log)),
  ),
).pipe(
  Command.withDescription("Serve environments to agents over a ZeroMQ socket"),
  Command.withExamples([
    { command: "redgreen serve", description: `Serve the suite mini at ${defaultEndpoint}` },
    {
      command: "redgreen serve bugs.jsonl --bind ipc:///tmp/gym.sock --workers 4",
      description: "Your own problems, on a local socket",
    },
    {
      command: `redgreen serve --bind tcp://0.0.0.0:5555 --keys ${defaultKeys} --metrics 127.0.0.1:9464`,
      description: "For other machines: only clients on the keyring get in",
    },
  ]),
);

const requireGuarded = (flag: string, endpoint: string, keys: string | undefined) =>
  keys !== undefined || isLocal(endpoint)
    ? Effect.void
    : Effect.fail(
        usage(
          `${flag} ${endpoint}: other machines can reach this, so clients need keys: redgreen keys add NAME, then serve with --keys ${defaultKeys}. Without keys it must be tcp://127.0.0.1:PORT or ipc://FILE`,
        ),
      );

/** One line per event on standard error, which never carries a secret: no bodies, no tokens, no leases. */
const logs = (format: "text" | "json") =>
  Logger.layer([Logger.withConsoleError(format === "json" ? Logger.formatJson : Logger.formatLogFmt)]);
