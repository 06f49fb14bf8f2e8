/**
 * Neighbourhoods: a program, its sites, and everything one edit away from it.
 *
 * Reading one takes milliseconds and depends on nothing but the text, so the latest are kept: attempts at one problem
 * begin at the same text.
 */
import { Effect, Option } from "effect";
import type { Observation } from "../src/observation.ts";
import { candidatesOf, resultKey } from "../src/syntax/candidates.ts";
import { type Candidate, difference } from "../src/syntax/edit.ts";
import { families } from "../src/syntax/families/all.ts";
import { type Grammar, grammarOf, isGrammarId } from "../src/syntax/grammar.ts";
import { readProgram, type Site, sitesOf } from "../src/syntax/program.ts";

export interface Neighbourhood {
  readonly language: string;
  readonly text: string;
  readonly sites: ReadonlyArray<Site>;
  readonly candidates: ReadonlyArray<Candidate>;
}

export const familyCount = families.length;

/** Candidates beyond these are not looked at: a program has some thousands, a hostile one could have millions. */
export const mostCandidates = 8192;

const mostKept = 1024;
const kept = new Map<string, Neighbourhood>();

const take = <A>(all: Iterable<A>, most: number): Array<A> => {
  const taken: Array<A> = [];
  for (const one of all) {
    if (taken.length === most) break;
    taken.push(one);
  }
  return taken;
};

export const neighbourhoodOf = (grammar: Grammar, text: string): Neighbourhood => {
  const key = `${grammar.language}\n${text}`;
  let found = kept.get(key);
  if (found === undefined) {
    const program = readProgram(grammar, text);
    const candidates = take(candidatesOf(program), mostCandidates);
    found = { language: grammar.language, text, sites: sitesOf(program), candidates };
  }
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept) kept.delete(oldest!);
  return found;
};

/** Reads texts in the language of an observation; none where there is no grammar for it. */
export const neighbourhoods = ({
  language,
}: Pick<Observation, "language">): Effect.Effect<Option.Option<(text: string) => Neighbourhood>> =>
  isGrammarId(language)
    ? Effect.map(Effect.orDie(grammarOf(language)), (grammar) =>
        Option.some((text: string) => neighbourhoodOf(grammar, text)),
      )
    : Effect.succeedNone;

const repairsKnown = new WeakMap<Neighbourhood, Map<string, ReadonlyArray<number>>>();

/** The candidates of a neighbourhood that make the text `fixed`. */
export const repairs = (neighbourhood: Neighbourhood, fixed: string): ReadonlyArray<number> => {
  const { text, candidates } = neighbourhood;
  const here = repairsKnown.get(neighbourhood) ?? new Map<string, ReadonlyArray<number>>();
  repairsKnown.set(neighbourhood, here);
  let found = here.get(fixed);
  if (found === undefined) {
    const key = resultKey(text, difference(text, fixed));
    found = candidates.flatMap((candidate, i) => (resultKey(text, candidate) === key ? [i] : []));
    here.set(fixed, found);
  }
  return found;
};
