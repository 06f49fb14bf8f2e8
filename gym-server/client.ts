/**
 * The TypeScript client: an `Environment` whose episodes are played on a server.
 *
 * Requests that get no reply are sent again: turns are numbered, so the server answers a repeated one as it did the
 * first time. Many episodes may share one client.
 */
import { randomUUID } from "node:crypto";
import { Deferred, Effect, Predicate, Result, Schedule, Schema, type Scope, Semaphore } from "effect";
import * as zmq from "zeromq";
import { type Environment, EnvironmentError, type Episode, type ResetOptions } from "../src/environment.ts";
import type { Step } from "../src/step.ts";
import { decode, encode, maxReplyBytes, protocolVersion, Refusal, Replies, type Reply } from "./protocol.ts";
import { heartbeatMs, heartbeatTimeoutMs } from "./socket.ts";

/** An episode that is played on a server. Whoever has id and lease can take it over. */
export interface RemoteEpisode extends Episode {
  readonly lease: string;
}

export interface GymClient {
  readonly server: Reply<"hello">;
  /** An environment of the server by id; the first one, if not given. */
  readonly environment: (id?: string) => Effect.Effect<Environment, EnvironmentError>;
  /** Every problem the server has. */
  readonly problems: Effect.Effect<Reply<"problems">["problems"], EnvironmentError>;
  /** Takes an episode over from whoever plays it, wherever it was begun; `step` is its last. */
  readonly resume: (
    episode: string,
    lease: string,
  ) => Effect.Effect<{ readonly episode: RemoteEpisode; readonly step: Step }, EnvironmentError>;
  readonly stats: Effect.Effect<Reply<"stats">, EnvironmentError>;
}

export interface ClientOptions {
  /** How long the server may take to say hello. */
  readonly helloMs?: number;
  /** How long to wait for a reply before asking again. */
  readonly repeatMs?: number;
}

type Body = Readonly<Record<string, unknown>> & { readonly type: keyof typeof Replies };

const decodeRefusal = Schema.decodeUnknownResult(Refusal);
const decodeReply = {
  hello: Schema.decodeUnknownResult(Replies.hello),
  ping: Schema.decodeUnknownResult(Replies.ping),
  environments: Schema.decodeUnknownResult(Replies.environments),
  problems: Schema.decodeUnknownResult(Replies.problems),
  reset: Schema.decodeUnknownResult(Replies.reset),
  resume: Schema.decodeUnknownResult(Replies.resume),
  step: Schema.decodeUnknownResult(Replies.step),
  fork: Schema.decodeUnknownResult(Replies.fork),
  close: Schema.decodeUnknownResult(Replies.close),
  cancel: Schema.decodeUnknownResult(Replies.cancel),
  stats: Schema.decodeUnknownResult(Replies.stats),
} as const;

