/** Families that put statements in, take them out, move them, or change how control flows. */
import { conditionOf, isExpression, isStatement, memberOf, objectOf } from "../facts.ts";
import { asLine, blocksIn, indentUnit, type Lines, linesOf, reindented, statementsOf } from "../layout.ts";
import { functionAround, identifiersIn, neededOutside } from "../names.ts";
import { isInFunction, isInLoop, type Program } from "../program.ts";
import { child, contains, type SyntaxNode } from "../tree.ts";
import { type Argument, type Family, type Proposal, replace, replaceRange } from "./family.ts";

export const deleteStatement: Family = {
  id: "delete-statement",
  description: "a statement goes",
  level: "tree",
  examples: {
    python: ["def f(a):\n    a.sort()\n    return a", "def f(a):\n    return a"],
    c: ["int f(int a) {\n    a++;\n    return a;\n}", "int f(int a) {\n    return a;\n}"],
    cpp: ["int f(int a) { a++; return a; }", "int f(int a) { return a; }"],
    javascript: ["function f(a) {\n  a++;\n  return a;\n}", "function f(a) {\n  return a;\n}"],
  },
  *propose(program) {
    const isPython = program.facts.language === "python";
    for (const block of blocksIn(program)) {
      const statements = statementsOf(program, block);
      for (const [i, node] of statements.entries()) {
        const concept = program.concept(node);
        if (concept === "import" || concept === "function" || neededOutside(program.names, node)) continue;
        if (isPython && statements.length === 1) {
          if (node.kind !== "pass_statement" && block.kind !== "module") yield replace(node, "pass");
          continue;
        }
        const lines = linesOf(program, node);
        if (lines !== undefined) yield replaceRange(node, lines.start, lines.end, "");
        else if (!isPython) {
          const next = statements[i + 1];
          if (next !== undefined) yield replaceRange(node, node.start, next.start, "");
          else yield replaceRange(node, statements[i - 1]?.end ?? node.start, node.end, "");
        }
      }
    }
  },
};

/** What may be missing at a place, likelier things first. */
function* missingStatements(
  program: Program,
  at: SyntaxNode,
  block: SyntaxNode,
): Generator<readonly [string, Argument]> {
  const { facts, names, text } = program;
  const { language, end } = facts;
  const none: Argument = { text: "", kind: "none" };
  const around = functionAround(at);
  const scope = around ?? program.tree.root;
  const bound = program.variablesAt(at).filter((d) => d.node.start < at.start);
  const writable = bound.filter((d) =>
    language === "python"
      ? contains(scope, d.node) && around === functionAround(d.node)
      : !/^const/.test(text.slice(d.node.parent?.parent?.start ?? 0)),
  );
  const isRepeated = isInLoop(program, at) || (block.parent !== undefined && /while|for|do_/.test(block.parent.kind));
  if (isRepeated) {
    yield [`break${end}`, none];
    yield [`continue${end}`, none];
  }
  const numbers = bound.filter((d) => names.typeOf(d.name) === "number");
  for (const d of writable) {
    if (names.typeOf(d.name) !== "number") continue;
    const argument: Argument = { text: d.name, kind: "name", type: "number" };
    for (const operator of ["+", "-"]) {
      yield [`${d.name} ${operator}= 1${end}`, argument];
      if (language !== "python") yield [`${d.name}${operator}${operator}${end}`, argument];
    }
  }
  for (const d of bound) {
    const type = names.typeOf(d.name);
    if ((type !== "list" && type !== "set") || language === "c") continue;
    for (const member of membersOf(program, d.name, type)) {
      for (const element of bound) {
        if (element.name === d.name) continue;
        yield [
          `${d.name}.${member}(${element.name})${end}`,
          { text: element.name, kind: "name", type: names.typeOf(element.name) },
        ];
      }
    }
    if (type === "list")
      yield [
        language === "cpp" ? `${d.name}.pop_back();` : `${d.name}.pop()${end}`,
        { text: d.name, kind: "name", type },
      ];
  }
  if (around !== undefined && isInFunction(program, at)) {
    for (const d of bound) yield [`return ${d.name}${end}`, { text: d.name, kind: "name", type: names.typeOf(d.name) }];
    for (const value of language === "c"
      ? ["0", "1", "-1"]
      : [facts.true, facts.false, "0", ...(language === "cpp" ? [] : ["[]"])])
      yield [`return ${value}${end}`, { text: value, kind: "number" }];
    yield [`return${end}`, none];
    if (language === "python" || language === "javascript")
      for (const d of program.variablesAt(at)) {
        if (names.typeOf(d.name) !== "map" && names.typeOf(d.name) !== "set") continue;
        for (const key of bound) {
          if (key.role !== "parameter") continue;
          const argument: Argument = { text: key.name, kind: "name", type: names.typeOf(key.name) };
          if (language === "python")
            yield [`if ${key.name} in ${d.name}:\n${indentUnit(program)}return ${d.name}[${key.name}]`, argument];
          else yield [`if (${d.name}.has(${key.name})) return ${d.name}.get(${key.name});`, argument];
        }
      }
  }
  const members = advancing(program);
  for (const d of writable)
    for (const member of members) yield [`${d.name} = ${d.name}${member}${end}`, { text: member, kind: "name" }];
  for (const d of writable) {
    const type = names.typeOf(d.name);
    if (d.role === "loop-variable" || type === "list" || type === "function") continue;
    if (!isReassigned(program, d.name)) continue;
    for (const other of bound)
      if (other.name !== d.name && names.typeOf(other.name) === type)
        yield [`${d.name} = ${other.name}${end}`, { text: other.name, kind: "name", type }];
  }
  for (const d of numbers) {
    for (const c of bound) {
      if (names.typeOf(c.name) !== "list" || !isStoredTo(program, c.name)) continue;
      const argument: Argument = { text: c.name, kind: "name", type: "list" };
      yield [`${c.name}[${d.name}] += 1${end}`, argument];
      yield [`${c.name}[${d.name}] = ${facts.true}${end}`, argument];
      if (facts.true !== "1") yield [`${c.name}[${d.name}] = 1${end}`, argument];
    }
  }
}

