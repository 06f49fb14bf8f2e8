/** Families about what is declared: types, initialisers, bounds, headers, names that nothing declares. */
import { calleeOf, elementsOf } from "../facts.ts";
import { isLikeCall } from "../names.ts";
import { isValue, type Program } from "../program.ts";
import { child, type SyntaxNode } from "../tree.ts";
import { type Family, replace, replaceRange } from "./family.ts";

const isCFamily = (program: Program): boolean => program.facts.language === "c" || program.facts.language === "cpp";

const typeGroups = [
  ["int", "long long", "double", "char", "unsigned", "long", "short"],
  ["float", "double", "int"],
  ["int", "bool"],
  ["size_t", "int", "long long"],
  ["unsigned long long", "long long", "unsigned"],
  ["int64_t", "int", "int32_t"],
  ["int32_t", "int64_t"],
  ["uint64_t", "uint32_t", "int64_t"],
];

export const declaredType: Family = {
  id: "declared-type",
  description: "another type: wider, narrower, without sign, with a fraction",
  level: "tree",
  examples: {
    c: ["int f(int a) { int b = a; return b; }", "int f(int a) { long long b = a; return b; }"],
    cpp: ["#include <vector>\nstd::vector<long long> v;", "#include <vector>\nstd::vector<int> v;"],
  },
  *propose(program) {
    if (!isCFamily(program)) return;
    for (const node of program.nodes) {
      if (!/^(primitive_type|sized_type_specifier|type_identifier)$/.test(node.kind)) continue;
      if (node.parent?.kind === "sized_type_specifier" || node.field === "name") continue;
      const own = program.textOf(node).replaceAll(/\s+/g, " ");
      const others = new Set(typeGroups.filter((g) => g.includes(own)).flat());
      for (const other of others) {
        if (other === "bool" && program.facts.language === "c") continue;
        yield replace(node, other, { text: other, kind: "type", type: "number" });
      }
    }
  },
};

export const initialiser: Family = {
  id: "initialiser",
  description: "a variable gets its first value, or loses it",
  level: "tree",
  examples: {
    c: ["int f(void) { int a; return a; }", "int f(void) { int a = 0; return a; }"],
    cpp: ["int f() { int a[3] = {0}; return a[0]; }", "int f() { int a[3]; return a[0]; }"],
    javascript: ["let a = 0;", "let a;"],
  },
  *propose(program) {
    const { language } = program.facts;
    if (language === "python") return;
    for (const node of program.nodes) {
      if (program.concept(node) !== "declaration") continue;
      for (const declarator of node.parts) {
        const value = child(declarator, "value");
        if (declarator.kind === "init_declarator" || declarator.kind === "variable_declarator") {
          const name = child(declarator, "declarator", "name");
          if (value === undefined && language === "javascript" && program.textOf(node.children[0]!) === "let") {
            for (const first of ["0", "1", "[]", "null"])
              yield replaceRange(node, declarator.end, declarator.end, ` = ${first}`, { text: first, kind: "number" });
          }
          if (name === undefined || value === undefined || value.kind === "argument_list") continue;
          const isConst =
            /^(static\s+)?const\b/.test(program.textOf(node)) ||
            /reference|structured|pattern/.test(name.kind) ||
            /\bauto\b/.test(program.textOf(node));
          if (!isConst && program.textOf(value).length < 24) yield replaceRange(node, name.end, value.end, "");
        } else if (declarator.field === "declarator" && isCFamily(program)) {
          if (declarator.kind === "identifier") {
            const isNumber = program.names.typeOf(program.textOf(declarator)) === "number";
            if (isNumber)
              for (const first of ["0", "1"])
                yield replaceRange(node, declarator.end, declarator.end, ` = ${first}`, {
                  text: first,
                  kind: "number",
                  type: "number",
                });
          } else if (declarator.kind === "array_declarator") {
            for (const first of language === "c" ? ["{0}"] : ["{}", "{0}"])
              yield replaceRange(node, declarator.end, declarator.end, ` = ${first}`, {
                text: first,
                kind: "number",
                type: "list",
              });
          }
        }
      }
    }
  },
};

