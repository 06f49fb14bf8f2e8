/**
 * Facts about languages: which of a grammar's node types mean the same thing, so that one definition of an edit
 * serves several languages, and how each of them spells what edits put in.
 */
import type { ValueType } from "./edit.ts";
import type { GrammarId } from "./grammar.ts";
import { child, type SyntaxNode } from "./tree.ts";

/** What a node means, whatever its language calls it. */
export type Concept =
  | "name"
  | "number"
  | "string"
  | "truth"
  | "nothing"
  | "binary"
  | "unary"
  | "update"
  | "call"
  | "subscript"
  | "member"
  | "assignment"
  | "conditional"
  | "list"
  | "tuple"
  | "map"
  | "parenthesised"
  | "comprehension"
  | "slice"
  | "lambda"
  | "function"
  | "block"
  | "if"
  | "while"
  | "for"
  | "for-each"
  | "return"
  | "jump"
  | "expression-statement"
  | "declaration"
  | "import"
  | "other-expression"
  | "other-statement"
  | "other";

const concepts = (table: Partial<Record<Concept, string>>): Readonly<Record<string, Concept>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([concept, kinds]) => kinds.split(" ").map((kind) => [kind, concept as Concept])),
  );

const python = concepts({
  name: "identifier",
  number: "integer float",
  string: "string concatenated_string",
  truth: "true false",
  nothing: "none",
  binary: "binary_operator comparison_operator boolean_operator",
  unary: "unary_operator not_operator",
  call: "call",
  subscript: "subscript",
  member: "attribute",
  assignment: "assignment augmented_assignment",
  conditional: "conditional_expression",
  list: "list set",
  tuple: "tuple expression_list",
  map: "dictionary",
  parenthesised: "parenthesized_expression",
  comprehension: "list_comprehension set_comprehension dictionary_comprehension generator_expression",
  slice: "slice",
  lambda: "lambda",
  function: "function_definition",
  block: "block module",
  if: "if_statement",
  while: "while_statement",
  "for-each": "for_statement",
  return: "return_statement",
  jump: "break_statement continue_statement",
  "expression-statement": "expression_statement",
  import: "import_statement import_from_statement",
  "other-statement":
    "pass_statement assert_statement raise_statement global_statement nonlocal_statement delete_statement class_definition try_statement with_statement decorated_definition",
  "other-expression": "named_expression await yield list_splat dictionary_splat",
});

const cLike = concepts({
  name: "identifier",
  number: "number_literal",
  string: "string_literal char_literal concatenated_string",
  truth: "true false",
  nothing: "null",
  binary: "binary_expression",
  unary: "unary_expression pointer_expression",
  update: "update_expression",
  call: "call_expression",
  subscript: "subscript_expression",
  member: "field_expression",
  assignment: "assignment_expression",
  conditional: "conditional_expression",
  list: "initializer_list",
  parenthesised: "parenthesized_expression",
  lambda: "lambda_expression",
  function: "function_definition",
  block: "compound_statement",
  if: "if_statement",
  while: "while_statement do_statement",
  for: "for_statement",
  "for-each": "for_range_loop",
  return: "return_statement",
  jump: "break_statement continue_statement",
  "expression-statement": "expression_statement",
  declaration: "declaration",
  import: "preproc_include",
  "other-statement":
    "switch_statement goto_statement labeled_statement throw_statement try_statement using_declaration type_definition",
  "other-expression":
    "cast_expression sizeof_expression comma_expression compound_literal_expression qualified_identifier new_expression",
});

const javascript = concepts({
  name: "identifier",
  number: "number",
  string: "string template_string",
  truth: "true false",
  nothing: "null undefined",
  binary: "binary_expression",
  unary: "unary_expression",
  update: "update_expression",
  call: "call_expression new_expression",
  subscript: "subscript_expression",
  member: "member_expression",
  assignment: "assignment_expression augmented_assignment_expression",
  conditional: "ternary_expression",
  list: "array",
  map: "object",
  parenthesised: "parenthesized_expression",
  lambda: "arrow_function function_expression",
  function: "function_declaration method_definition generator_function_declaration",
  block: "statement_block program",
  if: "if_statement",
  while: "while_statement do_statement",
  for: "for_statement",
  "for-each": "for_in_statement",
  return: "return_statement",
  jump: "break_statement continue_statement",
  "expression-statement": "expression_statement",
  declaration: "lexical_declaration variable_declaration",
  import: "import_statement",
  "other-statement":
    "switch_statement throw_statement try_statement labeled_statement class_declaration export_statement empty_statement",
  "other-expression": "sequence_expression spread_element await_expression yield_expression regex",
});

