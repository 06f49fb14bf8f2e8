/**
 * The proof of a problem: that its references are right, its wrong programs wrong as promised, its limits fair and its
 * tests strong.
 *
 * Every program runs in the sandbox, generators and slow solutions included. docs/problems.md has the rules in words.
 */
import { Effect, Schema } from "effect";
import type { Answer, Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { JudgeError } from "../../src/verdict.ts";
import { type LibraryProblem, type LibraryProgram, plantedBug, soundProblem } from "../library.ts";
import { answerAll } from "./batch.ts";
import { disagreement, type Generated, generateInputs, placeOf, questionsOf } from "./generated.ts";
import { answersInTime, judgeInTime } from "./patience.ts";
import { type Edits, measureStrength, Strength } from "./strength.ts";
import { structureFaults } from "./structure.ts";

/** Changes whenever a problem that passed might not pass any more. */
export const checkVersion = 1;

/** How much is tried. */
export const Plan = Schema.Struct({
  /** Seeds of each size that generate.py is given. */
  seeds: Schema.Int,
  /** Random edits of fixed.py. */
  edits: Schema.Int,
  /** What the edits are drawn by. */
  seed: Schema.Int,
});
export type Plan = typeof Plan.Type;
export const defaultPlan: Plan = { seeds: 200, edits: 150, seed: 1 };

/** Of random edits, the share that may pass all tests. */
const mostSurvivors = 0.01;

/**
 * A reference may need so many times the time of its slowest test; a wrong program takes as many limits. What starting a
 * program takes is the machine's affair and counted once: a busy one charges Node five times as much for it.
 */
const margin = 5;

/** Programs that do nothing, by language. */
const idlePrograms: Readonly<Record<string, string>> = {
  python: "",
  javascript: "",
  c: "int main(void) { return 0; }\n",
  cpp: "int main() { return 0; }\n",
};

const repetitions = 3;

/** How often a test is measured before it counts as slow; most take a fraction of what they may the first time. */
const measurements = 12;

/** slow.py has time, but not for ever: limits of a small or medium input, of a large one, and of all large ones. */
const slowLimits = { cpuMs: 10_000, memoryMb: 1024 };
const slowLargeCpuMs = 500;
const slowLargeTotalMs = 5000;

/** Large inputs that an edit is tried on before it counts as equivalent, besides all small and medium ones. */
const largeOfEdits = 40;

export const parts = ["structure", "references", "timings", "wrong", "generated", "strength"] as const;
export type Part = (typeof parts)[number];

const Compared = Schema.Struct({
  size: Schema.Int,
  /** Distinct ones. */
  inputs: Schema.Int,
  /** On how many of them each program agreed with fixed.py. */
  agreed: Schema.Record(Schema.String, Schema.Int),
});

const Timed = Schema.Struct({ startMs: Schema.Finite, slowestMs: Schema.Finite, margin: Schema.Finite });
type Timed = typeof Timed.Type;

/** What was found out about a problem. Sound is one without faults. */
export const Report = Schema.Struct({
  slug: Schema.String,
  area: Schema.String,
  faults: Schema.Array(Schema.Struct({ part: Schema.Literals(parts), text: Schema.String })),
  tests: Schema.Int,
  /** The CPU time of a program that does nothing and of each reference's slowest test, and how many of it the limit allows. */
  timings: Schema.Record(Schema.String, Timed),
  compared: Schema.Array(Compared),
  wrong: Schema.Array(Schema.String),
  strength: Schema.optionalKey(Strength),
  /** How long the check took. */
  wallMs: Schema.Finite,
});
export type Report = typeof Report.Type;

/** What has been found out so far, part after part, so that an interrupted check can go on. */
export const Progress = Schema.Struct({ done: Schema.Array(Schema.Literals(parts)), report: Report });
export type Progress = typeof Progress.Type;

export interface CheckOptions {
  readonly edits: Edits;
  readonly plan: Plan;
  /** Where an earlier check of the same files got to. */
  readonly from?: Progress | undefined;
  readonly onPart?: (part: Part) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** Checks one problem, a part at a time. A part that needs what an earlier one found at fault is left out. */
export const checkProblem = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  { edits, plan, from, onPart = () => {}, onProgress = () => {} }: CheckOptions,
): Effect.fn.Return<Report, JudgeError> {
  let progress: Progress = from === undefined ? { done: [], report: nothingYet(problem) } : withoutFaults(from);

  /** Does a part unless it was done before: what it adds to the report, and its faults. */
  const part = Effect.fnUntraced(function* (name: Part, work: Effect.Effect<Found, JudgeError>) {
    if (progress.done.includes(name)) return;
    onPart(name);
    const started = performance.now();
    const { faults, ...found } = yield* work;
    const { report } = progress;
    progress = {
      done: [...progress.done, name],
      report: {
        ...report,
        ...found,
        faults: [...report.faults, ...faults.map((text) => ({ part: name, text }))],
        wallMs: report.wallMs + Math.round(performance.now() - started),
      },
    };
    onProgress(progress);
  });
  const flawless = (...names: ReadonlyArray<Part>) => !progress.report.faults.some((f) => names.includes(f.part));

  yield* part("structure", Effect.succeed({ faults: structureFaults(problem) }));
  /* Without these there is nothing to run. */
  if (!flawless("structure")) return progress.report;
  yield* part("references", judgeReferences(judge, problem));
  yield* part("wrong", judgeWrong(judge, problem));
  if (!flawless("references")) return progress.report;
  yield* part("timings", Effect.succeed({ faults: timingFaults(progress.report) }));
  /* Two parts need these; they are made once, unless a check goes on between the two. */
  const generated = yield* Effect.cached(makeGenerated(judge, problem, plan));
  yield* part(
    "generated",
    Effect.flatMap(generated, (made) => compareAll(judge, problem, made)),
  );
  if (!flawless("generated")) return progress.report;
  yield* part(
    "strength",
    Effect.flatMap(generated, (made) => tryEdits(judge, problem, made, edits, plan)),
  );
  return progress.report;
});

