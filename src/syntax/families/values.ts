/** Families that put another value in the place of one: numbers, names, expressions made of them. */
import type { ValueType } from "../edit.ts";
import { binariesOf } from "../facts.ts";
import { fits } from "../names.ts";
import { bindingOf, bindingWith, isValue, operand, outermost, type Program, placed } from "../program.ts";
import { above, child, type SyntaxNode } from "../tree.ts";
import { type Argument, type Family, type Proposal, replace } from "./family.ts";

const isInteger = (text: string): boolean => /^\d+$/.test(text);

/** Places where a number one larger or smaller is a likely mistake: bounds, indices, arguments, sides, results. */
const isCounted = (program: Program, node: SyntaxNode): boolean => {
  const type = program.typeOf(node);
  const concept = program.concept(node);
  if (type === "number" || type === "unknown") {
    if (concept === "number" || concept === "name") return true;
    if (concept === "call" || concept === "subscript" || concept === "member") return true;
    if (concept === "binary") return type === "number";
    return concept === "parenthesised" && type === "number" && node.field !== "condition";
  }
  return false;
};

export const offByOne: Family = {
  id: "off-by-one",
  description: "one more or one less, or the one that was added taken away",
  level: "tree",
  examples: {
    python: ["for i in range(len(a) - 1):\n    x = b[i]", "for i in range(len(a)):\n    x = b[i]"],
    c: [
      "int f(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }",
      "int f(int n) { int s = 0; for (int i = 0; i < n - 1; i++) s += i; return s; }",
    ],
    cpp: ["int f(int n) { return n / 2; }", "int f(int n) { return (n + 1) / 2; }"],
    javascript: ["const x = f(n);", "const x = f(n + 1);"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      if (!isValue(program, node)) continue;
      const concept = program.concept(node);
      if (concept === "binary") {
        const [link] = binariesOf(node);
        const operator = link === undefined ? "" : program.textOf(link.operator);
        if (link !== undefined && (operator === "+" || operator === "-") && program.textOf(link.right) === "1") {
          const target = outermost(program, node);
          yield replace(target, placed(program, target, program.textOf(link.left), bindingOf(program, link.left)));
        }
        if (link !== undefined && operator === "+" && program.textOf(link.left) === "1") {
          const target = outermost(program, node);
          yield replace(target, placed(program, target, program.textOf(link.right), bindingOf(program, link.right)));
        }
      }
      if (!isCounted(program, node)) continue;
      if (concept === "number") {
        const text = program.textOf(node);
        if (!isInteger(text)) continue;
        const value = BigInt(text);
        const negative = program.concept(node.parent!) === "unary";
        yield replace(node, String(value + 1n), { text: String(value + 1n), kind: "number", type: "number" });
        if (value > 0n)
          yield replace(node, String(value - 1n), { text: String(value - 1n), kind: "number", type: "number" });
        else if (!negative)
          yield replace(node, placed(program, node, "-1", bindingWith(program, "unary")), {
            text: "-1",
            kind: "number",
            type: "number",
          });
        continue;
      }
      for (const operator of ["+", "-"]) {
        const text = `${operand(program, node, operator, "left")} ${operator} 1`;
        yield replace(node, placed(program, node, text, bindingWith(program, operator)), {
          text: "1",
          kind: "number",
          type: "number",
        });
      }
    }
  },
};

/** Numbers that programs are full of. */
const usualNumbers = ["0", "1", "2", "10"];

const literalsOf = (program: Program, concept: "number" | "string"): ReadonlyArray<string> => [
  ...new Set(
    program.tree.nodes
      .filter((n) => program.concept(n) === concept && isValue(program, n) && isLiteral(n))
      .map(program.textOf),
  ),
];

/** Whether a string says the same everywhere, because no expression is in it. */
const isLiteral = (node: SyntaxNode): boolean =>
  node.parts.every((p) => p.kind !== "interpolation" && p.kind !== "template_substitution");

