/**
 * The command line. Each command is a file; here they become one program, and errors become one line and an exit code.
 */
import "effect/schema/SchemaJITCompiler/enable"; // first: schemas built after it decode several times faster
import { readFileSync } from "node:fs";
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import * as NodeServices from "@effect/platform-node/NodeServices";
import { Cause, Console, Effect, Exit, Layer } from "effect";
import { CliError, CliOutput, Command } from "effect/cli";
import { doctorCommand } from "./doctor.ts";
import { editsCommand } from "./edits.ts";
import { evaluateCommand } from "./evaluate.ts";
import { exitCodeOfInterruption, exitCodes, Failure } from "./failure.ts";
import { importCommand } from "./import.ts";
import { judgeCommand } from "./judge.ts";
import { keysCommand } from "./keys.ts";
import { lsCommand } from "./ls.ts";
import { makeBugsCommand } from "./make-bugs.ts";
import { novelCommand } from "./novel.ts";
import { problemsCommand } from "./problems.ts";
import { runCommand } from "./run.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { startCommand } from "./start.ts";
import { tracesCommand } from "./traces.ts";
import { trainCommand } from "./train.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const redgreen = Command.make("redgreen").pipe(
  Command.withDescription("A gym where debugging agents turn red tests green, one turn at a time"),
  Command.withSubcommands([
    startCommand,
    doctorCommand,
    lsCommand,
    judgeCommand,
    serveCommand,
    keysCommand,
    runCommand,
    tracesCommand,
    trainCommand,
    evaluateCommand,
    schemaCommand,
    editsCommand,
    problemsCommand,
    novelCommand,
    makeBugsCommand,
    importCommand,
  ]),
);

/** Help on standard output when it was asked for; a wrong command line is one line on standard error. */
const presenter = Layer.effect(
  CliOutput.Presenter,
  Effect.sync(() => {
    const formatter = CliOutput.defaultFormatter();
    return {
      present: (event) => {
        switch (event._tag) {
          case "Help":
            return Console.log(formatter.formatHelpDoc(event.helpDoc));
          case "Version":
            return Console.log(event.version);
          default:
            return Console.error(
              `redgreen: ${event.errors.map((e) => e.message.replaceAll(/\s*\n\s*/g, " ")).join("; ")}. See: ${event.commandPath.join(" ")} --help`,
            );
        }
      },
    };
  }),
);

/** What an unexpected fault looks like: a bug of ours, so everything that helps to find it. */
const reportDefect = (cause: Cause.Cause<unknown>) =>
  Console.error(`redgreen failed in a way that it should not; please report this:\n${Cause.pretty(cause)}`);

const exitCodeOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit)) return 0;
  if (Cause.hasInterruptsOnly(exit.cause)) return exitCodeOfInterruption();
  const error = exit.cause.reasons.find((r) => r._tag === "Fail")?.error;
  if (error instanceof Failure) return error.exitCode;
  return CliError.isCliError(error) ? exitCodes.usage : exitCodes.workFailed;
};

Command.runWith(redgreen, { version })(process.argv.slice(2)).pipe(
  Effect.tapCause((cause) => {
    const error = cause.reasons.find((r) => r._tag === "Fail")?.error;
    if (error instanceof Failure) return Console.error(`redgreen: ${error.message}`);
    return Cause.hasInterruptsOnly(cause) || CliError.isCliError(error) ? Effect.void : reportDefect(cause);
  }),
  Effect.provide([presenter, NodeServices.layer]),
  NodeRuntime.runMain({ disableErrorReporting: true, teardown: (exit, done) => done(exitCodeOf(exit)) }),
);
