/** What C and C++ have in common: gcc's messages, and stacks of a program that died, made readable with addr2line. */
import { Predicate } from "effect";
import type { Diagnostic, Fix, Frame } from "../diagnostic.ts";
import { nativeFile } from "../sandbox/sandbox.ts";
import {
  columnOfByte,
  type Evidence,
  type Explanation,
  type Language,
  placeOf,
  programText,
  runtimeFile,
  type Source,
  type Tool,
} from "./language.ts";

/** Flags of both: what a contest uses, lines for stacks, warnings because they often name the bug. */
export const commonFlags = [
  "-O2",
  "-g1",
  "-pipe",
  "-Wall",
  "-Wextra",
  "-fdiagnostics-format=json",
  "-fmax-errors=20",
] as const;

/** Faster than the linker that is used by default. */
export const gold: Tool = {
  name: "ld.gold",
  paths: ["/usr/bin/ld.gold"],
  package: "binutils",
  version: ["--version"],
  optional: true,
};

/**
 * Static: starts in a third of the time, and the addresses of a stack are the file's own. `main` is wrapped by
 * report.c.
 */
export const linkFlags = (tools: Readonly<Record<string, string>>): ReadonlyArray<string> => [
  ...("ld.gold" in tools ? ["-fuse-ld=gold"] : []),
  "-static",
  "-Wl,--wrap=main",
  "-o",
  "main",
];

/** Messages in English and ASCII. */
export const plainMessages = { LC_ALL: "C" } as const;

/** Linked into programs, and included by generated main()s. Objects are built by set-up. */
export const nativeRuntime: Language["runtime"] = {
  "report.o": nativeFile("report.o"),
  "call.o": nativeFile("call.o"),
  "call.h": runtimeFile("call.h"),
  "call.hpp": runtimeFile("call.hpp"),
};

interface GccPosition {
  readonly file?: string;
  readonly line?: number;
  readonly "byte-column"?: number;
}
interface GccDiagnostic {
  readonly kind: string;
  readonly message: string;
  readonly option?: string;
  readonly locations?: ReadonlyArray<{ readonly caret?: GccPosition; readonly finish?: GccPosition }>;
  readonly fixits?: ReadonlyArray<{ readonly start: GccPosition; readonly next: GccPosition; readonly string: string }>;
}

/** gcc writes its diagnostics as JSON arrays, one a line; the linker's text follows. */
const gccArrays = (stderr: string): { readonly diagnostics: ReadonlyArray<GccDiagnostic>; readonly text: string } => {
  const diagnostics: Array<GccDiagnostic> = [];
  const rest: Array<string> = [];
  for (const line of stderr.split("\n")) {
    try {
      const list: unknown = line.startsWith("[") ? JSON.parse(line) : undefined;
      if (Array.isArray(list)) {
        diagnostics.push(...list.filter((d) => Predicate.isObject(d) && Predicate.isString(d.message)));
        continue;
      }
    } catch {
      // a line of some other tool
    }
    if (line.trim() !== "") rest.push(line);
  }
  return { diagnostics, text: rest.join("\n") };
};

const severityOf = (kind: string): Diagnostic["severity"] =>
  kind.includes("error") ? "error" : kind === "warning" ? "warning" : "note";

export const gccDiagnostics =
  (fileName: string) =>
  ({ stderr, source }: Evidence): ReadonlyArray<Diagnostic> => {
    const lines = programText(source).split("\n");
    const own = (p: GccPosition | undefined) => p?.file?.endsWith(`/${fileName}`) === true && (p.line ?? 0) >= 1;
    const column = (p: GccPosition) => columnOfByte(lines[p.line! - 1], p["byte-column"] ?? 1);
    const { diagnostics, text } = gccArrays(stderr);
    const read = (d: GccDiagnostic): Diagnostic => {
      const location = d.locations?.[0];
      const caret = location?.caret;
      const base = {
        severity: severityOf(d.kind),
        message: d.message,
        ...(d.option === undefined ? {} : { code: d.option }),
      };
      if (!own(caret)) return { ...base, file: caret?.file?.split("/").pop() ?? fileName };
      const place = placeOf(source, fileName, caret!.line!);
      const finish = location?.finish;
      const fixes = (d.fixits ?? [])
        .filter((f) => own(f.start) && own(f.next) && f.start.line! <= lines.length)
        .map(
          (f): Fix => ({
            line: f.start.line!,
            column: column(f.start),
            endLine: f.next.line!,
            endColumn: column(f.next),
            text: f.string,
          }),
        );
      return {
        ...base,
        ...place,
        column: column(caret!),
        ...(own(finish) && finish!.line! >= caret!.line!
          ? { endLine: placeOf(source, fileName, finish!.line!).line, endColumn: column(finish!) + 1 }
          : {}),
        ...(fixes.length === 0 ? {} : { fixes }),
      };
    };
    /* Warnings about our own generated file are ours. */
    const theirs = diagnostics.filter((d) => own(d.locations?.[0]?.caret) || severityOf(d.kind) === "error");
    const found = theirs.slice(0, 50).map(read);
    return found.some((d) => d.severity === "error") ? found : [...found, ...linkerDiagnostics(fileName, source, text)];
  };