/** What the program calls on a container to put something in. */
const membersOf = (program: Program, name: string, type: "list" | "set"): ReadonlyArray<string> => {
  const called = new Set<string>();
  for (const use of program.names.uses.get(name) ?? []) {
    const member =
      use.parent !== undefined && program.concept(use.parent) === "member" ? memberOf(use.parent) : undefined;
    if (member !== undefined && /^(append|appendleft|add|push|push_back|unshift|insert)$/.test(program.textOf(member)))
      called.add(program.textOf(member));
  }
  if (called.size > 0) return [...called];
  if (type === "set") return [program.facts.language === "cpp" ? "insert" : "add"];
  return [{ python: "append", javascript: "push", cpp: "push_back", c: "" }[program.facts.language]];
};

/** Members that lead from a thing to the next of its kind, as `.next` does. */
const advancing = (program: Program): ReadonlyArray<string> => {
  const found = new Set<string>();
  for (const node of program.tree.nodes) {
    const member = program.concept(node) === "member" ? memberOf(node) : undefined;
    const object = member === undefined ? undefined : objectOf(node);
    if (member === undefined || object === undefined) continue;
    if (
      /next|prev|parent|left|right|child|link|up|down|successor/.test(program.textOf(member)) &&
      node.field !== "function"
    )
      found.add(program.text.slice(object.end, node.end));
  }
  return [...found];
};

/** Names that an assignment gives another value, and containers that one stores to, gathered once per program. */
const written = new WeakMap<
  Program,
  { readonly names: ReadonlySet<string>; readonly containers: ReadonlySet<string> }
>();
const writtenIn = (program: Program) => {
  let found = written.get(program);
  if (found === undefined) {
    const names = new Map<string, number>();
    const containers = new Set<string>();
    for (const node of program.tree.nodes) {
      const concept = program.concept(node);
      const left =
        concept === "assignment" ? child(node, "left") : concept === "update" ? child(node, "argument") : undefined;
      if (left === undefined) continue;
      for (const target of /pattern/.test(left.kind) ? left.parts : [left]) {
        if (program.concept(target) === "name")
          names.set(program.textOf(target), (names.get(program.textOf(target)) ?? 0) + 1);
        if (program.concept(target) === "subscript" && target.children[0]?.kind === "identifier")
          containers.add(program.textOf(target.children[0]));
      }
    }
    const once = program.facts.language === "python" ? 2 : 1;
    /* Who begins with a constant is about to change; the assignment that did it may be the one that is missing. */
    const begun = program.names.declarations
      .filter((d) => d.value !== undefined && ["nothing", "number", "truth"].includes(program.concept(d.value)))
      .map((d) => d.name);
    const again = [...names].filter(([, n]) => n >= once).map(([name]) => name);
    found = { names: new Set([...begun, ...again]), containers };
    written.set(program, found);
  }
  return found;
};
const isReassigned = (program: Program, name: string): boolean => writtenIn(program).names.has(name);
const isStoredTo = (program: Program, name: string): boolean => writtenIn(program).containers.has(name);

