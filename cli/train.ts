/** `redgreen train`: a policy learns from every turn of a set of problems. */
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Clock, Console, Effect, Option, Result } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { bugSetSuffix } from "../envs/bug-sets.ts";
import { familiesOf } from "../envs/mix.ts";
import { mergeSets, type ProblemSet } from "../envs/suites.ts";
import { BackendId, chooseBackend } from "../policies/learned/backend.ts";
import { alone, begunFrom, type Checkpoint, readCheckpoint, together } from "../policies/learned/checkpoint.ts";
import { Algorithm } from "../policies/learned/experience.ts";
import { feedbackKinds } from "../policies/learned/features.ts";
import { actorOf, policyFileOf, readPolicy } from "../policies/learned/load.ts";
import { drawNatural } from "../policies/learned/naturalness.ts";
import { checkpointIn, openRunFolder, type RunFolderError, savePolicy } from "../policies/learned/run-folder.ts";
import type { Shared } from "../policies/learned/situations.ts";
import { type Progress, train } from "../policies/learned/training.ts";
import { trainingDefaults as defaults, draws, type TrainingOptions } from "../policies/learned/training-options.ts";
import { FeedbackLevel } from "../src/observation.ts";
import { digestOf } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { exitCodes, Failure, failureOf, usage } from "./failure.ts";
import { judgeFlags, openGym, requireToolchains, supported, verdictsFlag, withHiddenTests } from "./gym.ts";
import { percent, printJson, progress, say } from "./output.ts";
import { requireProblems } from "./run.ts";

type TrainingFlags = Pick<
  TrainingOptions,
  | "hiddenTests"
  | "iterations"
  | "groups"
  | "groupSize"
  | "turns"
  | "algorithm"
  | "stepWeight"
  | "rate"
  | "feedback"
  | "input"
  | "draw"
> & {
  readonly width: number;
  readonly layers: number;
  readonly imitation: number;
  readonly imitationRate: number;
  readonly imitationProblems: number;
  readonly imitationTurns: number;
  readonly play: Option.Option<string>;
  readonly naturalness: number;
  readonly passes: number;
};

const int = (name: string, value: number, description: string) =>
  Flag.Int(name).pipe(Flag.withDefault(value), Flag.withDescription(`${description} (${value})`));

/** What is learned from where nothing else is named. Programs that are compiled take long to judge: fewer of them. */
const shippedSets = Object.entries({ python: 2200, c: 150, cpp: 200, javascript: 500, "novel-python": 300 }).map(
  ([name, count]) => ({
    file: relative(process.cwd(), fileURLToPath(new URL(`../envs/bugs/${name}-train${bugSetSuffix}`, import.meta.url))),
    count,
  }),
);

