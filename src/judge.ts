/**
 * The judge: from a program and a problem to a judgement, or to a `JudgeError` that says nothing about the program.
 *
 * It compiles the program once, runs it on every test case in one box, and decides outside the box what each ending
 * means. The table of causes in docs/judging.md is `decide` in words.
 */
import { Context, Effect, Layer } from "effect";
import type { Diagnostic, Frame } from "./diagnostic.ts";
import { broken, decide, explain, judgeCase, type Ran, readRun, written } from "./ending.ts";
import type { CaseResult, CaseTiming, Judgement, RunResult, Text, Timing } from "./judgement.ts";
import { languages } from "./languages/all.ts";
import {
  type Language,
  ours,
  placeOf,
  programLines,
  programText,
  type Recipe,
  type RecipeOptions,
  type Source,
} from "./languages/language.ts";
import { parseReport, type Report } from "./languages/report.ts";
import { SignatureError } from "./languages/signature.ts";
import { makeStripper, type Stripper } from "./languages/stripping.ts";
import { findToolchain, type Toolchain } from "./languages/toolchain.ts";
import { buildCommand, buildLimits, type Limits, limitsFor, runCommand } from "./limits.ts";
import { shorten } from "./observation.ts";
import type { Problem } from "./problem.ts";
import type { RunResult as BoxResult } from "./sandbox/frames.ts";
import { type Artifact, type Lease, Sandbox, type SandboxOptions, type Tier } from "./sandbox/sandbox.ts";
import { JudgeError, worst } from "./verdict.ts";
import { cachedJudge } from "./verdict-cache.ts";
import { openVerdictFile } from "./verdict-file.ts";

/** What is judged besides the program. A `Problem` is one. */
export type Task = Pick<
  Problem,
  "language" | "entry" | "harness" | "fixed" | "tests" | "publicCount" | "limits" | "checker" | "tol"
>;

export interface JudgeOptions {
  /** Leave the cases after the first failing one unrun, where nobody needs to know. */
  readonly stopAtFirstFailure?: boolean;
  /** Build sanitizers in, where the language has them: invalid memory accesses and undefined behaviour are errors. */
  readonly sanitize?: boolean;
  /** Find out which lines the public cases execute, by running them once more with counters built in. */
  readonly coverage?: boolean;
}

/** What a program answered on one input, whole, or why it did not answer. */
export interface Answer {
  readonly verdict: CaseResult["verdict"];
  /** Standard output, or the JSON of the function's result; of a program that ended well. */
  readonly answer?: string;
  readonly reason?: string;
  readonly cpuMs: number;
}

export class Judge extends Context.Service<
  Judge,
  {
    readonly toolchains: ReadonlyMap<string, Toolchain>;
    /** Programs run at once. */
    readonly workers: number;
    readonly tier: Tier;
    /** Judges a program on every test case. */
    readonly judge: (
      task: Task,
      program: string,
      options?: JudgeOptions,
    ) => Effect.Effect<{ readonly judgement: Judgement; readonly timing: Timing }, JudgeError>;
    /**
     * Runs a program on inputs of ours, one after another in one box, and compares nothing. `enough` sees each answer
     * as it comes, perhaps once more if a box broke, and returns true to leave the rest unrun.
     */
    readonly answers: (
      task: Task,
      program: string,
      inputs: ReadonlyArray<string>,
      enough?: (answer: Answer, index: number) => boolean,
    ) => Effect.Effect<ReadonlyArray<Answer>, JudgeError>;
    /** Runs a program on one input and compares nothing. */
    readonly run: (
      task: Task,
      program: string,
      input: string,
      options?: JudgeOptions,
    ) => Effect.Effect<{ readonly run: RunResult; readonly timing: Timing }, JudgeError>;
  }
>()("redgreen/Judge") {
  /** A judge with a sandbox of its own. */
  static readonly layer = (options: JudgeSetup = {}): Layer.Layer<Judge, JudgeError> =>
    Layer.unwrap(
      Effect.map(Effect.forEach(languages, findToolchain, { concurrency: "unbounded" }), (toolchains) =>
        Layer.effect(
          Judge,
          Effect.gen(function* () {
            const judge = yield* makeJudge(toolchains, options);
            if (options.cache === false) return judge;
            const file = options.verdictFile === undefined ? undefined : yield* openVerdictFile(options.verdictFile);
            return cachedJudge(judge, options.cacheBytes, file);
          }),
        ).pipe(Layer.provide(Sandbox.layer(boxOptions(toolchains, options)))),
      ),
    );
}

