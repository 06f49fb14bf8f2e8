/**
 * Languages: how a program becomes something that runs, and how its failures become diagnostics.
 *
 * A language is one file: the tools it needs, a recipe, and what its compiler's and runtime's messages mean.
 * Everything else (limits, boxes, comparing, verdicts) is the same for all. To add one, write such a file and name it
 * in src/languages/all.ts.
 */
import { fileURLToPath } from "node:url";
import type { Diagnostic, Frame } from "../diagnostic.ts";
import type { Command } from "../sandbox/frames.ts";
import type { Report } from "./report.ts";

/** An executable a language needs, at one of the places where Debian has it. */
export interface Tool {
  readonly name: string;
  /** Absolute paths on the host, in order of preference. All but `ours` lie under /usr, the one folder boxes share. */
  readonly paths: ReadonlyArray<string>;
  /** The Debian package it comes in. */
  readonly package: string;
  /** Arguments that make it print its version. */
  readonly version: ReadonlyArray<string>;
  /** Bound into the box at this place, because it is not under /usr. */
  readonly ours?: string;
  /** The language is judged without it too. */
  readonly optional?: boolean;
}

/** What is to be run: the agent's program and what the problem puts around it. */
export interface Source {
  readonly program: string;
  /** Text that follows the program. */
  readonly harness: string;
  /** `stdin`, a function's name, or `Class.method`. */
  readonly entry: string;
  /** A program known to have the right signature, where there is one. */
  readonly reference: string | undefined;
}

/** How memory is limited: by address space, or by resident size where a runtime reserves far more than it uses. */
export type MemoryLimit = "address" | "resident";

/** How a source becomes an artifact, and how the artifact is run on each input. */
export interface Recipe {
  readonly files: Readonly<Record<string, string>>;
  readonly build: {
    readonly argv: Command["argv"];
    readonly outputs: ReadonlyArray<string>;
    /** Whether the compiler is several programs. */
    readonly mayFork: boolean;
    /** Variables it needs besides those of its programs. */
    readonly env?: Readonly<Record<string, string>>;
  };
  readonly run: { readonly argv: Command["argv"]; readonly env?: Readonly<Record<string, string>> };
  /** Both are forked from an interpreter that has started already. */
  readonly warm: boolean;
  readonly memory: MemoryLimit;
  /** Time and memory the program may use for each that it may use by itself; what is built in takes the rest. */
  readonly slowdown: number;
  /** How the result comes back: on stdout, or as a `result` report. */
  readonly answer: "stdout" | "result";
}

/** `fill` is called once, when the language is first judged, and never rejects. */
export interface Prepared {
  readonly name: string;
  readonly folder: string;
  readonly fill: () => Promise<void>;
}

/** A tool that this machine has. */
export interface FoundTool {
  readonly name: string;
  /** On the host. */
  readonly path: string;
  /** In the box. */
  readonly place: string;
  readonly version: string;
}

export interface RecipeOptions {
  readonly memoryMb: number;
  /** Start the interpreter anew for every run. */
  readonly cold: boolean;
  /** Build checks for invalid memory accesses and undefined behaviour in, where the language has such. */
  readonly sanitize: boolean;
  /** The text without its types, where that was made outside the box; see stripping.ts. */
  readonly stripped?: string | undefined;
}

/** Where our own files are in the box. */
export const ours = (name: string): string => `/redgreen/${name}`;

/** A file in runtime/, on this machine. */
export const runtimeFile = (name: string): string => fileURLToPath(new URL(`./runtime/${name}`, import.meta.url));

/** What a failing run left behind, as text. */
export interface Evidence {
  readonly source: Source;
  readonly stderr: string;
  readonly report: Report;
  /** The signal that ended it, where one did. */
  readonly signal: string | undefined;
}

/** What a runtime says about a failing run. */
export interface Explanation {
  readonly diagnostics: ReadonlyArray<Diagnostic>;
  /** The runtime says that memory ran out. */
  readonly outOfMemory: boolean;
}

export interface Language {
  readonly id: string;
  readonly name: string;
  /** The name the agent knows its program by. */
  readonly fileName: string;
  readonly tools: ReadonlyArray<Tool>;
  /** Files of ours that its programs need, by the name they have in the box's folder `/redgreen`. */
  readonly runtime: Readonly<Record<string, string>>;
  /** A folder of this machine that compiling is faster with, by its name there, and how to fill it; see precompiled.ts. */
  readonly prepared?: (tools: ReadonlyArray<FoundTool>) => Prepared | undefined;
  /** Its programs have types, which are stripped before they run. */
  readonly typed?: boolean;
  /** Environment variables of its programs, besides PATH, HOME and LANG. */
  readonly env: Readonly<Record<string, string>>;
  /** How deep its recursion may go. */
  readonly stackMb: number;
  /** How long its runtime may take, at a time limit, to say where the program was; 0 where it cannot say. */
  readonly graceMs: number;
  /** `tools` are the places of the language's tools inside the box, by name. Throws `SignatureError`. */
  readonly recipe: (source: Source, tools: Readonly<Record<string, string>>, options: RecipeOptions) => Recipe;
  /** Of a build: errors and warnings. */
  readonly buildDiagnostics: (evidence: Evidence) => ReadonlyArray<Diagnostic>;
  /** Of a run that did not end well. */
  readonly explain: (evidence: Evidence) => Explanation;
  /** Which lines a run executes: a recipe with counters, and how they become lines where the runtime reports them raw. */
  readonly coverage?: {
    readonly recipe: (source: Source, tools: Readonly<Record<string, string>>, options: RecipeOptions) => Recipe;
    readonly decode?: { readonly argv: Command["argv"]; readonly lines: (output: string) => ReadonlyArray<number> };
  };
  /**
   * Where a runtime cannot be asked while it is busy: a command that runs the program on an input for so many
   * milliseconds and reports `frames`.
   */
  readonly where?: (recipe: Recipe, source: Source, ms: number) => Command["argv"];
  /**
   * A second command, run in the same folder, that turns a report's stack addresses into lines; its output goes to
   * `frames`. Only languages whose programs carry no such knowledge themselves have one.
   */
  readonly symbolize?: {
    readonly argv: (addresses: ReadonlyArray<string>, tools: Readonly<Record<string, string>>) => Command["argv"];
    readonly frames: (output: string, source: Source) => ReadonlyArray<Frame>;
  };
}

/** The text that is compiled: the program, and the problem's harness after it, so that lines of the program keep their numbers. */
export const programText = (source: Source): string =>
  source.harness === "" ? source.program : `${source.program}\n\n${source.harness}`;

/** How many lines belong to the agent; those after are the harness's. */
export const programLines = (source: Source): number => source.program.split("\n").length;

/** The place a line of the compiled text has for the agent: in its own file, or in the harness. */
export const placeOf = (
  source: Source,
  fileName: string,
  line: number,
): { readonly file: string; readonly line: number } => {
  const own = programLines(source);
  return source.harness === "" || line <= own
    ? { file: fileName, line }
    : { file: "harness", line: Math.max(1, line - own - 1) };
};

/** The column in code points (from 1) of a column in bytes (from 1), in one line of text. */
export const columnOfByte = (line: string | undefined, byteColumn: number): number => {
  if (line === undefined) return byteColumn;
  let bytes = 0;
  let column = 1;
  for (const character of line) {
    if (bytes >= byteColumn - 1) break;
    bytes += Buffer.byteLength(character);
    column++;
  }
  return column;
};