export const trainCommand = Command.make(
  "train",
  {
    targets: Argument.String("suite-or-file").pipe(
      Argument.variadic(),
      Argument.withDescription(
        "What to train on: problem files, of several languages if you like, or suites (default: the sets for training that come with redgreen)",
      ),
    ),
    out: Flag.String("out").pipe(
      Flag.withAlias("o"),
      Flag.withDescription("Folder for checkpoints, progress.jsonl and TensorBoard events"),
    ),
    resume: Flag.Boolean("resume").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Go on from the last checkpoint in --out, with the options that it was begun with"),
    ),
    minutes: Flag.Finite("minutes").pipe(
      Flag.optional,
      Flag.withDescription(
        "Look, imitate and act for so many minutes, and for each of several seeds; what was begun is ended (default: until all that is asked for is done)",
      ),
    ),
    seed: int("seed", defaults.seed, "Everything random comes from it"),
    seeds: int(
      "seeds",
      1,
      "Train so many networks, from this seed and those after it, each in a folder of its own; policy.safetensors is all of them together",
    ),
    sample: Flag.String("sample").pipe(
      Flag.optional,
      Flag.withDescription(
        `Learn from so many problems of every set, the same ones whatever the seed; N,N,...: set by set; 0: from all (0; of the sets that come with redgreen ${shippedSets.map(({ count }) => count).join()})`,
      ),
    ),
    draw: Flag.Literals("draw", draws).pipe(
      Flag.withDefault(defaults.draw),
      Flag.withDescription(
        "How --sample draws: even, all alike; natural, a bug the less often, the odder it reads (--naturalness) (even)",
      ),
    ),
    hiddenTests: int("hidden-tests", defaults.hiddenTests, "Of a problem's hidden tests, run so many; 0: all"),
    iterations: int("iterations", defaults.iterations, "Iterations of acting and learning; 0: imitation only"),
    groups: int("groups", defaults.groups, "Problems per iteration"),
    groupSize: int("group-size", defaults.groupSize, "Episodes of each"),
    turns: int("turns", defaults.turns, "Turns of an episode"),
    algorithm: Flag.Literals("algorithm", Algorithm.literals).pipe(
      Flag.withDefault(defaults.algorithm),
      Flag.withDescription("How credit is assigned (ppo)"),
    ),
    stepWeight: Flag.Finite("step-weight").pipe(
      Flag.withDefault(defaults.stepWeight),
      Flag.withDescription("Weight of GiGPO's step term, with grpo and dapo (0)"),
    ),
    rate: Flag.Finite("rate").pipe(
      Flag.withDefault(defaults.rate),
      Flag.withDescription(`Learning rate at the start (${defaults.rate})`),
    ),
    imitation: int("imitation", defaults.imitation.rounds, "Rounds of imitation before it; 0: from scratch"),
    imitationRate: Flag.Finite("imitation-rate").pipe(
      Flag.withDefault(defaults.imitation.rate),
      Flag.withDescription(`Learning rate at the start of a round of imitation (${defaults.imitation.rate})`),
    ),
    imitationProblems: int(
      "imitation-problems",
      defaults.imitation.problems,
      "Problems that each round of imitation after the first plays; 0: all",
    ),
    imitationTurns: int(
      "imitation-turns",
      defaults.imitation.turns,
      "Turns that each round of imitation after the first plays of a problem",
    ),
    play: Flag.String("play").pipe(
      Flag.optional,
      Flag.withDescription(
        "Play only bugs in these languages, as in python,javascript; all are looked at (default: all): where programs are compiled a turn takes long",
      ),
    ),
    naturalness: Flag.Finite("naturalness").pipe(
      Flag.withDefault(defaults.imitation.naturalness),
      Flag.withDescription(
        `How much less a bug that reads oddly counts in imitation; 0: all the same (${defaults.imitation.naturalness})`,
      ),
    ),
    passes: int("passes", defaults.imitation.epochs, "Passes over what a round of imitation learns from"),
    width: int("width", defaults.shape.width, "Numbers per site in the network, a multiple of 16"),
    layers: int("layers", defaults.shape.layers, "Attention layers"),
    from: Flag.String("from").pipe(
      Flag.optional,
      Flag.withDescription(
        "Begin with the weights of this policy, not at random, and with its shape and feedback; it counts as the first round of imitation, and --seeds N go on from its first N networks",
      ),
    ),
    feedback: Flag.Literals("feedback", FeedbackLevel.literals).pipe(
      Flag.withDefault(defaults.feedback),
      Flag.withDescription("How much the environment says (full)"),
    ),
    input: Flag.Literals("input", feedbackKinds).pipe(
      Flag.withDefault(defaults.input),
      Flag.withDescription("What of it the network is given (full)"),
    ),
    backend: Flag.Literals("backend", BackendId.literals).pipe(
      Flag.optional,
      Flag.withDescription("Compute with this one (default: the first that works, see redgreen doctor)"),
    ),
    workers: Flag.Int("workers").pipe(
      Flag.optional,
      Flag.withDescription("Programs run at once (default: one per processor)"),
    ),
    ...judgeFlags,
    verdicts: verdictsFlag,
    json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object at the end")),
  },
  Effect.fn(function* (flags) {
    if (flags.width < 16 || flags.width % 16 !== 0)
      return yield* usage(`--width ${flags.width}: expected a multiple of 16`);
    const given = flags.targets.length > 0;
    const sets = yield* Effect.forEach(given ? flags.targets : shippedSets.map(({ file }) => file), requireProblems);
    const usual = given ? "0" : shippedSets.map(({ count }) => count).join();
    const sample = yield* countsIn(Option.getOrElse(flags.sample, () => usual));
    const drawn = yield* Effect.forEach(sets, (one, i) => sampleOf(one, sample[i] ?? sample.at(-1)!, flags));
    const set = yield* Effect.mapError(mergeSets(drawn), failureOf);
    const { problems } = supported(set.problems);
    if (problems.length === 0) return yield* usage(`${set.name} holds no problem in a language that is judged here`);
    if (flags.seeds < 1) return yield* usage(`--seeds ${flags.seeds}: expected at least 1`);
    const from = yield* Option.match(flags.from, { onNone: () => Effect.undefined, onSome: beginning });
    const begun = { ...defaults, ...optionsOf(flags), sample, ...from?.options };
    const runs: ReadonlyArray<Run> = yield* Effect.forEach(
      Array.from({ length: flags.seeds }, (_, i) => flags.seed + i),
      Effect.fnUntraced(function* (seed) {
        const out = flags.seeds === 1 ? flags.out : join(flags.out, `seed-${seed}`);
        const there = existsSync(checkpointIn(out));
        if (there && !flags.resume)
          return yield* usage(`${out} holds a checkpoint already: go on with --resume, or choose another folder`);
        /* Of several, those that were not begun yet are begun. */
        if (there || (flags.resume && flags.seeds === 1)) {
          const resume = yield* resumed(out, set.digest);
          return { out, resume, options: resume.options };
        }
        const options = { ...begun, seed };
        if (from === undefined) return { out, resume: undefined, options };
        const network = alone(from.policy, seed - flags.seed + 1);
        if (network === undefined)
          return yield* usage(`--from ${from.given}: it has no network for seed ${seed}; ask for fewer --seeds`);
        return { out, resume: begunFrom(network, { options, digest: set.digest }), options };
      }),
    );
    const apart = (run: Run) => JSON.stringify({ ...run.options, seed: 0 });
    const other = runs.find((run) => apart(run) !== apart(runs[0]!));
    if (other !== undefined)
      return yield* usage(
        `--resume: ${other.out} and ${runs[0]!.out} have other options; several seeds go on with those that they were begun with`,
      );
    const languages = runs[0]!.options.playLanguages;
    const unplayed = languages.find((language) => !problems.some((p) => p.language === language));
    if (unplayed !== undefined) return yield* usage(`--play ${unplayed}: ${set.name} holds no bug in it`);
    const { from: played, imitation } = runs[0]!.options;
    const unfinished = runs.some(({ resume }) => resume !== undefined && resume.imitated < imitation.rounds);
    if (unfinished && played !== undefined && played !== from?.options.from)
      return yield* usage(
        `--resume: what is learned from is how the policy plays that it was begun from (${played}); give --from again, with that`,
      );
    const order = Option.map(flags.backend, (id) => ({ order: [id] }));
    const backend = yield* Effect.mapError(
      chooseBackend(Option.getOrElse(order, () => ({}))),
      ({ message }) => new Failure({ exitCode: exitCodes.machineLacks, message }),
    );
    const workers = Option.getOrUndefined(flags.workers);
    const gym = yield* Effect.mapError(
      openGym({
        problems: problems.map((p) => withHiddenTests(p, runs[0]!.options.hiddenTests)),
        traces: undefined,
        setup: { workers, cold: flags.cold, cache: flags.cache, verdictFile: Option.getOrUndefined(flags.verdicts) },
      }),
      failureOf,
    );
    yield* requireToolchains(gym.judge, problems);
    yield* say(
      `training on ${problems.length} problems of ${set.name} with ${backend.id} (${backend.detail}); all of it goes to ${flags.out}`,
    );
    const minutes = Option.getOrUndefined(flags.minutes);
    const player = from === undefined ? undefined : actorOf(from.policy);
    const shared: Shared = {};
    const results: Array<{ readonly saved: Checkpoint; readonly result: object }> = [];
    for (const { out, resume, options } of runs) {
      const started = yield* Clock.currentTimeMillis;
      const folder = yield* folderWork(() => openRunFolder(out, started / 1000));
      const shown = progress();
      const label = runs.length === 1 ? "" : `seed ${options.seed}: `;
      let latest = `${label}looking at the problems`;
      /* Iterations and rounds of imitation take different times; what is left is reckoned from steps of the same kind. */
      let pace: Pace | undefined;
      const training = train({
        environment: gym.environment,
        backend: backend.id,
        problems: problems.map((p) => ({
          ...{ id: p.id, problem: p.problem, language: p.language, family: familiesOf(p)[0] ?? "", fixed: p.fixed },
        })),
        digest: set.digest,
        options,
        workers: gym.workers,
        resume,
        player,
        shared,
        budgetMs: minutes === undefined ? undefined : minutes * 60_000,
        save: (checkpoint) => folderWork(() => folder.save(checkpoint)),
        onEpisode: (ended, of) => shown.update(`${latest}; acting: ${ended}/${of} episodes`),
        onLessons: (done, of) => shown.update(`${latest}; learning from ${done}/${of} situations`),
        onProgress: (p) =>
          Effect.gen(function* () {
            const now = yield* Clock.currentTimeMillis;
            yield* folderWork(() => folder.log(p, now / 1000));
            if (pace?.phase !== p.phase) pace = { phase: p.phase, step: p.step, at: now };
            latest = `${label}${lineOf(p, minutes === undefined ? leftOf(p, pace, now) : minutes * 60_000 - (now - started))}`;
            shown.update(latest);
          }),
      });
      const saved = yield* Effect.scoped(training).pipe(
        Effect.mapError((error) => (error._tag === "EnvironmentError" ? failureOf(error) : worked(error.message))),
        Effect.onInterrupt(() => Effect.sync(() => shown.done(`interrupted; go on with --resume --out ${flags.out}`))),
      );
      const { checkpoint, policy } = folder;
      const { digest, iteration } = saved;
      shown.done(`${label}${iteration} iterations; play it with: redgreen run SUITE --policy ${policy}`);
      if (!flags.json) yield* Console.log(policy);
      results.push({ saved, result: { checkpoint, policy, digest, iteration, options } });
    }
    if (runs.length === 1) {
      if (flags.json) yield* printJson(results[0]!.result);
      return;
    }
    const policy = join(flags.out, "policy.safetensors");
    const all = together(results.map((r) => r.saved) as [Checkpoint, ...Array<Checkpoint>]);
    yield* Effect.mapError(
      folderWork(() => savePolicy(policy, all)),
      ({ message }) => worked(message),
    );
    yield* say(`all ${runs.length} together: redgreen run SUITE --policy ${policy}`);
    yield* flags.json ? printJson({ policy, runs: results.map((r) => r.result) }) : Console.log(policy);
  }, Effect.scoped),
).pipe(
  Command.withDescription("Train the learned policy on a set of problems"),
  Command.withExamples([
    {
      command: "redgreen train --out runs/first --minutes 20",
      description: "From the bugs that come with redgreen: imitate, then learn by acting",
    },
    {
      command: "redgreen train python.bugs.zst c.bugs.zst --sample 2000,300 --out runs/both",
      description: "One policy for two languages, from 2,000 bugs of the first and 300 of the second",
    },
    { command: "redgreen train bugs.jsonl --out runs/first --resume", description: "Go on where it stopped" },
    {
      command: "redgreen train bugs.jsonl --imitation 1 --iterations 0 --seeds 5 --out runs/five",
      description: "Imitation only, from five seeds: runs/five/seed-1 to seed-5",
    },
    {
      command:
        "redgreen train bugs.jsonl --from a.safetensors --imitation-problems 500 --iterations 0 --out runs/tries",
      description: "A policy that is there learns from 500 problems what failed tries mean",
    },
    {
      command: "redgreen train bugs.jsonl --out runs/second --algorithm dapo --group-size 8",
      description: "Group advantages",
    },
  ]),
);