export const arrayBound: Family = {
  id: "array-bound",
  description: "a larger or smaller array",
  level: "tree",
  examples: {
    c: ["int a[100];", "int a[101];"],
    cpp: [
      "#include <vector>\nvoid f(int n) { std::vector<int> a(n); }",
      "#include <vector>\nvoid f(int n) { std::vector<int> a(n + 1); }",
    ],
    javascript: ["const a = new Array(n);", "const a = new Array(n + 1);"],
    python: ["def f(n):\n    a = [0] * (n + 1)\n    return a", "def f(n):\n    a = [0] * n\n    return a"],
  },
  *propose(program) {
    for (const node of program.nodes) {
      const size = sizeOf(program, node);
      if (size === undefined) continue;
      const bare = program.concept(size) === "parenthesised" ? (size.parts[0] ?? size) : size;
      const text = program.textOf(bare);
      if (text.length > 40) continue;
      const isTimes = program.facts.language === "python";
      const put = (other: string) => {
        const isPlain = /^\w+$/.test(other) || /^\w+\([^()]*\)$/.test(other);
        return replace(size, isTimes && !isPlain ? `(${other})` : other, {
          text: other,
          kind: "number",
          type: "number",
        });
      };
      const less = /^(.*?) ([+-]) (\d+)$/.exec(text);
      if (less !== null) {
        const [, rest, sign, count] = less;
        yield put(rest!);
        yield put(`${rest} ${sign} ${Number(count) + 1}`);
        if (Number(count) > 1) yield put(`${rest} ${sign} ${Number(count) - 1}`);
      } else if (/^\d{1,9}$/.test(text)) {
        const n = Number(text);
        for (const other of [n + 1, n - 1, n + 5, n - 5, n * 2, n * 10, Math.floor(n / 2), Math.floor(n / 10)])
          if (other > 0) yield put(String(other));
      } else if (/^[\w.()[\]]+$/.test(text)) {
        for (const other of [
          `${text} + 1`,
          `${text} - 1`,
          `${text} + 2`,
          `${text} * 2`,
          `${text} * ${text}`,
          `${text} * 1000`,
        ])
          yield put(other);
      }
      const square = /^(\S+) \* (\S+)$/.exec(text);
      if (square !== null) yield put(square[1]!);
    }
  },
};

/** The expression that says how large an array becomes. */
const sizeOf = (program: Program, node: SyntaxNode): SyntaxNode | undefined => {
  const { language } = program.facts;
  if (node.kind === "array_declarator") return child(node, "size");
  if (isLikeCall(node)) return child(node, "parameters")?.parts[0];
  if (node.kind === "init_declarator") {
    const value = child(node, "value");
    return value?.kind === "argument_list" && /vector|string/.test(program.textOf(node.parent!).slice(0, 60))
      ? value.parts[0]
      : undefined;
  }
  if (program.concept(node) === "call") {
    const callee = calleeOf(node);
    if (
      callee !== undefined &&
      /^(Array|malloc|calloc|vector<.*>|.*\.(resize|assign|fill)|(Int|Uint|Float)\d+Array)$/.test(
        program.textOf(callee),
      )
    )
      return elementsOf(node)[0];
  }
  if (language === "python" && node.kind === "binary_operator" && child(node, "operator")?.kind === "*") {
    const left = child(node, "left");
    return left !== undefined && program.concept(left) === "list" ? child(node, "right") : undefined;
  }
  return undefined;
};

export const format: Family = {
  id: "format",
  description: "another conversion in the format of printf or scanf",
  level: "tree",
  examples: {
    c: [
      '#include <stdio.h>\nvoid f(long long a) { printf("%d\\n", a); }',
      '#include <stdio.h>\nvoid f(long long a) { printf("%lld\\n", a); }',
    ],
    cpp: [
      '#include <cstdio>\nvoid f(double a) { printf("%f", a); }',
      '#include <cstdio>\nvoid f(double a) { printf("%d", a); }',
    ],
  },
  *propose(program) {
    if (!isCFamily(program)) return;
    const conversions = ["%d", "%lld", "%ld", "%f", "%lf", "%s", "%c", "%u", "%llu", "%zu"];
    for (const node of program.nodes) {
      if (program.concept(node) !== "call") continue;
      const callee = calleeOf(node);
      if (callee === undefined || !/(printf|scanf)$/.test(program.textOf(callee))) continue;
      for (const argument of elementsOf(node)) {
        if (argument.kind !== "string_literal") continue;
        for (const { 0: own, index } of program.textOf(argument).matchAll(/%(lld|ld|d|lf|f|s|c|llu|zu|u)/g)) {
          const start = argument.start + index;
          for (const other of conversions)
            if (other !== own)
              yield replaceRange(argument, start, start + own.length, other, {
                text: other,
                kind: "text",
                type: "string",
              });
        }
      }
    }
  },
};

