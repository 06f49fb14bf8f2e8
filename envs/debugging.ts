/**
 * The debugging environment: a program with a bug, judged before the first turn and after every change.
 *
 * One turn: apply the action to the program, have it judged, observe, reward. The state is a value: the current
 * program and its judgement. docs/envs/debugging.md describes it for agents.
 */
import { Effect, Result, Schema } from "effect";
import { programAfter } from "../src/action.ts";
import {
  type EnvironmentError,
  type EnvironmentSpec,
  EnvironmentError as Refusal,
  type ResetOptions,
  type Rules,
  type Turn,
} from "../src/environment.ts";
import type { Judge } from "../src/judge.ts";
import { Judgement, type RunResult, type Timing } from "../src/judgement.ts";
import { languageOf } from "../src/languages/all.ts";
import { observe, observeTiming } from "../src/observation.ts";
import { isFunctionEntry, type Problem } from "../src/problem.ts";
import { reward } from "../src/reward.ts";
import { last, restart, type Step, termination, transition, truncation } from "../src/step.ts";
import type { JudgeError } from "../src/verdict.ts";
import { makeSampler, type Picked, type ProblemSource, type Sampler } from "./curriculum.ts";

export const debuggingSpec: EnvironmentSpec = {
  id: "debugging",
  version: 1,
  description: "Repair a program until it passes every test case, public and hidden.",
};

export interface DebuggingState {
  readonly problem: Problem;
  readonly options: ResetOptions;
  readonly program: string;
  readonly judgement: Judgement;
  readonly turn: number;
}

/** What of a state is not in the problem, the options or the number of turns. */
const Snapshot = Schema.Struct({ program: Schema.String, judgement: Judgement });
const decodeSnapshot = Schema.decodeUnknownEffect(Snapshot);

const fail = (code: EnvironmentError["code"], message: string) => Effect.fail(new Refusal({ code, message }));

/**
 * A fault of ours, after the judge has tried twice: the episode cannot go on, and says nothing about its agent. If the
 * judge only has too much to do, the turn can be taken later.
 */
const abandoned = ({ message, retryAfterMs }: JudgeError): EnvironmentError =>
  retryAfterMs === undefined
    ? new Refusal({ code: "abandoned", message })
    : new Refusal({ code: "capacity", message, retryAfterMs });

const fractionPassed = (judgement: Judgement): number => judgement.passed / judgement.cases.length;