export const insertStatement: Family = {
  id: "insert-statement",
  description:
    "a statement that is often forgotten: a step, an append, a return, a break, an advance, a look into a memo",
  level: "tree",
  examples: {
    python: [
      "def f(n):\n    while n > 1:\n        g(n)\n    return n",
      "def f(n):\n    while n > 1:\n        g(n)\n        n -= 1\n    return n",
    ],
    c: [
      "int f(int n) {\n    while (n > 1) {\n        g(n);\n    }\n    return n;\n}",
      "int f(int n) {\n    while (n > 1) {\n        g(n);\n        n--;\n    }\n    return n;\n}",
    ],
    cpp: [
      "int f(int n) {\n    for (;;) {\n        n++;\n    }\n}",
      "int f(int n) {\n    for (;;) {\n        n++;\n        break;\n    }\n}",
    ],
    javascript: ["function f(memo, n) {\n  memo.get(n);\n}", "function f(memo, n) {\n  memo.get(n);\n  return n;\n}"],
  },
  *propose(program) {
    const isPython = program.facts.language === "python";
    for (const block of blocksIn(program)) {
      const statements = statementsOf(program, block);
      for (const [i, node] of statements.entries()) {
        const lines = linesOf(program, node);
        const concept = program.concept(node);
        if (lines === undefined || concept === "import" || (block.parent === undefined && concept === "function"))
          continue;
        if (isPython && node.kind === "pass_statement")
          for (const [text, argument] of missingStatements(program, node, block))
            yield replace(node, text.replaceAll("\n", `\n${lines.indent}`), argument);
        for (const [text, argument] of missingStatements(program, node, block))
          yield replaceRange(node, lines.start, lines.start, asLine(lines.indent, text), argument);
        if (i < statements.length - 1) continue;
        /* After the last one, names that it binds can be used too: stand at its end. */
        const end = { ...node, start: node.end, line: node.endLine };
        const atEnd = program.text.at(lines.end - 1) === "\n" ? "" : "\n";
        for (const [text, argument] of missingStatements(program, end, block)) {
          const line = asLine(lines.indent, text);
          yield replaceRange(node, lines.end, lines.end, atEnd === "" ? line : `\n${line.slice(0, -1)}`, argument);
        }
      }
    }
  },
};

/** Neighbours in a block, each with lines of its own and nothing but blank lines between. */
function* neighbours(program: Program): Generator<readonly [SyntaxNode, Lines, SyntaxNode, Lines]> {
  for (const block of blocksIn(program)) {
    const statements = statementsOf(program, block);
    for (const [i, first] of statements.entries()) {
      const second = statements[i + 1];
      if (second === undefined) continue;
      const a = linesOf(program, first);
      const b = linesOf(program, second);
      if (
        a !== undefined &&
        b !== undefined &&
        program.text.slice(a.end, b.start).trim() === "" &&
        b.end > b.start &&
        program.text[b.end - 1] === "\n"
      )
        yield [first, a, second, b];
    }
  }
}

/** Whether a statement can stand before another one that it stood behind: it reads nothing that the other declares. */
const canPrecede = (program: Program, later: SyntaxNode, earlier: SyntaxNode): boolean => {
  if (program.facts.language === "python") return true;
  const declared = new Set(
    program.names.declarations
      .filter((d) => contains(earlier, d.node) && d.scope.start < earlier.start + 1 && !contains(earlier, d.scope))
      .map((d) => d.name),
  );
  return declared.size === 0 || !identifiersIn(later).some((n) => declared.has(program.textOf(n)));
};

const isSimple = (program: Program, node: SyntaxNode): boolean => {
  const concept = program.concept(node);
  return (
    concept !== "import" &&
    concept !== "function" &&
    node.kind !== "class_definition" &&
    node.kind !== "using_declaration"
  );
};