const statementConcepts: ReadonlySet<Concept> = new Set([
  "function",
  "if",
  "while",
  "for",
  "for-each",
  "return",
  "jump",
  "expression-statement",
  "declaration",
  "import",
  "other-statement",
]);

const expressionConcepts: ReadonlySet<Concept> = new Set([
  "name",
  "number",
  "string",
  "truth",
  "nothing",
  "binary",
  "unary",
  "update",
  "call",
  "subscript",
  "member",
  "assignment",
  "conditional",
  "list",
  "tuple",
  "map",
  "parenthesised",
  "comprehension",
  "lambda",
  "other-expression",
]);

/** Expressions that bind more tightly than any operator, so that they can stand anywhere. */
const atomicConcepts: ReadonlySet<Concept> = new Set([
  "name",
  "number",
  "string",
  "truth",
  "nothing",
  "call",
  "subscript",
  "member",
  "list",
  "parenthesised",
]);

const pythonPrecedence = [
  ["or"],
  ["and"],
  ["not"],
  ["in", "not in", "is", "is not", "<", "<=", ">", ">=", "==", "!=", "<>"],
];
const cPrecedence = [
  ["||", "??"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!=", "===", "!=="],
  ["<", "<=", ">", ">=", "in", "instanceof"],
];
const bits = [["|"], ["^"], ["&"]];
const arithmetic = [["<<", ">>", ">>>"], ["+", "-"], ["*", "/", "//", "%", "@"], ["unary"], ["**"]];

const precedences = (levels: ReadonlyArray<ReadonlyArray<string>>): ReadonlyMap<string, number> =>
  new Map(levels.flatMap((operators, level) => operators.map((operator) => [operator, level + 1])));

export interface Facts {
  readonly language: GrammarId;
  readonly concepts: Readonly<Record<string, Concept>>;
  /** How tightly operators bind; larger is tighter. */
  readonly precedence: ReadonlyMap<string, number>;
  readonly and: string;
  readonly or: string;
  readonly not: (operand: string) => string;
  readonly true: string;
  readonly false: string;
  readonly nothing: string | undefined;
  readonly equal: string;
  readonly unequal: string;
  /** Ends a simple statement. */
  readonly end: string;
  readonly lengthOf: (container: string) => string;
  readonly append: (container: string, element: string) => string;
  readonly infinity: string;
}

const builders = {
  python: {
    language: "python",
    concepts: python,
    precedence: precedences([...pythonPrecedence, ...bits, ...arithmetic]),
    and: "and",
    or: "or",
    not: (operand) => `not ${operand}`,
    true: "True",
    false: "False",
    nothing: "None",
    equal: "==",
    unequal: "!=",
    end: "",
    lengthOf: (container) => `len(${container})`,
    append: (container, element) => `${container}.append(${element})`,
    infinity: 'float("inf")',
  },
  c: {
    language: "c",
    concepts: cLike,
    precedence: precedences([...cPrecedence, ...arithmetic]),
    and: "&&",
    or: "||",
    not: (operand) => `!${operand}`,
    true: "1",
    false: "0",
    nothing: "NULL",
    equal: "==",
    unequal: "!=",
    end: ";",
    lengthOf: (container) => `strlen(${container})`,
    append: (container, element) => `${container}[0] = ${element}`,
    infinity: "INT_MAX",
  },
  cpp: {
    language: "cpp",
    concepts: cLike,
    precedence: precedences([...cPrecedence, ...arithmetic]),
    and: "&&",
    or: "||",
    not: (operand) => `!${operand}`,
    true: "true",
    false: "false",
    nothing: "nullptr",
    equal: "==",
    unequal: "!=",
    end: ";",
    lengthOf: (container) => `${container}.size()`,
    append: (container, element) => `${container}.push_back(${element})`,
    infinity: "INT_MAX",
  },
  javascript: {
    language: "javascript",
    concepts: javascript,
    precedence: precedences([...cPrecedence, ...arithmetic]),
    and: "&&",
    or: "||",
    not: (operand) => `!${operand}`,
    true: "true",
    false: "false",
    nothing: "null",
    equal: "===",
    unequal: "!==",
    end: ";",
    lengthOf: (container) => `${container}.length`,
    append: (container, element) => `${container}.push(${element})`,
    infinity: "Infinity",
  },
} as const satisfies Record<GrammarId, Facts>;

export const factsOf = (language: GrammarId): Facts => builders[language];

export const conceptOf = (facts: Facts, node: SyntaxNode): Concept =>
  node.named ? (facts.concepts[node.kind] ?? "other") : "other";

export const isStatement = (facts: Facts, node: SyntaxNode): boolean => statementConcepts.has(conceptOf(facts, node));
export const isExpression = (facts: Facts, node: SyntaxNode): boolean => expressionConcepts.has(conceptOf(facts, node));
export const isAtomic = (facts: Facts, node: SyntaxNode): boolean => atomicConcepts.has(conceptOf(facts, node));

/* ---- the parts of nodes, by whatever names the grammars have for them ---- */

export interface Binary {
  readonly left: SyntaxNode;
  readonly operator: SyntaxNode;
  readonly right: SyntaxNode;
}

/** A chain of comparisons (`a < b < c`) is one node in Python: each of its links is one of these. */
export const binariesOf = (node: SyntaxNode): ReadonlyArray<Binary> => {
  const operator = child(node, "operator");
  const left = child(node, "left");
  const right = child(node, "right");
  if (left !== undefined && operator !== undefined && right !== undefined) return [{ left, operator, right }];
  const links: Array<Binary> = [];
  for (const [i, c] of node.children.entries()) {
    const before = node.children[i - 1];
    const after = node.children[i + 1];
    if (c.field === "operators" && before !== undefined && after !== undefined)
      links.push({ left: before, operator: c, right: after });
  }
  return links;
};

export const calleeOf = (node: SyntaxNode): SyntaxNode | undefined => child(node, "function", "constructor");

/** The arguments of a call, the elements of a list or tuple. */
export const elementsOf = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const list = child(node, "arguments");
  if (list === undefined) return node.parts;
  return list.kind === "generator_expression" ? [list] : list.parts;
};

