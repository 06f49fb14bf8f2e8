/** Families about calls, containers and their members. */

import { calleeOf, containerOf, elementsOf, indexOf, memberOf, objectOf } from "../facts.ts";
import type { GrammarId } from "../grammar.ts";
import { bindingOf, isValue, outermost, type Program, placed } from "../program.ts";
import { child, type SyntaxNode } from "../tree.ts";
import { type Family, replace, replaceRange } from "./family.ts";
import { isBoundElsewhere } from "./values.ts";

export const unwrapCall: Family = {
  id: "unwrap-call",
  description: "an argument in the place of the call, or what a method was called on",
  level: "tree",
  examples: {
    python: ["x = sorted(a)", "x = a"],
    c: ["#include <stdlib.h>\nint f(int a) { return abs(a); }", "#include <stdlib.h>\nint f(int a) { return a; }"],
    cpp: ["int f(int a, int b) { return std::max(a, b); }", "int f(int a, int b) { return b; }"],
    javascript: ["const x = a.slice();", "const x = a;"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      if (program.concept(node) !== "call" || !isValue(program, node)) continue;
      const callee = calleeOf(node);
      const target = outermost(program, node);
      for (const argument of elementsOf(node)) {
        if (argument.kind === "keyword_argument" || /splat|spread/.test(argument.kind)) continue;
        yield replace(target, placed(program, target, program.textOf(argument), bindingOf(program, argument)));
      }
      if (callee === undefined || program.concept(callee) !== "member") continue;
      const object = objectOf(callee);
      if (object !== undefined && program.textOf(object) !== "Math") yield replace(target, program.textOf(object));
    }
  },
};

/** Functions that do almost the same. */
const siblings: ReadonlyArray<string> = [
  "any all",
  "min max sum",
  "sorted reversed list set",
  "append extend add",
  "append appendleft",
  "pop popleft",
  "remove discard",
  "push_back push_front emplace_back",
  "pop_back pop_front",
  "upper_bound lower_bound",
  "bisect_left bisect_right bisect",
  "insort insort_left",
  "floor ceil round trunc",
  "startswith endswith",
  "startsWith endsWith",
  "isdigit isalpha isalnum",
  "find rfind index",
  "indexOf lastIndexOf",
  "keys values items",
  "push unshift",
  "pop shift",
  "front back top",
  "begin end",
  "rbegin rend begin",
  "upper lower",
  "toUpperCase toLowerCase",
  "lstrip rstrip strip",
  "heappush heappop heappushpop",
  "int float str len",
  "abs int",
  "max_element min_element",
  "some every",
  "map filter",
  "has get",
  "set add",
  "gcd lcm",
  "insert erase",
  "divmod pow",
  "update add",
  "fmax fmin",
  "isspace isdigit isalpha isalnum isupper islower",
  "ord chr",
  "splitlines split",
  "substr find",
  "size length",
  "sqrt cbrt",
];
const siblingsOf = new Map<string, Set<string>>();
for (const group of siblings.map((g) => g.split(" ")))
  for (const a of group) for (const b of group) if (a !== b) siblingsOf.set(a, (siblingsOf.get(a) ?? new Set()).add(b));

const languageOnly: Readonly<Record<GrammarId, RegExp>> = {
  python:
    /^(push_back|push_front|emplace_back|pop_back|pop_front|shift|unshift|push|front|back|begin|end|top|some|every|has|fmax|fmin|indexOf|lastIndexOf|erase|size|length|substr|cbrt)$/,
  c: /^(fmax|fmin|sqrt|cbrt|isspace|isdigit|isalpha|isalnum|isupper|islower|floor|ceil|round|trunc)$/,
  cpp: /^(append|extend|add|appendleft|popleft|discard|remove|shift|unshift|map|filter|has|get|any|all|sum|sorted|reversed|list|int|float|str|len|keys|values|items|rfind|ord|chr)$/,
  javascript:
    /^(append|extend|appendleft|popleft|discard|remove|push_back|any|all|sum|sorted|reversed|list|len|str|int|float|find|rfind|index|items|lcm|gcd|insert|erase|size|begin|front)$/,
};
/** C has few of these and shares them with C++; elsewhere some belong to other languages. */
const exists = (language: GrammarId, name: string): boolean =>
  language === "c" ? languageOnly.c.test(name) : !languageOnly[language].test(name);

