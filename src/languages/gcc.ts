/**
 * What C and C++ have in common: how gcc is called, what its messages mean, and what is known of a program that died.
 *
 * Programs are linked statically: they start in a third of the time, and the addresses of a stack are the file's own.
 * Every program is linked with report.c, which writes those addresses and wraps `main`; addr2line makes lines of them.
 */
import { Predicate } from "effect";
import type { Diagnostic, Fix, Frame } from "../diagnostic.ts";
import { nativeFile } from "../sandbox/sandbox.ts";
import {
  columnOfByte,
  type Evidence,
  type Explanation,
  type Language,
  ours,
  placeOf,
  programText,
  type Recipe,
  type RecipeOptions,
  runtimeFile,
  type Source,
  type Tool,
} from "./language.ts";

/** Lines for stacks, and warnings, because they often name the bug. */
const messageFlags = ["-g1", "-pipe", "-Wall", "-Wextra", "-fdiagnostics-format=json", "-fmax-errors=20"];

/** What a contest uses, and the same for a header that is to be read in its place. */
export const usualFlags = (standard: string): ReadonlyArray<string> => [standard, "-O2", ...messageFlags];

/** Faster than the linker that is used by default. */
const gold: Tool = {
  name: "ld.gold",
  paths: ["/usr/bin/ld.gold"],
  package: "binutils",
  version: ["--version"],
  optional: true,
};

/** Messages in English and ASCII. */
const plainMessages = { LC_ALL: "C" };

/** Linked into programs, and included by generated main()s. Objects are built by set-up. */
const runtime: Language["runtime"] = {
  "report.o": nativeFile("report.o"),
  "call.o": nativeFile("call.o"),
  "call.h": runtimeFile("call.h"),
  "call.hpp": runtimeFile("call.hpp"),
};

export interface GccDialect {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly compiler: string;
  readonly standard: string;
  /** A `main` that calls the function under test. */
  readonly callMain: (reference: string, entry: string) => string;
  readonly libraries: ReadonlyArray<string>;
  readonly prepared?: Language["prepared"];
  readonly includeFolders: ReadonlyArray<string>;
}

export const gccLanguage = (dialect: GccDialect): Language => {
  const { id, name, fileName, compiler, prepared } = dialect;
  return {
    id,
    name,
    fileName,
    tools: [
      { name: compiler, paths: [`/usr/bin/${compiler}`], package: compiler, version: ["-dumpfullversion"] },
      gold,
      { name: "addr2line", paths: ["/usr/bin/addr2line"], package: "binutils", version: ["--version"] },
    ],
    runtime,
    ...(prepared === undefined ? {} : { prepared }),
    env: {},
    stackMb: 64,
    graceMs: 200,
    recipe: (source, tools, options) => recipeOf(dialect, source, tools, options),
    buildDiagnostics: gccDiagnostics(fileName),
    explain: explainNative(fileName),
    symbolize: symbolize(fileName),
    coverage: coverage(dialect),
  };
};

const recipeOf = (
  { fileName, compiler, standard, callMain, libraries, includeFolders }: GccDialect,
  source: Source,
  tools: Readonly<Record<string, string>>,
  { sanitize }: RecipeOptions,
  instrument: ReadonlyArray<string> = [],
): Recipe => {
  const call = source.entry !== "stdin";
  const mainFile = `call-${fileName}`;
  const argv = [
    tools[compiler]!,
    ...(sanitize ? [standard, "-O1", ...messageFlags, ...sanitizers] : [...usualFlags(standard), ...instrument]),
    ...includeFolders.flatMap((folder) => ["-I", folder]),
    `/program/${fileName}`,
    ...(call ? [`/program/${mainFile}`, ours("call.o")] : []),
    ours("report.o"),
    ...("ld.gold" in tools ? ["-fuse-ld=gold"] : []),
    sanitize ? "-no-pie" : "-static",
    "-Wl,--wrap=main",
    "-o",
    "main",
    ...libraries,
  ] as const;
  return {
    files: {
      [fileName]: programText(source),
      ...(call ? { [mainFile]: callMain(source.reference ?? source.program, source.entry) } : {}),
    },
    build: { argv, outputs: ["main"], mayFork: true, env: plainMessages },
    run: { argv: ["/program/main"], ...(sanitize ? { env: sanitizerEnvironment } : {}) },
    warm: false,
    /* A sanitizer reserves far more address space than there is memory. */
    memory: sanitize ? "resident" : "address",
    slowdown: sanitize ? sanitizerSlowdown : 1,
    answer: call ? "result" : "stdout",
  };
};

/* ---- sanitizers ---- */

const sanitizers = [
  "-fsanitize=address,undefined",
  "-fno-sanitize=object-size", // says less than the address sanitizer of the same faults, and first
  "-fno-sanitize-recover=all",
  "-fno-omit-frame-pointer",
];

