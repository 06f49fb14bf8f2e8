/**
 * Sessions: from decoded requests to environments and back.
 *
 * Episodes belong to whoever knows their id, not to a connection: losing a socket loses nothing. An episode that is
 * not in memory is rebuilt from its record.
 */
import { Clock, Effect } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment, HostedEpisode } from "../src/host.ts";
import { protocolVersion, type Reply, type Request } from "./protocol.ts";

export interface ProblemList {
  readonly list: ReadonlyArray<{ readonly id: string; readonly language: string; readonly entry: string }>;
}

export interface Sessions {
  /** Answers one request; `cancel` is the server's own business. */
  readonly answer: (request: Exclude<Request, { readonly type: "cancel" }>) => Effect.Effect<object, EnvironmentError>;
}

export interface SessionOptions {
  readonly server: string;
  readonly environments: ReadonlyArray<HostedEnvironment>;
  readonly problems: ProblemList;
  readonly inFlight: () => number;
}

export const makeSessions = Effect.fnUntraced(function* (options: SessionOptions): Effect.fn.Return<Sessions> {
  const startedAt = yield* Clock.currentTimeMillis;
  const environments = new Map(options.environments.map((e) => [e.spec.id, e]));
  const episodes = new Map<string, HostedEpisode>();
  let turns = 0;

  const refuse = (code: EnvironmentError["code"], message: string) =>
    Effect.fail(new EnvironmentError({ code, message }));

  const environmentOf = (id: string | undefined): Effect.Effect<HostedEnvironment, EnvironmentError> => {
    const environment = id === undefined ? options.environments[0] : environments.get(id);
    return environment === undefined
      ? refuse("unknown-environment", `no environment ${id}; there are ${[...environments.keys()].join(", ")}`)
      : Effect.succeed(environment);
  };

  /** From memory, or from its record in whichever environment it was played. */
  const episodeOf = (id: string): Effect.Effect<HostedEpisode, EnvironmentError> => {
    const known = episodes.get(id);
    if (known !== undefined) return Effect.succeed(known);
    const unknown = () => refuse("unknown-episode", `no episode ${JSON.stringify(id)} is known here; reset one`);
    return Effect.firstSuccessOf(options.environments.map((e) => e.resume(id))).pipe(
      Effect.catchIf((error) => error.code === "unknown-episode", unknown),
      Effect.map((resumed) => {
        const meanwhile = episodes.get(id); // two requests may have come for it at once
        if (meanwhile !== undefined) return meanwhile;
        episodes.set(id, resumed);
        return resumed;
      }),
    );
  };

  const answer: Sessions["answer"] = (request) => {
    switch (request.type) {
      case "hello":
        return request.protocol === protocolVersion
          ? Effect.succeed<Reply<"hello">>({
              protocol: protocolVersion,
              server: options.server,
              environments: [...environments.keys()],
            })
          : refuse("unsupported-version", `this server speaks protocol ${protocolVersion}, not ${request.protocol}`);
      case "environments":
        return Effect.succeed<Reply<"environments">>({ environments: options.environments.map((e) => e.spec) });
      case "problems": {
        const { offset = 0, limit = 1000 } = request;
        const { list } = options.problems;
        return Effect.succeed<Reply<"problems">>({ problems: list.slice(offset, offset + limit), total: list.length });
      }
      case "reset":
        return environmentOf(request.environment).pipe(
          Effect.flatMap((environment) => environment.reset(request.options)),
          Effect.map((episode): Reply<"reset"> => {
            episodes.set(episode.id, episode);
            return { episode: episode.id, step: episode.start };
          }),
        );
      case "step":
        return Effect.flatMap(episodeOf(request.episode), (episode) =>
          Effect.map(episode.stepAt(request.turn, request.action), (step): Reply<"step"> => {
            turns++;
            return { episode: episode.id, turn: request.turn, step };
          }),
        );
      case "fork":
        return Effect.gen(function* () {
          const parent = yield* episodeOf(request.episode);
          const child = yield* parent.fork(request.turns);
          episodes.set(child.id, child);
          const turn = child.taken();
          return { episode: child.id, turn, step: yield* child.answered(turn) } satisfies Reply<"fork">;
        });
      case "close":
        return Effect.flatMap(episodeOf(request.episode), (episode) =>
          Effect.map(episode.close, (): Reply<"close"> => {
            episodes.delete(episode.id);
            return { episode: episode.id };
          }),
        );
      case "stats":
        return Effect.map(
          Clock.currentTimeMillis,
          (now): Reply<"stats"> => ({
            uptimeMs: Math.max(0, now - startedAt),
            episodes: episodes.size,
            turns,
            inFlight: options.inFlight(),
          }),
        );
    }
  };
  return { answer };
});
