/** `redgreen problems`: proves the problems of the library, and makes weak tests stronger. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { Console, Effect, Option, Result } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { checkProblem, defaultPlan, makeGenerated, type Part, type Plan, type Report } from "../envs/checking/check.ts";
import { grammarEdits } from "../envs/checking/edits.ts";
import { keepProgress, keptProgress, record, recorded, reportKey } from "../envs/checking/kept.ts";
import { missingTests } from "../envs/checking/strength.ts";
import { structureFaults } from "../envs/checking/structure.ts";
import { type LibraryProblem, libraryFolder, librarySlugs, readLibraryProblem, soundProblem } from "../envs/library.ts";
import { Judge } from "../src/judge.ts";
import { isFunctionEntry, ProblemError } from "../src/problem.ts";
import type { JudgeError } from "../src/verdict.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { requireToolchains } from "./gym.ts";
import { percent, printJson, progress, say, table } from "./output.ts";

const slugs = Argument.String("slug").pipe(
  Argument.variadic(),
  Argument.withDescription("Folders of the library (default: all)"),
);

const shared = {
  library: Flag.String("library").pipe(Flag.withDefault(libraryFolder), Flag.withDescription("Folder of problems")),
  seeds: Flag.Int("seeds").pipe(
    Flag.withDefault(defaultPlan.seeds),
    Flag.withDescription("Generated inputs of each size"),
  ),
  seed: Flag.Int("seed").pipe(
    Flag.withAlias("s"),
    Flag.withDefault(defaultPlan.seed),
    Flag.withDescription("What random edits are drawn by"),
  ),
  workers: Flag.Int("workers").pipe(
    Flag.optional,
    Flag.withDescription("Programs run at once (default: one per processor)"),
  ),
};

interface Unreadable {
  readonly slug: string;
  readonly error: ProblemError;
}

const readProblem = (slug: string, library: string): Effect.Effect<LibraryProblem, ProblemError> =>
  Effect.suspend(() => Effect.succeed(readLibraryProblem(slug, library))).pipe(
    Effect.catchDefect((defect) => (defect instanceof ProblemError ? Effect.fail(defect) : Effect.die(defect))),
  );

/** The problems that were named, or all. One that cannot be read is a finding, not the end. */
const readProblems = Effect.fnUntraced(function* (library: string, wanted: ReadonlyArray<string>) {
  const known = yield* Effect.try({
    try: () => librarySlugs(library),
    catch: (cause) => usage(`reading the library in ${library}: ${(cause as Error).message}`),
  });
  const unknown = wanted.find((slug) => !known.includes(slug));
  if (unknown !== undefined)
    return yield* usage(`there is no problem ${JSON.stringify(unknown)} in ${library}; it has ${known.length} others`);
  const problems: Array<LibraryProblem> = [];
  const unreadable: Array<Unreadable> = [];
  for (const slug of wanted.length === 0 ? known : new Set(wanted)) {
    const problem = yield* Effect.result(readProblem(slug, library));
    if (Result.isSuccess(problem)) problems.push(problem.success);
    else unreadable.push({ slug, error: problem.failure });
  }
  return { problems, unreadable };
});

/** A judge that remembers nothing: what is proven three times is run three times. */
const withJudge = <A>(
  workers: Option.Option<number>,
  use: (judge: Judge["Service"]) => Effect.Effect<A, Failure | JudgeError>,
) =>
  Effect.flatMap(Judge, use).pipe(
    Effect.provide(Judge.layer({ workers: Option.getOrUndefined(workers), cache: false })),
    Effect.mapError(failureOf),
  );

const requireCounts = Effect.fnUntraced(function* (counts: Readonly<Record<string, number>>) {
  for (const [flag, value] of Object.entries(counts))
    if (value < 1) return yield* usage(`${flag} ${value}: expected at least 1`);
});

const toolchainsOf = (judge: Judge["Service"], problems: ReadonlyArray<LibraryProblem>) =>
  requireToolchains(
    judge,
    problems.flatMap((p) => p.references.map((r) => ({ language: r.language }))),
  );

const loadedEdits = Effect.mapError(
  grammarEdits,
  (error) => new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
);

/* ---- check ---- */

