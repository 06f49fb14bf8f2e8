/**
 * Candidates: every program that is one edit away, lazily and in a fixed order.
 *
 * No two candidates give the same text and none gives the text it started from. Outside syntax mode each of them parses,
 * most by the form of their families, which property tests hold to it, the others by being parsed. None brings in a
 * name that cannot be seen where it is put.
 */
import { type Candidate, smallest, type TextEdit } from "./edit.ts";
import { families } from "./families/all.ts";
import type { Family, Proposal } from "./families/family.ts";
import type { Grammar, ParseChecker } from "./grammar.ts";
import { type Program, type ReadOptions, readProgram } from "./program.ts";
import { lineAt, lineStartsOf } from "./tree.ts";

export interface CandidateOptions extends ReadOptions {
  /** Only these families, by id. */
  readonly families?: ReadonlyArray<string> | undefined;
  /** Include edits of tokens and lines, which need not give a text that parses. By default, if the text does not parse. */
  readonly syntax?: boolean | undefined;
  /** Results that were had before: they are not given again, and what is given is added. See `resultKey`. */
  readonly tried?: Set<string> | undefined;
}

/** Names the text that an edit results in: equal for equal results, of one program. */
export const resultKey = (program: string, edit: TextEdit): string => {
  const { start, end, text } = smallest(program, edit);
  return `${start},${end},${text}`;
};

const familyIndices = new Map(families.map((f, i) => [f.id, i]));

/** Families at work on a program, in order. */
const chosen = (program: Program, options: CandidateOptions): ReadonlyArray<Family> => {
  const syntax = options.syntax ?? program.tree.hasError;
  const wanted = options.families;
  return families.filter(
    (f) =>
      (wanted === undefined || wanted.includes(f.id)) &&
      (f.level === "tree" || syntax) &&
      program.facts.language in f.examples,
  );
};

/** `0.x` is no member of a number. */
const makesNumberMember = (program: string, { end, text }: TextEdit): boolean =>
  /^-?\d+$/.test(text) && /^(\.|->)[A-Za-z_]/.test(program.slice(end, end + 3));

const dress = (program: Program, family: Family, proposal: Proposal): Candidate => {
  const { lineStarts } = program.tree;
  const { at, start, end, text, argument, argumentKind, argumentType } = proposal;
  const line = lineAt(lineStarts, start);
  const endLine = end > start ? lineAt(lineStarts, end - 1) : line;
  const lines = program.text.slice(lineStarts[line - 1], lineStarts[endLine] ?? program.text.length);
  return {
    family: family.id,
    familyIndex: familyIndices.get(family.id)!,
    site: program.siteOf(at),
    start,
    end,
    text,
    argument,
    argumentKind,
    argumentType,
    onLine: argument !== "" && lines.includes(argument),
    line,
    endLine,
    size: end - start + text.length,
  };
};

/** The candidates of a program that was read already. */
export function* candidatesOf(program: Program, options: CandidateOptions = {}): Generator<Candidate> {
  const { text, tree, grammar } = program;
  const mustParse = !(options.syntax ?? tree.hasError);
  const seen = options.tried ?? new Set<string>();
  const unchanged = resultKey(text, { start: 0, end: 0, text: "" });
  const [first, last] = options.lines ?? [1, Number.POSITIVE_INFINITY];
  let checker: ParseChecker | undefined;
  try {
    for (const family of chosen(program, options)) {
      for (const proposal of family.propose(program)) {
        const key = resultKey(text, proposal);
        if (key === unchanged || seen.has(key) || makesNumberMember(text, proposal)) continue;
        seen.add(key);
        if (mustParse && family.unsure === true) {
          checker ??= grammar.checker(text);
          if (!checker.parses(proposal.start, proposal.end, proposal.text)) continue;
        }
        const candidate = dress(program, family, proposal);
        if (candidate.line <= last && candidate.endLine >= first) yield candidate;
      }
    }
  } finally {
    checker?.close();
  }
}

/** Every program one edit away from a text. */
export const candidates = (grammar: Grammar, text: string, options: CandidateOptions = {}): Generator<Candidate> =>
  candidatesOf(readProgram(grammar, text, options), options);

/**
 * The candidates of `from` that result in `to`: the edits of the grammar that repair one into the other. Reads only
 * the lines in which they differ, and parses nothing, so it costs a fraction of an enumeration.
 */
export const editsBetween = (
  grammar: Grammar,
  from: string,
  to: string,
  options: CandidateOptions = {},
): ReadonlyArray<Candidate> => {
  const wanted = smallest(from, { start: 0, end: from.length, text: to });
  const lineStarts = lineStartsOf(from);
  const lines = [lineAt(lineStarts, wanted.start) - 1, lineAt(lineStarts, wanted.end) + 1] as const;
  const program = readProgram(grammar, from, { ...options, lines });
  const found: Array<Candidate> = [];
  for (const family of chosen(program, options)) {
    for (const proposal of family.propose(program)) {
      const small = smallest(from, proposal);
      if (small.start === wanted.start && small.end === wanted.end && small.text === wanted.text) {
        found.push(dress(program, family, proposal));
        break;
      }
    }
  }
  return found;
};
