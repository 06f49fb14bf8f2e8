/**
 * Layout: where statements begin and end as lines, so that whole statements can be put in, taken out and moved with
 * the indentation that the place asks for.
 */
import { isStatement } from "./facts.ts";
import type { Program } from "./program.ts";
import type { SyntaxNode } from "./tree.ts";

/** A statement that has its lines for itself. `start` and `end` are whole lines, the last line break included. */
export interface Lines {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
}

/** The lines of a statement; nothing where it shares a line with another. A comment behind it goes with it. */
export const linesOf = (program: Program, node: SyntaxNode): Lines | undefined => {
  const { text, tree } = program;
  const start = tree.lineStarts[node.line - 1]!;
  const indent = text.slice(start, node.start);
  if (indent.trim() !== "") return undefined;
  const newline = text.indexOf("\n", node.end);
  const end = newline < 0 ? text.length : newline + 1;
  const rest = text.slice(node.end, newline < 0 ? text.length : newline).trim();
  if (rest !== "" && !/^(#|\/\/)/.test(rest)) return undefined;
  return { start, end, indent };
};

/** The statements of a block, in order. */
export const statementsOf = (program: Program, block: SyntaxNode): ReadonlyArray<SyntaxNode> =>
  block.parts.filter((p) => isStatement(program.facts, p));

export function* blocksIn(program: Program): Generator<SyntaxNode> {
  for (const node of program.nodes) if (program.concept(node) === "block") yield node;
}

/** One step of indentation, as the program has it. */
export const indentUnit = (program: Program): string => {
  for (const line of program.text.split("\n")) {
    const white = /^[ \t]+(?=\S)/.exec(line)?.[0];
    if (white !== undefined && !/^\s*\*/.test(line)) return white.startsWith("\t") ? "\t" : white;
  }
  return program.facts.language === "javascript" ? "  " : "    ";
};

/** Lines with another indentation. Blank lines stay blank. */
export const reindented = (lines: string, from: string, to: string): string =>
  lines
    .split("\n")
    .map((line) => (line.startsWith(from) && line.trim() !== "" ? to + line.slice(from.length) : line))
    .join("\n");

/** A whole line of text, with a line break at its end. */
export const asLine = (indent: string, statement: string): string =>
  `${indent}${statement.replaceAll("\n", `\n${indent}`)}\n`;
