/** What an abusive program is, and how it must end. */
import type { Task } from "../../src/judge.ts";
import type { Verdict } from "../../src/verdict.ts";

/** What a program prints that found everything it tried refused; anything that worked it prints as well. */
export const contained = "contained\n";

export interface Attempt {
  /** What the program does. */
  readonly name: string;
  /** By language. */
  readonly programs: Readonly<Record<string, string>>;
  /** Of judging it on one test case whose expected output is `contained`. */
  readonly verdict: Verdict;
  /** What it earns where the kernel itself does not do what the program tries. */
  readonly otherwise?: Verdict;
  readonly reason?: RegExp;
  /** What the turn must say that it tried, at least. */
  readonly flags?: ReadonlyArray<string>;
  readonly task?: Partial<Task>;
  /** Only where memory is counted by a control group. */
  readonly strict?: true;
}

/** C that counts what worked: `no(what, result)` for calls that return -1 when they are refused. */
export const c = (body: string, includes: ReadonlyArray<string> = [], before = ""): string =>
  [
    "#define _GNU_SOURCE",
    ...[
      "errno.h",
      "fcntl.h",
      "signal.h",
      "stdio.h",
      "stdlib.h",
      "string.h",
      "sys/syscall.h",
      "time.h",
      "unistd.h",
      ...includes,
    ].map((name) => `#include <${name}>`),
    'static void no(const char *what, long result) { if (result != -1) printf("%s worked\\n", what); }',
    before,
    "int main(void) {",
    body,
    '  puts("contained");',
    "}",
    "",
  ].join("\n");

/** The same for Python: `no(what, function)` for what should raise, or return -1. */
export const python = (body: string): string =>
  [
    "import os, sys",
    "def no(what, f):",
    "    try:",
    "        if f() != -1:",
    "            print(what, 'worked')",
    "    except (OSError, RuntimeError, MemoryError, ValueError):",
    "        pass",
    body,
    "print('contained')",
    "",
  ].join("\n");

export const javascript = (body: string): string =>
  [
    'const fs = require("fs");',
    "const no = (what, f) => {",
    "  try { f(); } catch { return; }",
    '  console.log(what, "worked");',
    "};",
    body,
    'console.log("contained");',
    "",
  ].join("\n");
