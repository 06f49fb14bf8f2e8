/**
 * QuixBugs: a checkout, with a buggy and a correct Python program of each name.
 *
 * Most have tests as lines of `[[args], expected]`; programs about graphs have a pytest module instead, which becomes a
 * harness: the input names the test function. Java programs are not judged here and are left out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Effect, Result, Stream } from "effect";
import { makeProblem, type Problem, ProblemError, type TestCase } from "../../src/problem.ts";
import { type Grammar, grammarOf } from "../../src/syntax/grammar.ts";
import { licenceOf } from "./licence.ts";
import type { ImportedSet, Row } from "./set.ts";

/** The set's own tests compare numbers approximately. */
const tolerance = 1e-6;

/** The description that follows a buggy program as a string. */
const statementOf = (buggy: string): string => /"""\s*([\s\S]*?)\s*"""\s*$/.exec(buggy)?.[1] ?? "";

/** Lines of `[[args], expected]`, one argument perhaps without its brackets; the texts of the numbers stay. */
const readCases = (text: string): Result.Result<ReadonlyArray<TestCase>, string> => {
  const tests: Array<TestCase> = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const split = splitPair(line);
    if (split === undefined) return Result.fail(`line ${i + 1} of its tests is not [[args], expected]`);
    const [input, expected] = split;
    tests.push({ input: input.startsWith("[") ? input : `[${input}]`, expected });
  }
  return Result.succeed(tests);
};

/** `[a, b]` as the texts of a and b, where that is JSON. */
const splitPair = (line: string): readonly [string, string] | undefined => {
  const inside = /^\s*\[([\s\S]*)\]\s*$/.exec(line)?.[1] ?? "";
  for (let comma = inside.indexOf(","); comma >= 0; comma = inside.indexOf(",", comma + 1)) {
    const parts = [inside.slice(0, comma).trim(), inside.slice(comma + 1).trim()] as const;
    if (parts.every(isJson)) return parts;
  }
  return undefined;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * The test functions of a pytest module without what it imports, and a last line that calls the one that the input names.
 */
const harnessOf = (
  python: Grammar,
  module: string,
  node: string,
): { readonly harness: string; readonly names: ReadonlyArray<string> } => {
  const functions = python
    .parse(module)
    .root.parts.filter((n) => n.kind === "function_definition")
    .map((n) => module.slice(n.start, n.end));
  const call = [
    "try:",
    "    globals()[input().strip()]()",
    "except AssertionError:",
    '    print("FAIL")',
    "else:",
    '    print("OK")',
  ];
  const names = functions.flatMap((text) => /^def (test\w*)\(\)/.exec(text)?.[1] ?? []);
  return { harness: `${[node.trim(), ...functions, call.join("\n")].join("\n\n\n")}\n`, names };
};

const python = (folder: string, name: string, grammar: Grammar, about: Pick<Problem, "source" | "license">): Row => {
  const read = (path: string): string | undefined => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  const id = `quixbugs/${name}`;
  const buggy = read(`python_programs/${name}.py`)!;
  const fixed = read(`correct_python_programs/${name}.py`);
  if (fixed === undefined) return { id, leftOut: "there is no correct_python_programs/ of this name" };
  const problem = { ...about, id, language: "python", statement: statementOf(buggy), buggy, fixed };
  const json = read(`json_testcases/${name}.json`);
  if (json !== undefined) {
    const tests = readCases(json);
    if (Result.isFailure(tests)) return { id, leftOut: tests.failure };
    return { id, drafts: [makeProblem({ ...problem, entry: name, tests: tests.success, tol: tolerance })] };
  }
  const module = read(`python_testcases/test_${name}.py`);
  if (module === undefined) return { id, leftOut: "it has neither json_testcases/ nor python_testcases/ of its name" };
  const { harness, names } = harnessOf(grammar, module, read("python_programs/node.py") ?? "");
  if (names.length === 0) return { id, leftOut: "its pytest module has no test function without arguments" };
  const tests = names.map((test) => ({ input: `${test}\n`, expected: "OK\n" }));
  return { id, drafts: [makeProblem({ ...problem, entry: "stdin", harness, tests })] };
};

/** The commit of a checkout, where git says. */
const commitOf = (folder: string): string | undefined => {
  const read = (name: string): string | undefined => {
    const file = join(folder, ".git", name);
    return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  };
  const head = read("HEAD");
  const commit = head?.startsWith("ref: ") ? read(head.slice("ref: ".length)) : head;
  return commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : undefined;
};

/** Names of the programs in a folder; files of other purposes lie beside them. */
const programsIn = (folder: string, extension: string): ReadonlyArray<string> =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .filter((name) => name.endsWith(extension) && !/_test\.|^node\.|^__/i.test(name))
        .map((name) => name.slice(0, -extension.length))
    : [];

const rows = (folder: string, grammar: Grammar): ReadonlyArray<Row> => {
  const names = programsIn(join(folder, "python_programs"), ".py");
  if (names.length === 0)
    throw new ProblemError({ file: folder, why: "expected a checkout of QuixBugs, with a folder python_programs" });
  const commit = commitOf(folder);
  const text = existsSync(join(folder, "LICENSE")) ? readFileSync(join(folder, "LICENSE"), "utf8") : "";
  const about = {
    source: `QuixBugs${commit === undefined ? "" : ` @${commit}`}`,
    license: licenceOf(text) ?? "",
  };
  return [
    ...names.map((name) => python(folder, name, grammar, about)),
    ...programsIn(join(folder, "java_programs"), ".java").map((name) => ({
      id: `quixbugs-java/${name}`,
      leftOut: "it is written in java, which is not judged here",
    })),
  ];
};

export const quixbugs: ImportedSet = {
  format: "quixbugs",
  path: "a checkout",
  rows: (folder) =>
    Stream.unwrap(
      Effect.map(grammarOf("python"), (grammar) =>
        Stream.suspend(() => Stream.fromIterable(rows(folder, grammar))).pipe(
          Stream.catchDefect((defect) => (defect instanceof ProblemError ? Stream.fail(defect) : Stream.die(defect))),
        ),
      ),
    ),
};