export const swapStatements: Family = {
  id: "swap-statements",
  description: "two neighbouring statements change places",
  level: "tree",
  examples: {
    python: ["def f(a):\n    a += 1\n    a *= 2\n    return a\n", "def f(a):\n    a *= 2\n    a += 1\n    return a\n"],
    c: [
      "int f(int a) {\n    a += 1;\n    a *= 2;\n    return a;\n}\n",
      "int f(int a) {\n    a *= 2;\n    a += 1;\n    return a;\n}\n",
    ],
    cpp: [
      "int f(int a) {\n    a += 1;\n    a *= 2;\n    return a;\n}\n",
      "int f(int a) {\n    a *= 2;\n    a += 1;\n    return a;\n}\n",
    ],
    javascript: ["a += 1;\na *= 2;\n", "a *= 2;\na += 1;\n"],
  },
  *propose(program) {
    const { text } = program;
    for (const [first, a, second, b] of neighbours(program)) {
      if (!isSimple(program, first) || !isSimple(program, second) || !canPrecede(program, second, first)) continue;
      yield replaceRange(
        first,
        a.start,
        b.end,
        text.slice(b.start, b.end) + text.slice(a.end, b.start) + text.slice(a.start, a.end),
      );
    }
  },
};

export const moveStatement: Family = {
  id: "move-statement",
  description: "a statement moves into the block beside it, or out of the block it is in",
  level: "tree",
  examples: {
    python: [
      "def f(a):\n    for x in a:\n        g(x)\n        a.sort()\n    return a\n",
      "def f(a):\n    for x in a:\n        g(x)\n    a.sort()\n    return a\n",
    ],
    c: [
      "int f(int a) {\n    while (a > 9) {\n        a /= 2;\n    }\n    a++;\n    return a;\n}\n",
      "int f(int a) {\n    while (a > 9) {\n        a /= 2;\n        a++;\n    }\n    return a;\n}\n",
    ],
    cpp: [
      "int f(int a) {\n    a++;\n    while (a > 9) {\n        a /= 2;\n    }\n    return a;\n}\n",
      "int f(int a) {\n    while (a > 9) {\n        a++;\n        a /= 2;\n    }\n    return a;\n}\n",
    ],
    javascript: ["if (a) {\n  b();\n  c();\n}\n", "if (a) {\n  b();\n}\nc();\n"],
  },
  *propose(program) {
    const { text } = program;
    const unit = indentUnit(program);
    for (const block of blocksIn(program)) {
      const outer = statementAround(program, block);
      if (outer === undefined) continue;
      const statements = statementsOf(program, block);
      const first = statements[0];
      const last = statements.at(-1);
      const outerLines = linesOf(program, outer);
      if (first === undefined || last === undefined || outerLines === undefined || text[outerLines.end - 1] !== "\n")
        continue;
      const firstLines = linesOf(program, first);
      const lastLines = linesOf(program, last);
      if (firstLines === undefined || lastLines === undefined) continue;
      const inside = firstLines.indent;
      const outside = outerLines.indent;
      const isLastBlock =
        program.facts.language === "python"
          ? block.end === outer.end
          : outer.children.at(-1) === block || block.parent === outer;
      if (statements.length > 1) {
        if (isSimple(program, last) && !bindsForOthers(program, last, block)) {
          const moved = reindented(text.slice(lastLines.start, lastLines.end), inside, outside);
          if (
            program.names.declarations.every(
              (d) => (d.scope !== block && d.scope !== block.parent) || !namesRead(program, last).has(d.name),
            ) ||
            program.facts.language === "python"
          )
            yield replaceRange(
              last,
              lastLines.start,
              outerLines.end,
              text.slice(lastLines.end, outerLines.end) + moved,
            );
        }
        if (
          isSimple(program, first) &&
          !bindsForOthers(program, first, block) &&
          (program.facts.language === "python" || !readsLocal(program, first, outer))
        ) {
          const moved = reindented(text.slice(firstLines.start, firstLines.end), inside, outside);
          yield replaceRange(
            first,
            outerLines.start,
            firstLines.end,
            moved + text.slice(outerLines.start, firstLines.start),
          );
        }
      }
      /* Neighbours of the whole statement move in. */
      const siblings = outer.parent === undefined ? [] : statementsOf(program, outer.parent);
      const at = siblings.indexOf(outer);
      const next = siblings[at + 1];
      const before = siblings[at - 1];
      if (next !== undefined && isLastBlock && isSimple(program, next)) {
        const lines = linesOf(program, next);
        if (
          lines !== undefined &&
          text[lines.end - 1] === "\n" &&
          text.slice(outerLines.end, lines.start).trim() === "" &&
          !neededOutside(program.names, next)
        ) {
          const moved = reindented(text.slice(lines.start, lines.end), outside, outside + unit);
          yield replaceRange(next, lastLines.end, lines.end, moved + text.slice(lastLines.end, outerLines.end));
        }
      }
      if (before !== undefined && isSimple(program, before) && block.line >= outer.line) {
        const lines = linesOf(program, before);
        if (
          lines !== undefined &&
          text.slice(lines.end, outerLines.start).trim() === "" &&
          !neededOutside(program.names, before)
        ) {
          const moved = reindented(text.slice(lines.start, lines.end), outside, outside + unit);
          yield replaceRange(before, lines.start, firstLines.start, text.slice(lines.end, firstLines.start) + moved);
        }
      }
    }
  },
};

