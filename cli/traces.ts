/** `redgreen traces`: what episodes were like. */
import { existsSync } from "node:fs";
import { createTwoFilesPatch } from "diff";
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import type { TurnRecord } from "../src/journal.ts";
import { TraceStore, traceReader } from "../traces/store.ts";
import { exitCodes, Failure, usage } from "./failure.ts";
import { defaultTraces } from "./gym.ts";
import { printJson, table } from "./output.ts";

const store = Flag.String("store").pipe(
  Flag.withDefault(defaultTraces),
  Flag.withDescription("The file traces are in"),
);
const json = Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print JSON"));

const withStore = <A, E, R>(file: string, use: Effect.Effect<A, E, R | TraceStore>) =>
  existsSync(file)
    ? use.pipe(
        Effect.provide(traceReader(file)),
        Effect.catchIf(
          (error): error is Exclude<typeof error, Failure> => !(error instanceof Failure),
          (error) =>
            Effect.fail(
              new Failure({
                exitCode: exitCodes.workFailed,
                message: `reading ${file}: ${(error as { message?: string }).message ?? String(error)}`,
              }),
            ),
        ),
      )
    : Effect.fail(
        usage(
          `there are no traces in ${file}; play something first (redgreen run mini --policy search) or name a file with --store`,
        ),
      );

const listTraces = Command.make(
  "ls",
  {
    store,
    problem: Flag.String("problem").pipe(Flag.optional, Flag.withDescription("Only episodes of this problem")),
    limit: Flag.Int("limit").pipe(
      Flag.withAlias("n"),
      Flag.withDefault(30),
      Flag.withDescription("How many, the newest first"),
    ),
    json,
  },
  Effect.fn(function* (flags) {
    if (flags.limit < 1) return yield* usage(`--limit ${flags.limit}: expected at least 1`);
    const problem = Option.getOrUndefined(flags.problem);
    const episodes = yield* withStore(
      flags.store,
      TraceStore.use((s) => s.list({ limit: flags.limit, ...(problem === undefined ? {} : { problem }) })),
    );
    if (flags.json) return yield* printJson(episodes);
    const rows = episodes.map((e) => [
      e.id.slice(0, 8),
      new Date(e.startedAt).toISOString().slice(0, 19).replace("T", " "),
      e.agent ?? "",
      e.problem,
      e.turns,
      e.reward.toFixed(2),
      e.end ?? "(open)",
    ]);
    yield* Console.log(table(["episode", "started (UTC)", "agent", "problem", "turns", "reward", "end"], rows));
  }),
).pipe(Command.withDescription("List episodes, the newest first"));

/** What a turn changed and what came of it, in a few lines. */
const describeTurn = (turn: TurnRecord, before: TurnRecord | undefined): string => {
  const { step } = turn;
  const { observation } = step;
  const head = turn.turn === 0 ? "start" : `turn ${turn.turn}: ${turn.action?.type ?? "?"}`;
  const outcome = `${observation.verdict ?? (observation.passed ? "passed" : "failed")}${observation.passedCount === undefined ? "" : `, ${observation.passedCount}/${observation.testCount} tests`}`;
  const reward =
    turn.turn === 0
      ? ""
      : `, reward ${step.reward.toFixed(3)} (${Object.entries(step.components)
          .map(([k, v]) => `${k} ${v.toFixed(3)}`)
          .join(", ")})`;
  const lines = [`── ${head} → ${outcome}${reward}${step.info.end === undefined ? "" : `, ${step.info.end}`}`];
  const [file, old] = [observation.files[0], before?.step.observation.files[0]];
  if (file !== undefined && old !== undefined && file.sha256 !== old.sha256) {
    lines.push(
      ...createTwoFilesPatch("before", "after", old.text, file.text, "", "", { context: 1 })
        .split("\n")
        .slice(4)
        .filter((l) => l !== "")
        .map((l) => `   ${l}`),
    );
  }
  const failing = observation.tests?.find((t) => t.verdict !== "accepted");
  if (failing !== undefined && !observation.passed) {
    const what = failing.difference?.text ?? failing.diagnostics?.[0]?.message ?? failing.reason ?? failing.verdict;
    lines.push(`   ${failing.public ? "" : "hidden "}test ${failing.index + 1}: ${what}`);
  }
  for (const d of observation.diagnostics ?? [])
    if (d.severity === "error") lines.push(`   ${d.file}:${d.line ?? "?"}: ${d.message}`);
  return lines.join("\n");
};

const showTrace = Command.make(
  "show",
  { episode: Argument.String("episode").pipe(Argument.withDescription("An id, or how it begins")), store, json },
  Effect.fn(function* (flags) {
    const recorded = yield* withStore(
      flags.store,
      Effect.gen(function* () {
        const traces = yield* TraceStore;
        const ids = yield* traces.find(flags.episode);
        if (ids.length === 0)
          return yield* usage(
            `no episode in ${flags.store} begins with ${JSON.stringify(flags.episode)}; see redgreen traces ls`,
          );
        if (ids.length > 1 && !ids.includes(flags.episode)) {
          return yield* usage(
            `${JSON.stringify(flags.episode)} is how ${ids.length} episodes begin: ${ids.slice(0, 5).join(", ")}`,
          );
        }
        return yield* traces.load(ids.includes(flags.episode) ? flags.episode : ids[0]!);
      }),
    );
    if (recorded === undefined) return;
    if (flags.json) return yield* printJson(recorded);
    const { episode, turns, closing } = recorded;
    yield* Console.log(
      `episode ${episode.id}\nproblem ${episode.problem}\nagent ${episode.options.agent ?? "?"}, seed ${episode.options.seed}, feedback ${episode.options.feedback}, reward ${episode.options.reward.kind}\n`,
    );
    for (const [i, turn] of turns.entries()) yield* Console.log(describeTurn(turn, turns[i - 1]));
    if (closing === "abandoned") yield* Console.log("── abandoned: the judge failed; this episode counts for nobody");
  }),
).pipe(Command.withDescription("Show an episode turn by turn"));

export const tracesCommand = Command.make("traces").pipe(
  Command.withDescription("Look at recorded episodes"),
  Command.withSubcommands([listTraces, showTrace]),
  Command.withExamples([
    { command: "redgreen traces ls --limit 10", description: "The last ten episodes" },
    { command: "redgreen traces show 3f2a", description: "One of them, by the beginning of its id" },
  ]),
);
