/** `redgreen evaluate`: policies play the same bugs, and how much better one is than another is said with its interval. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { familiesOf, verdictOf } from "../envs/mix.ts";
import { compare, type Evaluation, type Played, rowOf } from "../policies/evaluation.ts";
import { loadPolicy, policyFileOf, type Variation } from "../policies/learned/load.ts";
import type { Policy } from "../policies/policy.ts";
import { playEpisode, seedOf } from "../policies/rollout.ts";
import type { Action } from "../src/action.ts";
import type { Judge } from "../src/judge.ts";
import type { Problem } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { editsBetween } from "../src/syntax/candidates.ts";
import { grammarVersion } from "../src/syntax/families/all.ts";
import { grammarOf, isGrammarId } from "../src/syntax/grammar.ts";
import { openEvaluationFolder } from "./evaluation-folder.ts";
import { comparisonTable, successTable } from "./evaluation-tables.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { judgeFlags, openGym, requireToolchains, supported, verdictsFlag, withHiddenTests } from "./gym.ts";
import { printJson, progress, say, table } from "./output.ts";
import { policyNamed } from "./policies.ts";
import { requireProblems } from "./run.ts";

/** Draws the bugs where not all are played, and everything that intervals draw. */
const drawSeed = 0;

/** What every row is compared with, where it is played and nobody says otherwise. */
const reference = "ochiai-prior";

/** What a network plays differently from how it was trained, by what is added to its row's name. */
const variations = {
  once: { once: true },
  "without-feedback": { feedback: "none" },
} as const satisfies Readonly<Record<string, Variation>>;
type VariationName = keyof typeof variations;
const variationNames = Object.keys(variations) as ReadonlyArray<VariationName>;

/** Who plays for a row. A row may have several: seeds, or networks that were trained alike from different seeds. */
interface PlayerOfRow {
  readonly row: string;
  readonly player: string;
  readonly seed: number;
  readonly policy: Policy;
}