/**
 * Progress without the parts that were at fault, which are looked at anew: it may have been the machine that was
 * disturbed, and a problem that is unsound will be found so again. Margins are of what was measured with the references.
 */
const withoutFaults = ({ done, report }: Progress): Progress => {
  const faulty = new Set(report.faults.map((f) => f.part));
  if (faulty.has("timings")) faulty.add("references");
  return { done: done.filter((part) => !faulty.has(part)), report: { ...report, faults: [] } };
};

/** What a part adds to the report. */
type Found = Partial<Omit<Report, "faults">> & { readonly faults: ReadonlyArray<string> };

const nothingYet = (problem: LibraryProblem): Report => ({
  slug: problem.slug,
  area: problem.manifest.area,
  faults: [],
  tests: problem.tests.length,
  timings: {},
  compared: [],
  wrong: [],
  wallMs: 0,
});

const pythonOf = (problem: LibraryProblem): LibraryProgram => problem.references.find((r) => r.language === "python")!;

/* ---- references and their limits ---- */

const judgeReferences = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
): Effect.fn.Return<Found, JudgeError> {
  const faults: Array<string> = [];
  const timings: Record<string, Timed> = {};
  for (const reference of problem.references) {
    const limitMs = soundProblem(problem, reference).limits.cpuMs;
    const startMs = yield* startOf(judge, problem, reference);
    const { slowestMs, fault } = yield* judgeReference(
      judge,
      problem,
      reference,
      startMs + (limitMs - startMs) / margin,
    );
    /* What takes less than a millisecond more than starting cannot be told from that. */
    const allowed = (limitMs - startMs) / Math.max(1, slowestMs - startMs);
    timings[reference.language] = { startMs: round(startMs), slowestMs: round(slowestMs), margin: round(allowed) };
    if (fault !== undefined) faults.push(`${reference.file}: ${fault}`);
  }
  return { faults, timings };
});

const timingFaults = ({ timings }: Report): ReadonlyArray<string> =>
  Object.entries(timings)
    .filter(([, timed]) => timed.margin < margin)
    .map(
      ([language, timed]) =>
        `the slowest test of the reference in ${language} takes ${timed.slowestMs} ms, ${timed.startMs} of them to start; the limit is ${timed.margin} of that, not ${margin}`,
    );

const round = (x: number): number => Math.round(10 * x) / 10;

/** What a program that does nothing takes now, in the language of a reference, at least. */
const startOf = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  reference: LibraryProgram,
): Effect.fn.Return<number, JudgeError> {
  const program = idlePrograms[reference.language];
  if (program === undefined) return 0;
  const task = { ...soundProblem(problem, reference), entry: "stdin", harness: "", fixed: program };
  const inputs = Array.from({ length: repetitions }, () => "");
  const answers = yield* judge.answers(task, program, inputs);
  return Math.min(...answers.map((a) => a.cpuMs));
});

