/**
 * What a set of problems is made of, by the fields that say how a bug came about.
 *
 * Sets name them differently; here they become one vocabulary: the verdict that a buggy program earns, the families of
 * the edits that made it, where it is from, and how hard it is.
 */
import { Predicate } from "effect";
import type { Problem } from "../src/problem.ts";
import { Verdict } from "../src/verdict.ts";

/** What other people's sets call a verdict. */
const otherNames: Readonly<Record<string, string>> = { timeout: "time-limit", "syntax-error": "compile-error" };

/** The verdict that the buggy program earns, as far as the line says: `verdict`, or `bug_kind` in other people's sets. */
export const verdictOf = ({ extra: { verdict, bug_kind: kind } }: Problem): string | undefined => {
  const named = Predicate.isString(verdict) ? verdict : Predicate.isString(kind) ? kind : undefined;
  if (named === undefined) return undefined;
  const dashed = named.replaceAll("_", "-");
  const known = otherNames[dashed] ?? dashed;
  return (Verdict.literals as ReadonlyArray<string>).includes(known) ? known : undefined;
};

/** The families of the edits that made the bug: `family`, one or a list. */
export const familiesOf = ({ extra: { family } }: Problem): ReadonlyArray<string> =>
  (Array.isArray(family) ? family : [family]).filter(Predicate.isString);

/** `difficulty`, where it was measured: 0 for a bug whose fix a search tries first, 1 for one whose fix it does not come to. */
export const difficultyOf = ({ extra: { difficulty } }: Problem): number | undefined =>
  Predicate.isNumber(difficulty) ? difficulty : undefined;

/** A tenth of the scale, `0.3–0.4`, so that difficulties can be counted. */
const tenth = (difficulty: number): string => {
  const low = Math.min(9, Math.floor(10 * difficulty));
  return `${(low / 10).toFixed(1)}–${((low + 1) / 10).toFixed(1)}`;
};

/** Without the commit or page that follows the name of where it is from. */
const sourceOf = ({ source }: Problem): string => source.split(/[ @]/)[0]!;

const unknown = "unknown";

/** How many problems there are of each kind, by what is counted. A problem of two families counts for both. */
export const mixOf = (problems: ReadonlyArray<Problem>): Readonly<Record<string, Readonly<Record<string, number>>>> => {
  const count = (namesOf: (problem: Problem) => ReadonlyArray<string>): Record<string, number> => {
    const counts = new Map<string, number>();
    for (const problem of problems) {
      const names = namesOf(problem);
      for (const name of names.length === 0 ? [unknown] : names) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const one = (name: string | undefined) => (name === undefined || name === "" ? [] : [name]);
  return {
    language: count((p) => [p.language]),
    verdict: count((p) => one(verdictOf(p))),
    family: count(familiesOf),
    source: count((p) => one(sourceOf(p))),
    difficulty: count((p) => {
      const difficulty = difficultyOf(p);
      return difficulty === undefined ? [] : [tenth(difficulty)];
    }),
  };
};