export const constant: Family = {
  id: "constant",
  description: "another number, string or truth value",
  level: "tree",
  examples: {
    python: ["x = 10\ny = 7", "x = 7\ny = 7"],
    c: ["int f(void) { return 1; }", "int f(void) { return -1; }"],
    cpp: ["bool f() { return true; }", "bool f() { return false; }"],
    javascript: ['const x = a.join(" ");', 'const x = a.join("");'],
  },
  *propose(program) {
    const { facts } = program;
    const numbers = literalsOf(program, "number");
    const strings = literalsOf(program, "string").filter((s) => s.length <= 24);
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept === "truth" && isValue(program, node)) {
        const other = program.textOf(node) === facts.true ? facts.false : facts.true;
        yield replace(node, other, { text: other, kind: "number", type: "boolean" });
      }
      if (concept === "nothing" && isValue(program, node)) {
        for (const other of facts.language === "python" ? ["0", "[]", "False", "True", '""'] : ["0", "[]", facts.false])
          if (facts.language === "python" || facts.language === "javascript")
            yield replace(node, other, { text: other, kind: "number" });
      }
      if (concept === "number" && isValue(program, node)) {
        const text = program.textOf(node);
        const value = (other: string): Argument => ({ text: other, kind: "number", type: "number" });
        for (const other of new Set([...usualNumbers, ...numbers])) yield replace(node, other, value(other));
        if (!isInteger(text)) continue;
        const unary = program.concept(node.parent!) === "unary" && program.text.startsWith("-", node.parent!.start);
        if (unary)
          yield replace(node.parent!, placed(program, node.parent!, text, bindingOf(program, node)), value(text));
        else if (text !== "0")
          yield replace(node, placed(program, node, `-${text}`, bindingWith(program, "unary")), value(`-${text}`));
        if (!unary && text !== "1")
          yield replace(node, placed(program, node, "-1", bindingWith(program, "unary")), value("-1"));
        const size = BigInt(text);
        if (size === 0n) continue;
        for (const other of [size * 10n, size * 1000n, size * 2n])
          yield replace(node, String(other), value(String(other)));
        for (const divisor of [2n, 10n, 1000n])
          if (size % divisor === 0n) yield replace(node, String(size / divisor), value(String(size / divisor)));
      }
      if (concept === "string" && isValue(program, node) && isLiteral(node)) {
        const quote = program.textOf(node).at(-1)!;
        if (quote === "'" && facts.language !== "python" && facts.language !== "javascript") {
          for (const other of strings)
            if (other.startsWith("'")) yield replace(node, other, { text: other, kind: "text", type: "number" });
          continue;
        }
        const usual = ["", " ", ",", "\\n"].map((s) => `${quote}${s}${quote}`);
        for (const other of new Set([...usual, ...strings]))
          if (other.at(-1) === quote) yield replace(node, other, { text: other, kind: "text", type: "string" });
      }
    }
  },
};

/** Plain names that read a value, or write one that exists. */
export function* namesIn(program: Program): Generator<SyntaxNode> {
  for (const node of program.nodes) {
    if (program.concept(node) !== "name" || program.names.isBinding(node)) continue;
    if (isValue(program, node) || isWritten(program, node) || isContainer(node)) yield node;
  }
}

const isContainer = (node: SyntaxNode): boolean =>
  /^(subscript|attribute|subscript_expression|member_expression|field_expression)$/.test(node.parent?.kind ?? "") &&
  node === node.parent?.children[0];

const isWritten = (program: Program, node: SyntaxNode): boolean => {
  const concept = program.concept(node.parent!);
  return (
    ((concept === "assignment" && node.field === "left") || concept === "update") && isBoundElsewhere(program, node)
  );
};

/** Whether the name has a value even if this does not give it one, or nobody asks for it. */
export const isBoundElsewhere = (program: Program, node: SyntaxNode): boolean => {
  const name = program.textOf(node);
  const scope = program.names.visibleAt(node).find((d) => d.name === name)?.scope;
  const others = program.names.declarations.some((d) => d.name === name && d.node !== node && d.scope === scope);
  return others || (program.names.uses.get(name) ?? []).every((use) => use === node);
};

