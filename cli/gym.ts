/** Wires a gym together: a judge, a trace store, problems, and the environments over them. */
import { dirname } from "node:path";
import { Effect, Layer } from "effect";
import { Flag } from "effect/cli";
import { makeSampler, type ProblemSource } from "../envs/curriculum.ts";
import { debugging } from "../envs/debugging.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge, type JudgeSetup } from "../src/judge.ts";
import { languageOf } from "../src/languages/all.ts";
import type { Problem } from "../src/problem.ts";
import { TraceStore, traceStore } from "../traces/store.ts";
import { exitCodes, Failure } from "./failure.ts";
import { makeOutputFolder } from "./files.ts";

/** Where traces go unless someone says otherwise, below the folder a command is run in. */
export const defaultTraces = ".redgreen/traces.sqlite";

export const sourceOf = (problems: ReadonlyArray<Problem>): ProblemSource => {
  const byId = new Map(problems.map((p) => [p.id, p]));
  return { get: (id) => byId.get(id), ids: problems.map((p) => p.id) };
};

/** Problems in languages that are judged here, and how many of each other language were left out. */
export const supported = (
  problems: ReadonlyArray<Problem>,
): { readonly problems: ReadonlyArray<Problem>; readonly leftOut: Readonly<Record<string, number>> } => {
  const leftOut: Record<string, number> = {};
  for (const p of problems)
    if (languageOf(p.language) === undefined) leftOut[p.language] = (leftOut[p.language] ?? 0) + 1;
  return { problems: problems.filter((p) => languageOf(p.language) !== undefined), leftOut };
};

/** A problem with so many of its hidden tests; 0: all. */
export const withHiddenTests = (problem: Problem, most: number): Problem =>
  most === 0 ? problem : { ...problem, tests: problem.tests.slice(0, problem.publicCount + most) };

/** How a command's own judge works; a verdict is the same either way. */
export const judgeFlags = {
  cold: Flag.Boolean("cold").pipe(
    Flag.withDefault(false),
    Flag.withDescription("Start Python anew for every test instead of forking an interpreter that has started"),
  ),
  cache: Flag.Boolean("cache").pipe(
    Flag.withDefault(true),
    Flag.withDescription("Answer a program that was judged before from memory (--no-cache: judge it again)"),
  ),
} as const;

/** For commands that judge the same programs again and again. */
export const verdictsFlag = Flag.String("verdicts").pipe(
  Flag.optional,
  Flag.withDescription("Remember judgements in this file from run to run (default: for this run only)"),
);

export interface GymOptions {
  readonly problems: ReadonlyArray<Problem>;
  /** The file that keeps every episode; without one, none is kept. */
  readonly traces: string | undefined;
  readonly setup: JudgeSetup;
}

/** The debugging environment over these problems, with a judge of its own and a trace store in a file. */
export const openGym = Effect.fnUntraced(function* ({ problems, traces, setup }: GymOptions) {
  const source = sourceOf(problems);
  if (traces === undefined) {
    const services = yield* Layer.build(Layer.merge(Judge.layer(setup), Journal.none));
    return yield* Effect.gen(function* () {
      const judge = yield* Judge;
      const environment = host(debugging(judge, source, makeSampler(source)), yield* Journal);
      return { judge, workers: judge.workers, environment };
    }).pipe(Effect.provideContext(services));
  }
  yield* makeOutputFolder(dirname(traces), "--traces");
  const notOpened = (why: string) =>
    new Failure({
      exitCode: exitCodes.workFailed,
      message: `opening the traces in ${traces}: ${why}. Choose another file`,
    });
  const store = traceStore(traces).pipe(
    Layer.catchCause((cause) => Layer.effectContext(Effect.fail(notOpened(reasonOf(cause))))),
  );
  const services = yield* Layer.build(Layer.merge(Judge.layer(setup), store));
  return yield* Effect.gen(function* () {
    const judge = yield* Judge;
    const past = yield* (yield* TraceStore).outcomes.pipe(Effect.mapError((error) => notOpened(error.message)));
    const rules = debugging(judge, source, makeSampler(source, past));
    return { judge, workers: judge.workers, environment: host(rules, yield* Journal) };
  }).pipe(Effect.provideContext(services));
});

const reasonOf = (cause: unknown): string => String(cause).split("\n")[0]!.slice(0, 300);

/** Fails unless every tool that these problems' languages need is installed. */
export const requireToolchains = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problems: ReadonlyArray<Pick<Problem, "language">>,
) {
  for (const id of new Set(problems.map((p) => p.language))) {
    const missing = judge.toolchains.get(id)?.missing ?? [];
    if (missing.length === 0) continue;
    const names = missing.map((tool) => tool.name).join(" and ");
    const packages = missing.map((tool) => tool.package).join(" ");
    const message = `judging ${id} programs needs ${names}, which is not installed. Install it: sudo apt-get install ${packages}`;
    return yield* new Failure({ exitCode: exitCodes.machineLacks, message });
  }
});
