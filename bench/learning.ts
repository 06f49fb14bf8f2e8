/**
 * What a decision costs, part by part, and what learning from it costs.
 *
 *     node bench/learning.ts FILE [PROBLEMS]
 *
 * CPU milliseconds of this process, not wall time: what else runs on the machine is not in them. Every problem is judged
 * once, at its start; then five turns are decided on it as if nothing had changed, and the decisions are learned from.
 */
import "effect/schema/SchemaJITCompiler/enable";
import { Effect, Layer } from "effect";
import { table } from "../cli/output.ts";
import { makeSampler } from "../envs/curriculum.ts";
import { debugging } from "../envs/debugging.ts";
import { loadFile } from "../envs/suites.ts";
import { Attempt } from "../policies/attempt.ts";
import { makeActor } from "../policies/learned/actor.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { encode, viewOf } from "../policies/learned/features.ts";
import { Idioms } from "../policies/learned/idioms.ts";
import { Learner } from "../policies/learned/learner.ts";
import { parameterCount, smallShape } from "../policies/learned/network.ts";
import { type Choice, learned } from "../policies/learned/policy.ts";
import { trainingDefaults } from "../policies/learned/training-options.ts";
import { neighbourhoodOf } from "../policies/neighbourhood.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { grammarOf, isGrammarId } from "../src/syntax/grammar.ts";

const [file, most = "40"] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node bench/learning.ts FILE [PROBLEMS]");
const turns = 5;

const samples = new Map<string, Array<number>>();
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const note = (name: string, ms: number): void => void samples.set(name, [...(samples.get(name) ?? []), ms]);
const timed = <A>(name: string, work: () => A): A => {
  const before = cpuMs();
  const result = work();
  note(name, cpuMs() - before);
  return result;
};
const timedEffect = <A>(name: string, work: Effect.Effect<A>): Effect.Effect<A> =>
  Effect.suspend(() => {
    const before = cpuMs();
    return Effect.tap(work, () => Effect.sync(() => note(name, cpuMs() - before)));
  });

const program = Effect.gen(function* () {
  const backend = yield* chooseBackend();
  const set = yield* loadFile(file);
  const problems = set.problems.filter((p) => isGrammarId(p.language)).slice(0, Number(most));
  const source = { get: (id: string) => problems.find((p) => p.id === id), ids: problems.map((p) => p.id) };
  const environment = host(debugging(yield* Judge, source, makeSampler(source)), yield* Journal);
  const learner = new Learner(smallShape, 1);
  const actor = makeActor(learner.network);
  const idioms = new Idioms();
  const choices: Array<Choice> = [];
  const candidates: Array<number> = [];
  for (const problem of problems) {
    const episode = yield* environment.reset({ problem: problem.id, coverage: true });
    const { observation } = episode.start;
    const grammar = yield* grammarOf(problem.language as "python");
    const neighbourhood = timed("reading the program, its candidates", () => neighbourhoodOf(grammar, problem.buggy));
    const attempt = new Attempt(observation, () => neighbourhood);
    const view = timed("encoding the program", () => viewOf(neighbourhood, idioms));
    timed("encoding a turn", () => encode(attempt, view));
    candidates.push(neighbourhood.candidates.length);
    const chooser = learned({
      ...{
        id: "bench",
        description: "",
        actor,
        idioms: () => idioms,
        choice: "sample",
        onChoice: (choice) => choices.push(choice),
      },
    }).begin(1);
    for (let turn = 0; turn < turns; turn++) {
      const name = turn === 0 ? "deciding on a new anchor" : "deciding on a later turn";
      const chosen = yield* timedEffect(name, chooser.choose(attempt));
      if (chosen !== undefined) attempt.record(chosen, observation);
    }
  }
  const experience = choices.map((choice, i) => ({ ...choice, advantage: i % 2 === 0 ? 1 : -1, return: 0 }));
  const options = { ...trainingDefaults, entropy: 0.01, epochs: 1, targetKl: 0 };
  for (let pass = 0; pass < 3; pass++) {
    const before = cpuMs();
    yield* Effect.promise(() => learner.improve(experience, options));
    note("learning from a decision, once", (cpuMs() - before) / experience.length);
  }
  const mean = candidates.reduce((a, b) => a + b, 0) / candidates.length;
  console.log(
    `${problems.length} programs, ${Math.round(mean)} candidates each in the mean; ${backend.id}, ${parameterCount(learner.network)} parameters\n`,
  );
  const at = (list: ReadonlyArray<number>, part: number) =>
    [...list].sort((a, b) => a - b)[Math.floor(part * (list.length - 1))]!.toFixed(1);
  const rows = [...samples].map(([name, list]) => [name, at(list, 0.5), at(list, 0.95)]);
  console.log(table(["CPU milliseconds", "median", "p95"], rows));
});

await Effect.runPromise(Effect.scoped(Effect.provide(program, Layer.merge(Judge.layer(), Journal.none))));
process.exit(0);
