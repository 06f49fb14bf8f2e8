/**
 * A connection of a client: requests out, replies back, until each has its reply.
 *
 * What gets no reply is sent again: at once when the socket had to connect anew, otherwise after a while. Every request
 * carries the connection's session, so that asking again does no harm. Requests that are made in one go travel in one
 * message. How long a reply takes says nothing; a server from which nothing at all is heard, not even an answer to a ping, is
 * unavailable.
 */
import { randomBytes } from "node:crypto";
import { Deferred, Effect, Predicate, Result, Schedule, Schema } from "effect";
import * as zmq from "zeromq";
import { EnvironmentError } from "../src/environment.ts";
import type { Credentials } from "./keyring.ts";
import {
  type Body,
  decode,
  encode,
  maxBatch,
  maxMessageBytes,
  maxReplyBytes,
  Refusal,
  Replies,
  type Reply,
  type Request,
} from "./protocol.ts";
import { heartbeatMs, heartbeatTimeoutMs } from "./socket.ts";

export interface ConnectionOptions {
  readonly credentials?: Credentials | undefined;
  /** How long to wait for a reply before asking again. */
  readonly repeatMs?: number;
  /** How long nothing may be heard of the server before it counts as unavailable. */
  readonly patienceMs?: number;
}

export interface Connection {
  readonly call: <T extends Request["type"]>(type: T, body: Body<T>) => Effect.Effect<Reply<T>, EnvironmentError>;
}

const decodeRefusal = Schema.decodeUnknownResult(Refusal);
const decodeReply = Object.fromEntries(
  Object.entries(Replies).map(([type, schema]) => [type, Schema.decodeUnknownResult(schema as Schema.Codec<unknown>)]),
) as Readonly<Record<Request["type"], (reply: unknown) => Result.Result<unknown, Schema.SchemaError>>>;

const readReply = <T extends Request["type"]>(type: T, reply: unknown): Effect.Effect<Reply<T>, EnvironmentError> => {
  const { ok, error } = reply as { readonly ok?: unknown; readonly error?: unknown };
  const body = ok === true ? decodeReply[type](reply) : decodeRefusal(error);
  if (Result.isFailure(body)) {
    const message = `the server's ${type} reply is malformed: ${body.failure.message}`;
    return Effect.fail(new EnvironmentError({ code: "internal", message }));
  }
  return ok === true
    ? Effect.succeed(body.success as Reply<T>)
    : Effect.fail(new EnvironmentError(body.success as typeof Refusal.Type));
};

/** Whether the server wants to be asked later. */
const isPostponed = ({ code, retryAfterMs }: EnvironmentError): boolean =>
  retryAfterMs !== undefined && (code === "capacity" || code === "draining");

interface Waiting {
  readonly request: { readonly id: number; readonly type: string };
  readonly reply: Deferred.Deferred<unknown, EnvironmentError>;
  readonly askedAt: number;
  sentAt: number;
}

const openSocket = (endpoint: string, credentials: Credentials | undefined) =>
  Effect.acquireRelease(
    Effect.try({
      try: () => {
        const dealer = new zmq.Dealer({
          linger: 0,
          sendHighWaterMark: 0, // what waits is bounded by who waits for it
          heartbeatInterval: heartbeatMs,
          heartbeatTimeout: heartbeatTimeoutMs,
          reconnectInterval: 50,
          reconnectMaxInterval: 1000,
          maxMessageSize: maxReplyBytes,
          ...(credentials === undefined
            ? {}
            : {
                curveServerKey: credentials.serverKey,
                curvePublicKey: credentials.publicKey,
                curveSecretKey: credentials.secretKey,
              }),
        });
        dealer.connect(endpoint);
        return dealer;
      },
      catch: (cause) =>
        new EnvironmentError({
          code: "unavailable",
          message: `cannot connect to ${endpoint}: ${(cause as Error).message}. An endpoint looks like tcp://127.0.0.1:5555 or ipc:///run/redgreen.sock`,
        }),
    }),
    (socket) => Effect.sync(() => socket.close()),
  );

