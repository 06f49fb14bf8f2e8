/**
 * The gym server: a socket, sessions, and the traffic between them.
 *
 * Every message gets exactly one answer, or none if its sender is gone. A message that cannot be read is answered with
 * why; nothing that one client sends can cost another its turn.
 */
import { Cause, Effect, Exit, Fiber, FiberSet, Option, Result, Stream } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import type { HostedEnvironment } from "../src/host.ts";
import { decodeRequest, errorReply, maxMessageBytes, okReply, type Request } from "./protocol.ts";
import { makeSessions, type ProblemList } from "./sessions.ts";
import { type Message, makeRouter, type SocketError } from "./socket.ts";

export interface ServerOptions {
  readonly endpoint: string;
  readonly environments: ReadonlyArray<HostedEnvironment>;
  readonly problems: ProblemList;
  /** Requests handled at once; beyond it a client is told to come back. */
  readonly maxInFlight?: number;
}

export interface RunningServer {
  readonly endpoint: string;
  /** Ends only if the socket fails. */
  readonly done: Effect.Effect<void, SocketError>;
}

/** How long turns under way may take to finish when the server is told to stop. */
const drainTime = "20 seconds";

/**
 * Starts serving; the scope's end stops it: new requests are answered `draining`, those under way are finished.
 * Fails when the endpoint cannot be bound.
 */
export const startServer = Effect.fnUntraced(function* (options: ServerOptions) {
  const router = yield* makeRouter({ endpoint: options.endpoint, maxMessageBytes });
  const inFlight = yield* FiberSet.make<void>();
  let count = 0;
  let draining = false;
  const maxInFlight = options.maxInFlight ?? 1024;
  /** Requests under way, by client and id, for `cancel`. */
  const cancellable = new Map<string, Fiber.Fiber<void>>();
  const sessions = yield* makeSessions({
    server: "redgreen",
    environments: options.environments,
    problems: options.problems,
    inFlight: () => count,
  });

  const refusal = (code: EnvironmentError["code"], message: string, retryAfterMs?: number) =>
    new EnvironmentError({ code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

  const keyOf = (client: string, id: Request["id"]): string => `${client} ${typeof id} ${id}`;

  const answer = (message: Message, request: Exclude<Request, { readonly type: "cancel" }>): Effect.Effect<void> =>
    Effect.flatMap(Effect.exit(sessions.answer(request)), (exit) => {
      if (Exit.isSuccess(exit)) return router.reply(message.envelope, okReply(request, exit.value));
      const known = Option.getOrUndefined(Cause.findErrorOption(exit.cause));
      if (known !== undefined) return router.reply(message.envelope, errorReply(request.id, known));
      /* A fault of ours: the client is told that, the log is told what. */
      const error = refusal("internal", "the server failed at this request; its log says how");
      return Effect.andThen(
        Effect.logError(`${request.type} failed`, exit.cause),
        router.reply(message.envelope, errorReply(request.id, error)),
      );
    });

  const handle = (message: Message): Effect.Effect<void> => {
    if (message.body === undefined) {
      const error = refusal("bad-request", "a message is one frame with a MessagePack map in it");
      return router.reply(message.envelope, errorReply(null, error));
    }
    const decoded = decodeRequest(message.body);
    if (Result.isFailure(decoded))
      return router.reply(message.envelope, errorReply(decoded.failure.id, decoded.failure.error));
    const request = decoded.success;
    if (request.type === "cancel") {
      const fiber = cancellable.get(keyOf(message.client, request.request));
      fiber?.interruptUnsafe();
      return router.reply(message.envelope, okReply(request, { found: fiber !== undefined }));
    }
    if (draining) {
      const error = refusal("draining", "the server is stopping; connect to another or come back", 1000);
      return router.reply(message.envelope, errorReply(request.id, error));
    }
    if (count >= maxInFlight) {
      const error = refusal("capacity", `the server is handling ${count} requests already`, 250);
      return router.reply(message.envelope, errorReply(request.id, error));
    }
    const key = keyOf(message.client, request.id);
    count++;
    const cancelled = router.reply(
      message.envelope,
      errorReply(request.id, refusal("cancelled", "the request was cancelled")),
    );
    const work = answer(message, request).pipe(
      Effect.onInterrupt(() => cancelled),
      Effect.ensuring(
        Effect.sync(() => {
          count--;
          cancellable.delete(key);
        }),
      ),
    );
    return Effect.map(FiberSet.run(inFlight, work), (fiber) => {
      if (fiber.pollUnsafe() === undefined) cancellable.set(key, fiber);
    });
  };

  const accepting = yield* Effect.forkScoped(Stream.runForEach(router.messages, handle));
  yield* Effect.addFinalizer(() =>
    Effect.suspend(() => {
      draining = true; // clients keep being answered while what is under way finishes
      return Effect.timeoutOption(FiberSet.awaitEmpty(inFlight), drainTime);
    }),
  );
  return { endpoint: router.endpoint, done: Fiber.join(accepting) } satisfies RunningServer;
});