export const replaceName: Family = {
  id: "replace-name",
  description: "another variable",
  level: "tree",
  examples: {
    python: ["def f(a, b):\n    return a * 2", "def f(a, b):\n    return b * 2"],
    c: ["int f(int a, int b) { return a * a; }", "int f(int a, int b) { return a * b; }"],
    cpp: ["int f(int a, int b) { a = b; return a; }", "int f(int a, int b) { b = b; return a; }"],
    javascript: ["function f(a, b) { return a[0]; }", "function f(a, b) { return b[0]; }"],
  },
  *propose(program) {
    for (const node of namesIn(program)) {
      const own = program.textOf(node);
      const type = program.typeOf(node);
      const seen = program.variablesAt(node);
      for (const { name } of seen) {
        const other = program.names.typeOf(name);
        if (name === own || !fits(type, other)) continue;
        yield replace(node, name, { text: name, kind: "name", type: other });
      }
      for (const name of program.extraNames) if (name !== own) yield replace(node, name, { text: name, kind: "name" });
    }
  },
};

export const nameToBinary: Family = {
  id: "name-to-binary",
  description: "a variable becomes a power, or a sum, difference or product with another one",
  level: "tree",
  examples: {
    python: ["def f(n, k):\n    return max(n, k + 1)", "def f(n, k):\n    return max(n - k, k + 1)"],
    c: ["int f(int n, int k) { return n; }", "int f(int n, int k) { return n + k; }"],
    cpp: ["int f(int n, int k) { return n / 2; }", "int f(int n, int k) { return (n + k) / 2; }"],
    javascript: ["function f(n, k) { return n > k * 2; }", "function f(n, k) { return n * k > k * 2; }"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept !== "name" && concept !== "subscript") continue;
      if (!isValue(program, node)) continue;
      const type = program.typeOf(node);
      if (type !== "number" && type !== "unknown") continue;
      const own = program.textOf(node);
      const seen = program.variablesAt(node).filter((d) => program.names.typeOf(d.name) === "number");
      const others = [...new Set([...seen.map((d) => d.name), "2"])];
      if (program.facts.language === "python" || program.facts.language === "javascript")
        yield replace(node, placed(program, node, `${own} ** 2`, bindingWith(program, "**")), {
          text: "2",
          kind: "number",
          type: "number",
        });
      for (const other of others) {
        const argument: Argument = { text: other, kind: other === "2" ? "number" : "name", type: "number" };
        for (const operator of ["+", "-", "*"])
          if (other !== "2" || operator === "*")
            yield replace(
              node,
              placed(program, node, `${own} ${operator} ${other}`, bindingWith(program, operator)),
              argument,
            );
        if (other !== own && other !== "2")
          yield replace(node, placed(program, node, `${other} - ${own}`, bindingWith(program, "-")), argument);
      }
    }
  },
};

export const expressionToName: Family = {
  id: "expression-to-name",
  description: "a variable in the place of a whole expression, and an element in the place of a whole list",
  level: "tree",
  examples: {
    python: ["def f(a, k):\n    k -= 1\n    return len(a) * 2", "def f(a, k):\n    k -= 1\n    return k * 2"],
    c: ["int f(int n, int k) { return k + n * 2; }", "int f(int n, int k) { return k + k; }"],
    cpp: ["int f(int n, int k) { return max(n, k); }", "int f(int n, int k) { return n; }"],
    javascript: ["function f(a, k) { k--; return a.length - 1; }", "function f(a, k) { k--; return k; }"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (
        !["call", "subscript", "binary", "number", "conditional", "member", "string", "truth", "nothing"].includes(
          concept,
        )
      )
        continue;
      if (!isValue(program, node)) continue;
      const type = program.typeOf(node);
      for (const { name } of program.variablesAt(node)) {
        const other = program.names.typeOf(name);
        if (
          other === "function" ||
          (other === "unknown" && type !== "unknown" && concept !== "number" && concept !== "nothing")
        )
          continue;
        if (!fits(type, other)) continue;
        const target = outermost(program, node);
        yield replace(target, name, { text: name, kind: "name", type: other });
      }
    }
  },
};

