/**
 * Training: imitate, then act, credit, learn, and again.
 *
 * One loop for every algorithm; `credit` is where they differ. While the learner works on one iteration, the next is
 * already acted, so the network that acts is one update behind; every `checkpointEvery` iterations the learner catches
 * up, and all there is to know is saved. On the wasm backend a run that is resumed goes on, bit for bit, as if it had
 * not stopped.
 */
import { Clock, Effect } from "effect";
import type { Environment } from "../../src/environment.ts";
import { hashText, random } from "../../src/random.ts";
import { type Actor, makeActor } from "./actor.ts";
import type { BackendId } from "./backend.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Collected, type CollectOptions, collect, type Job, successOf } from "./collect.ts";
import { type CurriculumProblem, nextProblems, noteOutcome, type Successes } from "./curriculum.ts";
import { credit } from "./experience.ts";
import { collectGarbage } from "./garbage.ts";
import { imitate } from "./imitation.ts";
import type { Experience } from "./learner.ts";
import { lessonOf } from "./lessons.ts";
import { idiomsOf } from "./naturalness.ts";
import { makeNetwork, setWeights } from "./network.ts";
import { startLearner } from "./remote-learner.ts";
import type { RunFolderError } from "./run-folder.ts";
import { gatherer, type Shared } from "./situations.ts";
import type { TrainingOptions } from "./training-options.ts";

export interface TrainingProblem extends CurriculumProblem {
  readonly language: string;
  /** The problem that it is a bug of: bugs of one have the same right program. */
  readonly problem: string;
  /** A right program, one edit away from the buggy one where imitation is to learn from it. */
  readonly fixed: string | undefined;
}

