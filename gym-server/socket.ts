/**
 * A ROUTER socket as an Effect resource: every message is handed over as it comes, replies go out at once or never.
 *
 * zeromq.js allows one receive at a time and cannot cancel it without losing a message, so one plain loop owns it. A
 * send with `mandatory` and no timeout is done when it returns: to a peer that is gone, or whose queue is full because it
 * does not read, it fails, and nobody waits for that peer.
 */
import { setImmediate } from "node:timers/promises";
import { Deferred, Effect, Schema } from "effect";
import * as zmq from "zeromq";

export class SocketError extends Schema.TaggedError<SocketError>()("SocketError", {
  attempted: Schema.String,
  code: Schema.String,
  message: Schema.String,
}) {}

export const socketError = (attempted: string) => (cause: unknown) =>
  new SocketError({
    attempted,
    code: String((cause as { code?: unknown }).code ?? "unknown"),
    message: cause instanceof Error ? cause.message : String(cause),
  });

/** The frames that lead back to a client: its name, and the empty frame that a REQ socket expects. */
export type Route = ReadonlyArray<Buffer>;

/** One message from a client. */
export interface Message {
  /** The client, for as long as its connection lasts. */
  readonly client: string;
  readonly route: Route;
  /** Undefined when the message does not have the form of one: a body in one frame. */
  readonly body: Buffer | undefined;
}

/** Who may connect, and with what: the server's own key, in the context where the gate stands. */
export interface Guard {
  readonly context: zmq.Context;
  readonly secretKey: string;
}

export const guardOptions = (guard: Guard | undefined, domain: string) =>
  guard === undefined
    ? {}
    : { context: guard.context, curveServer: true, curveSecretKey: guard.secretKey, zapDomain: domain };

export interface RouterOptions {
  readonly endpoint: string;
  readonly maxMessageBytes: number;
  readonly guard: Guard | undefined;
  /** Must not throw. */
  readonly onMessage: (message: Message) => void;
}

/* A DEALER sends one frame; a REQ socket puts an empty one before it. Both are answered in kind. */
const readMessage = (frames: ReadonlyArray<Buffer>): Message => {
  const client = frames[0]!.toString("latin1");
  const delimited = frames.length === 3 && frames[1]!.length === 0;
  const wellFormed = frames.length === 2 || delimited;
  return {
    client,
    route: delimited ? frames.slice(0, 2) : frames.slice(0, 1),
    body: wellFormed ? frames[frames.length - 1]! : undefined,
  };
};

export interface Router {
  /** With the port that was chosen, where the given one was `*`. */
  readonly endpoint: string;
  readonly reply: (route: Route, body: Buffer) => void;
  /** Replies that nobody took: the peer was gone, or did not read. */
  readonly dropped: () => number;
  /** Until nothing has come in for a moment. */
  readonly quiet: Effect.Effect<void>;
  /** Ends only if receiving fails. */
  readonly failed: Effect.Effect<never, SocketError>;
}

/** How often a socket asks whether its peer is there, and how long it waits for any sign of life. */
export const heartbeatMs = 5000;
export const heartbeatTimeoutMs = 30_000;

/** A connection that has not said what it is by then is closed. */
const handshakeMs = 10_000;

/** Replies that wait for one peer to read them; beyond it they are dropped. */
const sendQueue = 1000;

/** Requests that are taken in ahead of being handled, per peer; beyond it they wait at the sender. */
const receiveQueue = 1000;

const quietMs = 50;

/**
 * Messages that are taken one after the other. Then whatever else is due has its turn, above all the commit that they
 * share: while a receive is pending, every reply costs a question whether it can go on.
 */
const burst = 64;

export const makeRouter = Effect.fnUntraced(function* ({ endpoint, maxMessageBytes, guard, onMessage }: RouterOptions) {
  const socket = yield* Effect.acquireRelease(
    Effect.try({
      try: () =>
        new zmq.Router({
          mandatory: true,
          sendTimeout: 0,
          sendHighWaterMark: sendQueue,
          receiveHighWaterMark: receiveQueue,
          linger: 1000,
          backlog: 4096, // connections that come at once
          maxMessageSize: maxMessageBytes,
          handshakeInterval: handshakeMs,
          heartbeatInterval: heartbeatMs,
          heartbeatTimeout: heartbeatTimeoutMs,
          ...guardOptions(guard, "play"),
        }),
      catch: socketError("opening a socket"),
    }),
    (s) => Effect.sync(() => s.close()),
  );
  yield* Effect.tryPromise({ try: () => socket.bind(endpoint), catch: socketError(`binding ${endpoint}`) });

  const failed = yield* Deferred.make<never, SocketError>();
  let lastAt = 0;
  /** The next message, once there is one. */
  const awaited = (): Promise<Array<Buffer>> => {
    socket.receiveTimeout = -1;
    const frames = socket.receive();
    socket.receiveTimeout = 0; // what is there can then be taken without asking first
    return frames;
  };
  const receive = async () => {
    try {
      while (!socket.closed) {
        let frames = await awaited();
        for (let taken = 1; ; taken++) {
          lastAt = performance.now();
          onMessage(readMessage(frames));
          if (taken === burst || socket.closed || !socket.readable) break;
          frames = await socket.receive();
        }
        await setImmediate();
      }
    } catch (error) {
      if (!socket.closed) Deferred.doneUnsafe(failed, Effect.fail(socketError("receiving")(error)));
    }
  };
  void receive();

  let dropped = 0;
  const drop = () => void dropped++;
  return {
    endpoint: socket.lastEndpoint ?? endpoint,
    reply: (route, body) => {
      if (!socket.closed) socket.send([...route, body]).catch(drop);
    },
    dropped: () => dropped,
    quiet: Effect.suspend(() => {
      lastAt = performance.now();
      return Effect.repeat(Effect.sleep(quietMs), { until: () => performance.now() - lastAt >= quietMs });
    }),
    failed: Deferred.await(failed),
  } satisfies Router;
});