/** `main.cpp:12: undefined reference to `f'`; where the linker names no line, the message alone. */
const linkerDiagnostics = (fileName: string, source: Source, text: string): ReadonlyArray<Diagnostic> => {
  const messages = text
    .split("\n")
    .filter(
      (line) => /undefined reference|multiple definition|error:|cannot find/.test(line) && !/ld returned/.test(line),
    );
  return messages.slice(0, 20).map((line) => {
    const place = new RegExp(`${fileName.replace(".", "\\.")}:(\\d+)`).exec(line);
    const message = line
      .replace(/^.*?:\s*(?=undefined reference|multiple definition|error:|cannot find)/, "")
      .replace("__real_main", "main"); // see linkFlags
    return {
      severity: "error",
      message,
      code: "link",
      ...(place === null ? { file: fileName } : placeOf(source, fileName, Number(place[1]))),
    };
  });
};

const signalMeanings: Readonly<Record<string, string>> = {
  SIGSEGV: "invalid memory access",
  SIGBUS: "invalid memory access",
  SIGFPE: "arithmetic error (integer division by zero or overflow)",
  SIGABRT: "aborted",
  SIGILL: "illegal instruction",
  SIGTRAP: "trap",
};

/** A C or C++ program that died: what the runtime library printed, else what the signal means. */
export const explainNative =
  (fileName: string) =>
  ({ stderr, signal, report }: Evidence): Explanation => {
    const outOfMemory = /std::bad_alloc|std::bad_array_new_length/.test(stderr);
    if (signal === undefined) return { diagnostics: [], outOfMemory };
    const thrown = /terminate called after throwing an instance of '([^']+)'(?:\n\s*what\(\):\s*(.*))?/.exec(stderr);
    const assertion = /Assertion `(.*)' failed/.exec(stderr);
    const message =
      thrown !== null
        ? `uncaught ${thrown[1]}${thrown[2] === undefined ? "" : `: ${thrown[2]}`}`
        : assertion !== null
          ? `assertion failed: ${assertion[1]}`
          : report.stack?.overflow === true
            ? `${signal}: stack overflow, the recursion is too deep`
            : `${signal}: ${signalMeanings[signal] ?? "killed by a signal"}`;
    const unloaded = !report.started;
    return {
      diagnostics: [{ severity: "error", file: fileName, code: signal, message }],
      outOfMemory: outOfMemory || unloaded,
    };
  };

/** Lines of addresses, innermost first: only the program's own functions. */
export const symbolize = (fileName: string): NonNullable<Language["symbolize"]> => ({
  argv: (addresses, tools) => [tools.addr2line!, "-e", "/program/main", "-f", "-C", "-i", ...addresses],
  frames: (output, source) => {
    const lines = output.split("\n");
    const frames: Array<Frame> = [];
    for (let i = 0; i + 1 < lines.length; i += 2) {
      const place = /\/([^/]+):(\d+)(?: \(.*\))?$/.exec(lines[i + 1]!);
      if (place?.[1] !== fileName || place[2] === "0") continue;
      const at = placeOf(source, fileName, Number(place[2]));
      const frame = { function: lines[i]!.replace(/\(.*$/, ""), line: at.line };
      const before = frames[frames.length - 1];
      if (at.file === fileName && !(before?.function === frame.function && before.line === frame.line))
        frames.push(frame);
    }
    return frames.slice(0, 20);
  },
});