/** Connects and says hello. Fails with `unavailable` when nobody answers. */
export const connect = Effect.fnUntraced(function* (
  endpoint: string,
  { helloMs = 5000, repeatMs = 30_000 }: ClientOptions = {},
): Effect.fn.Return<GymClient, EnvironmentError, Scope.Scope> {
  const socket = yield* Effect.acquireRelease(
    Effect.try({
      try: () => {
        const dealer = new zmq.Dealer({
          linger: 0,
          heartbeatInterval: heartbeatMs,
          heartbeatTimeout: heartbeatTimeoutMs,
          maxMessageSize: maxReplyBytes,
          reconnectMaxInterval: 1000,
        });
        dealer.connect(endpoint);
        return dealer;
      },
      catch: (cause) =>
        new EnvironmentError({
          code: "unavailable",
          message: `cannot connect to ${endpoint}: ${(cause as Error).message}`,
        }),
    }),
    (s) => Effect.sync(() => s.close()),
  );

  const waiting = new Map<number, Deferred.Deferred<unknown>>();
  const receive = async () => {
    try {
      for await (const [bytes] of socket) {
        const message = decode(bytes!);
        const id = Predicate.isObject(message) ? message.id : undefined;
        const deferred = waiting.get(id as number);
        if (deferred !== undefined) Deferred.doneUnsafe(deferred, Effect.succeed(message));
      }
    } catch {
      // closed; what is waiting is interrupted with its scope
    }
  };
  void receive();

  let sending: Promise<void> = Promise.resolve();
  const send = (bytes: Buffer) =>
    Effect.promise(() => {
      sending = sending.then(() => socket.send(bytes)).catch(() => {});
      return sending;
    });

  const session = randomUUID();
  let lastId = 0;
  const call = <T extends keyof typeof Replies>(
    body: Body & { readonly type: T },
  ): Effect.Effect<Reply<T>, EnvironmentError> =>
    Effect.suspend(() => {
      const id = ++lastId;
      const deferred = Deferred.makeUnsafe<unknown>();
      waiting.set(id, deferred);
      const bytes = encode({ id, session, ...body });
      const asking = Effect.repeat(send(bytes), Schedule.spaced(repeatMs));
      return Effect.raceFirst(Deferred.await(deferred), Effect.andThen(asking, Effect.never)).pipe(
        Effect.onInterrupt(() => send(encode({ id: ++lastId, session, type: "cancel", request: id }))),
        Effect.ensuring(Effect.sync(() => waiting.delete(id))),
        Effect.flatMap((reply) => readReply(body.type, reply)),
      );
    });

  const readReply = <T extends keyof typeof Replies>(
    type: T,
    reply: unknown,
  ): Effect.Effect<Reply<T>, EnvironmentError> => {
    const fields = reply as { readonly ok?: unknown; readonly error?: unknown };
    if (fields.ok === true) {
      const body = (decodeReply[type] as (reply: unknown) => Result.Result<Reply<T>, Schema.SchemaError>)(reply);
      if (Result.isSuccess(body)) return Effect.succeed(body.success);
      return Effect.fail(
        new EnvironmentError({
          code: "internal",
          message: `the server's ${type} reply is malformed: ${body.failure.message}`,
        }),
      );
    }
    const refusal = decodeRefusal(fields.error);
    return Effect.fail(
      Result.isSuccess(refusal)
        ? new EnvironmentError(refusal.success)
        : new EnvironmentError({ code: "internal", message: `the server's ${type} reply is malformed` }),
    );
  };

  const episodeOf = (id: string, lease: string, start: Step, taken: number): RemoteEpisode => {
    let turn = taken;
    const oneAtATime = Semaphore.makeUnsafe(1);
    return {
      id,
      lease,
      start,
      step: (action) =>
        oneAtATime.withPermits(1)(
          Effect.suspend(() =>
            Effect.map(call({ type: "step", episode: id, lease, turn: turn + 1, action }), (reply) => {
              turn = reply.turn;
              return reply.step;
            }),
          ),
        ),
      fork: (turns) =>
        Effect.map(call({ type: "fork", episode: id, lease, ...(turns === undefined ? {} : { turns }) }), (reply) =>
          episodeOf(reply.episode, reply.lease, start, reply.turn),
        ),
      close: Effect.asVoid(call({ type: "close", episode: id, lease })),
    };
  };

  const hello = yield* call({ type: "hello", protocol: protocolVersion, client: "redgreen typescript" }).pipe(
    Effect.timeoutOrElse({
      duration: helloMs,
      orElse: () =>
        Effect.fail(
          new EnvironmentError({
            code: "unavailable",
            message: `no gym server answered at ${endpoint} within ${helloMs} ms; start one with: redgreen serve --bind ${endpoint}`,
          }),
        ),
    }),
  );

  return {
    server: hello,
    environment: (id) =>
      Effect.flatMap(call({ type: "environments" }), ({ environments }) => {
        const spec = id === undefined ? environments[0] : environments.find((e) => e.id === id);
        if (spec === undefined) {
          const message = `the server has no environment ${id}; it has ${environments.map((e) => e.id).join(", ")}`;
          return Effect.fail(new EnvironmentError({ code: "unknown-environment", message }));
        }
        return Effect.succeed<Environment>({
          spec,
          reset: (options: Partial<ResetOptions> = {}) =>
            Effect.map(call({ type: "reset", environment: spec.id, options }), (reply) =>
              episodeOf(reply.episode, reply.lease, reply.step, 0),
            ),
        });
      }),
    resume: (episode, lease) =>
      Effect.map(call({ type: "resume", episode, lease }), (reply) => ({
        episode: episodeOf(reply.episode, reply.lease, reply.start, reply.turn),
        step: reply.step,
      })),
    problems: Effect.gen(function* () {
      const all: Array<Reply<"problems">["problems"][number]> = [];
      for (;;) {
        const page = yield* call({ type: "problems", offset: all.length, limit: 10_000 });
        all.push(...page.problems);
        if (all.length >= page.total || page.problems.length === 0) return all;
      }
    }),
    stats: call({ type: "stats" }),
  };
});