/**
 * Judges a reference several times: whether it is always right, and what its slowest test takes at least. Tests that
 * take more than `fairMs` are measured more often, because what disturbs a measurement only ever adds to it.
 */
const judgeReference = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  reference: LibraryProgram,
  fairMs: number,
): Effect.fn.Return<{ readonly slowestMs: number; readonly fault: string | undefined }, JudgeError> {
  const sound = soundProblem(problem, reference);
  let least: ReadonlyArray<number> = [];
  for (let i = 0; i < repetitions; i++) {
    const { judgement, timing } = yield* judgeInTime(judge, sound, reference.text);
    const warning = judgement.diagnostics.find((d) => d.severity === "warning");
    const failing = judgement.cases.findIndex((c) => c.verdict !== "accepted");
    const found = judgement.cases[failing];
    const cpuMs = (timing.cases ?? []).map((c) => c.cpuMs);
    least = i === 0 ? cpuMs : least.map((ms, k) => Math.min(ms, cpuMs[k] ?? ms));
    const fault =
      found !== undefined
        ? `test ${failing + 1}: ${found.verdict}: ${found.difference?.text ?? found.reason ?? judgement.reason ?? ""}`
        : warning === undefined
          ? undefined
          : `the compiler warns: ${warning.message}`;
    if (fault !== undefined) return { slowestMs: Math.max(...cpuMs, 0), fault };
  }
  for (let i = repetitions; i < measurements; i++) {
    const slow = [...least.keys()].filter((k) => least[k]! > fairMs);
    if (slow.length === 0) break;
    const { timing } = yield* judge.judge({ ...sound, tests: slow.map((k) => sound.tests[k]!) }, reference.text);
    const cpuMs = new Map(slow.map((k, j) => [k, timing.cases?.[j]?.cpuMs]));
    least = least.map((ms, k) => Math.min(ms, cpuMs.get(k) ?? ms));
  }
  return { slowestMs: Math.max(...least), fault: undefined };
});

/** Generated inputs with answers, up to the first that is at fault. */
export interface Made {
  readonly generated: ReadonlyArray<Generated>;
  readonly fault?: string;
}

/** Generated inputs with the answers of fixed.py, within the problem's limits. */
export const makeGenerated = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  plan: Plan,
): Effect.fn.Return<Made, JudgeError> {
  const python = pythonOf(problem);
  const sound = soundProblem(problem, python);
  const made = yield* generateInputs(judge, sound, problem.generator ?? "", problem.manifest.sizes, plan.seeds);
  if (made.fault !== undefined) return { generated: [], fault: made.fault };
  const questions = made.inputs.map(({ input }) => ({ input, expects: () => true }));
  const answers = yield* answersInTime(judge, sound, python.text, questions, (a) => a.verdict !== "accepted");
  const generated: Array<Generated> = [];
  for (const [i, { verdict, answer, reason }] of answers.entries()) {
    const one = made.inputs[i]!;
    if (answer === undefined) return { generated, fault: `fixed.py on ${placeOf(one)}: ${verdict}: ${reason ?? ""}` };
    generated.push({ ...one, expected: answer });
  }
  return { generated };
});

/* ---- generated inputs ---- */

const compareAll = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  { generated, fault }: Made,
): Effect.fn.Return<Found, JudgeError> {
  const faults = fault === undefined ? [] : [fault];
  const python = pythonOf(problem);
  const comparisons = new Map<string, Comparison>();
  for (const other of problem.references.filter((r) => r !== python))
    comparisons.set(other.file, yield* compare(judge, soundProblem(problem, other), other.text, generated));
  comparisons.set("slow.py", yield* compareSlow(judge, problem, generated));
  for (const [file, { fault: why }] of comparisons) if (why !== undefined) faults.push(`${file}: ${why}`);
  const compared = problem.manifest.sizes.map((size) => ({
    size,
    inputs: generated.filter((g) => g.size === size).length,
    agreed: Object.fromEntries([...comparisons].map(([file, { agreed }]) => [file, agreed.get(size) ?? 0])),
  }));
  return { faults, compared };
});

interface Comparison {
  readonly agreed: ReadonlyMap<number, number>;
  readonly fault: string | undefined;
}

/**
 * Counts agreeing answers by size. Without `tolerated` a program that takes too long is at fault, if it does again and
 * again. `enough` may stop early; what is not run is not counted.
 */