export const evaluateCommand = Command.make(
  "evaluate",
  {
    target: Argument.String("suite-or-file").pipe(
      Argument.withDescription("A suite (redgreen ls suites) or a problem file"),
    ),
    policies: Flag.String("policy").pipe(
      Flag.withAlias("p"),
      Flag.atLeast(0),
      Flag.withDescription("A row of the table: redgreen ls policies. Repeat it for more rows"),
    ),
    checkpoints: Flag.String("checkpoint").pipe(
      Flag.atLeast(0),
      Flag.withDescription(
        "[ROW=]FILE: a row (learned) that this network plays for; repeat it for more rows, or more seeds of one; FILE#2 is the second of a file's networks alone",
      ),
    ),
    variants: Flag.Literals("variant", variationNames).pipe(
      Flag.atLeast(0),
      Flag.withDescription("Let every checkpoint play for another row too, ranking once or without feedback"),
    ),
    comparisons: Flag.String("compare").pipe(
      Flag.atLeast(0),
      Flag.withDescription(`ROW:ROW, repeatedly (default: every row with ${reference})`),
    ),
    seeds: Flag.Int("seeds").pipe(
      Flag.withDefault(1),
      Flag.withDescription("Times that every bug is played by each --policy, from seeds 0, 1, ... (1)"),
    ),
    budget: Flag.Int("budget").pipe(
      Flag.withDefault(100),
      Flag.withDescription("Executions that an episode has (100)"),
    ),
    problems: Flag.Int("problems").pipe(
      Flag.optional,
      Flag.withDescription("Play only so many, drawn at random, always the same ones (default: all)"),
    ),
    hiddenTests: Flag.Int("hidden-tests").pipe(
      Flag.withDefault(0),
      Flag.withDescription(
        "While acting, run so many of a problem's hidden tests; what passes them is judged on all, and counts only if it passes (0: all)",
      ),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    concurrency: Flag.Int("concurrency").pipe(
      Flag.withAlias("c"),
      Flag.optional,
      Flag.withDescription("Episodes at once (default: four times the workers)"),
    ),
    ...judgeFlags,
    verdicts: verdictsFlag,
    out: Flag.String("out").pipe(
      Flag.withAlias("o"),
      Flag.optional,
      Flag.withDescription("Folder for evaluation.json, its tables and figure; goes on where it was interrupted"),
    ),
    note: Flag.String("note").pipe(
      Flag.optional,
      Flag.withDescription("What a reader of the tables should know of this set or these players"),
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Print one JSON object instead of tables"),
    ),
  },
  Effect.fn(function* (flags) {
    const wanted = Option.getOrUndefined(flags.problems);
    for (const [flag, value] of [
      ["--seeds", flags.seeds],
      ["--budget", flags.budget],
      ["--problems", wanted ?? 1],
      ["--workers", Option.getOrElse(flags.workers, () => 1)],
      ["--concurrency", Option.getOrElse(flags.concurrency, () => 1)],
    ] as const)
      if (value < 1) return yield* usage(`${flag} ${value}: expected at least 1`);
    const { hiddenTests } = flags;
    if (hiddenTests < 0) return yield* usage(`--hidden-tests ${hiddenTests}: expected at least 0`);
    const set = yield* requireProblems(flags.target);
    const { problems: playable } = supported(set.problems);
    const problems = drawn(playable, wanted ?? playable.length);
    if (problems.length === 0)
      return yield* usage(`${flags.target} holds no problem in a language that is judged here`);

    const players = [
      ...(yield* namedPlayers(flags.policies, flags.seeds, problems)),
      ...(yield* trainedPlayers(flags.checkpoints, flags.variants)),
    ];
    const rows = [...new Map(players.map(({ row, policy }) => [row, policy.description]))];
    if (rows.length === 0)
      return yield* usage("nobody plays: give --policy or --checkpoint, more than once if you like");
    const ids = rows.map(([id]) => id);
    const pairs = yield* pairsOf(flags.comparisons, ids);

    const gym = yield* Effect.mapError(
      openGym({
        ...{ problems: problems.map((p) => withHiddenTests(p, hiddenTests)), traces: undefined },
        setup: {
          ...{ cold: flags.cold, cache: flags.cache },
          workers: Option.getOrUndefined(flags.workers),
          verdictFile: Option.getOrUndefined(flags.verdicts),
        },
      }),
      failureOf,
    );
    yield* requireToolchains(gym.judge, problems);
    const folder = yield* openEvaluationFolder(Option.getOrUndefined(flags.out), {
      ...{ digest: set.digest, budget: flags.budget },
      ...(hiddenTests === 0 ? {} : { hiddenTests }),
    });
    const keys = new Set(problems.flatMap(({ id: problem }) => players.map((player) => keyOf({ ...player, problem }))));
    const played = folder.played.filter((episode) => keys.has(keyOf(episode)));
    const done = new Set(played.map(keyOf));

    /* Bug by bug, so that what one player had judged is remembered when the next one tries it. */
    const jobs = problems
      .flatMap((whole) => players.map((player) => ({ ...player, whole, problem: whole.id })))
      .filter((job) => !done.has(keyOf(job)));
    if (played.length > 0) yield* say(`${played.length} episodes were played before; ${jobs.length} are left`);
    const shown = progress();
    let [executions, ended] = [0, 0];
    const state = () => `${ended}/${jobs.length} episodes  ${executions} executions`;
    yield* Effect.forEach(
      jobs,
      ({ row, player, policy, seed, problem, whole }) =>
        Effect.gen(function* () {
          const { observed, lastProgram } = observing(policy);
          const outcome = yield* playEpisode(gym.environment, observed, problem, seedOf(seed, problem, 0), {
            reset: { maxTurns: flags.budget },
            onStep: () => {
              executions++;
              shown.update(state());
            },
          });
          const isCounted = hiddenTests === 0 || outcome.end !== "solved";
          const end = isCounted ? outcome.end : yield* judgedOnAll(gym.judge, whole, lastProgram());
          const episode = { row, player, problem, end, executions: outcome.verdicts.length };
          yield* folder.keep(episode);
          played.push(episode);
          ended++;
          if (outcome.why !== undefined) yield* say(`abandoned: ${problem}: ${outcome.why}`);
          shown.update(state());
        }),
      { concurrency: Option.getOrElse(flags.concurrency, () => 4 * gym.workers), discard: true },
    ).pipe(
      Effect.mapError((error) => failureOf(error)),
      Effect.onInterrupt(() =>
        Effect.sync(() =>
          shown.done(`${state()}  (interrupted; ${Option.isSome(flags.out) ? "the same command goes on" : "lost"})`),
        ),
      ),
    );
    shown.done(state());

    const bugs = problems.map((p) => ({
      ...{ id: p.id, problem: p.problem },
      family: familiesOf(p).join(" + ") || "unknown",
      verdict: verdictOf(p) ?? "unknown",
    }));
    const options = { bugs, played, budget: flags.budget, seed: drawSeed };
    const evaluation: Evaluation = {
      format: "redgreen-evaluation/1",
      set: set.suite?.id ?? basename(set.name),
      digest: set.digest,
      ...Option.match(flags.note, { onNone: () => ({}), onSome: (note) => ({ note }) }),
      command: commandOf(process.argv.slice(2)),
      language: [...new Set(problems.map((p) => p.language))].sort().join(", "),
      grammarVersion,
      budget: flags.budget,
      ...(hiddenTests === 0 ? {} : { hiddenTests }),
      bugs: bugs.length,
      from: { bugs: playable.length, seed: problems.length === playable.length ? null : drawSeed },
      problems: new Set(problems.map((p) => p.problem)).size,
      withinOneEdit: yield* withinOneEdit(problems),
      rows: rows.flatMap(([id, description]) => rowOf({ id, description }, options) ?? []),
      comparisons: pairs.flatMap(([first, second]) => compare(first, second, options) ?? []),
    };
    yield* folder.finish(evaluation);
    if (flags.json) return yield* printJson(evaluation);
    yield* Console.log(table(...successTable(evaluation)));
    if (evaluation.comparisons.length > 0) yield* Console.log(`\n${table(...comparisonTable(evaluation))}`);
  }, Effect.scoped),
).pipe(
  Command.withDescription("Compare policies on the same bugs, with intervals"),
  Command.withExamples([
    {
      command: "redgreen evaluate mini --policy random --policy ochiai-prior --budget 20",
      description: "Two baselines, side by side",
    },
    {
      command: "redgreen evaluate bugs.jsonl --policy ochiai-prior --checkpoint runs/a/policy.safetensors --out eval",
      description: "A trained network against a baseline; interrupted, the same command goes on",
    },
    {
      command: "redgreen evaluate bugs.jsonl --checkpoint a=a.safetensors --checkpoint b=b.safetensors --compare a:b",
      description: "Two networks, compared with each other",
    },
  ]),
);

/** The same policy, and the last program that it submitted. */
const observing = (policy: Policy): { readonly observed: Policy; readonly lastProgram: () => string } => {
  let program = "";
  const begin: Policy["begin"] = (seed) => {
    const { act } = policy.begin(seed);
    const note = (action: Action) => {
      if (action.type === "submit") program = action.program;
    };
    return { act: (step) => Effect.tap(act(step), (action) => Effect.sync(() => note(action))) };
  };
  return { observed: { ...policy, begin }, lastProgram: () => program };
};

/** What an episode that was solved on some of the tests comes to on all. */
const judgedOnAll = (judge: Judge["Service"], problem: Problem, program: string) =>
  judge.judge(problem, program, { stopAtFirstFailure: true }).pipe(
    Effect.map(({ judgement }) => (judgement.verdict === "accepted" ? ("solved" as const) : ("turn-limit" as const))),
    Effect.orElseSucceed(() => "abandoned" as const),
  );

const keyOf = ({ row, player, problem }: Pick<Played, "row" | "player" | "problem">): string =>
  JSON.stringify([row, player, problem]);

/** So many of a set, in an order that is always the same: more of them begin with fewer of them. */
const drawn = (problems: ReadonlyArray<Problem>, count: number): ReadonlyArray<Problem> =>
  random(drawSeed, "bugs").shuffle(problems).slice(0, count);

const namedPlayers = Effect.fnUntraced(function* (
  names: ReadonlyArray<string>,
  seeds: number,
  problems: ReadonlyArray<Problem>,
) {
  const players: Array<PlayerOfRow> = [];
  for (const name of new Set(names)) {
    const policy = yield* policyNamed(name, problems);
    for (let seed = 0; seed < seeds; seed++) players.push({ row: name, player: `seed ${seed}`, seed, policy });
  }
  return players;
});

/** `ROW=FILE`, or a file whose row is called learned. */
const trainedPlayers = Effect.fnUntraced(function* (
  checkpoints: ReadonlyArray<string>,
  variants: ReadonlyArray<VariationName>,
) {
  const players: Array<PlayerOfRow> = [];
  for (const given of checkpoints) {
    const [, name = "learned", file = given] = /^([\w-]+)=(.+)$/.exec(given) ?? [];
    for (const variant of [undefined, ...new Set(variants)]) {
      const row = variant === undefined ? name : `${name}-${variant}`;
      const policy = yield* Effect.mapError(
        loadPolicy(file, row, variant === undefined ? {} : variations[variant]),
        (error) =>
          error._tag === "TensorFileError"
            ? usage(error.message)
            : new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
      );
      const { file: path, place } = policyFileOf(file);
      const digest = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
      const player = `weights ${digest}${place === undefined ? "" : `#${place}`}`;
      players.push({ row, player, seed: 0, policy });
    }
  }
  return players;
});

const pairsOf = Effect.fnUntraced(function* (given: ReadonlyArray<string>, rows: ReadonlyArray<string>) {
  if (given.length === 0)
    return rows.includes(reference)
      ? rows.flatMap((row) => (row === reference ? [] : [[row, reference] as const]))
      : [];
  const pairs: Array<readonly [string, string]> = [];
  for (const pair of given) {
    const [first, second, ...more] = pair.split(":");
    if (
      first === undefined ||
      second === undefined ||
      more.length > 0 ||
      ![first, second].every((r) => rows.includes(r))
    )
      return yield* usage(`--compare ${pair}: expected two rows of this evaluation, ROW:ROW. Rows: ${rows.join(", ")}`);
    pairs.push([first, second]);
  }
  return pairs;
});

/** How many of these bugs one edit of the grammar turns into the fix that is known of them. */
const withinOneEdit = Effect.fnUntraced(function* (problems: ReadonlyArray<Problem>) {
  let count = 0;
  for (const { language, buggy, fixed } of problems) {
    if (fixed === undefined || !isGrammarId(language)) continue;
    const grammar = yield* Effect.orDie(grammarOf(language));
    if (editsBetween(grammar, buggy, fixed).length > 0) count++;
  }
  return count;
});

/** The command as it can be given again, without where its results went and what was said of them. */
const commandOf = (args: ReadonlyArray<string>): string => {
  const left = ["--out", "-o", "--note", "--verdicts"];
  const isLeft = (arg: string, i: number) =>
    arg === "--json" || left.includes(arg) || left.includes(args[i - 1] ?? "") || /^--(out|note|verdicts)=/.test(arg);
  return ["redgreen", ...args.filter((arg, i) => !isLeft(arg, i))].join(" ");
};
