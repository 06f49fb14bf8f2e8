/** Families that work on tokens and lines, whether or not the program parses. */
import { indentUnit } from "../layout.ts";
import type { Program } from "../program.ts";
import type { SyntaxNode } from "../tree.ts";
import { type Family, replaceRange } from "./family.ts";

const marks = [")", "]", "}", ":", ",", ";", "(", "[", "{", '"', "'"];

/** Tokens in order: leaves, and strings as a whole. */
const tokensOf = (program: Program): ReadonlyArray<SyntaxNode> =>
  program.nodes.filter((n) => n.children.length === 0 && n.end > n.start);

export const insertToken: Family = {
  id: "insert-token",
  description: "a bracket, quote, comma, colon or semicolon that is missing",
  level: "text",
  examples: {
    python: ["if a\n    b()", "if a:\n    b()"],
    c: ["int f(void) { return 1 }", "int f(void) { return 1; }"],
    cpp: ["int f() { return g(1; }", "int f() { return g(1); }"],
    javascript: ["f(a;", "f(a);"],
  },
  *propose(program) {
    const isPython = program.facts.language === "python";
    const tokens = tokensOf(program);
    for (const [i, token] of tokens.entries()) {
      for (const mark of marks) {
        if (isPython ? mark === ";" || mark === "{" || mark === "}" : mark === ":") continue;
        const argument = { text: mark, kind: "token" } as const;
        yield replaceRange(token, token.end, token.end, mark, argument);
        if (mark === "}") {
          const line = program.text.slice(program.tree.lineStarts[token.line - 1]!, token.start);
          if (line.trim() === "")
            yield replaceRange(token, token.start - line.length, token.start - line.length, `${line}}\n`, argument);
        }
        if (i === 0 || program.text[token.start - 1] === "\n" || /\s/.test(program.text[token.start - 1] ?? " "))
          yield replaceRange(token, token.start, token.start, mark, argument);
      }
      for (const mark of [" {", " }", "\n}", ","])
        if (!isPython) yield replaceRange(token, token.end, token.end, mark, { text: mark.trim(), kind: "token" });
    }
    const { text } = program;
    const last = tokens.at(-1);
    if (last === undefined || isPython) return;
    for (const closing of ["}", "}\n", "\n}\n", "});\n", ")"])
      yield replaceRange(last, text.length, text.length, closing, { text: "}", kind: "token" });
  },
};

export const deleteToken: Family = {
  id: "delete-token",
  description: "a bracket, quote, comma, colon or semicolon too many",
  level: "text",
  examples: {
    python: ["x = f(a))", "x = f(a)"],
    c: ["int f(void) {{ return 1; }", "int f(void) { return 1; }"],
    cpp: ["int f() { return g(1)); }", "int f() { return g(1); }"],
    javascript: ["f(a]);", "f(a);"],
  },
  *propose(program) {
    const { text } = program;
    const tokens = new Set(tokensOf(program));
    for (const node of tokens) {
      const own = text.slice(node.start, node.end);
      /* What the parser could not read may be several marks in a row. */
      for (const [i, character] of [...own].entries()) {
        if (!marks.includes(character) || (own.length > 3 && i > 0 && i < own.length - 1)) continue;
        const at = node.start + i;
        yield replaceRange(node, at, at + 1, "", { text: character, kind: "token" });
        if (character === "}" || character === "{") {
          const before = text.slice(0, at).search(/\s+$/);
          if (before >= 0) yield replaceRange(node, before, at + 1, "", { text: character, kind: "token" });
          const start = text.lastIndexOf("\n", at) + 1;
          if (text.slice(start, at).trim() === "" && text[at + 1] === "\n")
            yield replaceRange(node, start, at + 2, "", { text: character, kind: "token" });
        }
      }
    }
  },
};