export interface JudgeSetup {
  /** Programs run at once; one per processor if not given. */
  readonly workers?: number | undefined;
  /** Start interpreters anew for every run. */
  readonly cold?: boolean;
  /** Whether control groups are used where they can be had; they are, unless this is false. */
  readonly controlGroups?: boolean;
  /** Whether a program that was judged before is answered from memory; it is, unless this is false. */
  readonly cache?: boolean;
  /** How much of them is kept, in bytes of JSON; 64 MiB by default. */
  readonly cacheBytes?: number;
  /** A file that remembers them from run to run. */
  readonly verdictFile?: string | undefined;
  /** Strips TypeScript outside the boxes; threads of the judge's own if it is not given, and none if it is `cold`. */
  readonly stripper?: Stripper;
}

/** What boxes need for these languages, besides /usr. */
export const boxOptions = (
  toolchains: ReadonlyArray<Toolchain>,
  { workers, controlGroups }: Pick<JudgeSetup, "workers" | "controlGroups"> = {},
): Partial<SandboxOptions> => ({
  copies: Object.fromEntries(
    toolchains.flatMap((t) => Object.entries(t.language.runtime).map(([name, path]) => [ours(name), path])),
  ),
  binds: Object.fromEntries(
    toolchains.flatMap((t) => [
      ...t.tools.filter((tool) => tool.place !== tool.path).map((tool) => [tool.place, tool.path]),
      ...(t.prepared === undefined ? [] : [[ours(t.prepared.name), t.prepared.folder]]),
    ]),
  ),
  ...(workers === undefined ? {} : { workers }),
  ...(controlGroups === undefined ? {} : { controlGroups }),
});

/** Cases that hit a limit in one turn before the rest is left unrun: an endless loop fails them all alike, and each is dear. */
const limitsPerTurn = 2;

/* ---- compiling ---- */

/** Why a program did not compile. */
const compileFailure = (result: BoxResult): string => {
  switch (result.ending) {
    case "cpu":
    case "idle":
      return `compiling took more than ${buildLimits.cpuMs} ms`;
    case "memory":
      return `compiling needed more than ${buildLimits.addressMb} MiB of memory`;
    case "output":
      return `the compiler wrote more than ${buildLimits.outputBytes} bytes of messages`;
    default:
      return "the program does not compile";
  }
};

/** Where a language's tools are in the box. */
const placesOf = (toolchain: Toolchain): Readonly<Record<string, string>> =>
  Object.fromEntries(toolchain.tools.map((t) => [t.name, t.place]));

const measured = (r: BoxResult): CaseTiming => ({ cpuMs: r.cpuMs, wallMs: r.wallMs, peakBytes: r.peakBytes });

interface Compiled {
  readonly artifact: Artifact;
  readonly recipe: Recipe;
  readonly source: Source;
  readonly diagnostics: ReadonlyArray<Diagnostic>;
  readonly timing: CaseTiming;
  /** Why there is nothing to run. */
  readonly failure: string | undefined;
}

interface CompileOptions extends Pick<RecipeOptions, "cold" | "sanitize"> {
  readonly stripper: Stripper | undefined;
}