export const openConnection = Effect.fnUntraced(function* (
  endpoint: string,
  { credentials, repeatMs = 10_000, patienceMs = 120_000 }: ConnectionOptions = {},
) {
  const socket = yield* openSocket(endpoint, credentials);
  const session = randomBytes(24).toString("base64url");
  const envelope = { session, ...(credentials === undefined ? {} : { token: credentials.token }) };
  const waiting = new Map<number, Waiting>();
  let heardAt = performance.now();
  let lastId = 0;

  /* ---- out ---- */

  const outbox: Array<object & { readonly id: number }> = [];
  let sending: Promise<void> = Promise.resolve();
  const put = (message: object): Buffer => encode({ ...message, ...envelope });
  const flush = (): void => {
    const requests = outbox.splice(0, maxBatch);
    if (outbox.length > 0) queueMicrotask(flush);
    const batch = requests.length === 1 ? undefined : put({ id: ++lastId, type: "batch", requests });
    if (batch !== undefined && batch.length <= maxMessageBytes) post(batch);
    else for (const request of requests) postAlone(request);
  };
  const post = (message: Buffer): void => {
    sending = sending.then(() => socket.send(message)).catch(() => {}); // closed
  };
  /** The server would disconnect whoever sends a message that is too large, and that again and again. */
  const postAlone = (request: object & { readonly id: number }): void => {
    const bytes = put(request);
    if (bytes.length <= maxMessageBytes) {
      post(bytes);
      return;
    }
    const message = `this request has ${bytes.length} bytes; the server takes ${maxMessageBytes}`;
    const asked = waiting.get(request.id);
    if (asked !== undefined)
      Deferred.doneUnsafe(asked.reply, Effect.fail(new EnvironmentError({ code: "too-large", message })));
  };
  const send = (request: object & { readonly id: number }): void => {
    if (outbox.push(request) === 1) queueMicrotask(flush);
  };
  const ask = (asked: Waiting): void => {
    asked.sentAt = performance.now();
    send(asked.request);
  };

  /* ---- in ---- */

  const receive = async () => {
    try {
      for await (const [bytes] of socket) {
        heardAt = performance.now();
        const message = decode(bytes!);
        const id = Predicate.isObject(message) ? message.id : undefined;
        const asked = waiting.get(id as number);
        if (asked !== undefined) Deferred.doneUnsafe(asked.reply, Effect.succeed(message));
      }
    } catch {
      // closed; what is waiting is interrupted with its scope
    }
  };
  void receive();

  let lost = false;
  const follow = async () => {
    try {
      for await (const event of socket.events) {
        if (event.type === "disconnect") lost = true;
        else if (event.type === "handshake" && lost) {
          lost = false;
          for (const asked of waiting.values()) ask(asked);
        }
      }
    } catch {
      // closed
    }
  };
  void follow();

  /* ---- patience ---- */

  const beat = Effect.sync(() => {
    if (waiting.size === 0) return;
    const now = performance.now();
    const silentMs = now - Math.max(heardAt, Math.min(...[...waiting.values()].map(({ askedAt }) => askedAt)));
    if (silentMs > patienceMs) {
      const message = `nothing was heard from ${endpoint} for ${Math.round(silentMs / 1000)} s; episodes can be resumed when it is back`;
      for (const { reply } of waiting.values())
        Deferred.doneUnsafe(reply, Effect.fail(new EnvironmentError({ code: "unavailable", message })));
      return;
    }
    send({ id: ++lastId, type: "ping" } as { readonly id: number });
    for (const asked of waiting.values()) if (now - asked.sentAt >= repeatMs) ask(asked);
  });
  yield* Effect.forkScoped(Effect.repeat(Effect.delay(beat, repeatMs), Schedule.forever));

  const call: Connection["call"] = (type, body) =>
    Effect.suspend(() => {
      const id = ++lastId;
      const once = Effect.suspend(() => {
        const asked: Waiting = {
          request: { id, type, ...body },
          reply: Deferred.makeUnsafe(),
          askedAt: performance.now(),
          sentAt: 0,
        };
        waiting.set(id, asked);
        ask(asked);
        return Effect.flatMap(Deferred.await(asked.reply), (reply) => readReply(type, reply));
      });
      const untilTaken: Effect.Effect<Reply<typeof type>, EnvironmentError> = Effect.catchIf(
        once,
        isPostponed,
        (error) => Effect.andThen(Effect.sleep(error.retryAfterMs! * (0.5 + Math.random())), untilTaken),
      );
      return untilTaken.pipe(
        Effect.onInterrupt(() =>
          Effect.sync(() => send({ id: ++lastId, type: "cancel", request: id } as { readonly id: number })),
        ),
        Effect.ensuring(Effect.sync(() => waiting.delete(id))),
      );
    });
  return { call } satisfies Connection;
});
