/**
 * The command line. Each command is a file; here they become one program, and errors become one line and an exit code.
 */
import "effect/schema/SchemaJITCompiler/enable"; // first: schemas built after it decode several times faster
import { readFileSync } from "node:fs";
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import * as NodeServices from "@effect/platform-node/NodeServices";
import { Cause, Console, Effect, Exit, Layer } from "effect";
import { CliError, CliOutput, Command } from "effect/cli";
import { exitCodeOfInterruption, exitCodes, Failure } from "./failure.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** In the order in which help names them. */
const commands = {
  start: () => import("./start.ts").then((file) => file.startCommand),
  doctor: () => import("./doctor.ts").then((file) => file.doctorCommand),
  ls: () => import("./ls.ts").then((file) => file.lsCommand),
  judge: () => import("./judge.ts").then((file) => file.judgeCommand),
  serve: () => import("./serve.ts").then((file) => file.serveCommand),
  keys: () => import("./keys.ts").then((file) => file.keysCommand),
  run: () => import("./run.ts").then((file) => file.runCommand),
  traces: () => import("./traces.ts").then((file) => file.tracesCommand),
  train: () => import("./train.ts").then((file) => file.trainCommand),
  evaluate: () => import("./evaluate.ts").then((file) => file.evaluateCommand),
  schema: () => import("./schema.ts").then((file) => file.schemaCommand),
  edits: () => import("./edits.ts").then((file) => file.editsCommand),
  problems: () => import("./problems.ts").then((file) => file.problemsCommand),
  novel: () => import("./novel.ts").then((file) => file.novelCommand),
  "make-bugs": () => import("./make-bugs.ts").then((file) => file.makeBugsCommand),
  import: () => import("./import.ts").then((file) => file.importCommand),
};

/* Most of the time to start goes into loading files, so a command that is named first comes alone. */
const named = Object.entries(commands).filter(([name]) => name === process.argv[2]);
const subcommands = await Promise.all((named.length > 0 ? named : Object.entries(commands)).map(([, load]) => load()));

/* Help on a command that there is not would be help on all of them, and a success. */
const mistaken = named.length === 0 && /^[^-]/.test(process.argv[2] ?? "");
const words = process.argv.slice(2, mistaken ? 3 : undefined);

const redgreen = Command.make("redgreen").pipe(
  Command.withDescription("A gym where debugging agents turn red tests green, one turn at a time"),
  Command.withSubcommands(subcommands),
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

Command.runWith(redgreen, { version })(words).pipe(
  Effect.tapCause((cause) => {
    const error = cause.reasons.find((r) => r._tag === "Fail")?.error;
    if (error instanceof Failure) return Console.error(`redgreen: ${error.message}`);
    return Cause.hasInterruptsOnly(cause) || CliError.isCliError(error) ? Effect.void : reportDefect(cause);
  }),
  Effect.provide([presenter, NodeServices.layer]),
  NodeRuntime.runMain({ disableErrorReporting: true, teardown: (exit, done) => done(exitCodeOf(exit)) }),
);
