/**
 * Mutants: reference programs with one to three edits in them, each of which an edit of the grammar takes back.
 *
 * An attempt is drawn from the seed and its number alone, so that attempts can be made in any order, again, and on many
 * cores, and be the same. The family is drawn before the place, or the families with the most candidates would drown
 * the others.
 */
import type { Problem } from "../../src/problem.ts";
import { type Random, random } from "../../src/random.ts";
import { candidatesOf, editsBetween, resultKey } from "../../src/syntax/candidates.ts";
import { smallest, type TextEdit } from "../../src/syntax/edit.ts";
import { families } from "../../src/syntax/families/all.ts";
import type { Grammar } from "../../src/syntax/grammar.ts";
import { normalDigest } from "../../src/syntax/normalise.ts";
import { type Program, readProgram } from "../../src/syntax/program.ts";
import { mutated } from "../bug-sets.ts";
import { faults } from "./faults.ts";

/** A problem that nothing is wrong with, ready to be broken. */
export interface Source {
  readonly sound: Problem;
  readonly reference: string;
  /** Edits of the reference by the family that proposes them; made when first asked for. */
  readonly editsBy: (family: string) => ReadonlyArray<TextEdit>;
  readonly digest: string;
}

export const sourceOf = (grammar: Grammar, sound: Problem): Source => {
  const reference = sound.fixed ?? "";
  let program: Program | undefined;
  const made = new Map<string, ReadonlyArray<TextEdit>>();
  const make = (family: string): ReadonlyArray<TextEdit> => {
    program ??= readProgram(grammar, reference);
    const fault = faults.find((f) => f.id === family);
    const seen = new Set<string>();
    const all =
      fault === undefined
        ? candidatesOf(program, { families: [family], syntax: isTextual(family) })
        : fault.propose(program);
    const edits: Array<TextEdit> = [];
    for (const edit of all) {
      const key = resultKey(reference, edit);
      if (seen.has(key)) continue;
      seen.add(key);
      edits.push(smallest(reference, edit));
    }
    return edits;
  };
  return {
    sound,
    reference,
    editsBy: (family) => {
      let edits = made.get(family);
      if (edits === undefined) made.set(family, (edits = make(family)));
      return edits;
    },
    digest: normalDigest(grammar, reference),
  };
};

const isTextual = (family: string): boolean => families.some((f) => f.id === family && f.level === "text");

/** Families that break a program, those of the token level and faults apart, which nearly always stop it from compiling. */
const byMeaning = families.filter((f) => f.level === "tree").map((f) => f.id);
const bySyntax = [...families.filter((f) => f.level === "text").map((f) => f.id), ...faults.map((f) => f.id)];

/** Where types are checked, what these families make hardly ever compiles: they are drawn from less often there. */
const clashing = new Set(
  "list-element subscript attribute import callee address-of wrap call-to-assignment expression-to-name swap-arguments sibling-function undeclared-name bitwise".split(
    " ",
  ),
);
const clashShare = 0.2;

/** How often an attempt aims at the syntax, and how often it has two or three edits. */
const syntaxShare = 0.11;
const editShares = [0.85, 0.1, 0.05];

export interface Mutant {
  readonly source: Source;
  readonly attempt: number;
  readonly text: string;
  /** In the reference, from its end to its beginning. */
  readonly edits: ReadonlyArray<TextEdit>;
  readonly families: ReadonlyArray<string>;
  /** For every edit, a family that takes it back. */
  readonly repairs: ReadonlyArray<string>;
  /** One of them edits tokens or lines, which is tried only where a program does not compile. */
  readonly needsSyntax: boolean;
  readonly digest: string;
  /** In [0, 1), for what is decided about this attempt later. */
  readonly chance: number;
}

/** Why an attempt gave no mutant. */
export type Barren = "no-edit" | "unrestorable" | "unchanged";

const draw = (source: Source, pool: ReadonlyArray<string>, { pick, shuffle }: Random) => {
  for (const family of shuffle(pool)) {
    const edits = source.editsBy(family);
    if (edits.length > 0) return { family, edit: pick(edits) };
  }
  return undefined;
};

const countFor = (chance: number): number => {
  let count = 1;
  let sum = 0;
  for (const share of editShares) {
    sum += share;
    if (chance < sum) return count;
    count++;
  }
  return editShares.length;
};

/** Which problem an attempt is about: every problem has its turn before any has its next, each round in another order. */
export const turnOf = (sources: ReadonlyArray<Source>, seed: number, attempt: number): Source => {
  const round = Math.floor(attempt / sources.length);
  return random(seed, `round ${round}`).shuffle(sources)[attempt % sources.length]!;
};

/** Attempt number `attempt` of a seed. */
export const mutant = (
  grammar: Grammar,
  sources: ReadonlyArray<Source>,
  seed: number,
  attempt: number,
): Mutant | Barren => {
  const source = turnOf(sources, seed, attempt);
  const chances = random(seed, `attempt ${attempt}`);
  const syntax = chances.next() < syntaxShare;
  const typed = grammar.language === "c" || grammar.language === "cpp";
  const meaning = typed && chances.next() >= clashShare ? byMeaning.filter((f) => !clashing.has(f)) : byMeaning;
  const count = syntax ? 1 : countFor(chances.next());
  const drawn: Array<{ readonly family: string; readonly edit: TextEdit }> = [];
  for (let i = 0; i < count; i++) {
    const found = draw(source, syntax ? bySyntax : meaning, chances);
    if (found !== undefined && drawn.every((d) => isApart(d.edit, found.edit))) drawn.push(found);
  }
  if (drawn.length === 0) return "no-edit";
  drawn.sort((a, b) => b.edit.start - a.edit.start);
  const edits = drawn.map((d) => d.edit);
  const { reference } = source;
  const text = mutated(reference, edits);
  const repairs: Array<string> = [];
  let needsSyntax = false;
  let broken = text;
  for (const [i] of edits.entries()) {
    const mended = mutated(reference, edits.slice(i + 1));
    const [plain] = editsBetween(grammar, broken, mended);
    const repair = plain ?? editsBetween(grammar, broken, mended, { syntax: true })[0];
    if (repair === undefined) return "unrestorable";
    needsSyntax ||= plain === undefined;
    repairs.push(repair.family);
    broken = mended;
  }
  const digest = normalDigest(grammar, text);
  if (digest === source.digest) return "unchanged";
  return {
    source,
    attempt,
    text,
    edits,
    families: drawn.map((d) => d.family),
    repairs,
    needsSyntax,
    digest,
    chance: chances.next(),
  };
};

/** Whether two edits have at least a line's worth of other text between them, so that neither is part of the other. */
const isApart = (a: TextEdit, b: TextEdit): boolean => a.end + 1 < b.start || b.end + 1 < a.start;
