/** Families that change an operator, or the order and number of its operands. */
import { binariesOf, elementsOf, isStream } from "../facts.ts";
import { bindingOf, bindingWith, isValue, operand, outermost, type Program, placed } from "../program.ts";
import { child, type SyntaxNode } from "../tree.ts";
import { type Family, type Proposal, replace, replaceRange, retoken } from "./family.ts";

/** Every operator of the program with its node and operands; what C++ does with streams is no operation. */
export function* operations(program: Program) {
  for (const node of program.nodes) {
    if (program.concept(node) !== "binary") continue;
    for (const link of binariesOf(node)) {
      const operator = program.textOf(link.operator);
      if ((operator === "<<" || operator === ">>") && isStream(node, program.text)) continue;
      yield { node, ...link, text: operator, whole: node.parts.length === 2 };
    }
  }
}

/** Swaps an operator for the others of its groups. */
const exchange = (groups: ReadonlyArray<ReadonlyArray<string>>) => {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const a of group) for (const b of group) if (a !== b) others.set(a, (others.get(a) ?? new Set()).add(b));
  return (operator: string): Iterable<string> => others.get(operator) ?? [];
};

const comparisons = {
  python: exchange([
    ["<", "<=", ">", ">=", "==", "!="],
    ["in", "not in"],
    ["is", "is not"],
    ["==", "is"],
    ["==", "in"],
    ["!=", "not in"],
  ]),
  c: exchange([["<", "<=", ">", ">=", "==", "!="]]),
  cpp: exchange([["<", "<=", ">", ">=", "==", "!="]]),
  javascript: exchange([
    ["<", "<=", ">", ">=", "===", "!=="],
    ["<", "<=", ">", ">=", "==", "!="],
    ["===", "=="],
    ["!==", "!="],
  ]),
};

export const comparison: Family = {
  id: "comparison",
  description: "another comparison operator",
  level: "tree",
  examples: {
    python: ["ok = a < b", "ok = a <= b"],
    c: ["int f(int a) { return a == 1; }", "int f(int a) { return a != 1; }"],
    cpp: ["int f(int a) { return a > 1; }", "int f(int a) { return a >= 1; }"],
    javascript: ["const ok = a === b;", "const ok = a !== b;"],
  },
  *propose(program) {
    const others = comparisons[program.facts.language];
    for (const { node, operator, text } of operations(program))
      for (const other of others(text)) yield retoken(node, operator, other);
  },
};

const arithmeticOperators = {
  python: exchange([
    ["+", "-", "*", "//", "%"],
    ["/", "//", "*"],
    ["**", "*"],
    ["+", "-", "*", "/"],
  ]),
  c: exchange([["+", "-", "*", "/", "%"]]),
  cpp: exchange([["+", "-", "*", "/", "%"]]),
  javascript: exchange([
    ["+", "-", "*", "/", "%"],
    ["**", "*"],
  ]),
};

export const arithmetic: Family = {
  id: "arithmetic",
  description: "another arithmetic operator",
  level: "tree",
  examples: {
    python: ["x = a // b", "x = a % b"],
    c: ["int f(int a) { return a + 1; }", "int f(int a) { return a - 1; }"],
    cpp: ["int f(int a) { return a * 2; }", "int f(int a) { return a / 2; }"],
    javascript: ["const x = a * b;", "const x = a + b;"],
  },
  *propose(program) {
    const others = arithmeticOperators[program.facts.language];
    for (const { node, operator, text } of operations(program)) {
      for (const other of others(text)) yield retoken(node, operator, other);
    }
  },
};

const bits = exchange([
  ["&", "|", "^"],
  ["<<", ">>"],
  ["<<", "*"],
  [">>", ">>>"],
  ["^", "+"],
]);

