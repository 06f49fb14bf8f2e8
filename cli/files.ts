/** Files and folders that a command line names, with failures that say what to do. */
import { readFileSync } from "node:fs";
import { Effect } from "effect";
import { makeFolder } from "../src/folder.ts";
import { exitCodes, Failure, usage } from "./failure.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder; name a file in it",
  EACCES: "this account may not read it",
};

/** The text of a file, or of standard input for `-`. */
export const readText = (what: string, path: string): Effect.Effect<string, Failure> =>
  Effect.try({
    try: () => readFileSync(path === "-" ? 0 : path, "utf8"),
    catch: (cause) => {
      const { code = "", message } = cause as NodeJS.ErrnoException;
      return usage(`reading ${what} ${path}: ${reasons[code] ?? message}`);
    },
  });

/** Makes the folder that a flag names, and those above it. */
export const makeOutputFolder = (folder: string, flag: string): Effect.Effect<void, Failure> =>
  Effect.try({
    try: () => makeFolder(folder),
    catch: (cause) =>
      new Failure({
        exitCode: exitCodes.workFailed,
        message: `making the folder ${folder}: ${(cause as Error).message}. Choose another with ${flag}`,
      }),
  });
