/**
 * Observations: what an agent sees, and `observe`, the only door between what the judge knows and the agent.
 *
 * Hidden test cases give their verdict and nothing else, at every level. The level of feedback and the byte budget
 * are applied here; what the budget cut is listed. The same judgement always gives the same observation.
 */
import { createHash } from "node:crypto";
import { Schema } from "effect";
import { Difference } from "./checker.ts";
import { Diagnostic } from "./diagnostic.ts";
import { Count, type Judgement, RunResult, type Text, type Timing } from "./judgement.ts";
import { Limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { CaseVerdict, Verdict } from "./verdict.ts";

export const FeedbackLevel = Schema.Literals(["verdict", "first-failure", "full"]).annotate({
  identifier: "FeedbackLevel",
  description:
    "How much an agent is told. verdict: whether the program passes, and nothing else; first-failure: the verdict, the compiler's diagnostics and the first test case that failed; full: the same for every test case.",
});
export type FeedbackLevel = typeof FeedbackLevel.Type;

export const WorkspaceFile = Schema.Struct({
  name: Schema.String,
  text: Schema.String,
  sha256: Schema.String.annotate({ description: "SHA-256 of the text as UTF-8, in hexadecimal." }),
  editable: Schema.Boolean.annotate({ description: "False for text that is compiled after the program." }),
}).annotate({ identifier: "WorkspaceFile" });

export const TestView = Schema.Struct({
  index: Count.annotate({ description: "From 0, in the problem's order." }),
  public: Schema.Boolean,
  verdict: CaseVerdict,
  reason: Schema.optionalKey(Schema.String.annotate({ description: "What exactly happened, in words." })),
  input: Schema.optionalKey(Schema.String),
  expected: Schema.optionalKey(Schema.String),
  actual: Schema.optionalKey(
    Schema.String.annotate({ description: "Standard output, or the JSON of the function's result." }),
  ),
  difference: Schema.optionalKey(Difference),
  stderr: Schema.optionalKey(Schema.String),
  diagnostics: Schema.optionalKey(Schema.Array(Diagnostic)),
  coverage: Schema.optionalKey(
    Schema.Array(Count).annotate({
      description: "The lines of the program that this case executes, where coverage was asked for.",
    }),
  ),
}).annotate({
  identifier: "TestView",
  description: "A test case as the agent sees it. Hidden ones have index, public and verdict only.",
});
export type TestView = typeof TestView.Type;

export const Observation = Schema.Struct({
  problem: Schema.String.annotate({ description: "The problem's id." }),
  language: Schema.String,
  entry: Schema.String.annotate({ description: "stdin, the name of the function under test, or Class.method." }),
  statement: Schema.String.annotate({ description: "What the program should do." }),
  files: Schema.Array(WorkspaceFile).annotate({
    description: "The program, then the harness that is compiled after it, if there is one.",
  }),
  limits: Limits,
  feedback: FeedbackLevel,
  passed: Schema.Boolean.annotate({
    description: "Whether the current program passes every test case, public and hidden.",
  }),
  verdict: Schema.optionalKey(Verdict),
  reason: Schema.optionalKey(Schema.String.annotate({ description: "Why the program could not be run at all." })),
  passedCount: Schema.optionalKey(
    Count.annotate({ description: "How many test cases pass, hidden ones too; only at level full." }),
  ),
  testCount: Schema.optionalKey(Count.annotate({ description: "How many test cases there are." })),
  tests: Schema.optionalKey(
    Schema.Array(TestView).annotate({ description: "At level first-failure, only the first case that fails." }),
  ),
  diagnostics: Schema.optionalKey(
    Schema.Array(Diagnostic).annotate({ description: "The compiler's errors and warnings." }),
  ),
  flags: Schema.optionalKey(
    Schema.Array(Schema.String).annotate({
      description:
        "What the program tried, in public cases, that no program here may: socket, fork, write /etc/passwd.",
    }),
  ),
  run: Schema.optionalKey(RunResult),
  turn: Count.annotate({ description: "Turns taken so far." }),
  turnsLeft: Count.annotate({ description: "How many turns there may still be." }),
  budget: Schema.Struct({
    bytes: Count.annotate({ description: "How many bytes the feedback's texts may have together." }),
    cut: Schema.Array(
      Schema.Struct({
        what: Schema.String.annotate({ description: "The path of a text that is shorter than it was." }),
        bytes: Count.annotate({ description: "How many bytes of it are missing." }),
      }),
    ),
  }).annotate({
    description: "No text has more than a quarter of the bytes, and the first failing case is served first.",
  }),
}).annotate({ identifier: "Observation" });
export type Observation = typeof Observation.Type;

export const defaultFeedbackBytes = 32 << 10;

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** At most `most` bytes of UTF-8 from the start (or the end) of a text, never half a character. */
export const shorten = (text: string, most: number, keep: "start" | "end" = "start"): string => {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const inside = (i: number) => i < bytes.length && (bytes[i]! & 0xc0) === 0x80;
  if (keep === "start") {
    let end = most;
    while (end > 0 && inside(end)) end--;
    return bytes.toString("utf8", 0, end);
  }
  let start = bytes.length - most;
  while (inside(start)) start++;
  return bytes.toString("utf8", start);
};

/** Hands out bytes in the order in which texts are asked for, no text more than a quarter of the whole. */
class Budget {
  readonly bytes: number;
  readonly cut: Array<{ what: string; bytes: number }> = [];
  #left: number;
  constructor(bytes: number) {
    this.bytes = bytes;
    this.#left = bytes;
  }
  /** `size` is what the text measured before the judgement kept only part of it. */
  text(what: string, text: string, keep: "start" | "end" = "start", size = Buffer.byteLength(text)): string {
    const kept = shorten(text, Math.min(this.#left, this.bytes >> 2), keep);
    const keptSize = Buffer.byteLength(kept);
    this.#left -= keptSize;
    if (keptSize < size) this.cut.push({ what, bytes: size - keptSize });
    return kept;
  }
}

const cutText = (budget: Budget, what: string, text: Text, keep: "start" | "end"): string =>
  budget.text(what, text.text, keep, text.bytes);

const viewOfCase = (problem: Problem, judgement: Judgement, index: number, budget: Budget): TestView => {
  const result = judgement.cases[index]!;
  if (index >= problem.publicCount) return { index, public: false, verdict: result.verdict };
  const test = problem.tests[index]!;
  const at = `tests[${index}]`;
  return {
    index,
    public: true,
    verdict: result.verdict,
    ...(result.reason === undefined ? {} : { reason: result.reason }),
    input: budget.text(`${at}.input`, test.input),
    expected: budget.text(`${at}.expected`, test.expected),
    ...(result.actual === undefined ? {} : { actual: cutText(budget, `${at}.actual`, result.actual, "start") }),
    ...(result.difference === undefined ? {} : { difference: cutDifference(budget, at, result.difference) }),
    ...(result.stderr === undefined || result.stderr.bytes === 0
      ? {}
      : { stderr: cutText(budget, `${at}.stderr`, result.stderr, "end") }),
    ...(result.diagnostics === undefined || result.diagnostics.length === 0
      ? {}
      : { diagnostics: cutDiagnostics(budget, `${at}.diagnostics`, result.diagnostics) }),
    ...(result.coverage === undefined ? {} : { coverage: result.coverage }),
  };
};

const cutDifference = (budget: Budget, at: string, d: Difference): Difference => ({
  ...d,
  text: budget.text(`${at}.difference.text`, d.text),
  ...(d.expected === undefined ? {} : { expected: budget.text(`${at}.difference.expected`, d.expected) }),
  ...(d.actual === undefined ? {} : { actual: budget.text(`${at}.difference.actual`, d.actual) }),
});

const cutDiagnostics = (budget: Budget, what: string, list: ReadonlyArray<Diagnostic>): Array<Diagnostic> =>
  list.map((d, i) => ({ ...d, message: budget.text(`${what}[${i}].message`, d.message) }));

/** What there is to observe: the current program, its judgement, and where the episode stands. */
export interface Scene {
  readonly problem: Problem;
  /** Names the program goes by, and text that is compiled after it. */
  readonly files: ReadonlyArray<{ readonly name: string; readonly text: string; readonly editable: boolean }>;
  readonly judgement: Judgement;
  readonly run: RunResult | undefined;
  readonly feedback: FeedbackLevel;
  readonly feedbackBytes: number;
  readonly turn: number;
  readonly turnsLeft: number;
}

/** What the agent sees of a scene. */
export const observe = (scene: Scene): Observation => {
  const { problem, judgement, feedback } = scene;
  const budget = new Budget(scene.feedbackBytes);
  return {
    problem: problem.id,
    language: problem.language,
    entry: problem.entry,
    statement: problem.statement,
    files: scene.files.map((f) => ({ name: f.name, text: f.text, sha256: sha256(f.text), editable: f.editable })),
    limits: problem.limits,
    feedback,
    passed: judgement.verdict === "accepted",
    ...(feedback === "verdict" ? {} : feedbackOn(problem, judgement, feedback, budget)),
    ...(scene.run === undefined ? {} : { run: cutRun(scene.run, budget) }),
    turn: scene.turn,
    turnsLeft: scene.turnsLeft,
    budget: { bytes: budget.bytes, cut: budget.cut },
  };
};

/** What an agent sees of the measurements: at level `verdict` the sums only, and never those of a hidden case. */
export const observeTiming = (
  { problem, feedback }: Pick<Scene, "problem" | "feedback">,
  { compile, cases, ...rest }: Timing,
): Timing =>
  feedback === "verdict"
    ? rest
    : {
        ...rest,
        ...(compile === undefined ? {} : { compile }),
        ...(cases === undefined ? {} : { cases: cases.slice(0, problem.publicCount) }),
      };

const feedbackOn = (problem: Problem, judgement: Judgement, level: "first-failure" | "full", budget: Budget) => {
  const failed = judgement.cases.findIndex((c) => c.verdict !== "accepted");
  const diagnostics = cutDiagnostics(budget, "diagnostics", judgement.diagnostics);
  /* The budget goes to the case that decides the verdict first, then in the order of the tests. */
  const views = new Map<number, TestView>();
  if (failed >= 0) views.set(failed, viewOfCase(problem, judgement, failed, budget));
  if (level === "full") {
    for (const index of judgement.cases.keys()) {
      if (index !== failed) views.set(index, viewOfCase(problem, judgement, index, budget));
    }
  }
  const flags = new Set(judgement.cases.slice(0, problem.publicCount).flatMap((c) => c.flags ?? []));
  return {
    verdict: judgement.verdict,
    ...(judgement.reason === undefined ? {} : { reason: judgement.reason }),
    ...(level === "full" ? { passedCount: judgement.passed } : {}),
    testCount: judgement.cases.length,
    tests: [...views.values()].sort((a, b) => a.index - b.index),
    diagnostics,
    ...(flags.size === 0 ? {} : { flags: [...flags] }),
  };
};

const cutRun = (run: RunResult, budget: Budget): RunResult => ({
  ...run,
  output: { ...run.output, text: cutText(budget, "run.output", run.output, "start") },
  stderr: { ...run.stderr, text: cutText(budget, "run.stderr", run.stderr, "end") },
  diagnostics: cutDiagnostics(budget, "run.diagnostics", run.diagnostics),
});