export const bitwise: Family = {
  id: "bitwise",
  description: "another operator on bits",
  level: "tree",
  examples: {
    python: ["x = a & b", "x = a ^ b"],
    c: ["int f(int a) { return a << 1; }", "int f(int a) { return a >> 1; }"],
    cpp: ["int f(int a) { return a | 1; }", "int f(int a) { return a & 1; }"],
    javascript: ["const x = a ^ b;", "const x = a | b;"],
  },
  *propose(program) {
    for (const { node, operator, text } of operations(program))
      for (const other of bits(text))
        if (other !== ">>>" || program.facts.language === "javascript") yield retoken(node, operator, other);
  },
};

export const boolean: Family = {
  id: "boolean",
  description: "`and` for `or`, and the other way round",
  level: "tree",
  examples: {
    python: ["ok = a and b", "ok = a or b"],
    c: ["int f(int a) { return a && 1; }", "int f(int a) { return a || 1; }"],
    cpp: ["bool f(bool a) { return a || true; }", "bool f(bool a) { return a && true; }"],
    javascript: ["const ok = a && b;", "const ok = a || b;"],
  },
  *propose(program) {
    const { and, or } = program.facts;
    for (const { node, operator, text } of operations(program)) {
      if (text === and) yield retoken(node, operator, or);
      if (text === or) yield retoken(node, operator, and);
    }
  },
};

export const bitwiseBoolean: Family = {
  id: "bitwise-boolean",
  description: "`&` for `&&`, `|` for `||`, and the other way round",
  level: "tree",
  examples: {
    python: ["ok = a & b", "ok = a and b"],
    c: ["int f(int a) { return a & 1; }", "int f(int a) { return a && 1; }"],
    cpp: ["bool f(bool a) { return a || true; }", "bool f(bool a) { return a | true; }"],
    javascript: ["const ok = a && b;", "const ok = a & b;"],
  },
  *propose(program) {
    const { and, or } = program.facts;
    const other: Readonly<Record<string, string>> = { "&": and, "|": or, [and]: "&", [or]: "|" };
    for (const { node, operator, text, left, right } of operations(program)) {
      /* `not` binds less tightly than `&`, so it cannot be its operand. */
      if (left.kind === "not_operator" || right.kind === "not_operator") continue;
      if (Object.hasOwn(other, text)) yield retoken(node, operator, other[text]!);
    }
  },
};

export const dropOperand: Family = {
  id: "drop-operand",
  description: "only one side of an operation",
  level: "tree",
  examples: {
    python: ["x = (a + b) * 2", "x = a * 2"],
    c: ["int f(int a, int b) { return a - b; }", "int f(int a, int b) { return b; }"],
    cpp: ["bool f(bool a, bool b) { return a && b; }", "bool f(bool a, bool b) { return a; }"],
    javascript: ["const ok = a && b > 1;", "const ok = b > 1;"],
  },
  *propose(program) {
    for (const { node, left, right, whole } of operations(program)) {
      if (!whole) continue;
      const target = outermost(program, node);
      for (const side of [left, right])
        yield replace(target, placed(program, target, program.textOf(side), bindingOf(program, side)));
    }
  },
};

const commutes = new Set(["+", "*", "==", "!=", "===", "!==", "&", "|", "^"]);

export const swapOperands: Family = {
  id: "swap-operands",
  description: "the two sides of an operation change places",
  level: "tree",
  examples: {
    python: ["x = a - b", "x = b - a"],
    c: ["int f(int a, int b) { return a / b; }", "int f(int a, int b) { return b / a; }"],
    cpp: ["bool f(int a, int b) { return a < b; }", "bool f(int a, int b) { return b < a; }"],
    javascript: ["const x = a % b;", "const x = b % a;"],
  },
  *propose(program) {
    for (const { node, left, right, operator, text, whole } of operations(program)) {
      if (commutes.has(text) && program.typeOf(left) === "number" && program.typeOf(right) === "number") continue;
      if (!whole) continue;
      const { text: all } = program;
      const swapped =
        operand(program, right, text, "left") +
        all.slice(left.end, operator.start) +
        text +
        all.slice(operator.end, right.start) +
        operand(program, left, text, "right");
      yield replace(node, swapped);
    }
  },
};