/** What programs may need more of under sanitizers, in time and memory. */
const sanitizerSlowdown = 3;

/** No leak detector: it traces the program, which is denied. REDGREEN_SANITIZED tells report.c to leave signals alone. */
const sanitizerEnvironment = {
  ASAN_OPTIONS: "detect_leaks=0:exitcode=86:allocator_may_return_null=0",
  UBSAN_OPTIONS: "print_stacktrace=1",
  REDGREEN_SANITIZED: "1",
};

/** The first report of a sanitizer on stderr, with the program's own frames. */
const sanitizerReport = (fileName: string, { stderr, source }: Evidence): Diagnostic | undefined => {
  const address = /ERROR: AddressSanitizer: ([\w-]+)(.*)/.exec(stderr);
  const undefinedBehaviour = new RegExp(`/${fileName.replace(".", "\\.")}:(\\d+):(\\d+): runtime error: (.*)`).exec(
    stderr,
  );
  const found = [address, undefinedBehaviour].filter((m) => m !== null).sort((a, b) => a.index - b.index)[0];
  if (found === undefined) return undefined;
  const frames: Array<Frame> = [];
  const stack = new RegExp(
    `#\\d+ 0x[0-9a-f]+ in (.*?)(?:\\(.*\\))? /program/${fileName.replace(".", "\\.")}:(\\d+)`,
    "g",
  );
  /* Up to the next paragraph: after it come the stacks of the allocation and of others. */
  const report = stderr.slice(found.index).split(/\n\s*\n/)[0]!;
  for (const [, name, line] of report.matchAll(stack)) {
    const place = placeOf(source, fileName, Number(line));
    if (place.file === fileName) frames.push({ function: name!, line: place.line });
  }
  const [line, column] =
    found === undefinedBehaviour ? [Number(found[1]), Number(found[2])] : [frames[0]?.line, undefined];
  const access = /^(READ|WRITE) of size \d+/m.exec(report)?.[0];
  return {
    severity: "error",
    ...(line === undefined
      ? { file: fileName }
      : found === address
        ? { file: fileName, line }
        : placeOf(source, fileName, line)),
    ...(column === undefined ? {} : { column }),
    code: found === address ? found[1]! : "undefined-behavior",
    message:
      found === address
        ? `AddressSanitizer: ${found[1]}${access === undefined ? "" : ` (${access})`}`
        : `undefined behavior: ${found[3]}`,
    ...(frames.length === 0 ? {} : { frames: frames.slice(0, 20) }),
  };
};

/* ---- coverage ---- */

/**
 * Counters of gcov, without optimisation so that lines are lines. report.c hands the counts over at the program's end;
 * it calls __gcov_dump where there is one, and -u makes sure that there is.
 */
const coverage = (dialect: GccDialect): NonNullable<Language["coverage"]> => {
  const base = `main-${dialect.fileName.replace(/\.[^.]*$/, "")}`;
  return {
    recipe: (source, tools, options) => {
      const recipe = recipeOf(dialect, source, tools, { ...options, sanitize: false }, [
        "-O0",
        "--coverage",
        "-Wl,-u,__gcov_dump",
      ]);
      return { ...recipe, build: { ...recipe.build, outputs: ["main", `${base}.gcno`] }, slowdown: 3 };
    },
    decode: {
      argv: [
        "/bin/sh",
        "-c",
        `/usr/bin/base64 -d > ${base}.gcda && /usr/bin/cp /program/${base}.gcno . && /usr/bin/gcov -t -j ${base}.gcda`,
      ],
      lines: (output) => {
        const lines = new Set<number>();
        try {
          const { files } = JSON.parse(output) as GcovOutput;
          for (const file of files) {
            if (file.file !== `/program/${dialect.fileName}`) continue;
            for (const line of file.lines) if (line.count > 0) lines.add(line.line_number);
          }
        } catch {
          return []; // gcov had nothing to say
        }
        return [...lines].sort((a, b) => a - b);
      },
    },
  };
};

interface GcovOutput {
  readonly files: ReadonlyArray<{
    readonly file: string;
    readonly lines: ReadonlyArray<{ readonly count: number; readonly line_number: number }>;
  }>;
}

/* ---- messages ---- */

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
  (evidence: Evidence): Explanation => {
    const { stderr, signal, report } = evidence;
    const sanitizer = sanitizerReport(fileName, evidence);
    if (sanitizer !== undefined)
      return {
        diagnostics: [sanitizer],
        outOfMemory: sanitizer.code === "allocation-size-too-big" || sanitizer.code === "out-of-memory",
      };
    const outOfMemory = report.refusedMemory || /std::bad_alloc|std::bad_array_new_length/.test(stderr);
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