const compile = Effect.fnUntraced(function* (
  lease: Lease,
  toolchain: Toolchain,
  task: Task,
  program: string,
  { stripper, ...options }: CompileOptions,
  counting = false,
): Effect.fn.Return<Compiled, JudgeError> {
  const { language } = toolchain;
  const source: Source = { program, harness: task.harness, entry: task.entry, reference: task.fixed };
  const strip = language.typed === true ? stripper : undefined;
  const stripped = strip && (yield* Effect.promise(() => strip.strip(programText(source))));
  const recipe = yield* Effect.try({
    try: () => {
      const make = counting && language.coverage !== undefined ? language.coverage.recipe : language.recipe;
      return make(source, placesOf(toolchain), { memoryMb: task.limits.memoryMb, stripped, ...options });
    },
    catch: (cause) => unusable(language, cause),
  });
  const files = Object.fromEntries(Object.entries(recipe.files).map(([name, content]) => [name, Buffer.from(content)]));
  const artifact = yield* lease.build(files, {
    command: buildCommand(language, recipe),
    outputs: recipe.build.outputs,
  });
  const { result } = artifact;
  if (
    result === undefined ||
    result.ending === "no-exec" ||
    result.ending === "starved" ||
    artifact.status === "cancelled"
  ) {
    return yield* broken(
      `the ${language.name} compiler could not be run (${result?.ending ?? artifact.status} ${result?.code ?? ""})`,
    );
  }
  const stderr = result.err.toString();
  const report = parseReport(result.report.toString());
  const diagnostics = language.buildDiagnostics({ source, stderr, report, signal: undefined });
  const base = { artifact, recipe, source, timing: measured(result) };
  if (artifact.status === "ok") return { ...base, diagnostics, failure: undefined };
  const said = diagnostics.some((d) => d.severity === "error");
  const last = shorten(stderr.trim(), 2000, "end") || compileFailure(result);
  const all: ReadonlyArray<Diagnostic> = said
    ? diagnostics
    : [...diagnostics, { severity: "error", file: language.fileName, message: last }];
  return { ...base, diagnostics: all, failure: compileFailure(result) };
});

const unusable = (language: Language, cause: unknown): JudgeError =>
  new JudgeError({
    attempted: `preparing a ${language.name} program`,
    why: cause instanceof Error ? cause.message : String(cause),
    next: cause instanceof SignatureError ? "Change the problem: its entry or its reference program" : "Run bin/setup",
    permanent: true,
  });

/* ---- stacks ---- */

/** The program's own frames, innermost first, where its runtime reported a stack. `input` is what it was run on. */
const framesOf = Effect.fnUntraced(function* (
  compiled: Compiled,
  toolchain: Toolchain,
  ran: Ran,
  input: string,
): Effect.fn.Return<ReadonlyArray<Frame>, JudgeError> {
  const { language, source, recipe, report, limits } = ran;
  const { symbolize, where } = language;
  const addresses = report.stack?.addresses ?? [];
  let frames: ReadonlyArray<Frame> = own(language, source, report.frames);
  if (symbolize !== undefined && addresses.length > 0) {
    const command = { ...buildCommand(language, recipe), argv: symbolize.argv(addresses, placesOf(toolchain)) };
    yield* compiled.artifact.run(command, [""], (r) => {
      if (r.ending === "exit" && r.code === 0) frames = symbolize.frames(r.out.toString(), source);
      return false;
    });
  } else if (where !== undefined && timedOut(ran)) {
    const ms = Math.min(limits.cpuMs, 300);
    const command = { ...runCommand(language, recipe, limits), argv: where(recipe, source, ms) };
    yield* compiled.artifact.run(command, [input], (r) => {
      frames = own(language, source, parseReport(r.report.toString()).frames);
      return false;
    });
  }
  return frames;
});

/** Frames with lines of the agent's own file; those of the harness are nobody's bug. */
const own = (language: Language, source: Source, frames: ReadonlyArray<Frame>): ReadonlyArray<Frame> =>
  frames.filter((f) => placeOf(source, language.fileName, f.line).file === language.fileName);

/** The first diagnostic, which has no place yet, gets the innermost frame's. */
const placed = (diagnostics: ReadonlyArray<Diagnostic>, frames: ReadonlyArray<Frame>): ReadonlyArray<Diagnostic> => {
  const line = frames[0]?.line;
  return line === undefined
    ? diagnostics
    : diagnostics.map((d, i) => (i === 0 && d.line === undefined ? { ...d, line, frames } : d));
};

/** Where a program was when its time ran out is chance, so it stands with the measurements. */
const timedOut = (ran: Ran): boolean => ran.result.ending === "cpu" || ran.result.ending === "idle";

/* ---- coverage ---- */