/** Conditions and truth values. */
export function* conditions(program: Program): Generator<SyntaxNode> {
  for (const node of program.nodes) {
    if (!isValue(program, node)) continue;
    const { parent } = node;
    const concept = program.concept(node);
    if (parent === undefined || concept === "parenthesised") continue;
    const type = program.typeOf(node);
    const isCondition =
      (node.field === "condition" && concept !== "other") ||
      parent.kind === "condition_clause" ||
      (parent.field === "condition" && program.concept(parent) === "parenthesised") ||
      parent.kind === "if_clause" ||
      (parent.kind === "conditional_expression" && program.facts.language === "python" && parent.parts[1] === node);
    const isOperand =
      program.concept(parent) === "binary" &&
      /^(and|or|&&|\|\|)$/.test(program.textOf(child(parent, "operator") ?? parent));
    if (isCondition || isOperand || (type === "boolean" && concept !== "truth" && concept !== "name")) yield node;
  }
}

export const negate: Family = {
  id: "negate",
  description: "a condition becomes its opposite, a number its negative",
  level: "tree",
  examples: {
    python: ["if a in b:\n    pass", "if not a in b:\n    pass"],
    c: ["int f(int a) { if (!a) return 1; return 0; }", "int f(int a) { if (a) return 1; return 0; }"],
    cpp: [
      "bool f(bool a) { if (a) return true; return false; }",
      "bool f(bool a) { if (!a) return true; return false; }",
    ],
    javascript: ["if (a.has(b)) f();", "if (!a.has(b)) f();"],
  },
  *propose(program) {
    const { facts } = program;
    const prefix = facts.language === "python" ? "not" : "unary";
    const binding = bindingWith(program, prefix);
    for (const node of conditions(program)) {
      const text = bindingOf(program, node) >= binding ? program.textOf(node) : `(${program.textOf(node)})`;
      yield replace(node, placed(program, node, facts.not(text), binding));
    }
    for (const node of program.nodes) {
      if (program.concept(node) !== "unary") {
        if (program.concept(node) === "name" && isValue(program, node) && program.typeOf(node) === "number")
          yield replace(node, placed(program, node, `-${program.textOf(node)}`, bindingWith(program, "unary")));
        continue;
      }
      const inner = child(node, "argument");
      const operator = node.children[0];
      if (inner === undefined || operator === undefined || !/^(not|!|-|~)$/.test(program.textOf(operator))) continue;
      const target = outermost(program, node);
      const bare = program.concept(inner) === "parenthesised" ? (inner.parts[0] ?? inner) : inner;
      yield replace(target, placed(program, target, program.textOf(bare), bindingOf(program, bare)));
    }
  },
};

/** Conditions that are often forgotten, to be joined to one that is there. */
function* missingConditions(program: Program, node: SyntaxNode): Generator<readonly [condition: string, name: string]> {
  const { language, unequal, nothing } = program.facts;
  for (const { name } of program.variablesAt(node)) {
    const type = program.names.typeOf(name);
    if (type === "number") {
      yield [`${name} > 0`, name];
      yield [`${name} >= 0`, name];
    } else if (type === "list" || type === "string" || type === "map" || type === "set") {
      if (language === "python") yield [name, name];
      else if (language === "cpp") yield [`!${name}.empty()`, name];
      else if (language === "javascript")
        yield [`${name}.${type === "map" || type === "set" ? "size" : "length"} > 0`, name];
    } else if (type === "boolean") yield [name, name];
    else if (nothing !== undefined && language !== "cpp") {
      if (language === "python") yield [`${name} is not None`, name];
      yield [language === "python" ? name : `${name} ${unequal} ${nothing}`, name];
    }
  }
}

