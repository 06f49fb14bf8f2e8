/**
 * Other people's sets: what an importer makes of them, row after row, however large they are.
 *
 * A row becomes a problem, or is left out with the reason; nothing is dropped silently.
 */
import type { Stream } from "effect";
import type { Problem, ProblemError } from "../../src/problem.ts";
import type { GrammarError } from "../../src/syntax/grammar.ts";

/** Ways to put a row as a problem, the best first: the first whose fix passes is taken. */
export type Drafts = readonly [Problem, ...ReadonlyArray<Problem>];

/** `id` is what the row is called where it comes from. */
export type Row = { readonly id: string; readonly drafts: Drafts } | { readonly id: string; readonly leftOut: string };

export interface ImportedSet {
  /** What the command line calls it. */
  readonly format: string;
  /** What it is read from. */
  readonly path: string;
  readonly rows: (path: string) => Stream.Stream<Row, ProblemError | GrammarError>;
}