/** What a run is begun with, besides its seed and sample. */
const optionsOf = (flags: TrainingFlags): Omit<TrainingOptions, "seed" | "sample"> => ({
  ...defaults,
  ...{ hiddenTests: flags.hiddenTests, iterations: flags.iterations, groups: flags.groups, groupSize: flags.groupSize },
  ...{ turns: flags.turns, algorithm: flags.algorithm, stepWeight: flags.stepWeight, rate: flags.rate },
  ...{ feedback: flags.feedback, input: flags.input, draw: flags.draw },
  playLanguages: Option.match(flags.play, { onNone: () => [], onSome: (list) => list.split(",") }),
  shape: { ...defaults.shape, width: flags.width, layers: flags.layers, pointer: flags.width },
  imitation: {
    ...defaults.imitation,
    ...{
      rounds: flags.imitation,
      rate: flags.imitationRate,
      problems: flags.imitationProblems,
      turns: flags.imitationTurns,
      naturalness: flags.naturalness,
      epochs: flags.passes,
    },
  },
});

/** One policy to train. */
interface Run {
  readonly out: string;
  readonly resume: Checkpoint | undefined;
  readonly options: TrainingOptions;
}

const countsIn = Effect.fnUntraced(function* (text: string) {
  if (!/^\d+(,\d+)*$/.test(text)) return yield* usage(`--sample ${text}: expected numbers, as in 2000 or 2000,300`);
  return text.split(",").map(Number);
});