/** `x` with `const x = E` becomes `E` again, and the constants that a variable may have stood for. */
export const nameToExpression: Family = {
  id: "name-to-expression",
  description: "the expression that a variable was given, or a number, in the place of the variable",
  level: "tree",
  examples: {
    python: ["def f(a):\n    n = len(a)\n    return n * 2", "def f(a):\n    n = len(a)\n    return len(a) * 2"],
    c: ["int f(int a) { int n = a * 2; return n; }", "int f(int a) { int n = a * 2; return a * 2; }"],
    cpp: ["int f(int a) { return a; }", "int f(int a) { return 0; }"],
    javascript: [
      "function f(a) { const n = a.length; return n; }",
      "function f(a) { const n = a.length; return a.length; }",
    ],
  },
  *propose(program) {
    for (const node of program.nodes) {
      if (program.concept(node) !== "name" || !isValue(program, node)) continue;
      const name = program.textOf(node);
      const type = program.names.typeOf(name);
      if (type === "number" || type === "unknown")
        for (const n of ["0", "1"]) yield replace(node, n, { text: n, kind: "number", type: "number" });
      const declaration = program.variablesAt(node).find((d) => d.name === name);
      const value = declaration?.value;
      if (
        value === undefined ||
        value.end >= node.start ||
        program.textOf(value).length > 60 ||
        !namesSeen(program, value, node) ||
        (program.concept(value) === "list" && value.kind === "initializer_list")
      )
        continue;
      yield replace(node, placed(program, node, program.textOf(value), bindingOf(program, value)), {
        text: name,
        kind: "text",
        type,
      });
    }
  },
};

/** Whether every name that an expression reads can be read at another node too. */
export const namesSeen = (program: Program, expression: SyntaxNode, at: SyntaxNode): boolean => {
  const seen = new Set(program.names.visibleAt(at).map((d) => d.name));
  for (const [name, uses] of program.names.uses)
    if (
      !seen.has(name) &&
      uses.some(
        (u) =>
          u.start >= expression.start &&
          u.end <= expression.end &&
          program.names.visibleAt(u).some((d) => d.name === name),
      )
    )
      return false;
  return !/\b(lambda|for)\b|=>/.test(program.textOf(expression));
};

export const constantToComparison: Family = {
  id: "constant-to-comparison",
  description: "a comparison of two variables in the place of a truth value",
  level: "tree",
  examples: {
    python: [
      "def f(a, b):\n    a += 1\n    b += 1\n    return True",
      "def f(a, b):\n    a += 1\n    b += 1\n    return a == b",
    ],
    c: ["int f(int a, int b) { return 1; }", "int f(int a, int b) { return a < b; }"],
    cpp: ["bool f(int a, int b) { return true; }", "bool f(int a, int b) { return a >= b; }"],
    javascript: [
      "function f(a, b) { a++; b++; while (true) return 1; }",
      "function f(a, b) { a++; b++; while (a < b) return 1; }",
    ],
  },
  *propose(program) {
    const { facts } = program;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (
        concept !== "truth" &&
        !(facts.language === "c" && concept === "number" && /^[01]$/.test(program.textOf(node)))
      )
        continue;
      if (!isValue(program, node)) continue;
      const isReturn = program.concept(node.parent!) === "return";
      const isCondition = node.field === "condition" || node.parent?.field === "condition";
      if (!isReturn && !isCondition) continue;
      const numbers = program.variablesAt(node).filter((d) => program.names.typeOf(d.name) === "number");
      for (const [i, a] of numbers.entries())
        for (const b of [...numbers.slice(i + 1).map((d) => d.name), "0"])
          for (const operator of ["<", "<=", ">", ">=", facts.equal, facts.unequal])
            yield replace(node, `${a.name} ${operator} ${b}`, { text: operator, kind: "operator", type: "boolean" });
    }
  },
};

