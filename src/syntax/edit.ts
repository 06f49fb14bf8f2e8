/**
 * Edits as values: what a candidate is, how it is applied, and how it is taken back.
 */

/** Replaces `start..end` (UTF-16 offsets) with `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const applyTextEdit = (program: string, { start, end, text }: TextEdit): string =>
  program.slice(0, start) + text + program.slice(end);

/** The edit that takes this one back: `applyTextEdit(applyTextEdit(p, e), inverseOf(p, e)) === p`. */
export const inverseOf = (program: string, { start, end, text }: TextEdit): TextEdit => ({
  start,
  end: start + text.length,
  text: program.slice(start, end),
});

/**
 * The smallest edit with the same result, the leftmost of several: two edits of one program have the same result if
 * and only if their smallest edits are equal.
 */
export const smallest = (program: string, { start, end, text }: TextEdit): TextEdit => {
  const after = (i: number): number =>
    i < start + text.length ? text.charCodeAt(i - start) : program.charCodeAt(i - text.length - start + end);
  const length = program.length - (end - start) + text.length;
  const shorter = Math.min(program.length, length);
  let first = start;
  while (first < shorter && program.charCodeAt(first) === after(first)) first++;
  let common = Math.max(0, Math.min(program.length - end, shorter - first));
  while (common < shorter - first && program.charCodeAt(program.length - 1 - common) === after(length - 1 - common))
    common++;
  const endAfter = length - common;
  let replacement = "";
  for (let i = first; i < endAfter; i++) replacement += String.fromCharCode(after(i));
  return { start: first, end: program.length - common, text: replacement };
};

/** The smallest edit that turns one program into another. */
export const difference = (from: string, to: string): TextEdit =>
  smallest(from, { start: 0, end: from.length, text: to });

/** What kind of value an expression has, as far as can be guessed without running it. */
export const valueTypes = ["unknown", "number", "boolean", "string", "list", "map", "set", "function"] as const;
export type ValueType = (typeof valueTypes)[number];

/** What an edit puts in: a name of the program, a number, an operator, a type, a token, a piece of text, or nothing. */
export const argumentKinds = ["none", "name", "number", "operator", "function", "type", "token", "text"] as const;
export type ArgumentKind = (typeof argumentKinds)[number];

/** One way to change a program. */
export interface Candidate extends TextEdit {
  /** The family's id; its place in `families` is `familyIndex`. */
  readonly family: string;
  readonly familyIndex: number;
  /** The node it acts on: an index into the program's sites. */
  readonly site: number;
  /** What it puts in, as text; empty where it puts nothing in. */
  readonly argument: string;
  readonly argumentKind: ArgumentKind;
  /** The argument's guessed type; compare with the site's. */
  readonly argumentType: ValueType;
  /** Whether the argument stands on the edited lines already. */
  readonly onLine: boolean;
  /** The lines it touches, counted before it is applied. */
  readonly line: number;
  readonly endLine: number;
  /** Characters taken out and put in. */
  readonly size: number;
}