export const addCondition: Family = {
  id: "add-condition",
  description: "one more condition: `or not x`, `x is None or`, `and x > 0`",
  level: "tree",
  examples: {
    python: ["def f(x, y):\n    if y.p:\n        return x", "def f(x, y):\n    if y is None or y.p:\n        return x"],
    c: [
      "int f(int n, int m) { while (m < 3) n--; return n % 2; }",
      "int f(int n, int m) { while (m < 3 && n > 0) n--; return n % 2; }",
    ],
    cpp: [
      "int f(int n, int m) { while (m < 3) n--; return n % 2; }",
      "int f(int n, int m) { while (n > 0 && m < 3) n--; return n % 2; }",
    ],
    javascript: ["function f(x) { if (x.p) return 1; }", "function f(x) { if (x !== null && x.p) return 1; }"],
  },
  *propose(program) {
    const { and, or, language, nothing, equal } = program.facts;
    for (const node of conditions(program)) {
      if (program.concept(node.parent!) === "binary") continue;
      const join = (left: string, operator: string, right: string): string =>
        placed(program, node, `${left} ${operator} ${right}`, bindingWith(program, operator));
      const own = (operator: string, side: "left" | "right") => operand(program, node, operator, side);
      for (const [condition, name] of missingConditions(program, node)) {
        const argument = { text: name, kind: "name", type: program.names.typeOf(name) } as const;
        yield replace(node, join(own(and, "left"), and, condition), argument);
        yield replace(node, join(condition, and, own(and, "right")), argument);
        const isPlain = condition === name;
        if (isPlain || condition.startsWith("!")) {
          const opposite = isPlain ? program.facts.not(name) : condition.slice(1);
          yield replace(node, join(own(or, "left"), or, opposite), argument);
          yield replace(node, join(opposite, or, own(or, "right")), argument);
          yield replace(node, join(own(and, "left"), and, opposite), argument);
        }
      }
      if (nothing === undefined || language === "cpp") continue;
      for (const { name } of program.variablesAt(node)) {
        if (program.names.typeOf(name) !== "unknown") continue;
        const is = language === "python" ? "is" : equal;
        yield replace(node, join(`${name} ${is} ${nothing}`, or, own(or, "right")), { text: name, kind: "name" });
      }
    }
  },
};

const assignments = {
  python: exchange([
    ["=", "+=", "-=", "*=", "//="],
    ["|=", "&=", "^=", "="],
    ["/=", "//=", "="],
    ["%=", "="],
    [">>=", "<<=", "="],
  ]),
  c: exchange([
    ["=", "+=", "-=", "*=", "/="],
    ["|=", "&=", "^=", "="],
    ["%=", "="],
    [">>=", "<<=", "="],
  ]),
  cpp: exchange([
    ["=", "+=", "-=", "*=", "/="],
    ["|=", "&=", "^=", "="],
    ["%=", "="],
    [">>=", "<<=", "="],
  ]),
  javascript: exchange([
    ["=", "+=", "-=", "*=", "/="],
    ["|=", "&=", "^=", "="],
    ["%=", "="],
    [">>=", "<<=", "="],
  ]),
};

export const assignmentOperator: Family = {
  id: "assignment-operator",
  description: "`=` for `+=` and the like, `++` for `--`",
  level: "tree",
  examples: {
    python: ["x = 0\nx += 2", "x = 0\nx -= 2"],
    c: ["void f(int a) { a++; }", "void f(int a) { a--; }"],
    cpp: ["void f(int a) { a += 2; }", "void f(int a) { a = 2; }"],
    javascript: ["x *= 2;", "x += 2;"],
  },
  *propose(program) {
    const others = assignments[program.facts.language];
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept === "update") {
        const operator = child(node, "operator");
        if (operator !== undefined) yield retoken(node, operator, operator.kind === "++" ? "--" : "++");
      }
      if (concept !== "assignment") continue;
      const operator = child(node, "operator") ?? node.children.find((c) => c.kind === "=");
      const left = child(node, "left");
      if (operator === undefined || left === undefined) continue;
      /* Only one variable can be added to, and only one that has a value already. */
      if (operator.kind === "=" && (/pattern/.test(left.kind) || !isBoundBefore(program, node, left))) continue;
      if (child(node, "type") !== undefined || child(node, "right") === undefined || node.parent?.kind === "assignment")
        continue;
      for (const other of others(operator.kind)) yield retoken(node, operator, other);
    }
  },
};

