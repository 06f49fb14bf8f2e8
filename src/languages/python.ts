/**
 * Python 3: compiled once per turn to a code object, run by a small runner that reports exceptions with their places,
 * in forks of an interpreter that has started already.
 */
import { Predicate } from "effect";
import type { Diagnostic, Frame } from "../diagnostic.ts";
import { nativeFile } from "../sandbox/sandbox.ts";
import {
  columnOfByte,
  type Evidence,
  type Language,
  ours,
  placeOf,
  programText,
  type Recipe,
  type RecipeOptions,
  runtimeFile,
  type Source,
} from "./language.ts";

const fileName = "main.py";

/** What the runner writes about a fault; written in the box, so nothing in it is taken for granted. */
const readFault = (fault: Readonly<Record<string, unknown>>, { source }: Evidence): Diagnostic => {
  const int = (value: unknown): number | undefined =>
    Number.isSafeInteger(value) && (value as number) >= 1 ? (value as number) : undefined;
  const text = (value: unknown): string => (Predicate.isString(value) ? value.slice(0, 2000) : "");
  const lines = programText(source).split("\n");
  const type = text(fault.type) || "Error";
  const message = text(fault.message);
  const frames: Array<Frame> = [];
  for (const frame of Array.isArray(fault.frames) ? fault.frames.slice(0, 20) : []) {
    const line = int(frame?.line);
    if (line !== undefined) frames.push({ function: text(frame.function), line });
  }
  const line = int(fault.line);
  const place = line === undefined ? undefined : placeOf(source, fileName, line);
  /* A syntax error counts columns in code points; positions of instructions count bytes from 0. */
  let column = int(fault.column);
  let endLine = int(fault.endLine);
  let endColumn = int(fault.endColumn);
  const positions = fault.positions;
  if (Array.isArray(positions) && positions.length === 4 && line !== undefined) {
    endLine = int(positions[1]);
    column = columnOfByte(lines[line - 1], Number(positions[2]) + 1);
    endColumn = endLine === undefined ? undefined : columnOfByte(lines[endLine - 1], Number(positions[3]) + 1);
  }
  const end = endLine === undefined || endColumn === undefined ? undefined : placeOf(source, fileName, endLine);
  return {
    severity: "error",
    file: place?.file ?? fileName,
    ...(place === undefined ? {} : { line: place.line }),
    ...(int(column) === undefined ? {} : { column: int(column)! }),
    ...(end === undefined || int(endColumn) === undefined ? {} : { endLine: end.line, endColumn: int(endColumn)! }),
    code: type,
    message: message === "" ? type : `${type}: ${message}`,
    ...(frames.length === 0 ? {} : { frames }),
  };
};

const recipeOf = (
  source: Source,
  { python3 }: Readonly<Record<string, string>>,
  { cold }: RecipeOptions,
  build: string,
): Recipe => {
  /* -s -S: no site folders, so that a program runs the same wherever Python's packages are installed. */
  const python = (...args: ReadonlyArray<string>) => [python3!, "-s", "-S", ours("python.py"), ...args] as const;
  const call = source.entry !== "stdin";
  return {
    files: { [fileName]: programText(source) },
    build: { argv: python(build), outputs: ["main.bin"], mayFork: false },
    run: { argv: call ? python("call", source.entry) : python("run") },
    warm: !cold,
    memory: "address",
    slowdown: 1,
    answer: call ? "result" : "stdout",
  };
};

export const python: Language = {
  id: "python",
  name: "Python 3",
  fileName,
  tools: [{ name: "python3", paths: ["/usr/bin/python3"], package: "python3", version: ["--version"] }],
  runtime: { "python.py": runtimeFile("python.py"), "zygote.so": nativeFile("zygote.so") },
  /* The same order of sets and dictionaries every time. */
  env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" },
  stackMb: 64,
  graceMs: 200,
  recipe: (source, tools, options) => recipeOf(source, tools, options, "build"),
  coverage: {
    recipe: (source, tools, options) => ({ ...recipeOf(source, tools, options, "build-counting"), slowdown: 3 }),
  },
  buildDiagnostics: (evidence) =>
    evidence.report.syntax === undefined ? [] : [readFault(evidence.report.syntax, evidence)],
  explain: (evidence) => {
    const { exception } = evidence.report;
    if (exception === undefined) return { diagnostics: [], outOfMemory: /^MemoryError/m.test(evidence.stderr) };
    const diagnostic = readFault(exception, evidence);
    return { diagnostics: [diagnostic], outOfMemory: diagnostic.code === "MemoryError" };
  },
};
