/** `redgreen import`: other people's sets as a file of problems, checked, with what was left out and why. */
import { existsSync } from "node:fs";
import { Console, Effect, Option, Stream } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { type Imported, type ImportOptions, importedSets, importSet } from "../envs/importing/import.ts";
import type { ImportedSet } from "../envs/importing/set.ts";
import { Judge } from "../src/judge.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { printJson, progress, say, table, wholeFile } from "./output.ts";

/** Reasons are counted; of each, the first few rows are named. */
const named = 3;

/** What an import came to. */
const tally = () => {
  const imported: Record<string, number> = {};
  const leftOut = new Map<string, { count: number; readonly rows: Array<string> }>();
  const total = () => Object.values(imported).reduce((a, b) => a + b, 0);
  return {
    add: (row: Imported) => {
      if (!("leftOut" in row)) {
        imported[row.problem.language] = (imported[row.problem.language] ?? 0) + 1;
        return;
      }
      const reason = leftOut.get(row.leftOut) ?? { count: 0, rows: [] };
      leftOut.set(row.leftOut, reason);
      reason.count++;
      if (reason.rows.length < named) reason.rows.push(row.id);
    },
    summary: () => ({
      imported,
      leftOut: [...leftOut].map(([why, { count, rows }]) => ({ why, count, rows })).sort((a, b) => b.count - a.count),
    }),
    total,
    state: () => {
      const others = [...leftOut.values()].reduce((sum, { count }) => sum + count, 0);
      return `${total()} problems imported, ${others} rows left out`;
    },
  };
};

const importInto = Effect.fnUntraced(function* (set: ImportedSet, path: string, out: string, options: ImportOptions) {
  const file = yield* wholeFile(out);
  const counts = tally();
  const shown = progress();
  yield* importSet(set, path, options).pipe(
    Stream.runForEach((row) =>
      Effect.suspend(() => {
        counts.add(row);
        shown.update(counts.state());
        return "leftOut" in row ? Effect.void : file.write(`${row.line}\n`);
      }),
    ),
    Effect.onInterrupt(() => Effect.sync(() => shown.done(`${counts.state()}  (interrupted; nothing is written)`))),
  );
  shown.done(counts.state());
  if (counts.total() === 0)
    return yield* new Failure({
      exitCode: exitCodes.workFailed,
      message: `${path} gave no problem; nothing is written`,
    });
  yield* file.finish;
  return counts.summary();
});

export const importCommand = Command.make(
  "import",
  {
    format: Argument.String("format").pipe(
      Argument.withDescription(importedSets.map((s) => `${s.format} (${s.path})`).join(", ")),
    ),
    path: Argument.String("path").pipe(Argument.withDescription("The file or folder to import")),
    out: Flag.String("out").pipe(Flag.withAlias("o"), Flag.withDescription("The problem file to write (JSON Lines)")),
    check: Flag.Boolean("check").pipe(
      Flag.withDefault(true),
      Flag.withDescription("Judge every fixed and buggy program (--no-check: believe the set)"),
    ),
    source: Flag.String("source").pipe(Flag.optional, Flag.withDescription("Say this of every problem's source")),
    license: Flag.String("license").pipe(Flag.optional, Flag.withDescription("Say this of every problem's licence")),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")),
  },
  Effect.fn(function* (flags) {
    const { path, out, format } = flags;
    const set = importedSets.find((s) => s.format === format);
    if (set === undefined) {
      return yield* usage(
        `there is no format ${JSON.stringify(format)}; there are ${importedSets.map((s) => s.format).join(", ")}`,
      );
    }
    const workers = Option.getOrUndefined(flags.workers);
    if (workers !== undefined && workers < 1) return yield* usage(`--workers ${workers}: expected at least 1`);
    if (!existsSync(path)) return yield* usage(`${path}: there is no such file; ${format} is read from ${set.path}`);
    const about = {
      ...(Option.isNone(flags.source) ? {} : { source: flags.source.value }),
      ...(Option.isNone(flags.license) ? {} : { license: flags.license.value }),
    };
    const work = flags.check
      ? Effect.flatMap(Judge, (judge) =>
          importInto(set, path, out, { judge, about, concurrency: 2 * judge.workers }),
        ).pipe(Effect.provide(Judge.layer({ workers })))
      : importInto(set, path, out, { judge: undefined, about, concurrency: 1 });
    const summary = yield* work.pipe(
      Effect.mapError((error) =>
        error._tag === "GrammarError"
          ? new Failure({ exitCode: exitCodes.machineLacks, message: error.message })
          : failureOf(error),
      ),
    );
    if (flags.json) yield* printJson({ format, from: path, out, ...summary });
    else {
      yield* Console.log(table(["language", "problems"], Object.entries(summary.imported)));
      for (const { why, count, rows } of summary.leftOut)
        yield* say(`left out ${count}: ${why} (${rows.join(", ")}${count > rows.length ? ", ..." : ""})`);
    }
  }, Effect.scoped),
).pipe(
  Command.withDescription("Make a problem file of somebody else's set"),
  Command.withExamples([
    { command: "redgreen import quixbugs ~/QuixBugs --out quixbugs.jsonl", description: "A checkout" },
    { command: "redgreen import livecodebench test6.jsonl -o lcb.jsonl --license cc", description: "Rows of any size" },
  ]),
);
