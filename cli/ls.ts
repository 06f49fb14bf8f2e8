/** `redgreen ls`: what there is to run. */
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { environmentSpecs } from "../envs/all.ts";
import { mixOf } from "../envs/mix.ts";
import { type ProblemSet, suites } from "../envs/suites.ts";
import { percent, printJson, table } from "./output.ts";
import { policiesFor } from "./policies.ts";
import { requireProblems } from "./run.ts";

const json = Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print an array of objects"));

/** Rows for people, objects for programs. */
const list = <A extends { readonly id: string }>(
  asJson: boolean,
  items: ReadonlyArray<A>,
  columns: ReadonlyArray<keyof A & string>,
) =>
  asJson
    ? printJson(items)
    : Console.log(
        table(
          columns,
          items.map((item) => columns.map((c) => item[c] as string | number)),
        ),
      );

const listSuites = Command.make("suites", { json }, (flags) =>
  list(
    flags.json,
    suites.map((s) => ({
      id: s.id,
      problems: s.problems,
      maxTurns: s.maxTurns,
      digest: s.digest,
      description: s.description,
    })),
    flags.json ? ["id"] : ["id", "problems", "maxTurns", "description"],
  ),
).pipe(Command.withDescription("Frozen lists of problems"));

/** The mix of each set: a table with a part per thing counted, or an object per set. */
const printMix = (asJson: boolean, sets: ReadonlyArray<ProblemSet>) => {
  const mixes = sets.map((set) => ({ set: set.name, problems: set.problems.length, mix: mixOf(set.problems) }));
  if (asJson) return printJson(mixes);
  const rows = mixes.flatMap(({ set, problems, mix }) =>
    Object.entries(mix).flatMap(([by, counts]) =>
      Object.entries(counts).map(([name, count]) => [set, by, name, count, percent(count / problems)]),
    ),
  );
  return Console.log(table(["set", "by", "", "problems", "share"], rows));
};

const listProblems = Command.make(
  "problems",
  {
    target: Argument.String("suite-or-file").pipe(Argument.optional, Argument.withDescription("Default: every suite")),
    stats: Flag.Boolean("stats").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Count them by language, verdict, family, source and difficulty"),
    ),
    json,
  },
  Effect.fn(function* (flags) {
    const targets = Option.match(flags.target, { onNone: () => suites.map((s) => s.id), onSome: (target) => [target] });
    const sets = yield* Effect.forEach(targets, requireProblems);
    if (flags.stats) return yield* printMix(flags.json, sets);
    const items = sets.flatMap((set) =>
      set.problems.map((p) => ({
        id: p.id,
        problem: p.problem,
        language: p.language,
        entry: p.entry,
        tests: p.tests.length,
        public: p.publicCount,
        ...(set.suite === undefined ? {} : { suite: set.suite.id }),
      })),
    );
    yield* list(flags.json, items, ["id", "language", "entry", "tests", "public"]);
  }),
).pipe(Command.withDescription("Problems of a suite, a file, or every suite"));

const listPolicies = Command.make("policies", { json }, (flags) =>
  list(
    flags.json,
    policiesFor([]).map((p) => ({ id: p.id, description: p.description })),
    ["id", "description"],
  ),
).pipe(Command.withDescription("Who can play"));

const listEnvironments = Command.make("environments", { json }, (flags) =>
  list(flags.json, environmentSpecs, ["id", "version", "description"]),
).pipe(Command.withDescription("What can be played"));

export const lsCommand = Command.make("ls").pipe(
  Command.withDescription("List suites, problems, policies or environments"),
  Command.withSubcommands([listSuites, listProblems, listPolicies, listEnvironments]),
  Command.withExamples([
    { command: "redgreen ls suites", description: "Frozen lists of problems, with their digests in --json" },
    { command: "redgreen ls problems my-bugs.jsonl --json", description: "What a file holds" },
    { command: "redgreen ls problems my-bugs.jsonl --stats", description: "What it is made of" },
  ]),
);