export const debugging = (
  judge: Judge["Service"],
  problems: ProblemSource,
  sampler: Sampler = makeSampler(problems),
): Rules<DebuggingState> => {
  const problemOf = (id: string): Effect.Effect<Problem, EnvironmentError> => {
    const problem = problems.get(id);
    if (problem === undefined) return fail("unknown-problem", `no problem ${JSON.stringify(id)} is known here`);
    const toolchain = judge.toolchains.get(problem.language);
    if (toolchain === undefined) {
      const known = [...judge.toolchains.keys()].join(", ");
      return fail("unknown-problem", `${id} is written in ${problem.language}, which is not supported (${known} are)`);
    }
    if (toolchain.missing.length > 0) {
      const missing = toolchain.missing.map((tool) => tool.name).join(" and ");
      const packages = toolchain.missing.map((tool) => tool.package).join(" ");
      return fail(
        "unknown-problem",
        `${id} needs ${missing}, which is not installed: sudo apt-get install ${packages}`,
      );
    }
    return Effect.succeed(problem);
  };

  const judged = (problem: Problem, options: ResetOptions, program: string) =>
    Effect.mapError(
      judge.judge(problem, program, {
        /* Nobody needs the later cases: they are not shown, and a sparse reward does not depend on them. */
        stopAtFirstFailure: options.feedback !== "full" && options.reward.kind === "sparse",
        sanitize: options.sanitize,
        coverage: options.coverage,
      }),
      abandoned,
    );

  return {
    spec: debuggingSpec,
    begin: (options) =>
      Effect.gen(function* () {
        const picked = options.problem === undefined ? sampler.pick(options) : undefined;
        if (picked !== undefined && Result.isFailure(picked)) return yield* fail("unknown-problem", picked.failure);
        const problem = yield* problemOf(picked?.success.problem ?? options.problem!);
        const { judgement, timing } = yield* judged(problem, options, problem.buggy);
        const state = { problem, options, program: problem.buggy, judgement, turn: 0 };
        return turnOf(state, restart(look(state), seenTiming(state, timing)), picked?.success);
      }),
    play: (before, action) =>
      Effect.gen(function* () {
        const { problem, options } = before;
        const program = programAfter(before.program, action);
        if (Result.isFailure(program))
          return yield* fail("invalid-action", `this ${action.type} cannot be carried out: ${program.failure}`);
        const turn = before.turn + 1;
        if (action.type === "give-up") {
          return after(before, { ...before, turn }, { gaveUp: true, timing: noTime });
        }
        if (action.type === "run") {
          if (isFunctionEntry(problem.entry) && !isJsonList(action.input)) {
            return yield* fail("invalid-action", `${problem.entry} takes its input as a JSON list of arguments`);
          }
          const { run, timing } = yield* Effect.mapError(
            judge.run(problem, before.program, action.input, { sanitize: options.sanitize }),
            abandoned,
          );
          return after(before, { ...before, turn }, { run, timing });
        }
        const { judgement, timing } = yield* judged(problem, options, program.success);
        return after(before, { ...before, program: program.success, judgement, turn }, { timing });
      }).pipe(
        Effect.tap(({ state: { problem, options }, step }) =>
          Effect.sync(() => {
            if (!last(step)) return;
            sampler.ended({ problem: problem.id, agent: options.agent, solved: step.info.end === "solved" });
          }),
        ),
      ),
    restore: (options, snapshot, step) =>
      Effect.gen(function* () {
        const problem = yield* problemOf(step.observation.problem);
        const { program, judgement } = yield* Effect.mapError(
          decodeSnapshot(snapshot),
          (error) =>
            new Refusal({ code: "internal", message: `a snapshot of ${problem.id} cannot be read: ${error.message}` }),
        );
        return { problem, options, program, judgement, turn: step.observation.turn };
      }),
  };
};

const noTime: Timing = { cpuMs: 0, wallMs: 0, peakBytes: 0 };

const isJsonList = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};

const turnOf = (state: DebuggingState, step: Step, picked?: Picked): Turn<DebuggingState> => ({
  state,
  step,
  snapshot: {
    program: state.program,
    judgement: state.judgement,
    ...(picked === undefined ? {} : { picked }),
  },
});

/** What the agent sees in a state, right after its own run if there was one. */
const look = (state: DebuggingState, run?: RunResult) =>
  observe({
    problem: state.problem,
    files: [
      { name: languageOf(state.problem.language)!.fileName, text: state.program, editable: true },
      ...(state.problem.harness === "" ? [] : [{ name: "harness", text: state.problem.harness, editable: false }]),
    ],
    judgement: state.judgement,
    run,
    feedback: state.options.feedback,
    feedbackBytes: state.options.feedbackBytes,
    turn: state.turn,
    turnsLeft: state.options.maxTurns - state.turn,
  });

const seenTiming = ({ problem, options }: DebuggingState, timing: Timing): Timing =>
  observeTiming({ problem, feedback: options.feedback }, timing);

/** The step from one state to the next: solved, given up, out of turns, or going on. */
const after = (
  before: DebuggingState,
  now: DebuggingState,
  played: { readonly run?: RunResult; readonly timing: Timing; readonly gaveUp?: boolean },
): Turn<DebuggingState> => {
  const { run, gaveUp = false } = played;
  const observation = look(now, run);
  const timing = seenTiming(now, played.timing);
  const solved = !gaveUp && now.judgement.verdict === "accepted";
  const outOfTurns = now.turn >= now.options.maxTurns;
  const value = reward(now.options.reward, {
    before: fractionPassed(before.judgement),
    after: fractionPassed(now.judgement),
    solved,
    ended: solved || gaveUp || outOfTurns,
  });
  const step = solved
    ? termination(observation, value, "solved", timing)
    : gaveUp
      ? termination(observation, value, "gave-up", timing)
      : outOfTurns
        ? truncation(observation, value, "turn-limit", timing)
        : transition(observation, value, timing);
  return turnOf(now, step);
};
