/**
 * Families: what kinds of edits there are. A family is one habit of programmers who err, or of those who repair.
 *
 * A family of level `tree` gives only texts that parse if the program does; one of level `text` works on tokens and
 * lines, for programs that do not parse. Its examples are its definition for people, and run as tests: `after` must be
 * among the edits of `before`. A family has an example in every language that it serves.
 */
import type { ArgumentKind, TextEdit, ValueType } from "../edit.ts";
import type { GrammarId } from "../grammar.ts";
import type { Program } from "../program.ts";
import type { SyntaxNode } from "../tree.ts";

export interface Proposal extends TextEdit {
  /** The node it acts on. */
  readonly at: SyntaxNode;
  readonly argument: string;
  readonly argumentKind: ArgumentKind;
  readonly argumentType: ValueType;
}

export interface Family {
  readonly id: string;
  readonly description: string;
  readonly level: "tree" | "text";
  /** It cannot promise a text that parses by its form alone, so every one is tried. */
  readonly unsure?: boolean;
  readonly examples: Readonly<Partial<Record<GrammarId, readonly [before: string, after: string]>>>;
  /** Lazily, in the order of the text. May propose what others do too, and what changes nothing. */
  readonly propose: (program: Program) => Iterable<Proposal>;
}

export interface Argument {
  readonly text: string;
  readonly kind: ArgumentKind;
  readonly type?: ValueType;
}

const nothing: Argument = { text: "", kind: "none" };

/** Replaces a range, on behalf of a node. */
export const replaceRange = (
  at: SyntaxNode,
  start: number,
  end: number,
  text: string,
  argument: Argument = nothing,
): Proposal => ({
  at,
  start,
  end,
  text,
  argument: argument.text,
  argumentKind: argument.kind,
  argumentType: argument.type ?? "unknown",
});

/** Replaces a node. */
export const replace = (node: SyntaxNode, text: string, argument?: Argument): Proposal =>
  replaceRange(node, node.start, node.end, text, argument);

/** Replaces one token of a node. */
export const retoken = (at: SyntaxNode, token: SyntaxNode, text: string): Proposal =>
  replaceRange(at, token.start, token.end, text, { text, kind: "operator" });
