/**
 * What every environment must do, in process or behind a socket. An environment's own tests call `conforms` with a
 * problem of it and three actions; everything else follows from the contract in src/environment.ts.
 */
import { Effect, Result, Schema } from "effect";
import { describe, expect, it } from "vitest";
import type { Action } from "../src/action.ts";
import type { Environment, EnvironmentError, ResetOptions } from "../src/environment.ts";
import { last, Step } from "../src/step.ts";

export interface Subject {
  readonly environment: Environment;
  readonly problem: string;
  /** An action that changes the program and does not solve the problem. */
  readonly wrong: Action;
  /** One that solves it. */
  readonly right: Action;
  /** One that is well formed and cannot be carried out. */
  readonly impossible: Action;
}

/** Everything of a step but what may differ each time. */
const lasting = ({ timing: _, ...step }: Step) => step;

const isStep = Schema.is(Step);

export const conforms = (name: string, subject: () => Subject): void => {
  const reset = (options: Partial<ResetOptions> = {}) => {
    const { environment, problem } = subject();
    return environment.reset({ problem, ...options });
  };
  const run = <A>(effect: Effect.Effect<A, EnvironmentError>) => Effect.runPromise(effect);
  const codeOf = async <A>(effect: Effect.Effect<A, EnvironmentError>) => {
    const result = await run(Effect.result(effect));
    return Result.isFailure(result) ? result.failure.code : "no error";
  };

  describe(`${name} conforms: it`, () => {
    it("starts with a step that nothing was done for", async () => {
      const { start } = await run(reset());
      expect(isStep(start)).toBe(true);
      expect(start).toMatchObject({ reward: 0, components: {}, terminated: false, truncated: false, info: {} });
      expect(start.observation.turn).toBe(0);
    });

    it("gives the same observations, rewards and info for the same problem, options and actions", async () => {
      const { wrong, right } = subject();
      const play = Effect.gen(function* () {
        const episode = yield* reset({ seed: 5 });
        return [episode.start, yield* episode.step(wrong), yield* episode.step(right)].map(lasting);
      });
      expect(await run(play)).toEqual(await run(play));
    });

    it("answers every turn with a step whose reward is the sum of its components", async () => {
      const { wrong, right } = subject();
      const episode = await run(reset());
      for (const action of [wrong, wrong, right]) {
        const step = await run(episode.step(action));
        expect(isStep(step)).toBe(true);
        expect(Number.isFinite(step.reward)).toBe(true);
        expect(Object.values(step.components).reduce((a, b) => a + b, 0)).toBeCloseTo(step.reward, 12);
      }
    });

    it("terminates when the problem is solved, and is not truncated", async () => {
      const episode = await run(reset());
      expect(await run(episode.step(subject().right))).toMatchObject({
        terminated: true,
        truncated: false,
        info: { end: "solved" },
      });
    });

    it("terminates when the agent gives up", async () => {
      const episode = await run(reset());
      expect(await run(episode.step({ type: "give-up" }))).toMatchObject({
        terminated: true,
        truncated: false,
        info: { end: "gave-up" },
      });
    });

    it("truncates, and does not terminate, at its last turn", async () => {
      const episode = await run(reset({ maxTurns: 2 }));
      expect(last(await run(episode.step(subject().wrong)))).toBe(false);
      expect(await run(episode.step(subject().wrong))).toMatchObject({
        terminated: false,
        truncated: true,
        info: { end: "turn-limit" },
      });
    });

    it("terminates, and does not truncate, when the last turn solves the problem", async () => {
      const episode = await run(reset({ maxTurns: 1 }));
      expect(await run(episode.step(subject().right))).toMatchObject({ terminated: true, truncated: false });
    });

    it("refuses a turn after its end", async () => {
      const { wrong, right } = subject();
      const episode = await run(reset());
      await run(episode.step(right));
      expect(await codeOf(episode.step(wrong))).toBe("episode-ended");
    });

    it("refuses what cannot be carried out, and that costs no turn", async () => {
      const { impossible, wrong } = subject();
      const episode = await run(reset());
      expect(await codeOf(episode.step(impossible))).toBe("invalid-action");
      expect((await run(episode.step(wrong))).observation.turn).toBe(1);
    });

    it("counts its turns and those that are left", async () => {
      const episode = await run(reset({ maxTurns: 3 }));
      expect([episode.start.observation.turn, episode.start.observation.turnsLeft]).toEqual([0, 3]);
      const { observation } = await run(episode.step(subject().wrong));
      expect([observation.turn, observation.turnsLeft]).toEqual([1, 2]);
    });

    it("plays the turns of one episode one at a time, however they are asked for", async () => {
      const episode = await run(reset({ maxTurns: 10 }));
      const steps = await Promise.all([1, 2, 3, 4].map(() => run(episode.step(subject().wrong))));
      expect(steps.map((s) => s.observation.turn).sort()).toEqual([1, 2, 3, 4]);
    });

    it("forks into an episode of its own that has the same turns behind it", async () => {
      const { wrong, right } = subject();
      const episode = await run(reset({ maxTurns: 4 }));
      await run(episode.step(wrong));
      await run(episode.step(wrong));
      const [now, earlier] = [await run(episode.fork()), await run(episode.fork(1))];
      expect(new Set([episode.id, now.id, earlier.id]).size).toBe(3);
      expect((await run(earlier.step(right))).observation.turn).toBe(2);
      expect((await run(now.step(wrong))).observation.turn).toBe(3);
      expect(lasting(await run(now.step(right)))).toEqual(
        lasting(await run(Effect.andThen(episode.step(wrong), () => episode.step(right)))),
      );
      expect(await codeOf(episode.fork(9))).toBe("wrong-turn");
    });

    it("refuses turns of a closed episode, and closing twice does no harm", async () => {
      const episode = await run(reset());
      await run(episode.close);
      await run(episode.close);
      expect(await codeOf(episode.step(subject().wrong))).toBe("episode-ended");
    });

    it("refuses a problem that it does not have", async () => {
      expect(await codeOf(reset({ problem: "no such problem" }))).toBe("unknown-problem");
    });

    it("picks a problem by seed when none is named", async () => {
      const { environment } = subject();
      const pick = async (seed: number) => (await run(environment.reset({ seed }))).start.observation.problem;
      expect(await pick(3)).toBe(await pick(3));
    });

    it("tells less at lower levels of feedback", async () => {
      const size = async (feedback: ResetOptions["feedback"]) =>
        JSON.stringify((await run(reset({ feedback }))).start.observation).length;
      const [verdict, first, full] = [await size("verdict"), await size("first-failure"), await size("full")];
      expect(verdict).toBeLessThan(first);
      expect(first).toBeLessThan(full);
    });
  });
};
