/**
 * Naturalness: what people get wrong reads like other programs; what is broken on purpose often does not, and whoever
 * learns from that looks for what reads oddly, and misses what people do.
 *
 * One number says how oddly a bug reads: how much commoner the rows of tokens are that its fix makes than those it takes
 * away, counted in the right programs of other problems. By it a lesson counts less, or a bug is drawn less often.
 */
import { Effect } from "effect";
import type { Random } from "../../src/random.ts";
import { difference } from "../../src/syntax/edit.ts";
import { type GrammarId, grammarOf, isGrammarId } from "../../src/syntax/grammar.ts";
import { readProgram, sitesOf } from "../../src/syntax/program.ts";
import { Idioms, IdiomView, idiomsIn } from "./idioms.ts";

/** The least and the most that a bug counts. */
const [leastWeight, mostWeight] = [0.15, 3] as const;

/** How much a bug counts whose fix reads so much commoner; with naturalness 0 all count the same. */
export const weightOfGain = (gain: number, naturalness: number): number =>
  naturalness === 0 ? 1 : Math.min(mostWeight, Math.max(leastWeight, Math.exp(-naturalness * gain)));

/** A program in a language, and the problem that it solves, or should. */
interface Solution {
  readonly problem: string;
  readonly language: string;
  readonly fixed: string | undefined;
}

export interface ProblemIdioms {
  readonly all: Idioms;
  /** What the right programs of all other problems have in common: a bug's own would give its fix away. */
  readonly without: (bug: Pick<Solution, "problem" | "language">) => Idioms;
}

const keyOf = ({ problem, language }: Pick<Solution, "problem" | "language">): string => `${language} ${problem}`;

const sitesIn = Effect.fnUntraced(function* (language: GrammarId, text: string) {
  return sitesOf(readProgram(yield* Effect.orDie(grammarOf(language)), text));
});

/** What right programs of these problems have in common, each problem's counted once a language. */
export const idiomsOf = Effect.fnUntraced(function* (solutions: Iterable<Solution>) {
  const places = new Map<string, ReadonlySet<number>>();
  for (const solution of solutions) {
    const { language, fixed } = solution;
    const key = keyOf(solution);
    if (fixed === undefined || places.has(key) || !isGrammarId(language)) continue;
    places.set(key, idiomsIn(fixed, language, yield* sitesIn(language, fixed)));
  }
  const all = Idioms.of(places.values());
  const others = new Map([...places].map(([key, own]) => [key, all.without(own)]));
  return { all, without: (bug) => others.get(keyOf(bug)) ?? all } satisfies ProblemIdioms;
});

/** How oddly a bug reads: 0 and less where it reads as common as its fix, or where nothing is known. */
export const oddnessOf = Effect.fnUntraced(function* (
  bug: Solution & { readonly buggy: string },
  idioms: ProblemIdioms,
) {
  const { language, buggy, fixed } = bug;
  if (fixed === undefined || !isGrammarId(language)) return 0;
  const view = new IdiomView(buggy, language, yield* sitesIn(language, buggy), idioms.without(bug));
  return view.gainOf(difference(buggy, fixed));
});

/**
 * Draws so many bugs, each as likely as its lesson would count; fewer are the first of more.
 *
 * The keys are those of Efraimidis and Spirakis, "Weighted random sampling with a reservoir" (2006).
 */
export const drawNatural = Effect.fnUntraced(function* <A extends Solution & { readonly buggy: string }>(
  bugs: ReadonlyArray<A>,
  count: number,
  { naturalness, generator }: { readonly naturalness: number; readonly generator: Random },
) {
  const idioms = yield* idiomsOf(bugs);
  const keyed: Array<{ readonly bug: A; readonly key: number }> = [];
  for (const bug of bugs) {
    const weight = weightOfGain(yield* oddnessOf(bug, idioms), naturalness);
    keyed.push({ bug, key: generator.next() ** (1 / weight) });
  }
  return keyed
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ bug }) => bug);
});
