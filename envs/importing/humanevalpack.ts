/**
 * HumanEvalPack (HumanEvalFix): JSON Lines, a function with a bug and a program of assertions a row, in six languages.
 *
 * Python's assertions become arguments and results where all of them are calls compared with literals. Otherwise the
 * assertions stay a harness, numbered: the input says which one to look at, so that each is a test case. A harness can
 * be read by the agent, arguments of hidden tests cannot.
 */
import { Effect, Result, Schema, Stream } from "effect";
import { makeProblem, type Problem, readLines, type TestCase } from "../../src/problem.ts";
import { type Grammar, grammarOf } from "../../src/syntax/grammar.ts";
import { child, type SyntaxNode } from "../../src/syntax/tree.ts";
import { literalJson } from "./python-literal.ts";
import type { Drafts, ImportedSet, Row } from "./set.ts";

const HumanEvalPackRow = Schema.Struct({
  task_id: Schema.String,
  declaration: Schema.String,
  buggy_solution: Schema.String,
  canonical_solution: Schema.String,
  test: Schema.String,
  entry_point: Schema.String,
  docstring: Schema.optionalKey(Schema.String),
  instruction: Schema.optionalKey(Schema.String),
  bug_type: Schema.optionalKey(Schema.String),
  failure_symptoms: Schema.optionalKey(Schema.String),
});
type HumanEvalPackRow = typeof HumanEvalPackRow.Type;
const decodeRow = Schema.decodeUnknownResult(Schema.fromJsonString(HumanEvalPackRow));

interface Grammars {
  readonly python: Grammar;
  readonly javascript: Grammar;
}

/** The row as a problem whose tests are put in this way. */
type Put = (how: Pick<Problem, "entry" | "tests"> & { readonly harness?: string }) => Problem;

/** Makes drafts of a row, or says why it cannot. */
type Importer = (row: HumanEvalPackRow, put: Put, grammars: Grammars) => Drafts | string;

const numbered = (count: number): ReadonlyArray<TestCase> =>
  Array.from({ length: count }, (_, i) => ({ input: `${i}\n`, expected: "OK\n" }));

