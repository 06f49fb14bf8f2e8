/**
 * A program as families of edits see it: its tree, its names, its sites, and how to put text in without changing what
 * stands around it.
 */
import type { ValueType } from "./edit.ts";
import { type Concept, conceptOf, type Facts, factsOf, isAtomic, isExpression, isStatement } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { type Declaration, expressionType, type NameRole, type Names, readNames } from "./names.ts";
import { above, child, type SyntaxNode, type SyntaxTree } from "./tree.ts";

/** A place in a program that edits act on, with what a policy may want to know of it. */
export interface Site {
  /** Its place in the program's list of sites. */
  readonly index: number;
  readonly kind: string;
  readonly concept: Concept;
  readonly parentKind: string;
  readonly field: string;
  /** What an identifier is here: how it was bound, or `container`, `callee`, `member`. */
  readonly role: NameRole | "container" | "callee" | "member" | "unbound" | "none";
  /** For identifiers, which of the program's names it is, by first occurrence; -1 for others. */
  readonly name: number;
  /** Guessed type of an expression. */
  readonly type: ValueType;
  /** The token itself for leaves, the operator for operations, else empty. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly depth: number;
}

export interface Program {
  readonly grammar: Grammar;
  readonly facts: Facts;
  readonly tree: SyntaxTree;
  readonly text: string;
  readonly names: Names;
  /** Names that another file of the workspace brings in. */
  readonly extraNames: ReadonlyArray<string>;
  /** Nodes that enumeration looks at: all, or those that touch the lines it was asked for. */
  readonly nodes: ReadonlyArray<SyntaxNode>;
  /** Of nodes with a name, their place among the sites. */
  readonly siteOf: (node: SyntaxNode) => number;
  readonly textOf: (node: SyntaxNode) => string;
  readonly concept: (node: SyntaxNode) => Concept;
  readonly typeOf: (node: SyntaxNode) => ValueType;
  /** Variables and parameters that can be read at a node, in the order they were bound. */
  readonly variablesAt: (node: SyntaxNode) => ReadonlyArray<Declaration>;
  readonly functionsAt: (node: SyntaxNode) => ReadonlyArray<Declaration>;
}

export interface ReadOptions {
  /** Only what touches these lines, both counted. */
  readonly lines?: readonly [first: number, last: number] | undefined;
  readonly extraNames?: ReadonlyArray<string> | undefined;
}

/** What a file declares for others to use: the names at its top. */
export const topNames = (program: Program): ReadonlyArray<string> => [
  ...new Set(program.names.declarations.filter((d) => d.scope === program.tree.root).map((d) => d.name)),
];

export const readProgram = (grammar: Grammar, text: string, options: ReadOptions = {}): Program => {
  const tree = grammar.parse(text);
  const facts = factsOf(grammar.language);
  const names = readNames(tree, facts);
  const [first, last] = options.lines ?? [1, Number.POSITIVE_INFINITY];
  const nodes =
    options.lines === undefined ? tree.nodes : tree.nodes.filter((n) => n.line <= last && n.endLine >= first);
  const sites = new Int32Array(tree.nodes.length);
  let count = 0;
  for (const node of tree.nodes) sites[node.index] = isSite(node) ? count++ : -1;
  const types = new Map<SyntaxNode, ValueType>();
  const byList = new Map<
    ReadonlyArray<Declaration>,
    { variables: Array<Declaration>; functions: Array<Declaration> }
  >();
  const sorted = (node: SyntaxNode) => {
    const visible = names.visibleAt(node);
    let found = byList.get(visible);
    if (found === undefined) {
      found = {
        variables: visible.filter((d) => d.role !== "function" && d.role !== "import"),
        functions: visible.filter((d) => d.role === "function"),
      };
      byList.set(visible, found);
    }
    return found;
  };
  return {
    grammar,
    facts,
    tree,
    text,
    names,
    extraNames: options.extraNames ?? [],
    nodes,
    siteOf: (node) => {
      let n = node;
      while (sites[n.index]! < 0 && n.parent !== undefined) n = n.parent;
      return Math.max(0, sites[n.index]!);
    },
    textOf: (node) => text.slice(node.start, node.end),
    concept: (node) => conceptOf(facts, node),
    typeOf: (node) => {
      let type = types.get(node);
      if (type === undefined) types.set(node, (type = expressionType(text, facts, node, names.typeOf)));
      return type;
    },
    variablesAt: (node) => sorted(node).variables,
    functionsAt: (node) => sorted(node).functions,
  };
};

