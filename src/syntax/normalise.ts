/**
 * Normal forms: programs that differ only in names, comments, layout and needless parentheses are one program.
 */
import { createHash } from "node:crypto";
import { conceptOf, factsOf } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { readNames } from "./names.ts";
import type { SyntaxNode } from "./tree.ts";

/** Tokens that only hold together what the tree holds together already. */
const punctuation = new Set(["(", ")", "[", "]", "{", "}", ",", ";", ":", '"', "'", "`"]);

/** The tree as text, names that the program binds numbered by first occurrence. Every mark counts where one is wrong. */
export const normalForm = (grammar: Grammar, text: string): string => {
  const tree = grammar.parse(text);
  const facts = factsOf(grammar.language);
  const bound = new Set(readNames(tree, facts).declarations.map((d) => d.name));
  const numbers = new Map<string, number>();
  const out: Array<string> = [];
  const visit = (node: SyntaxNode): void => {
    if (
      node.kind === "comment" ||
      (!node.named && !tree.hasError && punctuation.has(node.kind)) ||
      isDocumentation(node)
    )
      return;
    if (conceptOf(facts, node) === "parenthesised" && node.parts.length === 1) {
      visit(node.parts[0]!);
      return;
    }
    if (node.children.length === 0) {
      const token = text.slice(node.start, node.end);
      const isBound = bound.has(token) && /identifier/.test(node.kind);
      if (isBound && !numbers.has(token)) numbers.set(token, numbers.size);
      out.push(isBound ? `$${numbers.get(token)}` : token);
      return;
    }
    out.push(`(${node.kind}`);
    /* The inside of a string is its own: blanks count there, and tokens do not. */
    if (conceptOf(facts, node) === "string" && node.parts.every((p) => p.children.length === 0))
      out.push(text.slice(node.start, node.end));
    else for (const c of node.children) visit(c);
    out.push(")");
  };
  visit(tree.root);
  return out.join(" ");
};

/** A string that stands alone as a statement says something to people only. */
const isDocumentation = (node: SyntaxNode): boolean =>
  node.kind === "expression_statement" && node.children.length === 1 && node.children[0]!.kind === "string";

/** SHA-256 of the normal form, in hexadecimal. */
export const normalDigest = (grammar: Grammar, text: string): string =>
  createHash("sha256").update(normalForm(grammar, text)).digest("hex");
