/** `redgreen serve`: a gym server for agents that connect over a socket. */
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { startServer } from "../gym-server/server.ts";
import type { Problem } from "../src/problem.ts";
import { failureOf, usage } from "./failure.ts";
import { defaultTraces, judgeFlags, openGym, supported } from "./gym.ts";
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
    ...judgeFlags,
  },
  Effect.fn(function* (flags) {
    const workers = Option.getOrUndefined(flags.workers);
    if (workers !== undefined && workers < 1) return yield* usage(`--workers ${workers}: expected at least 1`);
    yield* requireLoopback(flags.bind);
    const problems = yield* gather(flags.targets.length === 0 ? ["mini"] : flags.targets);
    const gym = yield* Effect.mapError(
      openGym({ problems, traces: flags.traces, setup: { ...flags, workers } }),
      failureOf,
    );
    const server = yield* Effect.mapError(
      startServer({ endpoint: flags.bind, environments: [gym.environment], problems: problemList(problems) }),
      failureOf,
    );
    /* The first line is for whoever started us and waits for the endpoint. */
    yield* Console.log(`serving ${problems.length} problems at ${server.endpoint}`);
    yield* say(`${gym.workers} workers, sandbox ${gym.judge.tier}, traces in ${flags.traces}; Ctrl-C stops`);
    return yield* Effect.mapError(server.done, failureOf);
  }, Effect.scoped),
).pipe(
  Command.withDescription("Serve environments to agents over a ZeroMQ socket"),
  Command.withExamples([
    { command: "redgreen serve", description: `Serve the suite mini at ${defaultEndpoint}` },
    {
      command: "redgreen serve bugs.jsonl --bind ipc:///tmp/gym.sock --workers 4",
      description: "Your own problems, on a local socket",
    },
  ]),
);

/**
 * Anyone who reaches the socket can have programs run, and nothing asks who they are. So it stays on this machine.
 */
const requireLoopback = (endpoint: string) =>
  /^ipc:|^inproc:/.test(endpoint) || /^tcp:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\]):/.test(endpoint)
    ? Effect.void
    : Effect.fail(
        usage(
          `--bind ${endpoint}: expected an endpoint on this machine (tcp://127.0.0.1:PORT or ipc://FILE), because the server asks nobody who they are; reach it from elsewhere through ssh -L`,
        ),
      );
