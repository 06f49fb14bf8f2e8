/** `redgreen judge`: one program, judged as in an episode, or just run. */
import { extname } from "node:path";
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { loadProblemSet, suites } from "../envs/suites.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import { Judge, type Task } from "../src/judge.ts";
import { languageOf, languages } from "../src/languages/all.ts";
import { defaultLimits } from "../src/limits.ts";
import { observe } from "../src/observation.ts";
import type { Problem } from "../src/problem.ts";
import { type Failure, failureOf, usage } from "./failure.ts";
import { readText } from "./files.ts";
import { judgeFlags, requireToolchains } from "./gym.ts";
import { printJson, table } from "./output.ts";
import { requireProblems } from "./run.ts";

/** `FILE`, `FILE#ID`, or the id of a problem in a suite. */
const findProblem = Effect.fnUntraced(function* (given: string) {
  for (const suite of suites) {
    const set = yield* Effect.mapError(loadProblemSet(suite.id), failureOf);
    const found = set.problems.find((p) => p.id === given);
    if (found !== undefined) return found;
  }
  const hash = given.lastIndexOf("#");
  const [file, id] = hash < 0 ? [given, undefined] : [given.slice(0, hash), given.slice(hash + 1)];
  const { problems } = yield* Effect.mapError(requireProblems(file), () =>
    usage(`${JSON.stringify(given)} is neither a problem of a suite (redgreen ls problems) nor a file of problems`),
  ).pipe(
    Effect.catchIf(
      () => hash < 0 && file.endsWith(".jsonl"),
      () => requireProblems(file),
    ),
  );
  if (id === undefined && problems.length === 1) return problems[0]!;
  const found = problems.find((p) => p.id === id);
  if (found !== undefined) return found;
  return yield* usage(
    id === undefined
      ? `${file} holds ${problems.length} problems; name one: --problem '${file}#${problems[0]!.id}'`
      : `${file} holds no problem ${JSON.stringify(id)}; the first is ${JSON.stringify(problems[0]!.id)}`,
  );
});

const languageFor = (
  path: string,
  given: string | undefined,
  problem: Problem | undefined,
): Effect.Effect<string, Failure> => {
  const known = languages.map((l) => l.id).join(", ");
  const wanted = given ?? problem?.language ?? languages.find((l) => extname(l.fileName) === extname(path))?.id;
  if (wanted === undefined)
    return Effect.fail(usage(`cannot tell the language of ${path} from its name; say it with --language (${known})`));
  if (languageOf(wanted) === undefined)
    return Effect.fail(usage(`language ${JSON.stringify(wanted)} is not judged here; there are ${known}`));
  return Effect.succeed(wanted);
};

const diagnosticLine = (d: Diagnostic): string =>
  `${d.file}${d.line === undefined ? "" : `:${d.line}`}${d.column === undefined ? "" : `:${d.column}`}: ${d.severity}: ${d.message}`;

export const judgeCommand = Command.make(
  "judge",
  {
    program: Argument.String("program").pipe(Argument.withDescription("A source file, or - for standard input")),
    problem: Flag.String("problem").pipe(
      Flag.optional,
      Flag.withDescription("FILE, FILE#ID, or the id of a problem in a suite"),
    ),
    language: Flag.String("language").pipe(
      Flag.withAlias("l"),
      Flag.optional,
      Flag.withDescription("Default: the problem's, or by the file's name"),
    ),
    input: Flag.String("input").pipe(
      Flag.withAlias("i"),
      Flag.optional,
      Flag.withDescription("Without a problem: a file to give as standard input"),
    ),
    sanitize: Flag.Boolean("sanitize").pipe(
      Flag.withDefault(false),
      Flag.withDescription("C and C++: check memory accesses and undefined behaviour"),
    ),
    coverage: Flag.Boolean("coverage").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Say which lines each public test executes"),
    ),
    ...judgeFlags,
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")),
  },
  Effect.fn(function* (flags) {
    const problem = Option.isNone(flags.problem) ? undefined : yield* findProblem(flags.problem.value);
    if (problem !== undefined && Option.isSome(flags.input))
      return yield* usage("--input is for a program without --problem, whose test cases have inputs");
    if (flags.program === "-" && Option.getOrUndefined(flags.input) === "-")
      return yield* usage("the program and its input cannot both be standard input");
    const language = yield* languageFor(flags.program, Option.getOrUndefined(flags.language), problem);
    const program = yield* readText("the program", flags.program);
    const input = Option.isNone(flags.input) ? "" : yield* readText("the input", flags.input.value);

    const task: Task =
      problem === undefined
        ? {
            language,
            entry: "stdin",
            harness: "",
            fixed: undefined,
            tests: [],
            publicCount: 0,
            limits: defaultLimits,
            checker: "lines",
            tol: undefined,
          }
        : { ...problem, language };
    yield* Effect.gen(function* () {
      const judge = yield* Judge;
      const options = { sanitize: flags.sanitize, coverage: flags.coverage };
      yield* requireToolchains(judge, [{ ...task, language } as Problem]);
      if (problem === undefined) {
        const { run, timing } = yield* judge.run(task, program, input, options);
        if (flags.json)
          return yield* printJson({
            program: flags.program,
            language,
            problem: null,
            ...run,
            output: run.output.text,
            stderr: run.stderr.text,
            timing,
          });
        yield* Console.log(run.output.text);
        yield* Console.error(
          `${run.verdict}${run.reason === undefined ? "" : `: ${run.reason}`}  (${timing.cpuMs.toFixed(0)} ms CPU, ${(timing.peakBytes / 2 ** 20).toFixed(1)} MiB)`,
        );
        for (const d of run.diagnostics) yield* Console.error(diagnosticLine(d));
        return;
      }
      const { judgement, timing } = yield* judge.judge(task, program, options);
      const seen = observe({
        problem: { ...problem, language },
        files: [],
        judgement,
        run: undefined,
        feedback: "full",
        feedbackBytes: 1 << 20,
        turn: 0,
        turnsLeft: 0,
      });
      const { verdict, reason, passedCount, testCount, tests = [], diagnostics = [] } = seen;
      if (flags.json) {
        return yield* printJson({
          program: flags.program,
          language,
          problem: problem.id,
          verdict,
          ...(reason === undefined ? {} : { reason }),
          passed: seen.passed,
          passedCount,
          testCount,
          tests,
          diagnostics,
          timing,
        });
      }
      yield* Console.log(
        `${verdict}: ${passedCount} of ${testCount} tests passed${reason === undefined ? "" : ` (${reason})`}`,
      );
      for (const d of diagnostics) yield* Console.log(diagnosticLine(d));
      const rows = tests.map((t) => [
        t.index + 1,
        t.public ? "public" : "hidden",
        t.verdict,
        t.difference?.text ?? t.diagnostics?.map(diagnosticLine)[0] ?? t.reason ?? "",
      ]);
      yield* Console.log(table(["test", "", "verdict", ""], rows));
    }).pipe(
      Effect.mapError(failureOf),
      Effect.provide(Judge.layer({ ...flags, workers: 1 })),
      Effect.mapError(failureOf),
    );
  }),
).pipe(
  Command.withDescription("Judge one program as an episode would, or just run it"),
  Command.withExamples([
    { command: "redgreen judge attempt.py --problem bugs.jsonl#b7", description: "Verdict, test results, diagnostics" },
    { command: "redgreen judge a.cpp --input in.txt", description: "Run it on an input and compare nothing" },
  ]),
);
