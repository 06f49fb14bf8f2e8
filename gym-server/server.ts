/**
 * The gym server: a socket, sessions, and the traffic between them.
 *
 * Every request gets exactly one answer, or none if its sender is gone. A message that cannot be read is answered with
 * why; nothing that one client sends can cost another its turn.
 */
import { Cause, Effect, Exit, Option, Result } from "effect";
import * as zmq from "zeromq";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment } from "../src/host.ts";
import { type Caller, guarded, open, refusalOf } from "./access.ts";
import { exposed, isLocal } from "./endpoint.ts";
import { openGate } from "./gate.ts";
import { makeMetrics } from "./metrics.ts";
import {
  type BadRequest,
  type Decoded,
  decodeMessage,
  errorReply,
  maxBatch,
  maxMessageBytes,
  maxReplyBytes,
  okReply,
  type Request,
  type RequestId,
  type ServerLimits,
} from "./protocol.ts";
import { RateLimit } from "./rate.ts";
import { makeSessions, type ProblemList } from "./sessions.ts";
import { heartbeatMs, heartbeatTimeoutMs, type Message, makeRouter, type SocketError } from "./socket.ts";
import { makeTraffic, type Outcome, wasCancelled } from "./traffic.ts";
import { makeWatch } from "./watch.ts";

export interface ServerOptions {
  readonly endpoint: string;
  readonly environments: ReadonlyArray<HostedEnvironment>;
  readonly problems: ProblemList;
  /** Requests handled at once; beyond its share of them a client is told to come back. */
  readonly maxInFlight?: number;
  /** How long an episode that nobody asks about stays in memory. */
  readonly idleMs?: number;
  /** Episodes in memory; beyond it those left longest are put away before they are idle. */
  readonly maxEpisodes?: number;
  /** The keyring's folder. Without one everyone who reaches the endpoint may do everything. */
  readonly keys?: string | undefined;
  /** Where turns are published as they are played. */
  readonly watch?: string | undefined;
  /** Requests that one client may make in a second. */
  readonly requestsPerSecond?: number | undefined;
}

export interface RunningServer {
  readonly endpoint: string;
  readonly watch: string | undefined;
  readonly draining: () => boolean;
  /** Requests under way. */
  readonly inFlight: () => number;
  /** Ends only if the socket fails. */
  readonly done: Effect.Effect<never, SocketError>;
}

/** How long turns under way may take to finish when the server is told to stop. */
const drainTime = "60 seconds";

/** Bytes of the requests under way. */
const maxBytesInFlight = 256 << 20;

