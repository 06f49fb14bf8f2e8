/** The command line as a user has it: a process, what it prints, and how it ends. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const redgreenFile = resolve(import.meta.dirname, "../bin/redgreen");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input. */
  readonly input?: string;
  /** What is run instead of bin/redgreen. */
  readonly command?: string;
}

/** Runs `redgreen` with these arguments to its end. */
export const redgreen = (
  args: ReadonlyArray<string>,
  { cwd, env, input = "", command = redgreenFile }: CommandOptions = {},
): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text) => (stdout += text));
    child.stderr.on("data", (text) => (stderr += text));
    child.stdin.end(input);
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
