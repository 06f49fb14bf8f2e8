/**
 * The gym server: a socket, sessions, and the traffic between them.
 *
 * Every request gets exactly one answer, or none if its sender is gone. A message that cannot be read is answered with
 * why; nothing that one client sends can cost another its turn.
 */
import { Cause, Effect, Exit, Fiber, FiberSet, Option, Result, Stream } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment } from "../src/host.ts";
import { open, refusalOf } from "./access.ts";
import {
  type Decoded,
  decodeMessage,
  errorReply,
  maxBatch,
  maxMessageBytes,
  maxReplyBytes,
  okReply,
  type Request,
  type ServerLimits,
} from "./protocol.ts";
import { makeSessions, type ProblemList } from "./sessions.ts";
import { heartbeatMs, heartbeatTimeoutMs, type Message, makeRouter, type SocketError } from "./socket.ts";

export interface ServerOptions {
  readonly endpoint: string;
  readonly environments: ReadonlyArray<HostedEnvironment>;
  readonly problems: ProblemList;
  /** Requests handled at once; beyond it a client is told to come back. */
  readonly maxInFlight?: number;
  /** How long an episode that nobody asks about stays in memory. */
  readonly idleMs?: number;
}

export interface RunningServer {
  readonly endpoint: string;
  /** Ends only if the socket fails. */
  readonly done: Effect.Effect<void, SocketError>;
}

/** How long turns under way may take to finish when the server is told to stop. */
const drainTime = "20 seconds";

/** A request under way. Asked again from another connection of its session, it is answered there. */
interface UnderWay {
  envelope: ReadonlyArray<Buffer>;
  fiber: Fiber.Fiber<void> | undefined;
}

const refusal = (code: EnvironmentError["code"], message: string, retryAfterMs?: number) =>
  new EnvironmentError({ code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

/**
 * Starts serving; the scope's end stops it: new requests are answered `draining`, those under way are finished.
 * Fails when the endpoint cannot be bound.
 */
export const startServer = Effect.fnUntraced(function* (options: ServerOptions) {
  const { maxInFlight = 1024, idleMs = 3_600_000 } = options;
  const router = yield* makeRouter({ endpoint: options.endpoint, maxMessageBytes });
  const fibers = yield* FiberSet.make<void>();
  const underWay = new Map<string, UnderWay>();
  let count = 0;
  let draining = false;
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
    inFlight: () => count,
    draining: () => draining,
  });

  /** In a session a request is known by its id on every connection; otherwise on its own. */
  const keyOf = ({ client }: Message, { session }: Request, id: Request["id"]): string =>
    JSON.stringify([session === undefined ? { client } : session, id]);

  const answer = (
    request: Exclude<Request, { readonly type: "cancel" }>,
    caller: Parameters<typeof sessions.answer>[1],
  ): Effect.Effect<Buffer> =>
    Effect.flatMap(Effect.exit(sessions.answer(request, caller)), (exit) => {
      if (Exit.isSuccess(exit)) return Effect.succeed(okReply(request, exit.value));
      const known = Option.getOrUndefined(Cause.findErrorOption(exit.cause));
      if (known !== undefined) return Effect.succeed(errorReply(request.id, known));
      /* A fault of ours: the client is told that, the log is told what. */
      const error = refusal("internal", "the server failed at this request; its log says how");
      return Effect.as(Effect.logError(`${request.type} failed`, exit.cause), errorReply(request.id, error));
    });

  const handle = (message: Message, decoded: Decoded): Effect.Effect<void> => {
    const reply = (bytes: Buffer) => router.reply(message.envelope, bytes);
    if (Result.isFailure(decoded)) return reply(errorReply(decoded.failure.id, decoded.failure.error));
    const request = decoded.success;
    const caller = open(request.token);
    if (caller instanceof EnvironmentError) return reply(errorReply(request.id, caller));
    const forbidden = refusalOf(caller, request.type);
    if (forbidden !== undefined) return reply(errorReply(request.id, forbidden));
    if (request.type === "cancel") {
      const found = underWay.get(keyOf(message, request, request.request));
      found?.fiber?.interruptUnsafe();
      return reply(okReply(request, { found: found !== undefined }));
    }
    const key = keyOf(message, request, request.id);
    const asked = request.session === undefined ? undefined : underWay.get(key);
    if (asked !== undefined) {
      asked.envelope = message.envelope;
      return Effect.void;
    }
    if (draining && request.type !== "ping") {
      const error = refusal("draining", "the server is stopping; connect to another or come back", 1000);
      return reply(errorReply(request.id, error));
    }
    if (count >= maxInFlight) {
      const error = refusal("capacity", `the server is handling ${count} requests already`, 250);
      return reply(errorReply(request.id, error));
    }
    count++;
    const entry: UnderWay = { envelope: message.envelope, fiber: undefined };
    underWay.set(key, entry);
    const respond = (bytes: Buffer) => Effect.suspend(() => router.reply(entry.envelope, bytes));
    const work = Effect.flatMap(answer(request, caller), respond).pipe(
      Effect.onInterrupt(() => respond(errorReply(request.id, refusal("cancelled", "the request was cancelled")))),
      Effect.ensuring(
        Effect.sync(() => {
          count--;
          if (underWay.get(key) === entry) underWay.delete(key);
        }),
      ),
    );
    return Effect.map(FiberSet.run(fibers, work), (fiber) => void (entry.fiber = fiber));
  };

  const take = (message: Message): Effect.Effect<void> => {
    if (message.body === undefined) {
      const error = refusal("bad-request", "a message is one frame with a MessagePack map in it");
      return router.reply(message.envelope, errorReply(null, error));
    }
    const [first, ...others] = decodeMessage(message.body);
    const one = handle(message, first!);
    return others.length === 0
      ? one
      : Effect.andThen(
          one,
          Effect.forEach(others, (decoded) => handle(message, decoded), { discard: true }),
        );
  };

  const accepting = yield* Effect.forkScoped(Stream.runForEach(router.messages, take));
  yield* Effect.addFinalizer(() =>
    Effect.suspend(() => {
      draining = true; // clients keep being answered while what is under way finishes
      return Effect.timeoutOption(FiberSet.awaitEmpty(fibers), drainTime);
    }),
  );
  return { endpoint: router.endpoint, done: Fiber.join(accepting) } satisfies RunningServer;
});
