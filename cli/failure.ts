/**
 * Failures as people see them: one line that says what was attempted, on what, why it failed and what to do next, and
 * the exit code that says which kind it was.
 */
import { Effect, Schema } from "effect";
import type { KeyError } from "../gym-server/keyring.ts";
import type { SocketError } from "../gym-server/socket.ts";
import type { EnvironmentError } from "../src/environment.ts";
import type { ProblemError } from "../src/problem.ts";
import type { JudgeError } from "../src/verdict.ts";

/** 0 is success; 130 is an interruption. */
export const exitCodes = { workFailed: 1, usage: 2, machineLacks: 3, interrupted: 130 } as const;

export class Failure extends Schema.TaggedError<Failure>()("Failure", {
  exitCode: Schema.Int,
  message: Schema.String,
}) {}

export const usage = (message: string): Failure => new Failure({ exitCode: exitCodes.usage, message });

let sigtermIsTheEnd = false;

/** From now on SIGTERM ends the process as it should end: what was begun is finished, and the exit code is 0. */
export const takeSigtermAsEnd: Effect.Effect<void> = Effect.sync(() => {
  process.prependOnceListener("SIGTERM", () => {
    sigtermIsTheEnd = true;
  });
});

export const exitCodeOfInterruption = (): number => (sigtermIsTheEnd ? 0 : exitCodes.interrupted);

/** Any error of ours as the line it deserves. */
export const failureOf = (
  error: ProblemError | JudgeError | EnvironmentError | SocketError | KeyError | Failure,
): Failure => {
  switch (error._tag) {
    case "Failure":
      return error;
    case "ProblemError":
      return usage(error.message);
    case "JudgeError":
      return new Failure({
        exitCode: error.permanent ? exitCodes.machineLacks : exitCodes.workFailed,
        message: error.message,
      });
    case "KeyError":
    case "EnvironmentError":
      return new Failure({ exitCode: exitCodes.workFailed, message: error.message });
    case "SocketError": {
      const next =
        error.code === "EADDRINUSE"
          ? "Something listens there already: stop it, or choose another with --bind (tcp://127.0.0.1:* takes any free port)"
          : error.code === "EINVAL" || error.code === "EPROTONOSUPPORT" || error.code === "ENODEV"
            ? "An endpoint looks like tcp://127.0.0.1:5555 or ipc:///run/redgreen.sock"
            : "See redgreen doctor";
      return new Failure({ exitCode: exitCodes.workFailed, message: `${error.attempted}: ${error.message}. ${next}` });
    }
  }
};
