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
export const leastStrength = 0.01;

/** The slowest test of a reference may take this part of the limit at most; a wrong program takes as many limits. */
export const margin = 5;

const repetitions = 3;

/** slow.py has time, but not for ever: limits of a small or medium input, of a large one, and of all large ones. */
const slowLimits = { cpuMs: 10_000, memoryMb: 1024 };
const slowLargeCpuMs = 1000;
const slowLargeTotalMs = 20_000;

export const parts = ["structure", "references", "generated", "wrong", "timings", "strength"] as const;
export type Part = (typeof parts)[number];

const Compared = Schema.Struct({
  size: Schema.Int,
  /** Distinct ones. */
  inputs: Schema.Int,
  /** On how many of them each program agreed with fixed.py. */
  agreed: Schema.Record(Schema.String, Schema.Int),
});

/** What was found out about a problem. Sound is one without faults. */
export const Report = Schema.Struct({
  slug: Schema.String,
  area: Schema.String,
  faults: Schema.Array(Schema.Struct({ part: Schema.Literals(parts), text: Schema.String })),
  tests: Schema.Int,
  /** The CPU time of each reference's slowest test, and how many of it the limit allows. */
  timings: Schema.Record(Schema.String, Schema.Struct({ slowestMs: Schema.Finite, margin: Schema.Finite })),
  compared: Schema.Array(Compared),
  wrong: Schema.Array(Schema.String),
  strength: Schema.optionalKey(Strength),
  /** How long the check took. */
  wallMs: Schema.Finite,
});
export type Report = typeof Report.Type;

/** Checks one problem. `onPart` hears which part is being worked on. */
export const checkProblem = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  edits: Edits,
  plan: Plan,
  onPart: (part: Part) => void = () => {},
): Effect.fn.Return<Report, JudgeError> {
  const started = performance.now();
  const faults: Array<Report["faults"][number]> = [];
  const compared: Array<typeof Compared.Type> = [];
  const timings: Record<string, { slowestMs: number; margin: number }> = {};
  const wrong: Array<string> = [];
  let strength: Strength | undefined;
  const at = (part: Part) => {
    onPart(part);
    return (text: string) => void faults.push({ part, text });
  };
  const report = (): Report => ({
    slug: problem.slug,
    area: problem.manifest.area,
    faults,
    tests: problem.tests.length,
    timings,
    compared,
    wrong,
    ...(strength === undefined ? {} : { strength }),
    wallMs: Math.round(performance.now() - started),
  });

  structureFaults(problem).forEach(at("structure"));
  /* Without these there is nothing to run. */
  if (faults.length > 0) return report();
  const python = problem.references.find((r) => r.language === "python")!;
  const sound = soundProblem(problem, python);

  for (const reference of problem.references) {
    const { slowestMs, fault } = yield* judgeReference(judge, problem, reference);
    if (fault !== undefined) at("references")(`${reference.file}: ${fault}`);
    const limit = sound.limits.cpuMs;
    timings[reference.language] = { slowestMs: round(slowestMs), margin: round(limit / slowestMs) };
    if (fault === undefined && slowestMs * margin > limit)
      at("timings")(
        `${reference.file}: its slowest test takes ${slowestMs.toFixed(0)} ms, more than a fifth of ${limit} ms`,
      );
  }

  const generatedFault = at("generated");
  const { generated, fault } = yield* makeGenerated(judge, problem, plan);
  if (fault !== undefined) generatedFault(fault);
  const agreed = new Map<string, ReadonlyMap<number, number>>();
  for (const other of problem.references.filter((r) => r !== python)) {
    const found = yield* compare(judge, soundProblem(problem, other), other.text, generated);
    agreed.set(other.file, found.agreed);
    if (found.fault !== undefined) generatedFault(`${other.file}: ${found.fault}`);
  }
  const slow = yield* compareSlow(judge, sound, problem, generated);
  agreed.set("slow.py", slow.agreed);
  if (slow.fault !== undefined) generatedFault(`slow.py: ${slow.fault}`);
  for (const size of problem.manifest.sizes) {
    const inputs = generated.filter((g) => g.size === size).length;
    compared.push({
      size,
      inputs,
      agreed: Object.fromEntries([...agreed].map(([file, bySize]) => [file, bySize.get(size) ?? 0])),
    });
  }

  const wrongFault = at("wrong");
  for (const bug of problem.wrong) {
    const earned = yield* earnedVerdict(judge, problem, bug);
    wrong.push(bug.file);
    if (earned !== bug.promised) wrongFault(`${bug.file}: earns ${earned}`);
  }

  const strengthFault = at("strength");
  /* Edits of a program that is not right tell nothing. */
  if (faults.every((f) => f.part === "timings" || f.part === "wrong")) {
    const mutants = edits.sample(python.text, plan.edits, plan.seed);
    strength = yield* measureStrength(judge, sound, mutants, generated);
    const { tried, survivors } = strength;
    if (survivors.length > leastStrength * tried)
      strengthFault(
        `${survivors.length} of ${tried} random edits pass every test though generated inputs tell them from the reference`,
      );
  }
  return report();
});