/** The statement whose block this is, if both are inside a block. */
const statementAround = (program: Program, block: SyntaxNode): SyntaxNode | undefined => {
  for (let n = block.parent; n !== undefined; n = n.parent) {
    if (!isStatement(program.facts, n)) continue;
    const concept = program.concept(n);
    if (
      concept === "function" ||
      n.kind === "class_definition" ||
      n.parent === undefined ||
      program.concept(n.parent) !== "block"
    )
      return undefined;
    return concept === "if" || concept === "while" || concept === "for" || concept === "for-each" ? n : undefined;
  }
  return undefined;
};

const namesRead = (program: Program, node: SyntaxNode): ReadonlySet<string> =>
  new Set(identifiersIn(node).map(program.textOf));

/** Whether a statement declares what the rest of its block uses. */
const bindsForOthers = (program: Program, node: SyntaxNode, block: SyntaxNode): boolean =>
  program.facts.language !== "python" &&
  program.names.declarations.some((d) => contains(node, d.node) && d.scope === block);

/** Whether a statement reads what the statement around it declares in its head or before it in its block. */
const readsLocal = (program: Program, node: SyntaxNode, outer: SyntaxNode): boolean => {
  const read = namesRead(program, node);
  return program.names.declarations.some((d) => contains(outer, d.node) && !contains(node, d.node) && read.has(d.name));
};