/**
 * For each public case that was judged, the lines of the agent's program that it executes; nothing where they cannot be
 * told. What counts is slower than the program, so it has more time, but not what is cut off anyway: lines that an
 * endless program executes are executed soon.
 */
const linesOf = Effect.fnUntraced(function* (
  lease: Lease,
  toolchain: Toolchain,
  task: Task,
  program: string,
  judged: ReadonlyArray<CaseResult>,
  options: CompileOptions,
): Effect.fn.Return<ReadonlyArray<ReadonlyArray<number>>, JudgeError> {
  const { language } = toolchain;
  if (language.coverage === undefined) return [];
  const compiled = yield* compile(lease, toolchain, task, program, options, true);
  if (compiled.failure !== undefined) return [];
  const { artifact, recipe, source } = compiled;
  const reports = judged.slice(0, task.publicCount).map((): Report => parseReport(""));
  const wide = limitsFor(recipe, task.limits);
  const watch = (limits: Limits, isWatched: (verdict: CaseResult["verdict"]) => boolean) => {
    const cases = [...reports.keys()].filter((i) => isWatched(judged[i]!.verdict));
    const inputs = cases.map((i) => task.tests[i]!.input);
    return artifact.run(runCommand(language, recipe, limits), inputs, (r) => {
      reports[cases[r.index]!] = parseReport(r.report.toString());
      return false;
    });
  };
  yield* watch(wide, (verdict) => !isLimit(verdict));
  yield* watch({ ...wide, cpuMs: task.limits.cpuMs }, isLimit);
  const lines = reports.map((r): ReadonlyArray<number> => r.coverage ?? []);
  const { decode } = language.coverage;
  const counters = reports.map((r) => r.counters ?? "");
  if (decode !== undefined && counters.some((c) => c !== "")) {
    const decoding = { ...buildCommand(language, recipe), argv: decode.argv };
    yield* artifact.run(decoding, counters, (r) => {
      if (counters[r.index] !== "") lines[r.index] = decode.lines(r.out.toString());
      return false;
    });
  }
  const last = programLines(source);
  return lines.map((list) => list.filter((line) => line <= last));
});

/* ---- the service ---- */

/** A thread strips hundreds of programs a second, so a few are enough for any number of boxes. */
const mostThreads = 4;

const ownStripper = (workers: number) =>
  Effect.acquireRelease(
    Effect.sync(() => makeStripper({ threads: Math.min(workers, mostThreads) })),
    (stripper) => Effect.promise(() => stripper.close()),
  );

