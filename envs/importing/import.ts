/**
 * Imports: rows of other people's sets become problems that hold here, or are left out with the reason.
 *
 * Rows come one after another, a few at a time are judged, and each is handed on before the next ones are read, so
 * that a set need not fit in memory.
 */
import { Effect, Result, Stream } from "effect";
import type { Judge } from "../../src/judge.ts";
import { decodeProblem, encodeProblem, type Problem, type ProblemError } from "../../src/problem.ts";
import type { GrammarError } from "../../src/syntax/grammar.ts";
import type { JudgeError } from "../../src/verdict.ts";
import { humanevalpack } from "./humanevalpack.ts";
import { livecodebench } from "./livecodebench.ts";
import { own } from "./own.ts";
import { quixbugs } from "./quixbugs.ts";
import type { Drafts, ImportedSet } from "./set.ts";

export const importedSets: ReadonlyArray<ImportedSet> = [quixbugs, humanevalpack, livecodebench, own];

/** A problem as a line of a file, or why a row is none. */
export type Imported =
  | { readonly id: string; readonly problem: Problem; readonly line: string }
  | { readonly id: string; readonly leftOut: string };

export interface ImportOptions {
  /** Judges fixes and buggy programs; without one, rows are believed. */
  readonly judge: Judge["Service"] | undefined;
  /** Said of every problem, in place of what the set says. */
  readonly about: Partial<Pick<Problem, "source" | "license">>;
  /** Rows in hand at once. */
  readonly concurrency: number;
}

export const importSet = (
  set: ImportedSet,
  path: string,
  { judge, about, concurrency }: ImportOptions,
): Stream.Stream<Imported, ProblemError | GrammarError | JudgeError> =>
  Stream.suspend(() => {
    const seen = new Set<string>();
    return set.rows(path).pipe(
      Stream.mapEffect(
        Effect.fnUntraced(function* (row) {
          const { id } = row;
          if ("leftOut" in row) return row;
          const sound = judge === undefined ? Result.succeed(row.drafts[0]) : yield* firstSound(judge, row.drafts);
          if (Result.isFailure(sound)) return { id, leftOut: sound.failure };
          const problem = { ...sound.success, ...about };
          const line = encodeProblem(problem);
          /* Names and limits come from the set: what is written must be readable. */
          const read = decodeProblem(line, { file: path, line: 1 });
          return Result.isSuccess(read) ? { id, problem, line } : { id, leftOut: `as a problem, ${read.failure.why}` };
        }),
        { concurrency },
      ),
      Stream.map((row) => {
        if ("leftOut" in row || !seen.has(row.problem.id)) {
          if (!("leftOut" in row)) seen.add(row.problem.id);
          return row;
        }
        return { id: row.id, leftOut: "another row has its id" };
      }),
    );
  });

/** The first draft whose fix passes and whose buggy program fails, with the verdict that it earns. */
const firstSound = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  drafts: Drafts,
): Effect.fn.Return<Result.Result<Problem, string>, JudgeError> {
  let why = "";
  for (const draft of drafts) {
    const checked = yield* checkLightly(judge, draft);
    if (Result.isSuccess(checked)) return checked;
    why = checked.failure;
  }
  return Result.fail(why);
});

/** What is there of a fixed and a buggy program is judged once: the one must pass, the other must not. */
const checkLightly = Effect.fnUntraced(function* (
  judge: Judge["Service"],
  problem: Problem,
): Effect.fn.Return<Result.Result<Problem, string>, JudgeError> {
  const toolchain = judge.toolchains.get(problem.language);
  if (toolchain === undefined) return Result.fail(`it is written in ${problem.language}, which is not judged here`);
  const verdictOf = (program: string) =>
    Effect.map(judge.judge(problem, program, { stopAtFirstFailure: true }), ({ judgement }) => judgement.verdict);
  if (problem.fixed !== undefined) {
    const fixed = yield* verdictOf(problem.fixed);
    if (fixed !== "accepted") return Result.fail(`its fixed program earns ${fixed}`);
  }
  if (problem.buggy.trim() === "") return Result.succeed(problem);
  const verdict = yield* verdictOf(problem.buggy);
  if (verdict === "accepted") return Result.fail("its buggy program passes every test");
  return Result.succeed({ ...problem, extra: { ...problem.extra, verdict } });
});
