/**
 * Reports: what a language's runtime says on descriptor 3 about the program it runs.
 *
 * One line each: a word, a space, the rest. A program can write there too. That gains it nothing: a `result` is only
 * ever compared with answers that are not in the box, everything else only explains a failure.
 */
import { Predicate, Schema } from "effect";
import { Frame } from "../diagnostic.ts";

export interface Report {
  /** The program was loaded; languages whose runtime always says so use this to tell a failure to load. */
  readonly started: boolean;
  /** JSON text of what the function under test returned. The last one counts. */
  readonly result: string | undefined;
  /** A fault with its place, as the runtime knows it. */
  readonly syntax: Readonly<Record<string, unknown>> | undefined;
  readonly exception: Readonly<Record<string, unknown>> | undefined;
  /** Addresses, innermost first, at a fatal signal or a time limit; `overflow`: the stack itself had run out. */
  readonly stack:
    | { readonly signal: number; readonly overflow: boolean; readonly addresses: ReadonlyArray<string> }
    | undefined;
  /** The last of its calls that failed was refused memory. */
  readonly refusedMemory: boolean;
  /** Lines that were executed, where the runtime knows them; else its counters, for a tool to make lines of. */
  readonly coverage: ReadonlyArray<number> | undefined;
  readonly counters: string | undefined;
  /** The program's own frames, innermost first, where its runtime knows them by line. */
  readonly frames: ReadonlyArray<Frame>;
}

/** faulthandler's lines: `  File "/program/main.py", line 3 in f`, innermost first. */
const faultLine = /^ {2}File "\/program\/main\.py", line (\d{1,9}) in (.{1,200})$/;

const readFrames = (text: string): ReadonlyArray<Frame> => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isFrame).slice(0, 20) : [];
  } catch {
    return [];
  }
};

const readLines = (text: string): ReadonlyArray<number> => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((n) => Number.isSafeInteger(n) && n > 0) : [];
  } catch {
    return [];
  }
};

const isFrame = Schema.is(Frame);

const json = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Predicate.isObject(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

export const parseReport = (text: string): Report => {
  let started = false;
  let result: string | undefined;
  let syntax: Report["syntax"];
  let exception: Report["exception"];
  let stack: Report["stack"];
  let refusedMemory = false;
  let frames: ReadonlyArray<Frame> = [];
  let coverage: ReadonlyArray<number> | undefined;
  let counters: string | undefined;
  for (const line of text.split("\n")) {
    const fault = faultLine.exec(line);
    if (fault !== null) {
      if (frames.length < 20) frames = [...frames, { function: fault[2]!, line: Number(fault[1]) }];
      continue;
    }
    const space = line.indexOf(" ");
    const [word, rest] = space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)];
    if (word === "started") started = true;
    else if (word === "result") result = rest;
    else if (word === "syntax") syntax = json(rest);
    else if (word === "exception") exception = json(rest);
    else if (word === "coverage") coverage = readLines(rest);
    else if (word === "counters") counters = rest;
    else if (word === "refused-memory") refusedMemory = true;
    else if (word === "frames") frames = readFrames(rest);
    else if (word === "stack") {
      const [signal, ...addresses] = rest.split(" ");
      stack = {
        signal: Number(signal),
        overflow: addresses[0] === "overflow",
        addresses: addresses.filter((a) => /^0x[0-9a-f]{1,16}$/.test(a)).slice(0, 64),
      };
    }
  }
  return { started, result, syntax, exception, stack, refusedMemory, frames, coverage, counters };
};