const makeJudge = Effect.fnUntraced(function* (found: ReadonlyArray<Toolchain>, setup: JudgeSetup) {
  const sandbox = yield* Sandbox;
  const { cold = false } = setup;
  const stripper = setup.stripper ?? (cold ? undefined : yield* ownStripper(sandbox.workers));
  const compiling = (sanitize = false): CompileOptions => ({ cold, sanitize, stripper });
  const toolchains = new Map(found.map((t) => [t.language.id, t]));

  const toolchainOf = (id: string): Effect.Effect<Toolchain, JudgeError> => {
    const toolchain = toolchains.get(id);
    if (toolchain !== undefined && toolchain.missing.length === 0) {
      prepare(toolchain);
      return Effect.succeed(toolchain);
    }
    const missing = toolchain?.missing.map((tool) => tool.name).join(" and ");
    return Effect.fail(
      new JudgeError({
        attempted: `judging a ${id} program`,
        why: toolchain === undefined ? "no such language is known here" : `${missing} is not installed`,
        next:
          toolchain === undefined
            ? `Known languages: ${[...toolchains.keys()].join(", ")}`
            : `Install it: sudo apt-get install ${toolchain.missing.map((tool) => tool.package).join(" ")}`,
        permanent: true,
      }),
    );
  };

  /** Started by the first judging of a language; nobody waits for it. */
  const filled = new Set<string>();
  const prepare = ({ language, prepared }: Toolchain): void => {
    if (prepared === undefined || filled.has(language.id)) return;
    filled.add(language.id);
    void prepared.fill();
  };

  /** What broke once may work in another box; what breaks twice is not the program's fault either. */
  const twice = <A>(effect: Effect.Effect<A, JudgeError>) =>
    Effect.retry(effect, { times: 1, while: (error) => !error.permanent });

  const judgeOnce = (toolchain: Toolchain, task: Task, program: string, options: JudgeOptions) =>
    sandbox.lend((lease) =>
      Effect.gen(function* () {
        const compiled = yield* compile(lease, toolchain, task, program, compiling(options.sanitize));
        if (compiled.failure !== undefined) return notCompiled(task, compiled);

        const cases: Array<CaseResult> = [];
        const ran: Array<Ran> = [];
        let fault: JudgeError | undefined;
        let stopped = false;
        const limits = limitsFor(compiled.recipe, task.limits);
        const command = runCommand(toolchain.language, compiled.recipe, limits);
        const inputs = task.tests.map((t) => t.input);
        yield* compiled.artifact.run(command, inputs, (result) => {
          if (stopped) return false; // results that were under way when it was told to stop
          const run = readRun(toolchain.language, compiled.source, compiled.recipe, limits, result);
          const judged = judgeCase(run, task, task.tests[result.index]!);
          if (judged instanceof JudgeError) {
            fault = judged;
            return (stopped = true);
          }
          ran.push(run);
          cases.push(judged);
          return (stopped = isEnough(cases, options) && cases.length < task.tests.length);
        });
        if (fault !== undefined) return yield* fault;

        const measurements: Array<CaseTiming> = [];
        for (const [i, run] of ran.entries()) {
          /* Nobody sees more of a hidden case than its verdict. */
          const frames = i < task.publicCount ? yield* framesOf(compiled, toolchain, run, inputs[i]!) : [];
          const late = timedOut(run);
          measurements.push({ ...measured(run.result), ...(late && frames.length > 0 ? { stoppedAt: frames } : {}) });
          const { diagnostics } = cases[i]!;
          if (!late && diagnostics !== undefined) cases[i] = { ...cases[i]!, diagnostics: placed(diagnostics, frames) };
        }
        if (options.coverage === true) {
          const covered = yield* linesOf(lease, toolchain, task, program, cases, compiling());
          for (const [i, coverage] of covered.entries()) cases[i] = { ...cases[i]!, coverage };
        }
        while (cases.length < task.tests.length) cases.push({ verdict: "not-run" });
        const judgement: Judgement = {
          verdict: worst(cases.map((c) => c.verdict)),
          passed: cases.filter((c) => c.verdict === "accepted").length,
          cases,
          diagnostics: compiled.diagnostics,
        };
        return { judgement, timing: timingOf(compiled, measurements) };
      }),
    );

  const runOnce = (toolchain: Toolchain, task: Task, program: string, input: string, options: JudgeOptions) =>
    sandbox.lend((lease) =>
      Effect.gen(function* () {
        const compiled = yield* compile(lease, toolchain, task, program, compiling(options.sanitize));
        if (compiled.failure !== undefined) {
          const { diagnostics, failure: reason } = compiled;
          const run: RunResult = { verdict: "compile-error", reason, output: nothing, stderr: nothing, diagnostics };
          return { run, timing: timingOf(compiled, []) };
        }
        let result: BoxResult | undefined;
        const limits = limitsFor(compiled.recipe, task.limits);
        yield* compiled.artifact.run(runCommand(toolchain.language, compiled.recipe, limits), [input], (r) => {
          result = r;
          return false;
        });
        if (result === undefined) return yield* broken("it was not run");
        const ran = readRun(toolchain.language, compiled.source, compiled.recipe, limits, result);
        const { diagnostics, outOfMemory } = explain(ran);
        const ended = decide(ran, outOfMemory);
        if (ended instanceof JudgeError) return yield* ended;
        const frames = yield* framesOf(compiled, toolchain, ran, input);
        const late = timedOut(ran);
        const outcome = "answer" in ended ? { verdict: "accepted" as const } : ended;
        const { actual = nothing, stderr = nothing } = written(ran, outcome.verdict);
        const run: RunResult = {
          ...outcome,
          output: actual,
          stderr,
          diagnostics: [...compiled.diagnostics, ...(late ? diagnostics : placed(diagnostics, frames))],
          ...(result.notices.length === 0 ? {} : { flags: result.notices }),
        };
        const timing = { ...measured(result), ...(late && frames.length > 0 ? { stoppedAt: frames } : {}) };
        return { run, timing: timingOf(compiled, [timing]) };
      }),
    );

  const answersOnce = (
    toolchain: Toolchain,
    task: Task,
    program: string,
    inputs: ReadonlyArray<string>,
    enough: (answer: Answer, index: number) => boolean,
  ) =>
    sandbox.lend((lease) =>
      Effect.gen(function* () {
        const compiled = yield* compile(lease, toolchain, task, program, compiling());
        const { failure: reason } = compiled;
        const answers: Array<Answer> = [];
        let fault: JudgeError | undefined;
        let stopped = false;
        const take = (answer: Answer): boolean => {
          answers.push(answer);
          return (stopped = enough(answer, answers.length - 1)) && answers.length < inputs.length;
        };
        const limits = limitsFor(compiled.recipe, task.limits);
        const command = runCommand(toolchain.language, compiled.recipe, limits);
        if (reason !== undefined) inputs.some(() => take({ verdict: "compile-error", reason, cpuMs: 0 }));
        else
          yield* compiled.artifact.run(command, inputs, (result) => {
            if (stopped) return false;
            const ran = readRun(toolchain.language, compiled.source, compiled.recipe, limits, result);
            const ended = decide(ran, explain(ran).outOfMemory);
            if (ended instanceof JudgeError) {
              fault = ended;
              return (stopped = true);
            }
            const { cpuMs } = result;
            return take("answer" in ended ? { verdict: "accepted", ...ended, cpuMs } : { ...ended, cpuMs });
          });
        if (fault !== undefined) return yield* fault;
        while (answers.length < inputs.length) answers.push({ verdict: "not-run", cpuMs: 0 });
        return answers;
      }),
    );

  return Judge.of({
    toolchains,
    workers: sandbox.workers,
    tier: sandbox.tier,
    judge: (task, program, options = {}) =>
      Effect.flatMap(toolchainOf(task.language), (toolchain) => twice(judgeOnce(toolchain, task, program, options))),
    answers: (task, program, inputs, enough = () => false) =>
      Effect.flatMap(toolchainOf(task.language), (toolchain) =>
        twice(answersOnce(toolchain, task, program, inputs, enough)),
      ),
    run: (task, program, input, options = {}) =>
      Effect.flatMap(toolchainOf(task.language), (toolchain) =>
        twice(runOnce(toolchain, task, program, input, options)),
      ),
  });
});

