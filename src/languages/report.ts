/**
 * Reports: what a language's runtime says on descriptor 3 about the program it runs.
 *
 * One line each: a word, a space, the rest. A program can write there too. That gains it nothing: a `result` is only
 * ever compared with answers that are not in the box, everything else only explains a failure.
 */
import { Predicate } from "effect";

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
}

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
  for (const line of text.split("\n")) {
    const space = line.indexOf(" ");
    const [word, rest] = space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)];
    if (word === "started") started = true;
    else if (word === "result") result = rest;
    else if (word === "syntax") syntax = json(rest);
    else if (word === "exception") exception = json(rest);
    else if (word === "stack") {
      const [signal, ...addresses] = rest.split(" ");
      stack = {
        signal: Number(signal),
        overflow: addresses[0] === "overflow",
        addresses: addresses.filter((a) => /^0x[0-9a-f]{1,16}$/.test(a)).slice(0, 64),
      };
    }
  }
  return { started, result, syntax, exception, stack };
};