/** Every node with a name is a site, except comments and the pieces strings are made of. */
const isSite = (node: SyntaxNode): boolean =>
  node.named && node.kind !== "comment" && !/^(string_(content|start|end|fragment)|escape_sequence)$/.test(node.kind);

/** The program's sites, in the order that candidates number them. */
export const sitesOf = (program: Program): ReadonlyArray<Site> => {
  const { tree, text } = program;
  const numbers = new Map<string, number>();
  const sites: Array<Site> = [];
  for (const node of tree.nodes) {
    if (!isSite(node)) continue;
    const concept = program.concept(node);
    const token = program.textOf(node);
    if (concept === "name" && !numbers.has(token)) numbers.set(token, numbers.size);
    const operator = child(node, "operator", "operators");
    sites.push({
      index: sites.length,
      kind: node.kind,
      concept,
      parentKind: node.parent?.kind ?? "",
      field: node.field ?? "",
      role: roleOf(program, node),
      name: concept === "name" ? numbers.get(token)! : -1,
      type: program.typeOf(node),
      token: node.parts.length === 0 ? token : operator === undefined ? "" : text.slice(operator.start, operator.end),
      start: node.start,
      end: node.end,
      line: node.line,
      endLine: node.endLine,
      depth: node.depth,
    });
  }
  return sites;
};

const roleOf = ({ names, textOf, concept }: Program, node: SyntaxNode): Site["role"] => {
  if (/^(field|property)_identifier$/.test(node.kind) || node.field === "attribute") return "member";
  if (concept(node) !== "name") return "none";
  const parent = node.parent!;
  if (node.field === "function" || node.field === "constructor") return "callee";
  if (concept(parent) === "subscript" && node !== parent.parts[1]) return "container";
  const name = textOf(node);
  return names.visibleAt(node).find((d) => d.name === name)?.role ?? "unbound";
};

/* ---- reading and writing around nodes ---- */

/** Whether a node's value is used here, so that any expression can take its place. */
export const isValue = (program: Program, node: SyntaxNode): boolean => {
  if (!isExpression(program.facts, node) || program.names.isBinding(node)) return false;
  const { parent, field } = node;
  if (parent === undefined) return false;
  if (program.concept(node) === "name" && !isPlainName(node)) return false;
  switch (parent.kind) {
    case "assignment":
    case "augmented_assignment":
    case "assignment_expression":
    case "augmented_assignment_expression":
      return field === "right";
    case "for_statement":
    case "for_in_statement":
    case "for_in_clause":
      return field === "right" || field === "condition";
    case "update_expression":
    case "pattern_list":
    case "list_pattern":
    case "tuple_pattern":
    case "array_pattern":
    case "object_pattern":
    case "named_expression":
    case "decorator":
    case "type":
    case "type_descriptor":
    case "sizeof_expression":
    case "del_statement":
    case "delete_statement":
    case "as_pattern_target":
    case "global_statement":
    case "spread_element":
    case "list_splat":
    case "dictionary_splat":
      return field === "value" && parent.kind === "named_expression";
    case "pointer_expression":
      return !program.text.startsWith("&", parent.start);
    case "keyword_argument":
    case "default_parameter":
      return field === "value";
    case "expression_statement":
    case "using_declaration":
      return false;
    case "array_declarator":
      return field === "size";
    case "call":
    case "call_expression":
    case "new_expression":
      return field !== "function" && field !== "constructor";
    default:
      return (
        !/declarator$|parameters?$|pattern$|import|module|interpolation|format_/.test(parent.kind) || field === "value"
      );
  }
};

const isPlainName = (node: SyntaxNode): boolean =>
  node.field !== "attribute" &&
  ![
    "dotted_name",
    "qualified_identifier",
    "template_function",
    "labeled_statement",
    "preproc_def",
    "preproc_params",
  ].includes(node.parent?.kind ?? "") &&
  !(node.parent?.kind === "keyword_argument" && node.field === "name");

