/**
 * Measures how hard the bugs of sets are that were made without it, and writes it into their files.
 *
 *     npm run measure:difficulty -- [FILE...] [--workers N]      (default: the sets and suites that are shipped)
 *
 * A bug costs one judgement with coverage. What is measured stands beside the file as *.findings until all of it is, so
 * an interrupted run goes on. Nothing that can change an episode is touched: digests stay as they are.
 */
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Effect, Stream } from "effect";
import { searchTurnsOf } from "../cli/difficulty.ts";
import { progress } from "../cli/output.ts";
import { bugProblem, bugSetSuffix, encodeBugSet, type ReadBug, readBugs } from "../envs/bug-sets.ts";
import { openFindings } from "../envs/making/findings.ts";
import { Judge } from "../src/judge.ts";
import { digestOf } from "../src/problem.ts";

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { workers: { type: "string" } } });
const shipped = ["../envs/suites/", "../envs/bugs/"].flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith(bugSetSuffix))
    .map((name) => join(path, name));
});
const files = positionals.length > 0 ? positionals : shipped;

/** By their digest, so that a bug that is in a suite and in a set is measured once. */
const measured = new Map<string, number>();

const digest = ({ header, sound, bug }: ReadBug): string => digestOf([bugProblem(header, sound, bug)]);

const measure = Effect.fnUntraced(function* (file: string) {
  const judge = yield* Judge;
  const reads = yield* Stream.runCollect(readBugs(file));
  const findings = openFindings(`${file}.findings`, JSON.stringify({ digests: reads.map(digest) }));
  if (findings === undefined)
    return yield* Effect.die(new Error(`${file}.findings is of another run; go on with that or move it away`));
  const shown = progress();
  let done = 0;
  const bugs = yield* Effect.forEach(
    reads,
    Effect.fnUntraced(function* (read) {
      const known = read.bug.searchTurns ?? findings.turns.get(read.bug.id) ?? measured.get(digest(read));
      const turns = known ?? (yield* searchTurnsOf(judge, bugProblem(read.header, read.sound, read.bug)));
      if (!findings.turns.has(read.bug.id)) findings.add({ bug: read.bug.id, turns });
      measured.set(digest(read), turns);
      shown.update(`${file}: ${++done}/${reads.length}`);
      return { ...read.bug, searchTurns: turns };
    }),
    { concurrency: 2 * judge.workers },
  );
  const sets = [...Map.groupBy(reads.keys(), (i) => reads[i]!.sound.id).values()].map((places) => ({
    sound: reads[places[0]!]!.sound,
    bugs: places.map((i) => bugs[i]!),
  }));
  const whole = encodeBugSet(reads[0]!.header, sets);
  writeFileSync(`${file}.new`, whole);
  const before = digestOf(reads.map(({ header, sound, bug }) => bugProblem(header, sound, bug)));
  const after = yield* Stream.runCollect(readBugs(`${file}.new`));
  if (digestOf(after.map(({ header, sound, bug }) => bugProblem(header, sound, bug))) !== before)
    return yield* Effect.die(new Error(`${file}.new is not the same set; ${file} was left as it was`));
  renameSync(`${file}.new`, file);
  findings.remove();
  const turns = bugs.map((bug) => bug.searchTurns).filter((t) => t > 0);
  const median = turns.sort((a, b) => a - b)[turns.length >> 1];
  shown.done(`${file}: ${bugs.length} bugs, one edit repairs ${turns.length}, in the median in turn ${median}`);
});

const workers = flags.workers === undefined ? undefined : Number(flags.workers);
await Effect.runPromise(
  Effect.forEach(files, measure, { discard: true }).pipe(Effect.provide(Judge.layer({ workers }))),
);
process.exit(0);