/** A text with some ranges replaced. */
const replaced = (text: string, edits: ReadonlyArray<readonly [start: number, end: number, text: string]>): string => {
  let result = "";
  let at = 0;
  for (const [start, end, replacement] of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
};

/* ---- Python ---- */

/** Of `entry(1, [2]) == 3` in this text the test case, where both sides are literals. */
const callCase = (condition: SyntaxNode, entry: string, text: string): TestCase | undefined => {
  if (condition.kind === "parenthesized_expression") return callCase(condition.parts[0]!, entry, text);
  const compared = condition.kind === "comparison_operator" && condition.parts.length === 2;
  const operator = condition.children.find((c) => !c.named)?.kind;
  const [call, result] = compared && operator === "==" ? condition.parts : [condition, undefined];
  if (call?.kind !== "call" || call.parts[0]?.kind !== "identifier") return undefined;
  if (text.slice(call.parts[0].start, call.parts[0].end) !== entry) return undefined;
  const args = (child(call, "arguments")?.parts ?? []).map((part) => literalJson(part, text));
  const expected = result === undefined ? "true" : literalJson(result, text);
  return args.includes(undefined) || expected === undefined ? undefined : { input: `[${args.join(", ")}]`, expected };
};

const python: Importer = (row, put, { python: grammar }) => {
  const { test, entry_point: entry } = row;
  const asserts = grammar.parse(test).nodes.filter((n) => n.kind === "assert_statement");
  if (asserts.length === 0) return "its test has no assertion";
  const calls = asserts.map((a) => callCase(a.parts[0]!, entry, test));
  const statements = asserts.map(
    (a, i) => [a.start, a.end, `_holds(${i}, lambda: ${test.slice(a.parts[0]!.start, a.parts[0]!.end)})`] as const,
  );
  const harness = [
    "_asked, _found = int(input()), []",
    "def _holds(number, condition):\n    if number == _asked:\n        _found.append(bool(condition()))",
    replaced(test, statements).trim(),
    'print("OK" if _found and all(_found) else "FAIL")',
  ].join("\n\n");
  const inHarness = put({ entry: "stdin", harness: `${harness}\n`, tests: numbered(asserts.length) });
  const tests = calls.filter((c) => c !== undefined);
  return tests.length < asserts.length ? [inHarness] : [put({ entry, tests }), inHarness];
};

/* ---- C++ and JavaScript ---- */

/** How often something is called in a text, and where; comments and strings do not count. */
const callsOf = (grammar: Grammar, text: string, callee: string): ReadonlyArray<SyntaxNode> =>
  grammar
    .parse(text)
    .nodes.filter((n) => n.kind === "call_expression")
    .map((n) => child(n, "function")!)
    .filter((n) => text.slice(n.start, n.end) === callee);

const javascript: Importer = (row, put, { javascript: grammar }) => {
  const asserts = callsOf(grammar, row.test, "console.assert");
  if (asserts.length === 0) return "its test has no assertion";
  const harness = [
    'const redgreenAsked = Number(require("node:fs").readFileSync(0, "utf8"));\nconst redgreenFound = [];',
    "const redgreenHolds = (condition) => redgreenFound.push(Boolean(condition));",
    replaced(
      row.test,
      asserts.map((a, i) => [a.start, a.end, `redgreenAsked === ${i} && redgreenHolds`] as const),
    ).trim(),
    'console.log(redgreenFound.length > 0 && redgreenFound.every(Boolean) ? "OK" : "FAIL");',
  ].join("\n\n");
  return [put({ entry: "stdin", harness: `${harness}\n`, tests: numbered(asserts.length) })];
};

const cpp: Importer = (row, put) => {
  /* In macro arguments the braces of lists are not C++ that a grammar of C++ would know, so words must do. */
  const bare = row.test.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g, " ");
  const count = [...bare.matchAll(/\bassert\s*\(/g)].length;
  if (count === 0) return "its test has no assertion";
  const test = row.test.replace(/^\s*#\s*(undef NDEBUG|include\s*<(assert\.h|cassert)>).*$/gm, "").trim();
  const harness = [
    "#include <cstdio>\n#undef assert",
    [
      "static struct redgreen_asked {",
      "  int number = -1, found = 0, failed = 0;",
      '  redgreen_asked() { number = scanf("%d", &number) == 1 ? number : -1; }',
      '  ~redgreen_asked() { puts(found > 0 && failed == 0 ? "OK" : "FAIL"); }',
      "  bool holds(bool condition) { return found++, failed += !condition, condition; }",
      "} redgreen;",
    ].join("\n"),
    "enum { redgreen_first = __COUNTER__ + 1 };\n#define assert(...) ((void)(__COUNTER__ - redgreen_first == redgreen.number && redgreen.holds((__VA_ARGS__))))",
    test,
  ].join("\n\n");
  return [put({ entry: "stdin", harness: `${harness}\n`, tests: numbered(count) })];
};

/** By the beginning of `task_id`. */
const importers: Readonly<Record<string, readonly [language: string, importer: Importer]>> = {
  Python: ["python", python],
  CPP: ["cpp", cpp],
  JavaScript: ["javascript", javascript],
};

const rowOf = (text: string, line: number, grammars: Grammars): Row => {
  const decoded = decodeRow(text);
  if (Result.isFailure(decoded))
    return { id: `line ${line}`, leftOut: decoded.failure.message.replaceAll(/\s+/g, " ").slice(0, 200) };
  const row = decoded.success;
  const id = row.task_id;
  const [name = "", number = ""] = id.split("/");
  const found = importers[name];
  if (found === undefined) return { id, leftOut: `it is written in ${name}, which is not judged here` };
  const [language, importer] = found;
  const put: Put = (how) =>
    makeProblem({
      id: `humanevalpack/${language}/${number}`,
      problem: `humanevalpack/${number}`,
      source: "HumanEvalPack",
      license: "MIT",
      language,
      statement: row.instruction ?? row.docstring ?? "",
      buggy: row.declaration + row.buggy_solution,
      fixed: row.declaration + row.canonical_solution,
      extra: { bug_type: row.bug_type, failure_symptoms: row.failure_symptoms },
      ...how,
    });
  const drafts = importer(row, put, grammars);
  return typeof drafts === "string" ? { id, leftOut: drafts } : { id, drafts };
};

export const humanevalpack: ImportedSet = {
  format: "humanevalpack",
  path: "a file of JSON Lines",
  rows: (path) =>
    Stream.unwrap(
      Effect.map(Effect.all({ python: grammarOf("python"), javascript: grammarOf("javascript") }), (grammars) =>
        Stream.map(readLines(path), ({ text, line }) => rowOf(text, line, grammars)),
      ),
    ),
};
