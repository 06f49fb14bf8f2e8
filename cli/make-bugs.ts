/** `redgreen make-bugs`: bugs with a guarantee, from reference programs. */
import { writeFileSync } from "node:fs";
import { Console, Effect, Option, Stream } from "effect";
import { Command, Flag } from "effect/cli";
import { bugProblem, bugSetSuffix, encodeBugSet, type Header, splitOf, splits } from "../envs/bug-sets.ts";
import { soundProblems } from "../envs/library.ts";
import { openFindings } from "../envs/making/findings.ts";
import { makeBugs, type Tally } from "../envs/making/make.ts";
import { sourceOf as brokenFrom } from "../envs/making/mutants.ts";
import { isSound } from "../envs/making/verify.ts";
import { Judge } from "../src/judge.ts";
import { digestOf, readProblems } from "../src/problem.ts";
import { grammarVersion } from "../src/syntax/families/all.ts";
import { grammarIds, grammarOf } from "../src/syntax/grammar.ts";
import { searchTurnsOf } from "./difficulty.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { requireToolchains } from "./gym.ts";
import { percent, printJson, progress, say, table } from "./output.ts";

/** Where a file for each split is asked for. */
const splitMark = "{split}";

export const makeBugsCommand = Command.make(
  "make-bugs",
  {
    language: Flag.Literals("language", grammarIds).pipe(Flag.withAlias("l"), Flag.withDescription("Of the programs")),
    count: Flag.Int("count").pipe(Flag.withAlias("n"), Flag.optional, Flag.withDescription("Bugs wanted")),
    each: Flag.Int("each").pipe(
      Flag.optional,
      Flag.withDescription("Instead of --count: bugs of every program, no more and no fewer"),
    ),
    seed: Flag.Int("seed").pipe(
      Flag.withAlias("s"),
      Flag.withDefault(0),
      Flag.withDescription("The same seed and sources give the same file"),
    ),
    out: Flag.String("out").pipe(
      Flag.withAlias("o"),
      Flag.withDescription(`A file that ends in ${bugSetSuffix}; with ${splitMark} in its name, one for each split`),
    ),
    from: Flag.String("from").pipe(
      Flag.optional,
      Flag.withDescription("A problem file whose `fixed` programs are broken (default: the library)"),
    ),
    split: Flag.Literals("split", splits).pipe(Flag.optional, Flag.withDescription("Only problems of this split")),
    difficulty: Flag.Boolean("difficulty").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Measure for every bug in which turn a search comes to its fix: one more judgement each"),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")),
  },
  Effect.fn(function* ({ language, seed, out, difficulty, json, ...flags }) {
    const [inAll, each] = [Option.getOrUndefined(flags.count), Option.getOrUndefined(flags.each)];
    if ((inAll === undefined) === (each === undefined))
      return yield* usage("how many bugs? Give either --count, of all programs, or --each, of every program");
    if (inAll !== undefined && inAll < 1) return yield* usage(`--count ${inAll}: expected at least 1`);
    if (each !== undefined && each < 1) return yield* usage(`--each ${each}: expected at least 1`);
    if (seed < 0 || seed > 2 ** 32 - 1) return yield* usage(`--seed ${seed}: expected an integer from 0 to 4294967295`);
    if (!out.endsWith(bugSetSuffix)) return yield* usage(`--out ${out}: expected a name that ends in ${bugSetSuffix}`);

    const given = Option.getOrUndefined(flags.from);
    const all =
      given === undefined ? soundProblems() : yield* Effect.mapError(Stream.runCollect(readProblems(given)), failureOf);
    const split = Option.getOrUndefined(flags.split);
    const wanted = all.filter(
      (p) => p.language === language && (p.fixed ?? "") !== "" && (split === undefined || splitOf(p.problem) === split),
    );
    if (wanted.length === 0)
      return yield* usage(
        `${given ?? "the library"} has no reference program in ${language}${split === undefined ? "" : ` in the split ${split}`}`,
      );

    const header: Header = { format: "redgreen-bugs/1", language, seed, grammarVersion };
    /* What an attempt is does not depend on how many bugs are wanted: fewer or more go on from the same findings. */
    const settings = JSON.stringify({ ...header, sources: digestOf(wanted) });
    const findings = openFindings(`${out}.findings`, settings);
    if (findings === undefined)
      return yield* usage(
        `${out}.findings is what an interrupted run found out with other sources or another seed or grammar; go on with those, move it away, or choose another --out`,
      );
    if (findings.attempts.size > 0) yield* say(`going on after ${findings.attempts.size} judged attempts`);

    const work = Effect.gen(function* () {
      const judge = yield* Judge;
      yield* requireToolchains(judge, wanted);
      const grammar = yield* Effect.mapError(
        grammarOf(language),
        (error) => new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
      );
      const shown = progress();
      let proven = 0;
      const sound = yield* Effect.forEach(
        wanted,
        Effect.fnUntraced(function* (problem) {
          const known = findings.sound.get(problem.id);
          const good = known ?? (yield* isSound(judge, problem));
          if (known === undefined) findings.add({ source: problem.id, sound: good });
          shown.update(`references: ${++proven}/${wanted.length} pass three times`);
          return good;
        }),
        { concurrency: judge.workers },
      );
      const rotten = wanted.filter((_, i) => !sound[i]);
      for (const problem of rotten) yield* say(`left out: the reference of ${problem.id} does not pass its own tests`);
      const sources = wanted.filter((_, i) => sound[i]).map((problem) => brokenFrom(grammar, problem));
      if (sources.length === 0) return yield* usage("no reference program passes its own tests");

      const count = inAll ?? each! * sources.length;
      const started = performance.now();
      let fresh = 0;
      const state = (t: Tally): string => {
        const seconds = (performance.now() - started) / 1000;
        return `${t.accepted}/${count} bugs  ${t.attempts} attempts  ${percent(t.accepted / Math.max(1, t.attempts))} yield  ${(fresh / seconds).toFixed(1)} judged/s`;
      };
      let last: Tally | undefined;
      const { sets, tally } = yield* makeBugs(judge, grammar, sources, {
        count,
        perProblem: each,
        seed,
        concurrency: judge.workers,
        known: findings.attempts,
        onFinding: (attempt, finding) => {
          fresh++;
          findings.add({ attempt, finding });
        },
        onProgress: (now) => {
          last = now;
          shown.update(state(now));
        },
        measure: !difficulty
          ? undefined
          : Effect.fnUntraced(function* (problem, bug) {
              const known = findings.turns.get(bug.id);
              if (known !== undefined) return known;
              const turns = yield* Effect.orDie(searchTurnsOf(judge, bugProblem(header, problem, bug)));
              findings.add({ bug: bug.id, turns });
              shown.update(`difficulty: ${findings.turns.size} measured`);
              return turns;
            }),
      }).pipe(
        Effect.onInterrupt(() =>
          Effect.sync(() =>
            shown.done(`${last === undefined ? "" : state(last)}  (interrupted; the same command goes on from here)`),
          ),
        ),
      );
      shown.done(state(tally));
      const seconds = (performance.now() - started) / 1000;
      return { count, sets, tally, seconds, fresh, sources: sources.length };
    });
    const { count, sets, tally, seconds, fresh, sources } = yield* work.pipe(
      Effect.mapError(failureOf),
      Effect.provide(Judge.layer({ workers: Option.getOrUndefined(flags.workers), cache: false })),
      Effect.mapError(failureOf),
    );

    const files = out.includes(splitMark)
      ? splits.map((split) => ({
          file: out.replaceAll(splitMark, split),
          sets: sets.filter((s) => splitOf(s.sound.problem) === split),
        }))
      : [{ file: out, sets }];
    const written = files.map(({ file, sets }) => {
      const bytes = encodeBugSet(header, sets);
      writeFileSync(file, bytes);
      const problems = sets.flatMap((s) => s.bugs.map((b) => bugProblem(header, s.sound, b)));
      return { file, bugs: problems.length, bytes: bytes.length, digest: digestOf(problems) };
    });
    if (tally.accepted < count)
      yield* say(`only ${tally.accepted} of ${count}: these sources give no more; use more problems or fewer bugs`);

    findings.remove();
    const result = {
      ...header,
      count,
      sources,
      ...tally,
      seconds: Math.round(seconds),
      judgedNow: fresh,
      files: written,
    };
    if (json) return yield* printJson(result);
    yield* Console.log(
      table(
        ["file", "bugs", "bytes", "digest"],
        written.map((f) => [f.file, f.bugs, f.bytes, f.digest.slice(0, 12)]),
      ),
    );
    yield* Console.log(
      `\n${table(
        ["verdict", "bugs"],
        Object.entries(tally.verdicts).sort(([, a], [, b]) => b - a),
      )}`,
    );
    yield* Console.log(
      `\n${table(
        ["rejected because", "attempts"],
        Object.entries(tally.rejected).sort(([, a], [, b]) => b - a),
      )}`,
    );
  }),
).pipe(
  Command.withDescription("Break reference programs so that every bug is certain and can be repaired"),
  Command.withExamples([
    {
      command: "redgreen make-bugs --language python --count 100 --out python.bugs.zst",
      description: "A hundred bugs in one file; redgreen run plays it",
    },
    {
      command: "redgreen make-bugs -l c -n 1000 --seed 7 --out 'c-{split}.bugs.zst' --difficulty",
      description: "Three files, split by problem, with difficulty measured",
    },
    {
      command: "redgreen make-bugs -l python --each 1 --from novel.jsonl --out novel.bugs.zst",
      description: "One bug in every program of a file",
    },
  ]),
);