const refusal = (code: EnvironmentError["code"], message: string, retryAfterMs?: number) =>
  new EnvironmentError({ code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

const draining = refusal("draining", "the server is stopping; connect to another or come back", 1000);

/** In a session a request is known by its id on every connection; otherwise on its own. */
const keyOf = ({ client }: Message, { name }: Caller, session: string | undefined, id: RequestId): string => {
  const party = session === undefined ? `-${client}` : `+${session}`;
  return `${name}:${party.length}:${party}${typeof id === "string" ? "s" : "n"}${id}`;
};

/**
 * Starts serving; the scope's end stops it: new requests are answered `draining`, those under way are finished.
 * Fails when the endpoint cannot be bound.
 */
export const startServer = Effect.fnUntraced(function* (options: ServerOptions) {
  const { maxInFlight = 1024, idleMs = 3_600_000, maxEpisodes = 20_000, requestsPerSecond } = options;
  for (const endpoint of [options.endpoint, options.watch])
    if (endpoint !== undefined && options.keys === undefined && !isLocal(endpoint)) return yield* exposed(endpoint);
  const log = Effect.runForkWith(yield* Effect.context<never>());
  const { access, guard } = yield* guardOf(options.keys);
  const watch = options.watch === undefined ? undefined : yield* makeWatch(options.watch, guard);
  const rate = requestsPerSecond === undefined ? undefined : new RateLimit(requestsPerSecond);
  const traffic = yield* makeTraffic({ maxRequests: maxInFlight, maxBytes: maxBytesInFlight });
  let stopping = false;
  const limits: ServerLimits = {
    maxMessageBytes,
    maxReplyBytes,
    maxBatch,
    maxInFlight,
    heartbeatMs,
    heartbeatTimeoutMs,
    idleMs,
  };
  const sessions = yield* makeSessions({
    server: "redgreen",
    environments: options.environments,
    problems: options.problems,
    limits,
    watch,
    maxInMemory: maxEpisodes,
    inFlight: traffic.size,
    draining: () => stopping,
  });

  const errorOf = ({ type }: Request, cause: Cause.Cause<EnvironmentError>): EnvironmentError => {
    const known = Option.getOrUndefined(Cause.findErrorOption(cause));
    if (known !== undefined && known.code !== "internal") return known;
    if (wasCancelled(cause)) return stopping ? draining : refusal("cancelled", "the request was cancelled");
    /* A fault of ours: the client is told that, the log is told what. */
    log(Effect.logError(`${type} failed`, cause));
    return known ?? refusal("internal", "the server failed at this request; its log says how");
  };

  const replyTo = (request: Request, outcome: Outcome, seconds: number): Buffer => {
    const error = Exit.isSuccess(outcome) ? undefined : errorOf(request, outcome.cause);
    metrics.answered(request.type, error?.code ?? "ok", seconds);
    return Exit.isSuccess(outcome) ? okReply(request, outcome.value) : errorReply(request.id, error!);
  };

  const unreadable = ({ id, error }: BadRequest): Buffer => {
    metrics.answered("unreadable", error.code, 0);
    return errorReply(id, error);
  };

  /** Takes one request in. What can be said of it at once is the result; the rest is answered when it is done. */
  const take = (message: Message, decoded: Decoded, bytes: number): Buffer | undefined => {
    if (Result.isFailure(decoded)) return unreadable(decoded.failure);
    const request = decoded.success;
    const refuse = (error: EnvironmentError) => {
      metrics.answered(request.type, error.code, 0);
      return errorReply(request.id, error);
    };
    const caller = access.callerOf(request.token);
    if (caller instanceof EnvironmentError) return refuse(caller);
    const client = caller.name === "" ? message.client : caller.name;
    const waitMs = rate?.take(client) ?? 0;
    if (waitMs > 0) return refuse(refusal("capacity", `more than ${requestsPerSecond} requests in a second`, waitMs));
    const forbidden = refusalOf(caller, request.type);
    if (forbidden !== undefined) return refuse(forbidden);
    if (request.type === "cancel") {
      const found = traffic.cancel(keyOf(message, caller, request.session, request.request));
      return okReply(request, { found });
    }
    const key = keyOf(message, caller, request.session, request.id);
    if (request.session !== undefined && traffic.redirect(key, message.route)) return undefined;
    if (stopping && request.type !== "ping") return refuse(draining);
    const startedAt = performance.now();
    const full = traffic.start(
      {
        key,
        client,
        bytes,
        work: sessions.answer(request, caller),
        respond: (route, outcome) =>
          router.reply(route, replyTo(request, outcome, (performance.now() - startedAt) / 1000)),
      },
      message.route,
    );
    return full === undefined ? undefined : refuse(full);
  };

  const onMessage = (message: Message): void => {
    if (message.body === undefined) {
      const error = refusal("bad-request", "a message is one frame with a MessagePack map in it");
      router.reply(message.route, unreadable({ id: null, error }));
      return;
    }
    const requests = decodeMessage(message.body);
    const bytes = Math.ceil(message.body.length / requests.length);
    for (const request of requests) {
      const reply = take(message, request, bytes);
      if (reply !== undefined) router.reply(message.route, reply);
    }
  };

  const metrics = yield* makeMetrics({
    requestsInFlight: traffic.size,
    clientsInFlight: traffic.clients,
    episodesInMemory: sessions.inMemory,
    repliesDropped: () => router.dropped(),
  });
  const router = yield* makeRouter({ endpoint: options.endpoint, maxMessageBytes, guard, onMessage });
  yield* Effect.addFinalizer(() =>
    Effect.gen(function* () {
      stopping = true; // clients keep being answered while what is under way finishes
      yield* Effect.timeoutOption(traffic.empty, drainTime);
      yield* traffic.cancelAll;
      yield* router.quiet; // what was sent before we began to stop is answered too
    }),
  );
  return {
    endpoint: router.endpoint,
    watch: watch?.endpoint,
    draining: () => stopping,
    inFlight: traffic.size,
    done: router.failed,
  } satisfies RunningServer;
});

/** Who may come in: everyone, or whose key and token are on the keyring. */
const guardOf = Effect.fnUntraced(function* (keys: string | undefined) {
  if (keys === undefined) return { access: open, guard: undefined };
  const { server, access } = yield* guarded(keys);
  const context = new zmq.Context();
  yield* openGate(context, access.rolesOf);
  return { access, guard: { context, secretKey: server.secretKey } };
});