export const addressOf: Family = {
  id: "address-of",
  description: "an argument with or without `&`, a parameter by value or by reference, a pointer followed or not",
  level: "tree",
  examples: {
    c: [
      '#include <stdio.h>\nvoid f(int a) { scanf("%d", a); }',
      '#include <stdio.h>\nvoid f(int a) { scanf("%d", &a); }',
    ],
    cpp: [
      "#include <vector>\nvoid f(std::vector<int> a) { a.clear(); }",
      "#include <vector>\nvoid f(std::vector<int> &a) { a.clear(); }",
    ],
  },
  *propose(program) {
    if (!isCFamily(program)) return;
    const isCpp = program.facts.language === "cpp";
    for (const node of program.nodes) {
      if (node.kind === "pointer_expression") {
        const inner = child(node, "argument");
        if (inner !== undefined) yield replace(node, program.textOf(inner));
      }
      if (
        node.parent?.kind === "argument_list" &&
        /^(name|subscript|member)$/.test(program.concept(node)) &&
        isValue(program, node)
      ) {
        const callee = node.parent.parent === undefined ? undefined : calleeOf(node.parent.parent);
        const isOwn = callee !== undefined && program.names.typeOf(program.textOf(callee)) === "function";
        if (callee !== undefined && (isOwn || /scanf$/.test(program.textOf(callee))))
          yield replace(node, `&${program.textOf(node)}`);
      }
      if (!isCpp || !/^(parameter_declaration|for_range_loop)$/.test(node.kind)) continue;
      const declarator = child(node, "declarator");
      if (declarator === undefined) continue;
      if (declarator.kind === "identifier" || declarator.kind === "structured_binding_declarator")
        yield replaceRange(node, declarator.start, declarator.start, "&");
      if (
        declarator.kind === "reference_declarator" &&
        declarator.parts[0] !== undefined &&
        declarator.children[0]?.kind === "&"
      )
        yield replaceRange(node, declarator.start, declarator.parts[0].start, "");
    }
  },
};

const headers: Readonly<Record<"c" | "cpp", string>> = {
  c: "stdio.h stdlib.h string.h math.h limits.h ctype.h stdbool.h stdint.h",
  cpp: "iostream vector string algorithm map set queue stack deque numeric cmath climits utility unordered_map unordered_set functional array cstdio cstdlib cstring sstream iomanip tuple limits cstdint bitset optional",
};
const pythonImports = [
  "import sys",
  "import math",
  "import re",
  "import heapq",
  "import bisect",
  "import itertools",
  "import functools",
  "import collections",
  "from collections import deque",
  "from collections import defaultdict",
  "from collections import Counter",
  "from collections import defaultdict, deque",
  "from functools import lru_cache",
  "from functools import cache",
  "from functools import reduce",
  "from heapq import heappush, heappop",
  "from heapq import heappop, heappush",
  "from bisect import bisect_left",
  "from bisect import bisect_right",
  "from bisect import bisect_left, bisect_right",
  "from itertools import accumulate",
  "from itertools import combinations",
  "from itertools import permutations",
  "from itertools import product",
  "from math import gcd",
  "from math import isqrt",
  "from math import inf",
  "from operator import itemgetter",
  "from string import ascii_lowercase",
];