const checkCommand = Command.make(
  "check",
  {
    slugs,
    ...shared,
    edits: Flag.Int("edits").pipe(
      Flag.withDefault(defaultPlan.edits),
      Flag.withDescription("Random edits of each reference in Python"),
    ),
    again: Flag.Boolean("again").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Check also what was checked before and has not changed"),
    ),
    record: Flag.Boolean("record").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Write what proves a problem into its folder, for those who check it next"),
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print an array of reports")),
  },
  Effect.fn(function* (flags) {
    yield* requireCounts({ "--seeds": flags.seeds, "--edits": flags.edits, "--workers": orOne(flags.workers) });
    const plan: Plan = { seeds: flags.seeds, edits: flags.edits, seed: flags.seed };
    const { problems, unreadable } = yield* readProblems(flags.library, flags.slugs);
    const edits = yield* loadedEdits;
    const shown = progress();
    const reports: Array<Report> = [];
    const broken: Array<{ readonly slug: string; readonly why: string }> = [];
    let byRecord = 0;
    const working = new Map<string, Part>();
    const state = (): string => {
      const done = reports.length + broken.length;
      const unsound = reports.filter((r) => r.faults.length > 0).length;
      const now = [...working].map(([slug, part]) => `${slug}: ${part}`).join(", ");
      return [
        `${done}/${problems.length} problems checked, ${unsound} with faults`,
        broken.length === 0 ? "" : `, ${broken.length} could not be`,
        now === "" ? "" : `  (${now})`,
      ].join("");
    };
    yield* withJudge(flags.workers, (judge) =>
      Effect.gen(function* () {
        yield* toolchainsOf(judge, problems);
        const check = Effect.fnUntraced(function* (problem: LibraryProblem) {
          const { slug } = problem;
          const key = reportKey(problem, judge.toolchains.values(), edits.version, plan);
          const report = yield* checkProblem(judge, problem, {
            edits,
            plan,
            from: flags.again ? undefined : keptProgress(problem, key),
            onPart: (part) => {
              working.set(slug, part);
              shown.update(state());
            },
            onProgress: (progress) => keepProgress(key, progress),
          });
          if (!flags.again && recorded(problem, key) !== undefined) byRecord++;
          if (flags.record && report.faults.length === 0) record(problem, key, report);
          reports.push(report);
        });
        yield* Effect.forEach(
          problems,
          (problem) =>
            check(problem).pipe(
              Effect.catchIf(
                (error) => !error.permanent,
                (error) => Effect.sync(() => void broken.push({ slug: problem.slug, why: error.message })),
              ),
              Effect.ensuring(Effect.sync(() => void working.delete(problem.slug))),
            ),
          { concurrency: judge.workers, discard: true },
        );
      }),
    ).pipe(Effect.onInterrupt(() => Effect.sync(() => shown.done(`${state()}  (interrupted; run it again to go on)`))));
    shown.done(state());
    reports.sort((a, b) => (a.slug < b.slug ? -1 : 1));

    if (flags.json)
      yield* printJson([...reports, ...unreadable.map(({ slug, error }) => ({ slug, why: error.message })), ...broken]);
    else yield* Console.log(reportTable(reports));
    for (const { slug, error } of unreadable) yield* say(`${slug}: ${error.message}`);
    for (const { slug, why } of broken) yield* say(`${slug}: could not be checked: ${why}`);
    for (const r of reports) for (const f of r.faults) yield* say(`${r.slug}: ${f.part}: ${f.text}`);
    if (!flags.json) for (const line of survivorLines(reports)) yield* say(line);
    if (byRecord > 0)
      yield* say(`${byRecord} of ${reports.length} by the record in their folders; --again checks them anew`);
    const bad = unreadable.length + broken.length + reports.filter((r) => r.faults.length > 0).length;
    if (bad > 0)
      return yield* new Failure({
        exitCode: exitCodes.workFailed,
        message: `${bad} of ${reports.length + unreadable.length + broken.length} problems are not proven; docs/problems.md has the rules`,
      });
  }),
).pipe(
  Command.withDescription("Prove problems: references, generated inputs, wrong programs, limits, strength of tests"),
  Command.withExamples([
    { command: "redgreen problems check", description: "Every problem; goes on where it was interrupted" },
    { command: "redgreen problems check odd-stamps --again", description: "One problem, from the beginning" },
    { command: "redgreen problems check odd-stamps --record", description: "Write its proof into its folder" },
  ]),
);