/** Without an object before them these are names that nothing declares. */
const methodsOnly = new Set("add get update append extend remove discard insert erase keys values items".split(" "));

export const siblingFunction: Family = {
  id: "sibling-function",
  description: "a function that does almost the same",
  level: "tree",
  examples: {
    python: ["x = any(p(y) for y in z)", "x = all(p(y) for y in z)"],
    c: [
      "#include <ctype.h>\nint f(int c) { return isdigit(c); }",
      "#include <ctype.h>\nint f(int c) { return isalpha(c); }",
    ],
    cpp: ["int f(int a, int b) { return std::max(a, b); }", "int f(int a, int b) { return std::min(a, b); }"],
    javascript: ["q.push(x);", "q.unshift(x);"],
  },
  *propose(program) {
    const { language } = program.facts;
    for (const node of program.nodes) {
      if (program.concept(node) !== "call") continue;
      const callee = calleeOf(node);
      if (callee === undefined) continue;
      const named =
        program.concept(callee) === "member"
          ? memberOf(callee)
          : (child(callee, "name") ?? (program.concept(callee) === "name" ? callee : undefined));
      if (named === undefined) continue;
      const name = program.textOf(named);
      for (const other of siblingsOf.get(name) ?? []) {
        if (exists(language, other) && !(program.concept(callee) === "name" && methodsOnly.has(other)))
          yield replaceRange(node, named.start, named.end, other, { text: other, kind: "function", type: "function" });
      }
    }
  },
};

export const callee: Family = {
  id: "callee",
  description: "another function of the program, or a library function passed as a value",
  level: "tree",
  examples: {
    python: [
      "def f(x):\n    return x\ndef g(x):\n    return f(x)",
      "def f(x):\n    return x\ndef g(x):\n    return g(x)",
    ],
    c: [
      "int f(int x) { return x; }\nint g(int x) { return f(x); }",
      "int f(int x) { return x; }\nint g(int x) { return g(x); }",
    ],
    cpp: [
      "int f(int x) { return x; }\nint g(int x) { return f(x); }",
      "int f(int x) { return x; }\nint g(int x) { return g(x); }",
    ],
    javascript: [
      "function f(x) { return x; }\nfunction g(x) { return f(x); }",
      "function f(x) { return x; }\nfunction g(x) { return g(x); }",
    ],
  },
  *propose(program) {
    for (const node of program.nodes) {
      if (program.concept(node) !== "call") continue;
      const called = calleeOf(node);
      if (called === undefined || program.concept(called) !== "name") continue;
      const own = program.textOf(called);
      if (program.names.typeOf(own) !== "function") continue;
      for (const { name } of program.functionsAt(node))
        if (name !== own && name !== "main")
          yield replaceRange(node, called.start, called.end, name, { text: name, kind: "function", type: "function" });
    }
  },
};