const isBoundBefore = (program: Program, node: SyntaxNode, left: SyntaxNode): boolean => {
  if (program.concept(left) !== "name") return true;
  const name = program.textOf(left);
  return program.names.declarations.some((d) => d.name === name && d.node.start < node.start);
};

export const assignCompare: Family = {
  id: "assign-compare",
  description: "`=` for `==` in a condition, and the other way round",
  level: "tree",
  examples: {
    c: ["int f(int a) { if (a = 1) return 2; return a; }", "int f(int a) { if (a == 1) return 2; return a; }"],
    cpp: ["int f(int a) { if (a == 1) return 2; return a; }", "int f(int a) { if (a = 1) return 2; return a; }"],
    javascript: ["if (a = 1) f();", "if (a === 1) f();"],
  },
  *propose(program) {
    const { language, equal } = program.facts;
    if (language === "python") return;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept === "assignment" && program.concept(node.parent!) !== "for") {
        const operator = node.children.find((c) => c.kind === "=");
        if (operator !== undefined) yield retoken(node, operator, equal);
      }
      if (concept !== "binary" || program.concept(node.parent!) === "binary") continue;
      const operator = child(node, "operator");
      const left = child(node, "left");
      if (operator === undefined || left === undefined || operator.kind !== equal) continue;
      if (["name", "subscript", "member"].includes(program.concept(left))) yield retoken(node, operator, "=");
    }
  },
};

export const swapArguments: Family = {
  id: "swap-arguments",
  description: "two arguments, elements or indices change places",
  level: "tree",
  examples: {
    python: ["x = f(a, b, c)", "x = f(a, c, b)"],
    c: ["int f(int a, int b) { return f(b, a); }", "int f(int a, int b) { return f(a, b); }"],
    cpp: [
      "int f(int a, int b) { int m[] = {a, b}; return m[0]; }",
      "int f(int a, int b) { int m[] = {b, a}; return m[0]; }",
    ],
    javascript: ["const x = [a, b];", "const x = [b, a];"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept === "subscript") yield* swapIndices(program, node);
      const isPattern = node.kind === "pattern_list" || node.kind === "array_pattern" || node.kind === "tuple_pattern";
      if (concept !== "call" && concept !== "list" && concept !== "tuple" && !isPattern) continue;
      const elements = elementsOf(node);
      if (elements.length > 6) continue;
      for (const [i, a] of elements.entries())
        for (const b of elements.slice(i + 1)) {
          if (a.kind === "keyword_argument" || b.kind === "keyword_argument" || /splat|spread/.test(a.kind + b.kind))
            continue;
          const swapped = program.textOf(b) + program.text.slice(a.end, b.start) + program.textOf(a);
          yield replaceRange(node, a.start, b.end, swapped);
        }
    }
  },
};

/** `m[i][j]` as `m[j][i]`. */
function* swapIndices(program: Program, node: SyntaxNode): Generator<Proposal> {
  const inner = node.children[0];
  if (inner === undefined || program.concept(inner) !== "subscript") return;
  const first = child(inner, "subscript", "index", "indices");
  const second = child(node, "subscript", "index", "indices");
  if (first === undefined || second === undefined) return;
  const swapped = program.textOf(second) + program.text.slice(first.end, second.start) + program.textOf(first);
  yield replaceRange(node, first.start, second.end, swapped);
}