export const containerOf = (subscript: SyntaxNode): SyntaxNode | undefined =>
  child(subscript, "value", "argument", "object");

export const indexOf = (subscript: SyntaxNode): SyntaxNode | undefined => {
  const index = child(subscript, "subscript", "index", "indices");
  return index?.kind === "subscript_argument_list" ? index.parts[0] : index;
};

export const objectOf = (member: SyntaxNode): SyntaxNode | undefined => child(member, "object", "argument");
export const memberOf = (member: SyntaxNode): SyntaxNode | undefined => child(member, "attribute", "field", "property");

/** The condition of an if, a loop or a conditional expression, without the parentheses that belong to the statement. */
export const conditionOf = (facts: Facts, node: SyntaxNode): SyntaxNode | undefined => {
  if (node.kind === "conditional_expression" && facts.language === "python") return node.parts[1];
  const condition = child(node, "condition");
  if (condition === undefined) return undefined;
  const isStatementCondition = conceptOf(facts, node) !== "conditional";
  if (condition.kind === "condition_clause") return child(condition, "value") ?? condition.parts.at(-1);
  if (isStatementCondition && condition.kind === "parenthesized_expression" && facts.language !== "python")
    return condition.parts[0];
  /* In JavaScript and C the condition of a `for` may be a statement of its own. */
  return isExpression(facts, condition) ? condition : undefined;
};

/** Where C++ streams are written to or read from: `<<` and `>>` shift nothing there. */
export const isStream = (node: SyntaxNode, text: string): boolean => {
  let leftmost = node;
  while (leftmost.kind === "binary_expression") leftmost = leftmost.children[0]!;
  return /^(std::)?(cin|cout|cerr|clog)$|stream|^(in|out|is|os|ss|iss|oss|sin)$/.test(
    text.slice(leftmost.start, leftmost.end),
  );
};

/** A type by the callee's name, where libraries settle it. */
export const resultTypes: Readonly<Record<string, ValueType>> = {
  ...Object.fromEntries(
    "len int sum abs ord round gcd pow divmod bisect_left bisect_right find rfind index count stoi stol stoll size length strlen floor ceil trunc Number parseInt parseFloat indexOf charCodeAt lcm popcount bit_length atoi llabs"
      .split(" ")
      .map((name) => [name, "number"]),
  ),
  ...Object.fromEntries(
    "sorted list range split splitlines reversed map filter zip slice concat deque heapify Array fill from reverse sort entries keys values items vector"
      .split(" ")
      .map((name) => [name, "list"]),
  ),
  ...Object.fromEntries(
    "str join strip lower upper chr read readline input repr replace trim toString repeat padStart substr substring to_string String toUpperCase toLowerCase"
      .split(" ")
      .map((name) => [name, "string"]),
  ),
  ...Object.fromEntries("set Set frozenset".split(" ").map((name) => [name, "set"])),
  ...Object.fromEntries("dict Map defaultdict Counter".split(" ").map((name) => [name, "map"])),
  ...Object.fromEntries(
    "any all isdigit isalpha startswith endswith empty has includes some every isinstance startsWith endsWith"
      .split(" ")
      .map((name) => [name, "boolean"]),
  ),
};