/** Draws what is learned from, so that trainings from several seeds learn from the same. */
const sampleSeed = 5;

/** More of a set begin with fewer of it. */
const sampleOf = Effect.fnUntraced(function* (
  set: ProblemSet,
  count: number,
  { draw, naturalness }: Pick<TrainingFlags, "draw" | "naturalness">,
) {
  if (count === 0 || count >= set.problems.length) return set;
  const generator = random(sampleSeed);
  const problems =
    draw === "even"
      ? generator.shuffle(set.problems).slice(0, count)
      : yield* drawNatural(set.problems, count, { naturalness, generator });
  return { ...set, problems, digest: digestOf(problems), suite: undefined };
});

const worked = (message: string): Failure => new Failure({ exitCode: exitCodes.workFailed, message });

/** Writing to the run's folder, which may fail for want of room. */
const folderWork = <A>(work: () => A): Effect.Effect<A, RunFolderError> =>
  Effect.try({ try: work, catch: (cause) => cause as RunFolderError });

/** The policy that a training goes on from, and what it decides of the training's options. */
const beginning = Effect.fnUntraced(function* (given: string) {
  const read = readPolicy(given);
  if (Result.isFailure(read)) return yield* usage(`--from: ${read.failure.message}`);
  const policy = read.success;
  const { shape, feedback, input } = policy.options;
  const { file, place } = policyFileOf(given);
  const from = hash("sha256", readFileSync(file)).slice(0, 16) + (place === undefined ? "" : `#${place}`);
  return { given, policy, options: { shape, feedback, input, from } };
});