/** How tightly an expression made with this operator binds; a text without one binds like a name. */
const atom = 100;

export const precedenceOf = (program: Program, operator: string | undefined): number =>
  operator === undefined ? atom : (program.facts.precedence.get(operator) ?? 0);

/** The loosest operator of an expression, as a number. */
export const bindingOf = (program: Program, node: SyntaxNode): number => {
  const { facts } = program;
  if (isAtomic(facts, node)) return atom;
  switch (program.concept(node)) {
    case "binary": {
      const operator = child(node, "operator", "operators");
      return operator === undefined ? 0 : precedenceOf(program, program.textOf(operator));
    }
    case "unary":
      return node.kind === "not_operator" ? facts.precedence.get("not")! : facts.precedence.get("unary")!;
    case "update":
      return facts.precedence.get("unary")!;
    default:
      return node.kind === "cast_expression" ? facts.precedence.get("unary")! : 0;
  }
};

/** A node's text as an operand of an operator: in parentheses where it binds less tightly. */
export const operand = (program: Program, node: SyntaxNode, operator: string, side: "left" | "right"): string => {
  const needed = precedenceOf(program, operator) + (side === "right" ? 1 : 0);
  const text = program.textOf(node);
  return bindingOf(program, node) >= needed ? text : `(${text})`;
};

/** A text that binds with `binding`, for the place of a node: in parentheses where what is around it binds tighter. */
export const placed = (program: Program, node: SyntaxNode, text: string, binding: number): string => {
  const { parent, field } = node;
  if (parent === undefined || binding === atom) return text;
  const { facts } = program;
  switch (program.concept(parent)) {
    case "binary": {
      const operator = parent.children[parent.children.indexOf(node) + (node === parent.children[0] ? 1 : -1)];
      const around = operator === undefined ? atom : precedenceOf(program, program.textOf(operator));
      const first = parent.children[0] === node;
      return binding > around || (binding === around && first && around !== facts.precedence.get("**"))
        ? text
        : `(${text})`;
    }
    case "unary":
      return binding > bindingOf(program, parent) ? text : `(${text})`;
    case "member":
      return field === "object" || field === "argument" ? `(${text})` : text;
    case "subscript":
      return field === "value" || field === "argument" || field === "object" ? `(${text})` : text;
    case "call":
      return field === "function" ? `(${text})` : text;
    case "conditional":
      return binding > 0 ? text : `(${text})`;
    default:
      return ["cast_expression", "await", "await_expression", "list_splat", "spread_element"].includes(parent.kind)
        ? `(${text})`
        : text;
  }
};

/** Precedence to give `placed` for a text made with this operator. */
export const bindingWith = (program: Program, operator: string): number => precedenceOf(program, operator);

/** Whether parentheses belong to the statement around them and cannot go. */
const isRequired = (parenthesised: SyntaxNode): boolean =>
  parenthesised.field === "condition" || parenthesised.parent?.kind === "sizeof_expression";

/** What to replace so that a simpler expression takes a node's place: the parentheses around it, where they go with it. */
export const outermost = (program: Program, node: SyntaxNode): SyntaxNode => {
  const { parent } = node;
  return parent !== undefined && program.concept(parent) === "parenthesised" && !isRequired(parent) ? parent : node;
};

/** The statement a node is part of. */
export const statementOf = (program: Program, node: SyntaxNode): SyntaxNode | undefined =>
  isStatement(program.facts, node) ? node : above(node, (n) => isStatement(program.facts, n));

export const isInLoop = (program: Program, node: SyntaxNode): boolean => {
  for (let n = node.parent; n !== undefined; n = n.parent) {
    const concept = program.concept(n);
    if (concept === "while" || concept === "for" || concept === "for-each") return true;
    if (concept === "function" || concept === "lambda") return false;
  }
  return false;
};

export const isInFunction = (program: Program, node: SyntaxNode): boolean =>
  above(node, (n) => {
    const concept = program.concept(n);
    return concept === "function" || concept === "lambda";
  }) !== undefined;
