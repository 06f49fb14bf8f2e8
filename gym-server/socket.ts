/**
 * A ROUTER socket as an Effect resource: messages in as a stream, replies out one at a time.
 *
 * zeromq.js allows one receive and one send at a time and cannot cancel a receive without losing a message, so one
 * plain loop owns each direction.
 */
import { type Cause, Effect, Queue, Schema, Stream } from "effect";
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

/** One message from a client: the frames that lead back to it, and the body. */
export interface Message {
  /** The client, for as long as its connection lasts. */
  readonly client: string;
  readonly envelope: ReadonlyArray<Buffer>;
  /** Undefined when the message does not have the form of one: a body in one frame. */
  readonly body: Buffer | undefined;
}

export interface RouterOptions {
  readonly endpoint: string;
  readonly maxMessageBytes: number;
}

/* A DEALER sends one frame; a REQ socket puts an empty one before it. Both are answered in kind. */
const readMessage = (frames: ReadonlyArray<Buffer>): Message => {
  const client = frames[0]!.toString("hex");
  const delimited = frames.length === 3 && frames[1]!.length === 0;
  const wellFormed = frames.length === 2 || delimited;
  return {
    client,
    envelope: delimited ? frames.slice(0, 2) : frames.slice(0, 1),
    body: wellFormed ? frames[frames.length - 1]! : undefined,
  };
};

export interface Router {
  /** With the port that was chosen, where the given one was `*`. */
  readonly endpoint: string;
  readonly messages: Stream.Stream<Message, SocketError>;
  /** A peer that is gone or does not read loses its reply; it costs nobody else anything. */
  readonly reply: (envelope: ReadonlyArray<Buffer>, body: Buffer) => Effect.Effect<void>;
}

/** How often a socket asks whether its peer is there, and how long it waits for any sign of life. */
export const heartbeatMs = 5000;
export const heartbeatTimeoutMs = 30_000;

/** How many messages are taken in ahead of being handled; beyond that they wait in the socket, then at the sender. */
const ahead = 1024;

export const makeRouter = Effect.fnUntraced(function* ({ endpoint, maxMessageBytes }: RouterOptions) {
  const socket = yield* Effect.acquireRelease(
    Effect.try({
      try: () =>
        new zmq.Router({
          mandatory: true,
          sendTimeout: 0,
          linger: 1000,
          maxMessageSize: maxMessageBytes,
          handshakeInterval: 10_000,
          heartbeatInterval: heartbeatMs,
          heartbeatTimeout: heartbeatTimeoutMs,
        }),
      catch: socketError("opening a socket"),
    }),
    (s) => Effect.sync(() => s.close()),
  );
  yield* Effect.tryPromise({ try: () => socket.bind(endpoint), catch: socketError(`binding ${endpoint}`) });
  const queue = yield* Queue.bounded<Message, SocketError | Cause.Done>(ahead);
  const run = Effect.runPromiseWith(yield* Effect.context<never>());

  const receive = async () => {
    try {
      while (!socket.closed) {
        const message = readMessage(await socket.receive());
        if (!Queue.offerUnsafe(queue, message)) await run(Queue.offer(queue, message));
      }
    } catch (error) {
      if (!socket.closed) await run(Queue.fail(queue, socketError("receiving")(error)));
    }
    Queue.endUnsafe(queue);
  };
  void receive();

  let sending: Promise<void> = Promise.resolve();
  const reply = (envelope: ReadonlyArray<Buffer>, body: Buffer) =>
    Effect.promise(() => {
      sending = sending.then(() => socket.send([...envelope, body])).catch(() => {}); // gone, or not reading
      return sending;
    });

  return { endpoint: socket.lastEndpoint ?? endpoint, messages: Stream.fromQueue(queue), reply };
});
