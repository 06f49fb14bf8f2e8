/** A server in this process over a few small problems, and programs that play on it from outside. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Effect, Exit, Layer, ManagedRuntime, Scope } from "effect";
import { sourceOf } from "../cli/gym.ts";
import { debugging } from "../envs/debugging.ts";
import { startServer } from "../gym-server/server.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import type { Problem } from "../src/problem.ts";
import { traceStore } from "../traces/store.ts";

export const root = resolve(import.meta.dirname, "..");

/** The interpreter that the tests of Python programs use; another may be named, for what is installed there. */
export const python = process.env.REDGREEN_PYTHON ?? "/usr/bin/python3";

export interface Serving {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

export const serve = async (problems: ReadonlyArray<Problem>): Promise<Serving> => {
  const folder = mkdtempSync(join(tmpdir(), "redgreen-serving-"));
  const store = traceStore(join(folder, "traces.sqlite"));
  const runtime = ManagedRuntime.make(Layer.merge(Judge.layer({ workers: 2 }), store));
  const scope = Scope.makeUnsafe();
  const server = await runtime.runPromise(
    Effect.gen(function* () {
      const environment = host(debugging(yield* Judge, sourceOf(problems)), yield* Journal);
      const list = problems.map(({ id, language, entry }) => ({ id, language, entry }));
      return yield* startServer({ endpoint: "tcp://127.0.0.1:*", environments: [environment], problems: { list } });
    }).pipe(Scope.provide(scope)),
  );
  return {
    endpoint: server.endpoint,
    stop: async () => {
      await Effect.runPromise(Scope.close(scope, Exit.void));
      await runtime.dispose();
      rmSync(folder, { recursive: true });
    },
  };
};

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that is run in the repository's folder, with what it needs to find a server and the Python client. */
export const program = (
  command: ReadonlyArray<string>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((done) => {
    const env = {
      ...process.env,
      PYTHONPATH: join(root, "clients/python"),
      PYTHONDONTWRITEBYTECODE: "1",
      ...environment,
    };
    const child = spawn(command[0]!, command.slice(1), { cwd: root, env });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (bytes) => (stdout += bytes));
    child.stderr.on("data", (bytes) => (stderr += bytes));
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