export const replaceToken: Family = {
  id: "replace-token",
  description: "another mark, bracket or operator in the place of one",
  level: "text",
  examples: {
    python: ["if a = b:\n    c()", "if a == b:\n    c()"],
    c: ["int f(int a) { return a[0); }", "int f(int a) { return a[0]; }"],
    cpp: ["int f() { return 1, }", "int f() { return 1; }"],
    javascript: ["const x = [1, 2);", "const x = [1, 2];"],
  },
  *propose(program) {
    const groups = [
      [")", "]", "}"],
      ["(", "[", "{"],
      [";", ":", ","],
      ["=", "=="],
      [".", ","],
      ["&&", "and"],
      ["||", "or"],
      ["else if", "elif"],
    ];
    for (const node of tokensOf(program)) {
      const own = program.textOf(node);
      for (const group of groups) {
        if (!group.includes(own)) continue;
        for (const other of group)
          if (other !== own) yield replaceRange(node, node.start, node.end, other, { text: other, kind: "token" });
      }
    }
  },
};

export const misspelling: Family = {
  id: "keyword-spelling",
  description: "a word of the language for one that is spelt almost like it",
  level: "text",
  examples: {
    python: ["whlie a:\n    b()", "while a:\n    b()"],
    c: ["int f(int a) { retrun a; }", "int f(int a) { return a; }"],
    cpp: ["int f(int a) { whille (a--); return a; }", "int f(int a) { while (a--); return a; }"],
    javascript: ["funtion f() {}", "function f() {}"],
  },
  *propose(program) {
    const { language } = program.facts;
    const words = (
      language === "python"
        ? "and as break class continue def elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield print range len"
        : language === "javascript"
          ? "break case const continue default do else false for function if in let new null of return switch this true typeof undefined var while console"
          : "auto bool break case char const continue default do double else false float for if int long return short sizeof static struct switch true typedef unsigned void while include main printf scanf using namespace"
    ).split(" ");
    const known = new Set(words);
    for (const node of tokensOf(program)) {
      const own = program.textOf(node);
      if (!/^[A-Za-z]{2,12}$/.test(own) || known.has(own)) continue;
      for (const word of words)
        if (nearly(own, word)) yield replaceRange(node, node.start, node.end, word, { text: word, kind: "token" });
    }
  },
};

/** One letter too many, too few, wrong, or two that changed places. */
const nearly = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || b.length < 3) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  const restA = a.slice(first, a.length - last);
  const restB = b.slice(first, b.length - last);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
};

export const indentation: Family = {
  id: "indentation",
  description: "a line, or a line and all that follow it in its block, one step in or out",
  level: "text",
  examples: {
    python: ["def f(a):\n    b = a\n      return b", "def f(a):\n    b = a\n    return b"],
  },
  *propose(program) {
    if (program.facts.language !== "python") return;
    const unit = indentUnit(program);
    const { text, tree } = program;
    const lines = text.split("\n");
    const wanted = new Set(program.nodes.map((n) => n.line));
    const starts = new Map<number, SyntaxNode>();
    for (const node of program.nodes)
      if (node.named && !starts.has(node.line) && node.parent !== undefined) starts.set(node.line, node);
    for (const [i, line] of lines.entries()) {
      const node = starts.get(i + 1);
      if (line.trim() === "" || node === undefined || !wanted.has(i + 1)) continue;
      const own = /^[ \t]*/.exec(line)![0];
      const start = tree.lineStarts[i]!;
      const before = lines.slice(0, i).findLast((l) => l.trim() !== "") ?? "";
      const previous = /^[ \t]*/.exec(before)![0];
      const options = new Set([own + unit, own.slice(unit.length), previous, previous + unit, `${own} `, own.slice(1)]);
      for (const indent of options)
        if (indent !== own)
          yield replaceRange(node, start, start + own.length, indent, { text: indent, kind: "token" });
      let end = i;
      while (
        end + 1 < lines.length &&
        (lines[end + 1]!.trim() === "" || /^[ \t]*/.exec(lines[end + 1]!)![0].length >= own.length) &&
        lines[end + 1] !== undefined
      )
        end++;
      while (end > i && lines[end]!.trim() === "") end--;
      if (end === i) continue;
      for (const indent of [own + unit, own.slice(unit.length)]) {
        if (indent === own) continue;
        const moved = lines
          .slice(i, end + 1)
          .map((l) => (l.trim() === "" ? l : indent + l.slice(own.length)))
          .join("\n");
        yield replaceRange(node, start, tree.lineStarts[end]! + lines[end]!.length, moved, {
          text: indent,
          kind: "token",
        });
      }
    }
  },
};