/** The last checkpoint of a folder, if it was made from these problems. */
const resumed = Effect.fnUntraced(function* (folder: string, digest: string) {
  const read = readCheckpoint(checkpointIn(folder));
  if (Result.isFailure(read)) return yield* usage(`--resume: ${read.failure.message}`);
  if (read.success.digest !== digest)
    return yield* usage(
      `--resume: the run in ${folder} was begun on other problems (digest ${read.success.digest}, here ${digest})`,
    );
  return read.success;
});

/** When a phase's first step was done: the first since the start, or since a run went on. */
interface Pace {
  readonly phase: Progress["phase"];
  readonly step: number;
  readonly at: number;
}

/** Milliseconds until the phase is over; nothing is known after its first step. */
const leftOf = ({ step, steps }: Progress, pace: Pace, now: number): number | undefined =>
  step === pace.step ? undefined : ((now - pace.at) / (step - pace.step)) * (steps - step);

/** One line: where the run is, how well it does, how long it will take. */
const lineOf = ({ phase, step, steps, numbers: n }: Progress, leftMs: number | undefined): string => {
  const shown = [
    ...(n.success === undefined ? [] : [`solved ${percent(n.success)}`]),
    ...(n.return === undefined ? [] : [`return ${n.return.toFixed(3)}`]),
    ...(n.loss === undefined || phase !== "imitation" ? [] : [`loss ${n.loss.toFixed(3)}`]),
    ...(n.entropy === undefined ? [] : [`entropy ${n.entropy.toFixed(2)}`, `KL ${(n.kl ?? 0).toFixed(4)}`]),
    ...(n.decisionsPerSecond === undefined ? [] : [`${n.decisionsPerSecond.toFixed(0)} decisions/s`]),
    ...(n.judgeIdle === undefined
      ? []
      : [`idle: judge ${percent(n.judgeIdle)}, learner ${percent(n.learnerIdle ?? 0)}`]),
  ];
  const left = leftMs === undefined ? [] : [`${Math.max(0, Math.ceil(leftMs / 60_000))} min left`];
  return [`${phase} ${step}/${steps}`, ...shown, ...left].join("  ");
};