/** How far a run is, and what was measured. */
export interface Progress {
  readonly phase: "imitation" | "reinforcement";
  readonly step: number;
  readonly steps: number;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface TrainingSetup {
  readonly environment: Environment;
  readonly backend: BackendId;
  readonly problems: ReadonlyArray<TrainingProblem>;
  /** Of the problems, for the checkpoint. */
  readonly digest: string;
  readonly options: TrainingOptions;
  /** Programs judged at once, for the share of the time in which they are not. */
  readonly workers: number;
  readonly resume?: Checkpoint | undefined;
  /** Who plays in rounds of imitation: the policy that it goes on from, or else the network as it is. */
  readonly player?: Actor | undefined;
  /** What was seen of these problems. Trainings that differ in nothing but the seed share it, and look once. */
  readonly shared?: Shared;
  /**
   * Milliseconds for all of it. Looking at problems ends in time to learn from those that were seen, imitation in time to
   * act, and no iteration begins after them. What is learned then depends on how fast the machine is.
   */
  readonly budgetMs?: number | undefined;
  /** After every episode of a batch. */
  readonly onEpisode?: (ended: number, of: number) => void;
  /** Within a pass of imitation. */
  readonly onLessons?: (done: number, of: number) => void;
  readonly onProgress: (progress: Progress) => Effect.Effect<void, RunFolderError>;
  readonly save: (checkpoint: Checkpoint) => Effect.Effect<void, RunFolderError>;
}

/** Where there is a budget of time: of a round of imitation, the part in which situations are gathered; of it all, that for imitation. */
const gathering = 0.75;
const forImitation = ({ iterations }: TrainingOptions): number => (iterations === 0 ? 1 : 0.75);

/** Learns until the iterations or the time are used up. Gives the last checkpoint. */
export const train = Effect.fnUntraced(function* (setup: TrainingSetup) {
  const { environment, options: o, resume, onProgress } = setup;
  const started = yield* Clock.currentTimeMillis;
  const { problems } = setup;
  const learner = yield* startLearner({ shape: o.shape, from: resume?.learner ?? o.seed, backend: setup.backend });
  const acting = makeNetwork(o.shape, yield* learner.weights);
  yield* Effect.addFinalizer(() => Effect.sync(acting.dispose));
  const actor = makeActor(acting);
  const idioms = yield* idiomsOf(problems);
  const problemOf = new Map(problems.map((p) => [p.id, p]));
  const fixes = new Map(problems.flatMap(({ id, fixed }) => (fixed === undefined ? [] : [[id, fixed]])));
  const playable = problems.filter((p) => o.playLanguages.length === 0 || o.playLanguages.includes(p.language));
  const idiomsFor = (id: string) => {
    const problem = problemOf.get(id);
    return problem === undefined ? idioms.all : idioms.without(problem);
  };
  const sampling = { id: "training", description: "", actor, choice: "sample" } as const;
  const policy = { ...sampling, idioms: idiomsFor, feedback: o.input };
  /* Of the time there is, the part that has gone; and until when a round of imitation may take. */
  const spent = Effect.map(
    Clock.currentTimeMillis,
    (now) => (now - started) / (setup.budgetMs ?? Number.POSITIVE_INFINITY),
  );
  const before = <A, E>(until: number, work: Effect.Effect<A, E>) =>
    Effect.flatMap(spent, (part) => (part < until ? work : Effect.undefined));
  const { feedback } = o;
  const reset = { feedback, ...(feedback === "verdict" ? { coverage: false } : {}) };
  const concurrency = 4 * setup.workers;
  const seedOf = (...names: ReadonlyArray<string | number>) => hashText([o.seed, ...names].join(" "));
  const play = (jobs: ReadonlyArray<Job>, maxTurns: number, how: Partial<CollectOptions> = {}) => {
    let ended = 0;
    const onEpisode = () => setup.onEpisode?.(++ended, jobs.length);
    return collect(environment, jobs, { policy, reset: { ...reset, maxTurns }, concurrency, onEpisode, ...how });
  };
  const situations = gatherer({
    ...{ environment, problems, playable, options: o, shared: setup.shared ?? {}, player: setup.player },
    ...{ policy, reset, concurrency, play, before, seedOf, onEpisode: setup.onEpisode },
  });
  const successes: Successes = { ...resume?.successes };
  const roundsBefore = resume?.imitated ?? 0;
  let imitated = roundsBefore;
  let iteration = resume?.iteration ?? 0;

  const checkpoint = Effect.fnUntraced(function* () {
    const done = { imitated, iteration, successes: { ...successes } };
    const saved = { options: o, digest: setup.digest, ...done, learner: yield* learner.state, idioms: idioms.all };
    yield* setup.save(saved);
    return saved;
  });

  /* ---- imitation: the edit that takes a bug back is known, at the start and after tries of the network's own ---- */
  let saved = resume ?? (yield* checkpoint());
  while (imitated < o.imitation.rounds) {
    const round = imitated;
    const until = (forImitation(o) * (round + 1 - roundsBefore)) / (o.imitation.rounds - roundsBefore);
    const gathered = (yield* spent) + gathering * (until - (yield* spent));
    const first = o.from === undefined ? yield* situations.looked(gathered) : undefined;
    const tries = round === 0 ? undefined : yield* situations.tried(round, gathered);
    const later = tries?.situations ?? [];
    const known = first === undefined ? later : [...first, ...later.filter((s) => s.tries.length > 0)];
    const numbers = tries === undefined ? {} : { success: tries.success };
    const begun = yield* spent;
    yield* imitate({
      ...{ learner, situations: known, options: o.imitation },
      seedOf: (epoch) => seedOf("lessons", round, epoch),
      lesson: (situation, generator) => {
        const { problem } = situation.anchor;
        const how = { feedback: o.input, idioms: idiomsFor(problem), naturalness: o.imitation.naturalness, generator };
        return lessonOf(situation, fixes.get(problem)!, how);
      },
      spent: Effect.map(spent, (part) => (part < until ? (part - begun) / (until - begun) : 1)),
      onPart: (done, of) => setup.onLessons?.(done, of),
      onPass: (epoch, learned) => {
        collectGarbage();
        const step = round * o.imitation.epochs + epoch + 1;
        const steps = o.imitation.rounds * o.imitation.epochs;
        return onProgress({ phase: "imitation", step, steps, numbers: { ...learned, ...numbers } });
      },
    });
    setWeights(acting, yield* learner.weights);
    imitated++;
    saved = yield* checkpoint();
  }

  /* ---- reinforcement ---- */
  let waiting: ReadonlyArray<Experience> = [];
  while (iteration < o.iterations) {
    if ((yield* spent) >= 1) break;
    const begun = yield* Clock.currentTimeMillis;
    const part = iteration / o.iterations;
    const chosen = nextProblems(playable, successes, o.groups, random(seedOf("problems", iteration)));
    const jobs = chosen.flatMap((problem) =>
      Array.from({ length: o.groupSize }, (_, i) => ({ problem, seed: seedOf(iteration, problem, i) })),
    );
    const learn = (experience: ReadonlyArray<Experience>) =>
      learner.improve(experience, {
        ...o,
        rate: o.rate * (1 - part),
        entropy: o.entropy[0] + (o.entropy[1] - o.entropy[0]) * part,
        value: o.algorithm === "ppo" ? o.value : 0,
      });
    const busyBefore = learner.busyMs();
    const [played, update] = yield* Effect.all([play(jobs, o.turns), learn(waiting)], { concurrency: 2 });
    for (const { job, solved } of played.trajectories) noteOutcome(successes, job.problem, solved);
    const { experience, dropped } = credit(played.trajectories, o);
    iteration++;
    const due = iteration % o.checkpointEvery === 0 || iteration === o.iterations;
    if (due) yield* learn(experience);
    waiting = due ? [] : experience;
    setWeights(acting, yield* learner.weights);
    collectGarbage();
    const wallMs = (yield* Clock.currentTimeMillis) - begun;
    yield* onProgress({
      ...{ phase: "reinforcement", step: iteration, steps: o.iterations },
      numbers: {
        ...update,
        ...{ success: successOf(played), return: returnOf(played), decisions: experience.length, dropped },
        ...{ abandoned: played.abandoned, decisionsPerSecond: (1000 * choicesOf(played)) / wallMs },
        judgeIdle: Math.max(0, 1 - played.judgeMs / (setup.workers * wallMs)),
        learnerIdle: 1 - (learner.busyMs() - busyBefore) / wallMs,
      },
    });
    if (due) saved = yield* checkpoint();
  }
  return saved;
});

const choicesOf = ({ trajectories }: Collected): number => trajectories.reduce((sum, t) => sum + t.choices.length, 0);

const mean = (list: ReadonlyArray<number>): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);

const returnOf = ({ trajectories }: Collected): number =>
  mean(trajectories.map((t) => t.rewards.reduce((a, b) => a + b, 0)));