const round = (x: number): number => Math.round(10 * x) / 10;

/** Judges a reference several times: whether it is always right, and what its slowest test takes at least. */
const judgeReference = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  reference: LibraryProgram,
): Effect.fn.Return<{ readonly slowestMs: number; readonly fault: string | undefined }, JudgeError> {
  const sound = soundProblem(problem, reference);
  let least: ReadonlyArray<number> = [];
  for (let i = 0; i < repetitions; i++) {
    const { judgement, timing } = yield* judge.judge(sound, reference.text);
    const warning = judgement.diagnostics.find((d) => d.severity === "warning");
    const failing = judgement.cases.findIndex((c) => c.verdict !== "accepted");
    const found = judgement.cases[failing];
    const cpuMs = (timing.cases ?? []).map((c) => c.cpuMs);
    /* What disturbs a measurement only ever adds to it. */
    least = i === 0 ? cpuMs : least.map((ms, k) => Math.min(ms, cpuMs[k] ?? ms));
    const fault =
      found !== undefined
        ? `test ${failing + 1}: ${found.verdict}: ${found.difference?.text ?? found.reason ?? judgement.reason ?? ""}`
        : warning === undefined
          ? undefined
          : `the compiler warns: ${warning.message}`;
    if (fault !== undefined) return { slowestMs: Math.max(...cpuMs, 0), fault };
  }
  return { slowestMs: Math.max(...least), fault: undefined };
});

/** Generated inputs with the answers of fixed.py, within the problem's limits. */
export const makeGenerated = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: LibraryProblem,
  plan: Plan,
): Effect.fn.Return<{ readonly generated: ReadonlyArray<Generated>; readonly fault?: string }, JudgeError> {
  const python = problem.references.find((r) => r.language === "python")!;
  const sound = soundProblem(problem, python);
  const made = yield* generateInputs(judge, sound, problem.generator ?? "", problem.manifest.sizes, plan.seeds);
  if (made.fault !== undefined) return { generated: [], fault: made.fault };
  const answers = yield* judge.answers(
    sound,
    python.text,
    made.inputs.map((g) => g.input),
    (a) => a.verdict !== "accepted",
  );
  const generated: Array<Generated> = [];
  for (const [i, { verdict, answer, reason }] of answers.entries()) {
    const one = made.inputs[i]!;
    if (answer === undefined) return { generated, fault: `fixed.py on ${placeOf(one)}: ${verdict}: ${reason ?? ""}` };
    generated.push({ ...one, expected: answer });
  }
  return { generated };
});

interface Comparison {
  readonly agreed: ReadonlyMap<number, number>;
  readonly fault: string | undefined;
}

/** Counts agreeing answers by size. `enough` may stop early; what is not run is not counted. */
const compare = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  task: Problem,
  program: string,
  generated: ReadonlyArray<Generated>,
  tolerated: (answer: Answer) => boolean = () => false,
  enough: (answer: Answer) => boolean = () => false,
): Effect.fn.Return<Comparison, JudgeError> {
  const faultOf = (answer: Answer, i: number): string | undefined =>
    tolerated(answer) ? undefined : disagreement(task, generated[i]!.expected, answer);
  const answers = yield* answerAll(
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
  sound: Problem,
  problem: LibraryProblem,
  generated: ReadonlyArray<Generated>,
): Effect.fn.Return<Comparison, JudgeError> {
  const { slow = "", manifest } = problem;
  const largest = manifest.sizes.at(-1)!;
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
    const { judgement } = yield* judge.judge(task, bug.text, { stopAtFirstFailure: true });
    earned.add(judgement.verdict);
  }
  return [...earned].join(" and ");
});
