/**
 * Suites: frozen lists of problems to compare policies on.
 *
 * A suite's digest covers everything that can change an episode, so that two results on one digest are results on the
 * same thing. A suite whose file has changed is not that suite any more, and is refused.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Effect, Schema, Stream } from "effect";
import { digestOf, type Problem, ProblemError, readProblems } from "../src/problem.ts";
import { bugSetSuffix, readBugProblems } from "./bug-sets.ts";

export const Suite = Schema.Struct({
  id: Schema.String,
  description: Schema.String,
  /** A problem file, beside the index. */
  file: Schema.String,
  problems: Schema.Int,
  /** Turns until an episode is truncated. */
  maxTurns: Schema.Int,
  digest: Schema.String,
});
export type Suite = typeof Suite.Type;

const folder = new URL("./suites/", import.meta.url);

export const suites: ReadonlyArray<Suite> = Schema.decodeSync(Schema.fromJsonString(Schema.Array(Suite)))(
  readFileSync(new URL("suites.json", folder), "utf8"),
);

/** Problems to play, and what they are called. */
export interface ProblemSet {
  readonly name: string;
  readonly digest: string;
  readonly problems: ReadonlyArray<Problem>;
  readonly suite: Suite | undefined;
}

/** The problems of a file. */
export const loadFile = Effect.fnUntraced(function* (file: string) {
  const problems = yield* Stream.runCollect(file.endsWith(bugSetSuffix) ? readBugProblems(file) : readProblems(file));
  if (problems.length === 0) return yield* new ProblemError({ file, why: "it holds no problem" });
  return { name: file, digest: digestOf(problems), problems, suite: undefined } satisfies ProblemSet;
});

/** The problems of a suite. Fails when the file is not the one that was frozen. */
export const loadSuite = Effect.fnUntraced(function* (suite: Suite): Effect.fn.Return<ProblemSet, ProblemError> {
  const file = fileURLToPath(new URL(suite.file, folder));
  const set = yield* loadFile(file);
  if (set.digest !== suite.digest) {
    const why = `suite ${suite.id} has digest ${set.digest}, but ${suite.digest} was frozen; restore the file`;
    return yield* new ProblemError({ file, why });
  }
  return { ...set, name: suite.id, suite };
});

/** A suite by its id, or else a file. */
export const loadProblemSet = (suiteOrFile: string): Effect.Effect<ProblemSet, ProblemError> => {
  const suite = suites.find((s) => s.id === suiteOrFile);
  return suite === undefined ? loadFile(suiteOrFile) : loadSuite(suite);
};

/** Sets as one, in their order. Fails when a problem is in two of them. */
export const mergeSets = (sets: ReadonlyArray<ProblemSet>): Effect.Effect<ProblemSet, ProblemError> => {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return Effect.succeed(only);
  const home = new Map<string, string>();
  for (const { name, problems } of sets)
    for (const { id } of problems) {
      const other = home.get(id);
      if (other !== undefined)
        return Effect.fail(new ProblemError({ file: name, why: `problem ${JSON.stringify(id)} is in ${other} too` }));
      home.set(id, name);
    }
  const problems = sets.flatMap((set) => set.problems);
  const name = sets.map((set) => set.name).join(", ");
  return Effect.succeed({ name, digest: digestOf(problems), problems, suite: undefined });
};