const orOne = (count: Option.Option<number>): number => Option.getOrElse(count, () => 1);

const reportTable = (reports: ReadonlyArray<Report>): string =>
  table(
    ["problem", "tests", "references", "inputs", "least margin", "edits", "survivors", "equivalent", "seconds", ""],
    reports.map((r) => [
      r.slug,
      r.tests,
      Object.keys(r.timings).length,
      r.compared.reduce((sum, c) => sum + c.inputs, 0),
      Object.keys(r.timings).length === 0 ? "" : Math.min(...Object.values(r.timings).map((t) => t.margin)).toFixed(1),
      r.strength?.tried ?? "",
      r.strength === undefined ? "" : percent(r.strength.survivors.length / Math.max(1, r.strength.tried)),
      r.strength?.equivalent.length ?? "",
      (r.wallMs / 1000).toFixed(1),
      r.faults.length === 0 ? "sound" : r.faults.map((f) => f.part).join(", "),
    ]),
  );

/** Edits that pass all tests of problems whose tests are weak, for a person to look at. */
const survivorLines = (reports: ReadonlyArray<Report>): ReadonlyArray<string> =>
  reports
    .filter((r) => r.faults.some((f) => f.part === "strength"))
    .flatMap((r) =>
      (r.strength?.survivors ?? []).map(
        (s) => `${r.slug}: passes every test, but not ${s.given}:\n  ${s.edit.split("\n").join("\n  ")}`,
      ),
    );

/* ---- mend ---- */

const mendCommand = Command.make(
  "mend",
  {
    slugs: Argument.String("slug").pipe(
      Argument.variadic({ min: 1 }),
      Argument.withDescription("Folders of the library"),
    ),
    ...shared,
    edits: Flag.Int("edits").pipe(Flag.withDefault(600), Flag.withDescription("Random edits of each reference")),
  },
  Effect.fn(function* (flags) {
    yield* requireCounts({ "--seeds": flags.seeds, "--edits": flags.edits, "--workers": orOne(flags.workers) });
    /* Other edits than those a check draws, or passing the check would prove nothing. */
    const plan: Plan = { seeds: flags.seeds, edits: flags.edits, seed: flags.seed + 1_000_000 };
    const { problems, unreadable } = yield* readProblems(flags.library, flags.slugs);
    for (const { error } of unreadable) return yield* failureOf(error);
    const edits = yield* loadedEdits;
    yield* withJudge(flags.workers, (judge) =>
      Effect.gen(function* () {
        yield* toolchainsOf(judge, problems);
        yield* Effect.forEach(
          problems,
          Effect.fnUntraced(function* (problem) {
            const [fault] = structureFaults(problem);
            if (fault !== undefined) return yield* usage(`${problem.slug}: ${fault}`);
            const python = problem.references.find((r) => r.language === "python")!;
            const sound = soundProblem(problem, python);
            const made = yield* makeGenerated(judge, problem, plan);
            if (made.fault !== undefined) return yield* usage(`${problem.slug}: ${made.fault}`);
            const mutants = edits.sample(python.text, plan.edits, plan.seed);
            const missing = yield* missingTests(judge, sound, mutants, made.generated);
            const lines = missing.map(({ input, expected }) =>
              isFunctionEntry(sound.entry)
                ? `{"args": ${input}, "expected": ${expected}}\n`
                : `{"input": ${JSON.stringify(input)}, "output": ${JSON.stringify(expected)}}\n`,
            );
            appendFileSync(join(problem.folder, "tests.jsonl"), lines.join(""));
            yield* Console.log(`${problem.slug}: ${lines.length} tests added, after ${mutants.length} random edits`);
          }),
          { concurrency: judge.workers, discard: true },
        );
      }),
    );
  }),
).pipe(
  Command.withDescription("Add tests that kill the random edits that pass all tests now"),
  Command.withExamples([{ command: "redgreen problems mend odd-stamps", description: "Then check it again" }]),
);

export const problemsCommand = Command.make("problems").pipe(
  Command.withExamples([
    { command: "redgreen problems check", description: "Prove every problem; goes on where it was interrupted" },
    { command: "redgreen problems mend odd-stamps", description: "Add tests to one that is weak" },
  ]),
  Command.withDescription("Prove the problems of the library, and make weak tests stronger"),
  Command.withSubcommands([checkCommand, mendCommand]),
);