export const importing: Family = {
  id: "import",
  description: "a header or module that is missing, or one that goes",
  level: "tree",
  examples: {
    python: ["import sys\nx = math.sqrt(2)", "import sys\nimport math\nx = math.sqrt(2)"],
    c: [
      "#include <stdio.h>\nint f(char *s) { return strlen(s); }",
      "#include <stdio.h>\n#include <string.h>\nint f(char *s) { return strlen(s); }",
    ],
    cpp: ["#include <iostream>\n", "#include <iostream>\nusing namespace std;\n"],
    javascript: [
      'const x = fs.readFileSync(0, "utf8");',
      'const fs = require("node:fs");\nconst x = fs.readFileSync(0, "utf8");',
    ],
  },
  *propose(program) {
    const { language } = program.facts;
    const { text, tree } = program;
    const top = tree.root.parts;
    const isImport = (n: SyntaxNode): boolean => program.concept(n) === "import" || n.kind === "using_declaration";
    const imports = top.filter(isImport);
    if (!program.nodes.includes(tree.root)) return;
    for (const node of imports) {
      if (language === "python" && importsUsed(program, node)) continue;
      const end = node.end + (text[node.end] === "\n" ? 1 : 0);
      if (program.nodes.includes(node))
        yield replaceRange(node, node.start, text[node.end - 1] === "\n" ? node.end : end, "");
    }
    const lines =
      language === "python"
        ? pythonImports
        : language === "javascript"
          ? ['const fs = require("node:fs");', 'const fs = require("fs");']
          : [
              ...headers[language].split(" ").map((h) => `#include <${h}>`),
              ...(language === "cpp" ? ["using namespace std;"] : []),
            ];
    const starts = new Set([
      0,
      ...imports.map((n) => n.start),
      ...imports.slice(-1).map((n) => (text[n.end - 1] === "\n" || text[n.end] !== "\n" ? n.end : n.end + 1)),
    ]);
    for (const line of lines) {
      if (new RegExp(`^${line.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "m").test(text)) continue;
      const wanted = language !== "python" && language !== "javascript" ? true : needs(program, line);
      if (!wanted) continue;
      for (const start of starts) {
        const needsBreak = start > 0 && text[start - 1] !== "\n";
        yield replaceRange(tree.root, start, start, needsBreak ? `\n${line}` : `${line}\n`, {
          text: line,
          kind: "text",
        });
      }
    }
  },
};

/** Whether taking an import away would leave a name without meaning. */
const importsUsed = (program: Program, node: SyntaxNode): boolean =>
  program.names.declarations.some(
    (d) =>
      d.node.start >= node.start &&
      d.node.end <= node.end &&
      (program.names.uses.get(d.name) ?? []).some((u) => u.start > node.end || u.end < node.start),
  );

/** Whether a line would declare a name that is used but not declared. */
const needs = (program: Program, line: string): boolean => {
  const words = new Set(line.match(/\w+/g));
  return program.names.undeclared.some((n) => words.has(program.textOf(n)));
};

/** Letters to put in, take out or exchange until two words are equal, no further than `limit`. */
export const distance = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
};

export const undeclaredName: Family = {
  id: "undeclared-name",
  description: "the nearest name that is declared, for one that is not",
  level: "tree",
  examples: {
    python: ["def f(count):\n    return cuont", "def f(count):\n    return count"],
    c: ["int f(int count) { return conut; }", "int f(int count) { return count; }"],
    cpp: ["int f(int count) { return Count; }", "int f(int count) { return count; }"],
    javascript: ["function f(count) { return coun; }", "function f(count) { return count; }"],
  },
  *propose(program) {
    const wanted = new Set(program.nodes);
    for (const node of program.names.undeclared) {
      if (!wanted.has(node)) continue;
      const own = program.textOf(node);
      const seen = [...new Set([...program.names.visibleAt(node).map((d) => d.name), ...program.extraNames])].filter(
        (n) => n !== own,
      );
      const near = seen
        .map((name) => ({ name, far: distance(own.toLowerCase(), name.toLowerCase()) }))
        /* C and C++ know names that no one declares in the text: only what looks like a slip is changed there. */
        .filter(({ far }) => !isCFamily(program) || far <= Math.max(1, Math.min(3, own.length / 2)))
        .sort((a, b) => a.far - b.far)
        .slice(0, 8);
      for (const { name } of near)
        yield replace(node, name, { text: name, kind: "name", type: program.names.typeOf(name) });
    }
  },
};