export const rangeBounds: Family = {
  id: "range-bounds",
  description: "other bounds or another direction of `range`",
  level: "tree",
  examples: {
    python: ["for i in range(n):\n    x = i", "for i in range(1, n):\n    x = i"],
  },
  *propose(program) {
    if (program.facts.language !== "python") return;
    for (const node of program.nodes) {
      const called = program.concept(node) === "call" ? calleeOf(node) : undefined;
      if (called === undefined || program.textOf(called) !== "range") continue;
      const [first, second, third] = elementsOf(node).map(program.textOf);
      const range = (...bounds: ReadonlyArray<string>) =>
        replace(node, `range(${bounds.join(", ")})`, { text: bounds[0]!, kind: "text", type: "list" });
      if (first === undefined) continue;
      if (second === undefined) {
        yield range("1", first);
        yield range("1", `${first} + 1`);
        yield range("2", first);
        yield range(`${first} - 1`, "-1", "-1");
        continue;
      }
      if (third === undefined) {
        yield range(second);
        yield range("0", second);
        yield range("1", second);
        yield range(second, first);
        yield range(second, first, "-1");
        yield range(first, second, "2");
        for (const { name } of program.variablesAt(node))
          if (program.names.typeOf(name) === "number" && !(name === program.textOf(elementsOf(node)[0]!)))
            yield range(first, second, name);
        continue;
      }
      yield range(first, second);
      yield range(second, first, third);
      yield range(first, second, "1");
      yield range(first, second, "-1");
    }
  },
};