/** Whether nothing is to be learned from the cases that are left. */
const isEnough = (cases: ReadonlyArray<CaseResult>, options: JudgeOptions): boolean => {
  if (options.stopAtFirstFailure === true && cases[cases.length - 1]?.verdict !== "accepted") return true;
  return cases.filter((c) => isLimit(c.verdict)).length >= limitsPerTurn;
};

const nothing: Text = { text: "", bytes: 0 };

const isLimit = (verdict: CaseResult["verdict"]): boolean =>
  verdict === "time-limit" || verdict === "memory-limit" || verdict === "output-limit";

const notCompiled = (task: Task, compiled: Compiled) => {
  const judgement: Judgement = {
    verdict: "compile-error",
    passed: 0,
    cases: task.tests.map(() => ({ verdict: "not-run" })),
    diagnostics: compiled.diagnostics,
    reason: compiled.failure ?? "",
  };
  return { judgement, timing: timingOf(compiled, []) };
};

/** What a judging cost: compiling and running together, then apart. The peak is the program's, not its compiler's. */
const timingOf = (compiled: Compiled, cases: ReadonlyArray<CaseTiming>): Timing => {
  const { again } = compiled.artifact;
  const parts = again ? cases : [compiled.timing, ...cases];
  return {
    cpuMs: parts.reduce((sum, p) => sum + p.cpuMs, 0),
    wallMs: parts.reduce((sum, p) => sum + p.wallMs, 0),
    peakBytes: cases.reduce((most, p) => Math.max(most, p.peakBytes), 0),
    compile: { ...compiled.timing, ...(again ? { cached: true } : {}) },
    ...(cases.length > 0 ? { cases } : {}),
  };
};