export const jump: Family = {
  id: "jump",
  description: "`break` for `continue`, a jump for a return, and the other way round",
  level: "tree",
  examples: {
    python: ["for x in y:\n    break", "for x in y:\n    continue"],
    c: ["void f(int n) { while (n--) break; }", "void f(int n) { while (n--) continue; }"],
    cpp: ["void f(int n) { while (n--) continue; }", "void f(int n) { while (n--) break; }"],
    javascript: ["function f(a) { for (const x of a) return; }", "function f(a) { for (const x of a) break; }"],
  },
  *propose(program) {
    const { end, true: yes, false: no, language } = program.facts;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (concept === "jump") {
        const isBreak = node.kind === "break_statement";
        if (!/\w+\s+\w/.test(program.textOf(node)) && (isBreak ? !isInSwitch(node) : true))
          yield replace(node, `${isBreak ? "continue" : "break"}${end}`);
        if (isInFunction(program, node)) {
          yield replace(node, `return${end}`);
          for (const value of [yes, no])
            yield replace(node, `return ${value}${end}`, { text: value, kind: "number", type: "boolean" });
          for (const d of program.variablesAt(node))
            if (d.node.start < node.start)
              yield replace(node, `return ${d.name}${end}`, {
                text: d.name,
                kind: "name",
                type: program.names.typeOf(d.name),
              });
        }
      }
      if (concept === "return") {
        const value = node.parts[0];
        if (isInLoop(program, node)) for (const word of ["break", "continue"]) yield replace(node, `${word}${end}`);
        if (value === undefined) continue;
        if (language === "python" || language === "javascript") yield replace(node, `return${end}`);
        if (isExpression(program.facts, value) && !/^[{(]|^(function|class)\b/.test(program.textOf(value)))
          yield replaceRange(node, node.start, value.start, "");
      }
      if (concept === "expression-statement" && node.parts.length === 1 && isInFunction(program, node)) {
        const inner = node.parts[0]!;
        if (["call", "binary", "name", "conditional", "list"].includes(program.concept(inner)))
          yield replaceRange(node, node.start, node.start, "return ");
      }
    }
  },
};

const isInSwitch = (node: SyntaxNode): boolean => {
  for (let n = node.parent; n !== undefined; n = n.parent) {
    if (/^(switch_statement|case_statement|switch_case)$/.test(n.kind)) return true;
    if (/^(while_statement|for_statement|do_statement|for_range_loop|for_in_statement)$/.test(n.kind)) return false;
  }
  return false;
};

export const keyword: Family = {
  id: "keyword",
  description: "`if` for `while` or `elif`, and the other way round",
  level: "tree",
  examples: {
    python: [
      "def f(n):\n    if n > 9:\n        n //= 2\n    return n",
      "def f(n):\n    while n > 9:\n        n //= 2\n    return n",
    ],
    c: ["int f(int n) { while (n > 9) n /= 2; return n; }", "int f(int n) { if (n > 9) n /= 2; return n; }"],
    cpp: ["int f(int n) { if (n > 9) n /= 2; return n; }", "int f(int n) { while (n > 9) n /= 2; return n; }"],
    javascript: ["if (a) b(); else if (c) d();", "if (a) b(); if (c) d();"],
  },
  *propose(program) {
    const { facts } = program;
    for (const node of program.nodes) {
      const concept = program.concept(node);
      const first = node.children[0];
      if (first === undefined) continue;
      const swap = (word: string) => replaceRange(node, first.start, first.end, word, { text: word, kind: "operator" });
      const condition = conditionOf(facts, node);
      const isDeclaring = condition === undefined;
      if (concept === "if" && child(node, "alternative") === undefined && !isDeclaring) {
        if (node.parent?.kind !== "else_clause") yield swap("while");
        if (facts.language === "python") yield* joined(program, node);
      }
      if (
        concept === "while" &&
        node.kind === "while_statement" &&
        child(node, "alternative") === undefined &&
        !isDeclaring &&
        !jumpsIn(program, node)
      )
        yield swap("if");
      if (facts.language === "python" && node.kind === "elif_clause" && node.parent !== undefined) {
        /* From here on the chain is one of its own. */
        yield swap("if");
      }
      if (facts.language !== "python" && node.kind === "else_clause") {
        const inner = node.parts[0];
        if (inner !== undefined && program.concept(inner) === "if")
          yield replaceRange(node, node.start, inner.start, "");
      }
      if (
        facts.language !== "python" &&
        concept === "if" &&
        node.parent !== undefined &&
        program.concept(node.parent) === "block"
      ) {
        const siblings = statementsOf(program, node.parent);
        const before = siblings[siblings.indexOf(node) - 1];
        if (before !== undefined && program.concept(before) === "if" && !hasElse(before))
          yield replaceRange(node, node.start, node.start, "else ", { text: "else", kind: "operator" });
      }
    }
  },
};

const hasElse = (node: SyntaxNode): boolean => {
  const alternative = child(node, "alternative");
  if (alternative === undefined) return false;
  const inner = alternative.parts[0];
  return inner?.kind !== "if_statement" || hasElse(inner);
};

/** Whether a loop has jumps of its own, which would be left without a loop. */
const jumpsIn = (program: Program, loop: SyntaxNode): boolean => {
  const visit = (node: SyntaxNode): boolean =>
    node.children.some((c) => {
      const concept = program.concept(c);
      if (concept === "jump") return true;
      return concept !== "while" && concept !== "for" && concept !== "for-each" && visit(c);
    });
  return visit(loop);
};

/** An `if` right after another one becomes its `elif`. */
function* joined(program: Program, node: SyntaxNode): Generator<Proposal> {
  if (node.parent === undefined || program.concept(node.parent) !== "block") return;
  const siblings = statementsOf(program, node.parent);
  const before = siblings[siblings.indexOf(node) - 1];
  if (before === undefined || program.concept(before) !== "if" || before.children.some((c) => c.kind === "else_clause"))
    return;
  const keyword = node.children[0]!;
  yield replaceRange(node, keyword.start, keyword.end, "elif", { text: "elif", kind: "operator" });
}

/** How fast a loop gets on: the step it takes, and what it halves. */
export const loopStep: Family = {
  id: "loop-step",
  description: "the step of a counting loop: missing, backwards, or another size",
  level: "tree",
  examples: {
    c: [
      "void f(int n) { for (int i = 0; i < n; i++) g(i); }",
      "void f(int n) { for (int i = 0; i < n; i += 2) g(i); }",
    ],
    cpp: [
      "void f(int n) { for (int i = n; i > 0; i /= 2) g(i); }",
      "void f(int n) { for (int i = n; i > 0; i--) g(i); }",
    ],
    javascript: ["for (let i = 0; i < n; i += k) f(i);", "for (let i = 0; i < n; i++) f(i);"],
  },
  *propose(program) {
    if (program.facts.language === "python") return;
    for (const node of program.nodes) {
      if (program.concept(node) !== "for") continue;
      const update = child(node, "update", "increment");
      if (update === undefined) continue;
      const target = update.parts[0];
      if (target === undefined || program.concept(target) !== "name") continue;
      const name = program.textOf(target);
      for (const text of [`${name}++`, `${name}--`, `${name} += 2`, `${name} *= 2`, `${name} /= 2`])
        yield replace(update, text, { text, kind: "text" });
      for (const d of program.variablesAt(update))
        if (program.names.typeOf(d.name) === "number" && d.name !== name)
          yield replace(update, `${name} += ${d.name}`, { text: d.name, kind: "name", type: "number" });
    }
  },
};

/** A condition inside a compound statement dropped: its body always runs. */
export const dropCondition: Family = {
  id: "drop-condition",
  description: "a simple statement without the condition before it, or under one: `if x: y` and `y`",
  level: "tree",
  examples: {
    python: ["def f(a, b):\n    a += 1\n    return a", "def f(a, b):\n    if b:\n        a += 1\n    return a"],
    c: ["int f(int a, int b) { if (b > 0) a++; return a; }", "int f(int a, int b) { a++; return a; }"],
    cpp: ["int f(int a, int b) { if (b > 0) a++; return a; }", "int f(int a, int b) { a++; return a; }"],
    javascript: ["if (a) b();", "b();"],
  },
  *propose(program) {
    const { facts, names } = program;
    const isPython = facts.language === "python";
    for (const node of program.nodes) {
      const concept = program.concept(node);
      if (node.parent === undefined || program.concept(node.parent) !== "block") continue;
      if (concept === "if" && child(node, "alternative") === undefined) {
        const body = child(node, "consequence");
        if (body === undefined) continue;
        const lines = linesOf(program, node);
        const inner = program.concept(body) === "block" ? statementsOf(program, body) : [body];
        const only = inner[0];
        if (
          inner.length !== 1 ||
          only === undefined ||
          !isSimple(program, only) ||
          program.concept(only) === "declaration"
        )
          continue;
        if (names.declarations.some((d) => contains(node, d.node) && !contains(only, d.node))) continue;
        const innerLines = linesOf(program, only);
        const text = program.textOf(only);
        if (lines === undefined && text.includes("\n")) continue;
        yield replace(
          node,
          lines === undefined || innerLines === undefined ? text : reindented(text, innerLines.indent, lines.indent),
        );
        continue;
      }
      const isShort = concept === "expression-statement" || concept === "return" || concept === "jump";
      const text = program.textOf(node);
      if (!isShort || text.includes("\n")) continue;
      const lines = linesOf(program, node);
      if (isPython && lines === undefined) continue;
      for (const d of program.variablesAt(node)) {
        if (d.node.start >= node.start) continue;
        const type = names.typeOf(d.name);
        const tests =
          type === "number"
            ? [`${d.name} > 0`]
            : type === "boolean" || (isPython && type === "unknown")
              ? [d.name, facts.not(d.name)]
              : [];
        for (const test of tests) {
          const argument: Argument = { text: d.name, kind: "name", type };
          if (isPython) yield replace(node, `if ${test}:\n${lines!.indent}${indentUnit(program)}${text}`, argument);
          else yield replace(node, `if (${test}) ${text}`, argument);
        }
      }
    }
  },
};
