/** `redgreen novel`: problems that need no author, from a seed. */
import { Console, Effect, Option, Stream } from "effect";
import { Command, Flag } from "effect/cli";
import { openFindings } from "../envs/making/findings.ts";
import { firstDisagreement } from "../envs/novel/agree.ts";
import { type Novel, novelLanguages, novels, novelVersion } from "../envs/novel/novel.ts";
import { Judge } from "../src/judge.ts";
import { digestOf, encodeProblem, type Problem } from "../src/problem.ts";
import { grammarOf } from "../src/syntax/grammar.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { requireToolchains } from "./gym.ts";
import { percent, printJson, progress, say, table, wholeFile } from "./output.ts";

/** Programs that are compiled and run together. */
const together = 25;

/** What has been found to agree stands beside the file, so that an interrupted check goes on where it was. */
const openAgreed = Effect.fnUntraced(function* (out: string, seed: number) {
  const findings = openFindings(`${out}.findings`, JSON.stringify({ novel: novelVersion, seed }));
  if (findings === undefined)
    return yield* usage(
      `${out}.findings is what an interrupted check found out with another seed or generator; go on with those, move it away, or choose another --out`,
    );
  if (findings.sound.size > 0) yield* say(`going on after ${findings.sound.size} programs that agree`);
  return findings;
});

/** Runs what is grown and fails at the first program whose texts do not agree. */
const makeCheck = Effect.fnUntraced(function* (out: string, seed: number) {
  const judge = yield* Judge;
  yield* requireToolchains(
    judge,
    novelLanguages.map((language) => ({ language })),
  );
  const agreed = yield* openAgreed(out, seed);
  const check = Effect.fnUntraced(function* (group: ReadonlyArray<Novel>) {
    const rest = group.filter((novel) => !agreed.sound.has(novel.digest));
    const why = yield* Effect.mapError(firstDisagreement(judge, rest), failureOf);
    if (why !== undefined)
      return yield* new Failure({
        exitCode: exitCodes.workFailed,
        message: `seed ${seed}: ${why}. The languages should agree: this is a fault of the generator; please report it`,
      });
    for (const { digest } of rest) agreed.add({ source: digest, sound: true });
  });
  return { check, workers: judge.workers, done: Effect.sync(agreed.remove) };
});

export const novelCommand = Command.make(
  "novel",
  {
    count: Flag.Int("count").pipe(Flag.withAlias("n"), Flag.withDescription("Programs, each in three languages")),
    seed: Flag.Int("seed").pipe(
      Flag.withAlias("s"),
      Flag.withDefault(0),
      Flag.withDescription("The same seed gives the same file"),
    ),
    out: Flag.String("out").pipe(Flag.withAlias("o"), Flag.withDescription("The problem file to write (JSON Lines)")),
    check: Flag.Boolean("check").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Run every program in every language on every case: all must give the same answers"),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")),
  },
  Effect.fn(function* (flags) {
    const { count, seed, out } = flags;
    const workers = Option.getOrUndefined(flags.workers);
    if (count < 1) return yield* usage(`--count ${count}: expected at least 1`);
    if (seed < 0 || seed > 2 ** 32 - 1) return yield* usage(`--seed ${seed}: expected an integer from 0 to 4294967295`);
    if (workers !== undefined && workers < 1) return yield* usage(`--workers ${workers}: expected at least 1`);
    const grammar = yield* Effect.mapError(
      grammarOf("python"),
      (error) => new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
    );
    const file = yield* wholeFile(out);
    const shown = progress();
    const started = performance.now();
    const problems: Array<Problem> = [];
    let [programs, attempts] = [0, 0];
    const state = (): string =>
      `${programs}/${count} programs${flags.check ? " agree in every language" : ""}  ${percent(programs / Math.max(1, attempts))} of what grew`;
    const write = (
      check: (group: ReadonlyArray<Novel>) => Effect.Effect<void, Failure>,
      { concurrency, together }: { readonly concurrency: number; readonly together: number },
    ) =>
      Stream.fromIterable(novels(grammar, seed), { chunkSize: 1 }).pipe(
        Stream.take(count),
        Stream.mapEffect((novel) => Effect.as(Effect.yieldNow, novel)),
        Stream.grouped(together),
        Stream.mapEffect((group) => Effect.as(check(group), group), { concurrency }),
        Stream.flatMap(Stream.fromIterable),
        Stream.runForEach(
          Effect.fnUntraced(function* (novel) {
            programs++;
            attempts = novel.attempt + 1;
            problems.push(...novel.problems);
            for (const problem of novel.problems) yield* file.write(`${encodeProblem(problem)}\n`);
            shown.update(state());
          }),
        ),
        Effect.andThen(file.finish),
      );
    const writeChecked = Effect.gen(function* () {
      const { check, workers, done } = yield* makeCheck(out, seed);
      yield* Effect.andThen(write(check, { concurrency: workers, together }), done);
    }).pipe(Effect.provide(Judge.layer({ workers })), Effect.mapError(failureOf));
    const onward = flags.check ? "; the same command does not run these programs again" : "";
    yield* (flags.check ? writeChecked : write(() => Effect.void, { concurrency: 1, together: 1 })).pipe(
      Effect.onInterrupt(() => Effect.sync(() => shown.done(`${state()}  (interrupted${onward})`))),
    );
    shown.done(state());
    const seconds = (performance.now() - started) / 1000;
    const result = {
      out,
      seed,
      programs,
      problems: problems.length,
      attempts,
      seconds: Math.round(10 * seconds) / 10,
      checked: flags.check,
      digest: digestOf(problems),
    };
    if (flags.json) return yield* printJson(result);
    yield* Console.log(
      table(
        ["programs", "problems", "attempts", "seconds", "digest"],
        [[programs, problems.length, attempts, seconds.toFixed(1), result.digest.slice(0, 12)]],
      ),
    );
  }, Effect.scoped),
).pipe(
  Command.withDescription("Grow small programs in Python, C++ and JavaScript, with statements and tests"),
  Command.withExamples([
    { command: "redgreen novel --count 1000 --out novel.jsonl", description: "A thousand distinct programs" },
    {
      command: "redgreen novel --count 1000 --out novel.jsonl --check",
      description: "The same file, after all three languages gave the same answers in the sandbox",
    },
    {
      command: "redgreen make-bugs -l python --each 1 --from novel.jsonl --out novel.bugs.zst",
      description: "A bug in each of them, by the same rules as in the library",
    },
  ]),
);