/** Where a value is bound for the first time outside of loops. */
export const initialValue: Family = {
  id: "initial-value",
  description: "another value to start with",
  level: "tree",
  examples: {
    python: ["best = 0", 'best = float("-inf")'],
    c: [
      "#include <limits.h>\nint f(void) { int best = 0; return best; }",
      "#include <limits.h>\nint f(void) { int best = INT_MAX; return best; }",
    ],
    cpp: [
      "#include <climits>\nint f() { long long best = 0; return best; }",
      "#include <climits>\nint f() { long long best = LLONG_MIN; return best; }",
    ],
    javascript: ["let best = 0;", "let best = -Infinity;"],
  },
  *propose(program) {
    const { language } = program.facts;
    for (const node of program.nodes) {
      const value =
        node.kind === "assignment"
          ? child(node, "right")
          : node.kind === "init_declarator" || node.kind === "variable_declarator"
            ? child(node, "value")
            : undefined;
      if (value === undefined || value.kind === "argument_list" || !isValue(program, value)) continue;
      const type = program.typeOf(value);
      const limits = /INT_MAX|LLONG_MAX|<(limits\.h|climits|bits\/stdc\+\+\.h)>/.test(program.text);
      const numbers =
        language === "python"
          ? ["0", "1", "-1", 'float("inf")', 'float("-inf")', "None", "10**9", "10**18"]
          : language === "javascript"
            ? ["0", "1", "-1", "Infinity", "-Infinity", "null"]
            : ["0", "1", "-1", ...(limits ? ["INT_MAX", "INT_MIN", "LLONG_MAX", "LLONG_MIN"] : [])];
      const lists =
        language === "python" ? ["[]", "[0]", "[1]", "set()", "{}"] : language === "javascript" ? ["[]", "[0]"] : [];
      const options: ReadonlyArray<string> =
        type === "number" ||
        type === "unknown" ||
        program.concept(value) === "nothing" ||
        /^-?(Infinity|INT_|LLONG_|float\()/.test(program.textOf(value))
          ? numbers
          : type === "list" || type === "set" || type === "map"
            ? lists
            : type === "boolean"
              ? [program.facts.true, program.facts.false]
              : [];
      if (type === "unknown" && program.concept(value) === "call" && !/^float\(/.test(program.textOf(value))) continue;
      for (const text of options) yield replace(value, text, { text, kind: "number", type });
      if (type === "number" || type === "unknown")
        for (const { name } of program
          .variablesAt(node)
          .filter((d) => program.names.typeOf(d.name) === "list" && d.node.end < node.start))
          yield replace(value, `${name}[0]`, { text: name, kind: "name", type: "list" });
    }
  },
};

/** `min`, `max` and `abs` as a language spells them. */
const calls = (program: Program): Readonly<Record<"min" | "max" | "abs", string>> | undefined => {
  switch (program.facts.language) {
    case "python":
      return { min: "min", max: "max", abs: "abs" };
    case "javascript":
      return { min: "Math.min", max: "Math.max", abs: "Math.abs" };
    case "cpp":
      return /using namespace std/.test(program.text)
        ? { min: "min", max: "max", abs: "abs" }
        : { min: "std::min", max: "std::max", abs: "std::abs" };
    case "c":
      return /<stdlib\.h>/.test(program.text) ? { min: "", max: "", abs: "abs" } : undefined;
  }
};

const isWrapped = (node: SyntaxNode): boolean =>
  above(node, (n) => /argument/.test(n.kind))?.parent?.start === node.parent?.parent?.start;

export const wrap: Family = {
  id: "wrap",
  description: "in min, max, abs, or in a conversion",
  level: "tree",
  examples: {
    python: [
      "def f(n, best):\n    best = n * 2\n    return best",
      "def f(n, best):\n    best = max(best, n * 2)\n    return best",
    ],
    c: [
      "#include <stdlib.h>\nint f(int n) { return n - 1; }",
      "#include <stdlib.h>\nint f(int n) { return abs(n - 1); }",
    ],
    cpp: ["int f(int n, int k) { k = n; return k; }", "int f(int n, int k) { k = std::max(k, n); return k; }"],
    javascript: ["const x = n / 2;", "const x = Math.floor(n / 2);"],
  },
  *propose(program) {
    const { language } = program.facts;
    const named = calls(program);
    for (const node of program.nodes) {
      if (!isValue(program, node)) continue;
      const concept = program.concept(node);
      const type = program.typeOf(node);
      const text = program.textOf(node);
      if (text.length > 80 || concept === "parenthesised" || concept === "assignment") continue;
      const isNumber = type === "number" || type === "unknown";
      const around = program.concept(node.parent!);
      if (isNumber && named !== undefined && concept !== "number" && concept !== "nothing") {
        yield* wrapped(node, named.abs, text, "number");
        if (named.min !== "") {
          const others = targetsOf(program, node);
          for (const call of [named.max, named.min]) {
            yield replace(node, `${call}(0, ${text})`, { text: call, kind: "function", type: "number" });
            for (const other of others) {
              yield replace(node, `${call}(${other}, ${text})`, { text: other, kind: "name", type: "number" });
              yield replace(node, `${call}(${text}, ${other})`, { text: other, kind: "name", type: "number" });
            }
          }
        }
      }
      const isResult =
        around === "return" ||
        around === "assignment" ||
        /argument|declarator|for_statement|for_in/.test(node.parent!.kind);
      if (language === "python" && isResult && !isWrapped(node)) {
        if (isNumber) for (const call of ["int", "str", "len"]) yield* wrapped(node, call, text, "unknown");
        if (type !== "number" && type !== "boolean")
          for (const call of ["sorted", "list", "set", "sum", "max", "min", "len", "reversed", "tuple", "enumerate"])
            yield* wrapped(node, call, text, "list");
      }
      if (language === "python" && concept === "name" && isNumber && around === "binary")
        for (const call of ["int", "str"]) yield* wrapped(node, call, text, "number");
      if (language === "javascript" && isNumber && (concept === "binary" || concept === "call"))
        for (const call of ["Math.floor", "Math.ceil", "Math.round", "Number"])
          yield* wrapped(node, call, text, "number");
      if (language === "javascript" && concept === "name" && around === "binary" && isNumber)
        yield* wrapped(node, "Number", text, "number");
    }
  },
};

function* wrapped(node: SyntaxNode, call: string, text: string, type: ValueType): Generator<Proposal> {
  yield replace(node, `${call}(${text})`, { text: call, kind: "function", type });
}

/** Variables that a value may have to be compared with: the one it is assigned to, and the numbers on the same line. */
const targetsOf = (program: Program, node: SyntaxNode): ReadonlyArray<string> => {
  const assignment = program.concept(node.parent!) === "assignment" ? child(node.parent!, "left") : undefined;
  if (assignment !== undefined)
    return program.concept(assignment) === "name" || program.concept(assignment) === "subscript"
      ? [program.textOf(assignment)]
      : [];
  const around = program.concept(node.parent!);
  if (around !== "return" && !/argument|slice|declarator/.test(node.parent!.kind)) return [];
  return program
    .variablesAt(node)
    .filter((d) => program.names.typeOf(d.name) === "number" && d.name !== program.textOf(node))
    .map((d) => d.name);
};

export const conditionalBranch: Family = {
  id: "conditional",
  description: "one branch of a conditional expression, or its branches the other way round",
  level: "tree",
  examples: {
    python: ["x = a if c else b", "x = b if c else a"],
    c: ["int f(int a, int b) { return a ? a : b; }", "int f(int a, int b) { return a ? b : a; }"],
    cpp: ["int f(int a, int b) { return a ? a : b; }", "int f(int a, int b) { return b; }"],
    javascript: ["const x = c ? a : b;", "const x = a;"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      if (program.concept(node) !== "conditional") continue;
      const isPython = program.facts.language === "python";
      const first = isPython ? node.parts[0] : child(node, "consequence");
      const second = isPython ? node.parts[2] : child(node, "alternative");
      if (first === undefined || second === undefined) continue;
      const { text } = program;
      const middle = text.slice(first.end, second.start);
      yield replace(
        node,
        text.slice(node.start, first.start) +
          program.textOf(second) +
          middle +
          program.textOf(first) +
          text.slice(second.end, node.end),
      );
      if (!isValue(program, node)) continue;
      const target = outermost(program, node);
      for (const branch of [first, second])
        yield replace(target, placed(program, target, program.textOf(branch), bindingOf(program, branch)));
    }
  },
};
