/**
 * The TypeScript client: an `Environment` whose episodes are played on a server.
 *
 * It outlives connections and servers: see connection.ts. Many episodes may share one client.
 */
import { Effect, type Scope, Semaphore } from "effect";
import type { Action } from "../src/action.ts";
import { type Environment, EnvironmentError, type Episode, type ResetOptions } from "../src/environment.ts";
import type { Step } from "../src/step.ts";
import { type ConnectionOptions, openConnection } from "./connection.ts";
import { protocolVersion, type Reply } from "./protocol.ts";

/**
 * An episode that is played on a server. Whoever has id and lease can take it over.
 *
 * A step that is interrupted, or given up because nobody answered, may have been taken. The next one finds out, and fails
 * with `wrong-turn` if so: its action was chosen without knowing that turn, which is then in `last`.
 */
export interface RemoteEpisode extends Episode {
  readonly lease: string;
  /** Turns taken, as far as was heard. */
  readonly taken: () => number;
  /** What the last of them was answered with; before the first turn, the start. */
  readonly last: () => Step;
}

export interface RemoteEnvironment extends Environment {
  readonly reset: (options?: Partial<ResetOptions>) => Effect.Effect<RemoteEpisode, EnvironmentError>;
}

export interface GymClient {
  readonly server: Reply<"hello">;
  /** An environment of the server by id; the first one, if not given. */
  readonly environment: (id?: string) => Effect.Effect<RemoteEnvironment, EnvironmentError>;
  /** Every problem the server has. */
  readonly problems: Effect.Effect<Reply<"problems">["problems"], EnvironmentError>;
  /** Takes an episode over from whoever plays it, wherever it was begun; `step` is its last. */
  readonly resume: (
    episode: string,
    lease: string,
  ) => Effect.Effect<{ readonly episode: RemoteEpisode; readonly step: Step }, EnvironmentError>;
  readonly stats: Effect.Effect<Reply<"stats">, EnvironmentError>;
}

export interface ClientOptions extends ConnectionOptions {
  /** How long the server may take to say hello. */
  readonly helloMs?: number;
}

/** Connects and says hello. Fails with `unavailable` when nobody answers. */
export const connect = Effect.fnUntraced(function* (
  endpoint: string,
  { helloMs = 5000, ...options }: ClientOptions = {},
): Effect.fn.Return<GymClient, EnvironmentError, Scope.Scope> {
  const { call } = yield* openConnection(endpoint, options);

  const episodeOf = (id: string, lease: string, start: Step, taken: number, latest: Step): RemoteEpisode => {
    let turn = taken;
    let last = latest;
    /* Whether a turn was asked for whose answer nobody heard. */
    let unsure = false;
    const oneAtATime = Semaphore.makeUnsafe(1);

    const certain = Effect.suspend(() => {
      if (!unsure) return Effect.void;
      return Effect.flatMap(call("look", { episode: id, lease }), (stands) => {
        const before = turn;
        unsure = false;
        turn = stands.turn;
        last = stands.step;
        if (turn === before) return Effect.void;
        const message = `turn ${turn} of episode ${id} was taken although nobody waited for its answer; look at it, then step`;
        return Effect.fail(new EnvironmentError({ code: "wrong-turn", message }));
      });
    });
    const next = (action: Action) =>
      Effect.suspend(() => {
        unsure = true;
        return call("step", { episode: id, lease, turn: turn + 1, action });
      }).pipe(
        Effect.tapError(({ code }) => Effect.sync(() => (unsure = code === "unavailable"))),
        Effect.map((reply) => {
          unsure = false;
          turn = reply.turn;
          last = reply.step;
          return last;
        }),
      );

    return {
      id,
      lease,
      start,
      taken: () => turn,
      last: () => last,
      step: (action) => oneAtATime.withPermits(1)(Effect.andThen(certain, next(action))),
      fork: (turns) =>
        Effect.map(call("fork", { episode: id, lease, ...(turns === undefined ? {} : { turns }) }), (reply) =>
          episodeOf(reply.episode, reply.lease, start, reply.turn, reply.step),
        ),
      close: Effect.asVoid(call("close", { episode: id, lease })),
    };
  };

  const hint =
    options.credentials === undefined
      ? `start one with: redgreen serve --bind ${endpoint}`
      : "or it does not know these credentials";
  const hello = yield* call("hello", { protocol: protocolVersion, client: "redgreen typescript" }).pipe(
    Effect.timeoutOrElse({
      duration: helloMs,
      orElse: () =>
        Effect.fail(
          new EnvironmentError({
            code: "unavailable",
            message: `no gym server answered at ${endpoint} within ${helloMs} ms; ${hint}`,
          }),
        ),
    }),
  );

  return {
    server: hello,
    environment: (id) =>
      Effect.flatMap(call("environments", {}), ({ environments }) => {
        const spec = id === undefined ? environments[0] : environments.find((e) => e.id === id);
        if (spec === undefined) {
          const message = `the server has no environment ${id}; it has ${environments.map((e) => e.id).join(", ")}`;
          return Effect.fail(new EnvironmentError({ code: "unknown-environment", message }));
        }
        return Effect.succeed<RemoteEnvironment>({
          spec,
          reset: (options: Partial<ResetOptions> = {}) =>
            /* What is left out has the server's defaults, which the schema of a decoded request has filled in. */
            Effect.map(call("reset", { environment: spec.id, options: options as ResetOptions }), (reply) =>
              episodeOf(reply.episode, reply.lease, reply.step, 0, reply.step),
            ),
        });
      }),
    resume: (episode, lease) =>
      Effect.map(call("resume", { episode, lease }), (reply) => ({
        episode: episodeOf(reply.episode, reply.lease, reply.start, reply.turn, reply.step),
        step: reply.step,
      })),
    problems: Effect.gen(function* () {
      const all: Array<Reply<"problems">["problems"][number]> = [];
      for (;;) {
        const page = yield* call("problems", { offset: all.length, limit: 10_000 });
        all.push(...page.problems);
        if (all.length >= page.total || page.problems.length === 0) return all;
      }
    }),
    stats: call("stats", {}),
  };
});
