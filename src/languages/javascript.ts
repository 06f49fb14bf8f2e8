/**
 * JavaScript and TypeScript, with the Node that runs this process, so that everyone who has this version judges with the
 * same engine.
 *
 * TypeScript is JavaScript whose types are replaced by blanks before it is built (stripping.ts), or when: every line and column stays where it
 * was, so what the engine says of the program that runs is true of the program that was written. Types are not checked.
 */
import { Predicate } from "effect";
import type { Diagnostic, Frame } from "../diagnostic.ts";
import { type Evidence, type Explanation, type Language, ours, placeOf, programText, runtimeFile } from "./language.ts";

type Dialect = Required<Pick<Language, "id" | "name" | "fileName" | "typed">>;

const outOfMemory =
  /FATAL ERROR: .*(heap out of memory|Allocation failed)|Array buffer allocation failed|Invalid array length/;

/** What node prints for an uncaught error: the place, the source line, a caret, then the stack. */
const readUncaught = (fileName: string, { source, stderr }: Evidence): Diagnostic | undefined => {
  const message = /^(?:Uncaught )?([A-Za-z_$][\w$.]*(?:Error|Exception)?)(?: \[\w+\])?: (.*)$/m.exec(stderr);
  const thrown = /^Uncaught:?\s*(.*)$|^\[?Thrown at|^node:internal.*\n.*\n.*\n(.*)/m.exec(stderr);
  const own = placeOf.bind(undefined, source, fileName);
  const frames: Array<Frame> = [];
  let column: number | undefined;
  for (const at of stderr.matchAll(
    /^ {4}at (?:(?:async )?(.*?) \()?(?:file:\/\/)?\/program\/main\.js:(\d+):(\d+)\)?$/gm,
  )) {
    const place = own(Number(at[2]));
    if (place.file !== fileName) continue;
    if (frames.length === 0) column = Number(at[3]);
    frames.push({ function: at[1] ?? "(top level)", line: place.line });
  }
  const head = /^(?:file:\/\/)?\/program\/main\.js:(\d+)$/m.exec(stderr);
  const line = frames[0]?.line ?? (head === null ? undefined : own(Number(head[1])).line);
  if (message === null && line === undefined) return undefined;
  const text = message?.[0] ?? thrown?.[1] ?? "an error was thrown";
  return {
    severity: "error",
    file: fileName,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(message === null ? {} : { code: message[1]! }),
    message: text.slice(0, 2000),
    ...(frames.length === 0 ? {} : { frames: frames.slice(0, 20) }),
  };
};

const readSyntax = (fileName: string, fault: Readonly<Record<string, unknown>>, { source }: Evidence): Diagnostic => {
  const int = (key: string) =>
    Number.isSafeInteger(fault[key]) && (fault[key] as number) >= 1 ? (fault[key] as number) : undefined;
  const [line, column, endColumn] = [int("line"), int("column"), int("endColumn")];
  const message = Predicate.isString(fault.message) ? fault.message.slice(0, 2000) : "syntax error";
  return {
    severity: "error",
    ...(line === undefined ? { file: fileName } : placeOf(source, fileName, line)),
    ...(column === undefined ? {} : { column }),
    ...(line === undefined || endColumn === undefined ? {} : { endLine: line, endColumn }),
    code: "SyntaxError",
    message: `SyntaxError: ${message}`,
  };
};

const nodeLanguage = ({ id, name, fileName, typed }: Dialect): Language => ({
  id,
  name,
  fileName,
  tools: [{ name: "node", paths: [process.execPath], package: "nodejs", version: ["--version"], ours: "/node" }],
  runtime: { "javascript.cjs": runtimeFile("javascript.cjs") },
  env: { NODE_NO_WARNINGS: "1" },
  stackMb: 8,
  graceMs: 0,
  typed,
  recipe: (source, { node }, { memoryMb, stripped }) => {
    const call = source.entry !== "stdin";
    const strip = typed && stripped === undefined;
    const program = call ? [ours("javascript.cjs"), "call", source.entry] : ["/program/main.js"];
    return {
      files: { [fileName]: programText(source), ...(stripped === undefined ? {} : { "main.js": stripped }) },
      build: {
        argv: [node!, "--experimental-vm-modules", ours("javascript.cjs"), strip ? "strip" : "build"],
        outputs: strip ? ["main.js"] : [],
        mayFork: false,
      },
      run: { argv: [node!, `--max-old-space-size=${memoryMb}`, ...program] },
      warm: false,
      memory: "resident",
      slowdown: 1,
      answer: call ? "result" : "stdout",
    };
  },
  where: ({ run }, { entry }, ms) => {
    const [node, ...rest] = run.argv;
    const flags = rest.filter((arg) => arg.startsWith("--"));
    return [node, ...flags, ours("javascript.cjs"), "where", String(ms), ...(entry === "stdin" ? [] : [entry])];
  },
  buildDiagnostics: (evidence) =>
    evidence.report.syntax === undefined ? [] : [readSyntax(fileName, evidence.report.syntax, evidence)],
  explain: (evidence): Explanation => {
    const diagnostic = readUncaught(fileName, evidence);
    return {
      diagnostics: diagnostic === undefined ? [] : [diagnostic],
      outOfMemory: outOfMemory.test(evidence.stderr),
    };
  },
});

export const javascript = nodeLanguage({
  id: "javascript",
  name: "JavaScript (Node)",
  fileName: "main.js",
  typed: false,
});
export const typescript = nodeLanguage({
  id: "typescript",
  name: "TypeScript (Node, types not checked)",
  fileName: "main.ts",
  typed: true,
});
