/**
 * Making bugs: attempts in order, many judged at once, accepted in order until there are enough.
 *
 * What an attempt is depends on the seed and its number; whether it is accepted depends on the attempts before it: it
 * must be new, its verdict still wanted and its problem not have had its share. So the same seed and sources give the
 * same bugs, however many are judged at once and however often the work was interrupted.
 */
import { Effect, Stream } from "effect";
import type { Judge } from "../../src/judge.ts";
import type { Problem } from "../../src/problem.ts";
import type { Grammar } from "../../src/syntax/grammar.ts";
import type { JudgeError, Verdict } from "../../src/verdict.ts";
import { type Bug, mutated, type SetOfBugs } from "../bug-sets.ts";
import { type Barren, type Mutant, mutant, type Source, turnOf } from "./mutants.ts";
import { fails, type Proven, prove, type Unproven } from "./verify.ts";

/** Of a set, the most that may be of one verdict. They add up to more than one, so that a rare kind holds nothing up. */
export const mostOf: Readonly<Partial<Record<Verdict, number>>> = {
  "wrong-answer": 0.72,
  "runtime-error": 0.42,
  "compile-error": 0.13,
  "time-limit": 0.05,
  "memory-limit": 0.05,
  "output-limit": 0.02,
  "presentation-error": 0.04,
};

/** By how much a problem may have more bugs than an equal share. */
const generosity = 1.6;
/** Attempts for each bug that is wanted, before giving up. */
const patience = 40;

/** What became of an attempt that was judged. */
export type Finding = Proven | Unproven | "idle-edit";

export type Reason =
  | Barren
  | Exclude<Finding, Proven>
  | "known"
  | "enough-of-its-kind"
  | "enough-of-its-problem"
  | "broken";

export interface Tally {
  attempts: number;
  judged: number;
  accepted: number;
  readonly rejected: Partial<Record<Reason, number>>;
  readonly verdicts: Record<string, number>;
}

export interface MakeOptions {
  readonly count: number;
  /** Bugs that a problem has at most; if not given, somewhat more than an equal share. */
  readonly perProblem?: number | undefined;
  readonly seed: number;
  readonly concurrency: number;
  /** What was found out about an attempt before an interruption. */
  readonly known: ReadonlyMap<number, Finding>;
  /** Called with every new finding, to be kept for the case of an interruption. */
  readonly onFinding: (attempt: number, finding: Finding) => void;
  readonly onProgress: (tally: Tally) => void;
  /** Turns that a policy needs to fix a bug, -1 if it does not; nothing where it is not measured. */
  readonly measure: ((problem: Problem, bug: Bug) => Effect.Effect<number, JudgeError>) | undefined;
}

/** A proven bug of which every edit is needed: with any one of them taken back it would still fail. */
const examine = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  { source, text, edits, chance }: Mutant,
): Effect.fn.Return<Finding, JudgeError> {
  const finding = yield* prove(judge, source.sound, text, chance);
  if (typeof finding === "string" || edits.length === 1) return finding;
  for (const edit of edits) {
    const others = mutated(
      source.reference,
      edits.filter((e) => e !== edit),
    );
    if (!(yield* fails(judge, source.sound, others))) return "idle-edit";
  }
  return finding;
});

interface Tried {
  readonly attempt: number;
  readonly source: Source;
  /** None if its problem had its share before. */
  readonly made: Mutant | Barren | undefined;
  readonly finding: Finding | "broken" | undefined;
}

export const makeBugs = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  grammar: Grammar,
  sources: ReadonlyArray<Source>,
  options: MakeOptions,
) {
  const { count, seed } = options;
  const tally: Tally = { attempts: 0, judged: 0, accepted: 0, rejected: {}, verdicts: {} };
  const bugs = new Map<Source, Array<Bug>>(sources.map((s) => [s, []]));
  const perProblem = options.perProblem ?? Math.ceil((generosity * count) / sources.length);
  const hasEnough = (source: Source): boolean => bugs.get(source)!.length >= perProblem;
  const perVerdict = (verdict: Verdict): number => Math.max(1, Math.floor((mostOf[verdict] ?? 0.02) * count));
  const digests = new Set<string>();

  const findOut = Effect.fnUntraced(function* (attempt: number): Effect.fn.Return<Tried, JudgeError> {
    const source = turnOf(sources, seed, attempt);
    if (hasEnough(source)) return { attempt, source, made: undefined, finding: undefined };
    const made = mutant(grammar, sources, seed, attempt);
    const tried = { attempt, source, made };
    if (typeof made === "string" || digests.has(made.digest)) return { ...tried, finding: undefined };
    const before = options.known.get(attempt);
    if (before !== undefined) return { ...tried, finding: before };
    const finding = yield* Effect.catchIf(
      examine(judge, made),
      (error) => !error.permanent,
      () => Effect.succeed("broken" as const),
    );
    if (finding !== "broken") options.onFinding(attempt, finding);
    return { ...tried, finding };
  });

  /** Takes a bug, or says why not: by what came before it in order, never by what else is being judged now. */
  const settle = ({ attempt, source, made, finding }: Tried): Reason | undefined => {
    if (made === undefined || hasEnough(source)) return "enough-of-its-problem";
    if (typeof made === "string") return made;
    if (digests.has(made.digest)) return "known";
    digests.add(made.digest);
    tally.judged++;
    if (finding === undefined || typeof finding === "string") return finding ?? "broken";
    const { edits, families, repairs, needsSyntax } = made;
    if (needsSyntax && finding.verdict !== "compile-error") return "unrestorable";
    if ((tally.verdicts[finding.verdict] ?? 0) >= perVerdict(finding.verdict)) return "enough-of-its-kind";
    bugs.get(source)!.push({
      id: `${source.sound.id}/s${seed}-${attempt}`,
      edits: edits.map((e) => [e.start, e.end, e.text] as const) as unknown as Bug["edits"],
      family: families as unknown as Bug["family"],
      repair: repairs as unknown as Bug["repair"],
      verdict: finding.verdict,
      failing: finding.failing,
      attempt,
    });
    tally.accepted++;
    tally.verdicts[finding.verdict] = (tally.verdicts[finding.verdict] ?? 0) + 1;
    return undefined;
  };

  yield* Stream.range(0, patience * count - 1).pipe(
    Stream.mapEffect(findOut, { concurrency: options.concurrency }),
    Stream.takeUntil((tried) => {
      tally.attempts++;
      const reason = settle(tried);
      if (reason !== undefined) tally.rejected[reason] = (tally.rejected[reason] ?? 0) + 1;
      options.onProgress(tally);
      return tally.accepted >= count;
    }),
    Stream.runDrain,
  );

  const sets: Array<SetOfBugs> = [];
  for (const [source, made] of bugs) {
    const { measure } = options;
    const measured =
      measure === undefined
        ? made
        : yield* Effect.forEach(
            made,
            (bug) => Effect.map(measure(source.sound, bug), (searchTurns): Bug => ({ ...bug, searchTurns })),
            { concurrency: options.concurrency },
          );
    sets.push({ sound: source.sound, bugs: measured });
  }
  return { sets, tally };
});