export const slice: Family = {
  id: "slice",
  description: "a part of a list or string, another part, or the whole",
  level: "tree",
  examples: {
    python: ["def f(a):\n    x = a.split()\n    return x", "def f(a):\n    x = a.split()\n    return x[::-1]"],
    javascript: ["const x = [1, 2];\nf(x);", "const x = [1, 2];\nf(x.slice(1));"],
  },
  *propose(program) {
    const { language } = program.facts;
    if (language !== "python" && language !== "javascript") return;
    for (const node of program.nodes) {
      if (language === "python" && node.kind === "slice") {
        const pieces = program.textOf(node).split(":");
        if (pieces.length > 3 || /[[({]/.test(program.textOf(node))) continue;
        const bounds = pieces.map((p) => p.trim());
        const [from = "", to = "", step = ""] = bounds;
        const short = (a: string, b: string, s = step) => replace(node, s === "" ? `${a}:${b}` : `${a}:${b}:${s}`);
        if (from !== "") yield short("", to);
        if (to !== "") yield short(from, "");
        if (from === "") for (const n of ["1", "2"]) yield short(n, to);
        if (to === "") yield short(from, "-1");
        if (step !== "") yield short(from, to, "");
        else {
          yield short(from, to, "-1");
          yield short(from, to, "2");
        }
        for (const { name } of program.variablesAt(node)) {
          if (program.names.typeOf(name) !== "number") continue;
          if (from === "") yield short(name, to);
          if (to === "") yield short(from, name);
        }
      }
      if (!isValue(program, node)) continue;
      const concept = program.concept(node);
      const type = program.typeOf(node);
      if (concept === "subscript" && language === "python") {
        const container = containerOf(node);
        if (indexOf(node)?.kind === "slice" && container !== undefined) yield replace(node, program.textOf(container));
      }
      if (concept !== "name" && concept !== "call" && concept !== "member") continue;
      if (type !== "list" && type !== "string") continue;
      const text = program.textOf(node);
      for (const part of language === "python"
        ? ["[1:]", "[:-1]", "[::-1]", "[:]"]
        : [".slice(1)", ".slice(0, -1)", ".slice()"])
        yield replace(node, text + part, { text: part, kind: "text", type });
    }
  },
};

export const subscript: Family = {
  id: "subscript",
  description: "an element in the place of its container, or the container in the place of its element",
  level: "tree",
  examples: {
    python: [
      "def f(a, i):\n    i += 1\n    a[i] = 1\n    return a",
      "def f(a, i):\n    i += 1\n    a[i] = 1\n    return a[i]",
    ],
    c: ["int f(int *a) { return a[0]; }", "int f(int *a) { return a; }"],
    cpp: [
      "#include <vector>\nint g(int);\nint f(std::vector<int> a, int i) { return g(a[i]); }",
      "#include <vector>\nint g(int);\nint f(std::vector<int> a, int i) { return g(a); }",
    ],
    javascript: ["const x = [1, 2];\nf(x);", "const x = [1, 2];\nf(x[0]);"],
  },
  *propose(program) {
    const { language } = program.facts;
    for (const node of program.nodes) {
      if (!isValue(program, node)) continue;
      const concept = program.concept(node);
      if (concept === "subscript") {
        const container = containerOf(node);
        if (container !== undefined) yield replace(node, program.textOf(container));
        const index = indexOf(node);
        if (container !== undefined && index !== undefined && language === "python" && index.kind !== "slice")
          yield replace(node, program.textOf(index));
      }
      const type = program.typeOf(node);
      if (concept !== "name" || (type !== "list" && type !== "map")) continue;
      const text = program.textOf(node);
      const ends = language === "python" ? ["0", "-1", "1"] : ["0", "1"];
      const indices = program
        .variablesAt(node)
        .filter((d) => program.names.typeOf(d.name) === "number")
        .map((d) => d.name);
      for (const index of [...ends, ...indices])
        yield replace(node, `${text}[${index}]`, { text: index, kind: "name", type: "number" });
    }
  },
};

export const listElement: Family = {
  id: "list-element",
  description: "one element or argument more or less",
  level: "tree",
  examples: {
    python: ["x = [a, b]", "x = [b]"],
    c: ["int f(void) { int a[] = {1, 2}; return a[0]; }", "int f(void) { int a[] = {1}; return a[0]; }"],
    cpp: [
      "#include <vector>\nstd::vector<int> f(int n) { return {n, 1}; }",
      "#include <vector>\nstd::vector<int> f(int n) { return {n}; }",
    ],
    javascript: ["const x = [];", "const x = [0];"],
  },
  *propose(program) {
    const { language, nothing } = program.facts;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      const isCall = concept === "call";
      if (concept !== "list" && !(concept === "tuple" && node.kind === "tuple") && !isCall) continue;
      const elements = elementsOf(node);
      /* A tuple of one needs its comma; a comprehension is no list of arguments. */
      if (elements.some((e) => e.kind === "generator_expression" && isCall)) continue;
      if (elements.length >= (node.kind === "tuple" ? 3 : node.kind === "set" ? 2 : 1) && elements.length <= 8)
        for (const [i, e] of elements.entries()) {
          const next = elements[i + 1];
          const before = elements[i - 1];
          const [start, end] =
            next !== undefined ? [e.start, next.start] : before !== undefined ? [before.end, e.end] : [e.start, e.end];
          yield replaceRange(node, start, end, "");
        }
      const close = isCall ? child(node, "arguments")?.children.at(-1) : node.children.at(-1);
      if (close === undefined || close.end - close.start !== 1 || elements.length > 3) continue;
      const open = isCall ? child(node, "arguments")!.children[0]! : node.children[0]!;
      if (!/^[[({]$/.test(open.kind) || (node.kind === "tuple" && elements.length === 0)) continue;
      const separator = elements.length === 0 ? "" : ", ";
      if (language === "python" && isCall && /^(sort|sorted)$/.test(program.textOf(memberName(program, node) ?? node)))
        yield replaceRange(
          node,
          elements.at(-1)?.end ?? open.end,
          elements.at(-1)?.end ?? open.end,
          `${separator}reverse=True`,
          { text: "reverse", kind: "text" },
        );
      const at = elements.at(-1)?.end ?? open.end;
      const literals = isCall
        ? [...(language === "python" || language === "javascript" ? ["0", "1", nothing!, "[]"] : ["0"])]
        : language === "python" || language === "javascript"
          ? ["0", "1", "[]"]
          : ["0"];
      const names = program
        .variablesAt(node)
        .filter((d) => d.node.end < node.start || d.node.start > node.end)
        .map((d) => d.name);
      const own = isCall ? calleeOf(node) : undefined;
      if (isCall && (own === undefined || program.names.typeOf(program.textOf(own)) !== "function")) continue;
      for (const added of [...literals, ...names]) {
        const argument = { text: added, kind: "name", type: program.names.typeOf(added) } as const;
        yield replaceRange(node, at, at, separator + added, argument);
        if (elements.length > 0)
          yield replaceRange(node, elements[0]!.start, elements[0]!.start, `${added}, `, argument);
      }
    }
  },
};

const memberName = (program: Program, call: SyntaxNode): SyntaxNode | undefined => {
  const called = calleeOf(call);
  return called !== undefined && program.concept(called) === "member" ? memberOf(called) : called;
};

export const attribute: Family = {
  id: "attribute",
  description: "another member that the program has, or the object in the place of its member",
  level: "tree",
  examples: {
    python: ["x = a.left + b.right", "x = a.right + b.right"],
    c: [
      "struct p { int x, y; };\nint f(struct p a) { return a.x - a.y; }",
      "struct p { int x, y; };\nint f(struct p a) { return a.y - a.y; }",
    ],
    cpp: [
      "struct p { int x, y; };\nint f(p a) { return a.x - a.y; }",
      "struct p { int x, y; };\nint f(p a) { return a.x - a.x; }",
    ],
    javascript: ["const x = a.left - b.right;", "const x = a.left - b;"],
  },
  *propose(program) {
    const plain = program.tree.nodes.filter((n) => program.concept(n) === "member" && n.field !== "function");
    const members = [...new Set(plain.flatMap((n) => memberOf(n) ?? []).map(program.textOf))];
    for (const node of program.nodes) {
      if (program.concept(node) !== "member" || node.field === "function") continue;
      const member = memberOf(node);
      const object = objectOf(node);
      if (member === undefined || object === undefined) continue;
      for (const other of members)
        yield replaceRange(node, member.start, member.end, other, { text: other, kind: "name" });
      if (isValue(program, node)) yield replace(node, program.textOf(object));
    }
    for (const node of program.nodes) {
      if (program.concept(node) !== "name" || !isValue(program, node)) continue;
      if (program.typeOf(node) !== "unknown") continue;
      const arrow = program.text.includes(`${program.textOf(node)}->`) ? "->" : ".";
      for (const member of members)
        yield replace(node, `${program.textOf(node)}${arrow}${member}`, { text: member, kind: "name" });
    }
  },
};

export const callToAssignment: Family = {
  id: "call-to-assignment",
  description: "a call becomes an assignment of its result, an append an assignment, and the other way round",
  level: "tree",
  examples: {
    python: [
      "def f(a, x):\n    a.append(x)\n    a = []\n    return a",
      "def f(a, x):\n    a = x\n    a = []\n    return a",
    ],
    cpp: [
      "#include <vector>\nvoid f(std::vector<int> &a, int x) { a.push_back(x); }",
      "#include <vector>\nvoid f(std::vector<int> &a, int x) { a.back() = x; }",
    ],
    javascript: ["let a = [];\na.push(b);", "let a = [];\na = b;"],
  },
  *propose(program) {
    const { language } = program.facts;
    if (language === "c") return;
    for (const node of program.nodes) {
      if (program.concept(node) !== "expression-statement") continue;
      const inner = node.parts[0];
      if (inner === undefined || node.parts.length !== 1) continue;
      const concept = program.concept(inner);
      if (concept === "call") {
        const called = calleeOf(inner);
        const [argument] = elementsOf(inner);
        if (called === undefined || program.concept(called) !== "member") {
          if (
            called !== undefined &&
            program.concept(called) === "name" &&
            argument !== undefined &&
            program.concept(argument) === "name" &&
            language !== "cpp"
          )
            yield replaceRange(node, inner.start, inner.start, `${program.textOf(argument)} = `);
          continue;
        }
        const object = objectOf(called);
        const member = memberOf(called);
        if (object === undefined || member === undefined || argument === undefined) continue;
        const isBound =
          program.concept(object) !== "name" ||
          program.names.visibleAt(node).some((d) => d.name === program.textOf(object));
        if (
          !/^(append|add|push|push_back|extend|appendleft|emplace_back|insert)$/.test(program.textOf(member)) ||
          !isBound
        )
          continue;
        if (!["name", "subscript", "member"].includes(program.concept(object)) || /splat|spread/.test(argument.kind))
          continue;
        if (language === "cpp") yield replace(inner, `${program.textOf(object)}.back() = ${program.textOf(argument)}`);
        else {
          yield replace(inner, `${program.textOf(object)} = ${program.textOf(argument)}`);
          yield replace(inner, `${program.textOf(object)} += ${program.textOf(argument)}`);
        }
      }
      if (concept === "assignment") {
        const left = child(inner, "left");
        const right = child(inner, "right");
        if (
          left === undefined ||
          right === undefined ||
          inner.kind === "augmented_assignment" ||
          /pattern/.test(left.kind)
        )
          continue;
        const name = program.textOf(left);
        if (program.concept(right) === "call" && language === "python" && program.concept(left) !== "name")
          yield replace(inner, program.textOf(right));
        if (program.concept(left) === "name" && !isBoundElsewhere(program, left)) continue;
        if (program.concept(right) === "tuple") continue;
        if (program.concept(right) === "call") yield replace(inner, program.textOf(right));
        if (language === "cpp" && /\.back\(\)$/.test(name))
          yield replace(inner, `${name.replace(/\.back\(\)$/, "")}.push_back(${program.textOf(right)})`);
        if (program.typeOf(left) === "list" || program.typeOf(left) === "unknown")
          if (language !== "cpp") yield replace(inner, program.facts.append(name, program.textOf(right)));
      }
    }
  },
};

export const peek: Family = {
  id: "peek",
  description: "looking at an end of a container in the place of taking from it, and the other way round",
  level: "tree",
  examples: {
    python: ["q = [1]\nx = q.pop()", "q = [1]\nx = q[-1]"],
    javascript: ["const q = [1];\nconst x = q.shift();", "const q = [1];\nconst x = q[0];"],
  },
  *propose(program) {
    const { language } = program.facts;
    if (language !== "python" && language !== "javascript") return;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (!isValue(program, node)) continue;
      if (concept === "call") {
        const called = calleeOf(node);
        const object = called === undefined ? undefined : objectOf(called);
        const member = called === undefined ? undefined : memberOf(called);
        if (object === undefined || member === undefined) continue;
        const name = program.textOf(member);
        const container = program.textOf(object);
        if (language === "python" && (name === "popleft" || (name === "pop" && elementsOf(node).length < 2))) {
          const given = elementsOf(node)[0];
          yield replace(
            node,
            `${container}[${name === "popleft" ? "0" : given === undefined ? "-1" : program.textOf(given)}]`,
          );
          if (name === "pop" && given === undefined) yield replace(node, `${container}.pop(0)`);
          if (name === "pop" && given !== undefined) yield replace(node, `${container}.pop()`);
        }
        if (language === "javascript" && name === "shift") yield replace(node, `${container}[0]`);
        if (language === "javascript" && name === "pop") yield replace(node, `${container}[${container}.length - 1]`);
      }
      if (concept !== "subscript" || program.typeOf(node) === "string") continue;
      const container = containerOf(node);
      const index = indexOf(node);
      if (container === undefined || index === undefined) continue;
      const name = program.textOf(container);
      const at = program.textOf(index);
      if (language === "python" && (at === "0" || at === "-1")) {
        yield replace(node, at === "0" ? `${name}.popleft()` : `${name}.pop()`);
        if (at === "0") yield replace(node, `${name}.pop(0)`);
      }
      if (language === "javascript" && at === "0") yield replace(node, `${name}.shift()`);
      if (language === "javascript" && at === `${name}.length - 1`) yield replace(node, `${name}.pop()`);
    }
  },
};
