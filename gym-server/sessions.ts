/**
 * Sessions: from decoded requests to environments and back.
 *
 * Everything that changes something may be asked twice. A turn has its number, and in a session an episode's id follows
 * from the id of the request that began it, so the second answer is the first one again.
 */
import { Clock, Effect, type Scope } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment, HostedEpisode } from "../src/host.ts";
import type { Step } from "../src/step.ts";
import type { Caller } from "./access.ts";
import { makeEpisodes } from "./episodes.ts";
import { episodeIdOf, holderFor, leaseText, type Origin, secretFor } from "./lease.ts";
import { protocolVersion, type Reply, type Request, type ServerLimits } from "./protocol.ts";
import { turnEvent, type Watch } from "./watch.ts";

export interface ProblemList {
  readonly list: ReadonlyArray<{ readonly id: string; readonly language: string; readonly entry: string }>;
}

export interface Sessions {
  /** Answers one request; `cancel` is the server's own business. */
  readonly answer: (
    request: Exclude<Request, { readonly type: "cancel" }>,
    caller: Caller,
  ) => Effect.Effect<object, EnvironmentError>;
  readonly inMemory: () => number;
}

export interface SessionOptions {
  readonly server: string;
  readonly environments: ReadonlyArray<HostedEnvironment>;
  readonly problems: ProblemList;
  readonly limits: ServerLimits;
  readonly watch: Watch | undefined;
  readonly maxInMemory: number;
  readonly inFlight: () => number;
  readonly draining: () => boolean;
}

const refuse = (code: EnvironmentError["code"], message: string) =>
  Effect.fail(new EnvironmentError({ code, message }));

/** What a request for an episode shows to be let at it. */
interface Claim {
  readonly episode: string;
  readonly lease?: string;
}

interface Leased {
  readonly episode: HostedEpisode;
  /** Undefined for those who administer. */
  readonly holder: string | undefined;
}

export const makeSessions = Effect.fnUntraced(function* (
  options: SessionOptions,
): Effect.fn.Return<Sessions, never, Scope.Scope> {
  const startedAt = yield* Clock.currentTimeMillis;
  const environments = new Map(options.environments.map((e) => [e.spec.id, e]));
  const episodes = yield* makeEpisodes(options.environments, {
    idleMs: options.limits.idleMs,
    maxInMemory: options.maxInMemory,
  });
  let turns = 0;

  const environmentOf = (id: string | undefined): Effect.Effect<HostedEnvironment, EnvironmentError> => {
    const environment = id === undefined ? options.environments[0] : environments.get(id);
    return environment === undefined
      ? refuse("unknown-environment", `no environment ${id}; there are ${[...environments.keys()].join(", ")}`)
      : Effect.succeed(environment);
  };

  const notALease = (episode: string) =>
    refuse("forbidden", `this is not a lease of episode ${episode}; send the one that its reset was answered with`);

  /** The episode and who the lease names as its holder, whether or not another has taken it over since. */
  const leased = ({ episode, lease }: Required<Claim>): Effect.Effect<Leased, EnvironmentError> => {
    const holder = episodes.holderOf(lease, episode);
    if (holder === undefined) return notALease(episode);
    return Effect.map(episodes.find(episode), (found) => ({ episode: found, holder }));
  };

  /** The episode, also for those who administer and have no lease. */
  const leasedOrAdministered = ({ episode, lease }: Claim, { roles }: Caller) => {
    if (lease !== undefined) return leased({ episode, lease });
    if (!roles.includes("administer")) return notALease(episode);
    return Effect.map(episodes.find(episode), (found): Leased => ({ episode: found, holder: undefined }));
  };

  /** Tells those who watch. */
  const published = (caller: Caller, episode: string, step: Step, action?: string): void =>
    options.watch?.publish(() =>
      turnEvent(
        { type: "turn", at: Date.now(), episode, client: caller.name, ...(action === undefined ? {} : { action }) },
        step,
      ),
    );

  const answer: Sessions["answer"] = (request, caller) => {
    const origin: Origin = { client: caller.name, session: request.session, id: request.id };
    switch (request.type) {
      case "hello":
        return request.protocol === protocolVersion
          ? Effect.succeed<Reply<"hello">>({
              protocol: protocolVersion,
              server: options.server,
              environments: [...environments.keys()],
              limits: options.limits,
              roles: caller.roles,
              ...(options.watch === undefined ? {} : { watch: options.watch.endpoint }),
            })
          : refuse("unsupported-version", `this server speaks protocol ${protocolVersion}, not ${request.protocol}`);
      case "ping":
        return Effect.succeed<Reply<"ping">>({ draining: options.draining() });
      case "environments":
        return Effect.succeed<Reply<"environments">>({ environments: options.environments.map((e) => e.spec) });
      case "problems": {
        const { offset = 0, limit = 1000 } = request;
        const { list } = options.problems;
        return Effect.succeed<Reply<"problems">>({ problems: list.slice(offset, offset + limit), total: list.length });
      }
      case "reset":
        return Effect.gen(function* () {
          const environment = yield* environmentOf(request.environment);
          const secret = secretFor(origin);
          const { id, start } = episodes.keep(yield* environment.reset(request.options, episodeIdOf(secret)));
          published(caller, id, start);
          return { episode: id, lease: secret, step: start } satisfies Reply<"reset">;
        });
      case "resume":
        return Effect.gen(function* () {
          const { episode } = yield* leased(request);
          const holder = holderFor(origin);
          yield* episode.takeOver(holder);
          const turn = episode.taken();
          const secret = request.lease.split(".")[0]!;
          return {
            episode: episode.id,
            lease: leaseText({ secret, holder }),
            turn,
            start: episode.start,
            step: yield* episode.answered(turn),
          } satisfies Reply<"resume">;
        });
      case "look":
        return Effect.flatMap(leased(request), ({ episode, holder }) =>
          Effect.map(episode.look(holder), (stands): Reply<"look"> => ({ episode: episode.id, ...stands })),
        );
      case "step":
        return leased(request).pipe(
          Effect.flatMap(({ episode, holder }) => episode.stepAt(request.turn, request.action, holder)),
          Effect.map(({ step, again }): Reply<"step"> => {
            if (!again) {
              turns++;
              published(caller, request.episode, step, request.action.type);
            }
            return { episode: request.episode, turn: request.turn, step };
          }),
        );
      case "fork":
        return Effect.gen(function* () {
          const { episode: parent } = yield* leasedOrAdministered(request, caller);
          const secret = secretFor(origin);
          const child = episodes.keep(yield* parent.fork(request.turns, episodeIdOf(secret)));
          const step = yield* child.answered(child.inherited);
          return { episode: child.id, lease: secret, turn: child.inherited, step } satisfies Reply<"fork">;
        });
      case "close":
        return Effect.gen(function* () {
          const { episode, holder } = yield* leasedOrAdministered(request, caller);
          yield* holder === undefined ? episode.close : episode.closeFor(holder);
          episodes.putAway(episode.id);
          return { episode: episode.id } satisfies Reply<"close">;
        });
      case "stats":
        return Effect.map(
          Clock.currentTimeMillis,
          (now): Reply<"stats"> => ({
            uptimeMs: Math.max(0, now - startedAt),
            episodes: episodes.size(),
            turns,
            inFlight: options.inFlight(),
          }),
        );
    }
  };
  return { answer, inMemory: episodes.size };
});