const compare = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Problem,
  program: string,
  generated: ReadonlyArray<Generated>,
  tolerated?: (answer: Answer) => boolean,
  enough: (answer: Answer) => boolean = () => false,
): Effect.fn.Return<Comparison, JudgeError> {
  const faultOf = (answer: Answer, i: number): string | undefined =>
    tolerated?.(answer) === true ? undefined : disagreement(task, generated[i]!.expected, answer);
  const ask = tolerated === undefined ? answersInTime : answerAll;
  const answers = yield* ask(
    judge,
    task,
    program,
    questionsOf(task, generated),
    (answer, i) => faultOf(answer, i) !== undefined || enough(answer),
  );
  const agreed = new Map<number, number>();
  for (const [i, answer] of answers.entries()) {
    const { size } = generated[i]!;
    const why = answer.verdict === "not-run" ? undefined : faultOf(answer, i);
    if (why !== undefined) return { agreed, fault: `${placeOf(generated[i]!)}: ${why}` };
    if (answer.answer !== undefined) agreed.set(size, (agreed.get(size) ?? 0) + 1);
  }
  return { agreed, fault: undefined };
});

/** slow.py must agree on every small and medium input, and on those large ones that it can do in a short time. */
const compareSlow = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  generated: ReadonlyArray<Generated>,
): Effect.fn.Return<Comparison, JudgeError> {
  const { slow = "", manifest } = problem;
  const largest = manifest.sizes.at(-1)!;
  const sound = soundProblem(problem, pythonOf(problem));
  const task = { ...sound, limits: { ...sound.limits, ...slowLimits } };
  const rest = generated.filter((g) => g.size !== largest);
  const first = yield* compare(judge, task, slow, rest);
  if (first.fault !== undefined) return first;
  const large = generated.filter((g) => g.size === largest);
  let [beyond, totalMs] = [0, 0];
  const second = yield* compare(
    judge,
    { ...task, limits: { ...task.limits, cpuMs: slowLargeCpuMs } },
    slow,
    large,
    (answer) => answer.answer === undefined,
    ({ verdict, cpuMs }) => {
      totalMs += cpuMs;
      if (verdict !== "accepted") beyond++;
      return beyond === 2 || totalMs > slowLargeTotalMs;
    },
  );
  return { agreed: new Map([...first.agreed, ...second.agreed]), fault: second.fault };
});

/* ---- wrong programs ---- */

const judgeWrong = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
): Effect.fn.Return<Found, JudgeError> {
  const faults: Array<string> = [];
  for (const bug of problem.wrong) {
    const earned = yield* earnedVerdict(judge, problem, bug);
    if (earned !== bug.promised) faults.push(`${bug.file}: earns ${earned}`);
  }
  return { faults, wrong: problem.wrong.map((bug) => bug.file) };
});

/**
 * The verdict that a wrong program earns every time. One that is to be too slow has the margin's multiple of the time,
 * so that it is too slow on any machine.
 */
const earnedVerdict = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  bug: LibraryProgram,
): Effect.fn.Return<string, JudgeError> {
  const task = plantedBug(problem, bug).problem;
  if (bug.promised === "time-limit") {
    const limits = { ...task.limits, cpuMs: margin * task.limits.cpuMs };
    const { judgement } = yield* judge.judge({ ...task, limits }, bug.text, { stopAtFirstFailure: true });
    return judgement.verdict === "time-limit"
      ? "time-limit"
      : `${judgement.verdict} when it has ${margin} times the time`;
  }
  const earned = new Set<string>();
  for (let i = 0; i < repetitions; i++) {
    const { judgement } = yield* judgeInTime(judge, task, bug.text, { stopAtFirstFailure: true });
    earned.add(judgement.verdict);
  }
  return [...earned].join(" and ");
});

/* ---- the strength of tests ---- */

const tryEdits = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  { generated, fault }: Made,
  edits: Edits,
  plan: Plan,
): Effect.fn.Return<Found, JudgeError> {
  if (fault !== undefined) return { faults: [fault] };
  const python = pythonOf(problem);
  const mutants = edits.sample(python.text, plan.edits, plan.seed);
  const largest = problem.manifest.sizes.at(-1)!;
  const large = generated.filter((g) => g.size === largest).slice(0, largeOfEdits);
  const some = [...generated.filter((g) => g.size !== largest), ...large];
  const strength = yield* measureStrength(judge, soundProblem(problem, python), mutants, some);
  const { tried, survivors } = strength;
  const weak = survivors.length > mostSurvivors * tried;
  const text = `${survivors.length} of ${tried} random edits pass every test though generated inputs tell them from the reference`;
  return { faults: weak ? [text] : [], strength };
});
