/**
 * Syntax trees as plain values: one walk over tree-sitter's tree, then no call into WebAssembly any more.
 *
 * Offsets are UTF-16 code units, as JavaScript slices strings; lines count from 1, as diagnostics do.
 */
import type { Tree } from "web-tree-sitter";

export interface SyntaxNode {
  /** Its place among all nodes in the order of the text, parents before children. */
  readonly index: number;
  /** tree-sitter's name of the node type; for a token without a name, its text. */
  readonly kind: string;
  readonly named: boolean;
  /** What it is to its parent, where the grammar says. */
  readonly field: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly depth: number;
  readonly parent: SyntaxNode | undefined;
  readonly children: ReadonlyArray<SyntaxNode>;
  /** Children that have a name and are no comments: operands, arguments, statements. */
  readonly parts: ReadonlyArray<SyntaxNode>;
}

export interface SyntaxTree {
  readonly text: string;
  readonly root: SyntaxNode;
  /** All nodes in order of `index`. */
  readonly nodes: ReadonlyArray<SyntaxNode>;
  /** Whether the text is not a program of its language. */
  readonly hasError: boolean;
  /** Offset of the first character of every line. */
  readonly lineStarts: ReadonlyArray<number>;
}

export const lineStartsOf = (text: string): Array<number> => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** The line (from 1) an offset is in. */
export const lineAt = (lineStarts: ReadonlyArray<number>, offset: number): number => {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
};

interface Growing {
  readonly children: Array<SyntaxNode>;
  readonly parts: Array<SyntaxNode>;
}

/** Copies a tree. Tokens that the parser put in where they were missing are left out: they are not in the text. */
export const copyTree = (tree: Tree, text: string): SyntaxTree => {
  const { types, fields } = tree.language;
  const lineStarts = lineStartsOf(text);
  const nodes: Array<SyntaxNode> = [];
  const hasError = tree.rootNode.hasError;
  const cursor = tree.walk();
  const visit = (parent: (SyntaxNode & Growing) | undefined): void => {
    const start = cursor.startIndex;
    const end = cursor.endIndex;
    const named = cursor.nodeIsNamed;
    const fieldId = cursor.currentFieldId;
    const kind = types[cursor.nodeTypeId] ?? "ERROR";
    if (start === end && parent !== undefined) return;
    const node: SyntaxNode & Growing = {
      index: nodes.length,
      kind,
      named,
      field: fieldId === 0 ? undefined : (fields[fieldId] ?? undefined),
      start,
      end,
      line: lineAt(lineStarts, start),
      endLine: lineAt(lineStarts, end),
      depth: parent === undefined ? 0 : parent.depth + 1,
      parent,
      children: [],
      parts: [],
    };
    nodes.push(node);
    if (parent !== undefined) {
      parent.children.push(node);
      if (named && kind !== "comment") parent.parts.push(node);
    }
    if (cursor.gotoFirstChild()) {
      do visit(node);
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
  };
  visit(undefined);
  cursor.delete();
  return { text, root: nodes[0]!, nodes, hasError, lineStarts };
};

/** The child in this field. */
export const child = (node: SyntaxNode, ...fields: ReadonlyArray<string>): SyntaxNode | undefined => {
  for (const field of fields) for (const c of node.children) if (c.field === field) return c;
  return undefined;
};

/** The nearest node above for which `holds`. */
export const above = (node: SyntaxNode, holds: (node: SyntaxNode) => boolean): SyntaxNode | undefined => {
  for (let n = node.parent; n !== undefined; n = n.parent) if (holds(n)) return n;
  return undefined;
};

export const contains = (outer: SyntaxNode, inner: SyntaxNode): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** A node and everything below it, in the order of the text. */
export function* within(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const c of node.children) yield* within(c);
}
