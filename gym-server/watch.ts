/**
 * The watch socket: every turn as it is played, for viewers and for whoever counts.
 *
 * Published (XPUB) in two frames: the episode's id, which subscriptions match from its beginning, and a MessagePack map.
 * Whoever does not keep up misses some; the traces have all of them. Nothing is encoded while nobody watches.
 */
import { Effect, Schema } from "effect";
import * as zmq from "zeromq";
import { Count } from "../src/judgement.ts";
import { End, type Step } from "../src/step.ts";
import { Verdict } from "../src/verdict.ts";
import { encode, wireInteger } from "./protocol.ts";
import { type Guard, guardOptions, heartbeatMs, heartbeatTimeoutMs, socketError } from "./socket.ts";

/** What is published. Turn 0 is the reset. */
export const WatchEvent = Schema.Struct({
  type: Schema.Literal("turn"),
  /** Milliseconds since 1970. */
  at: Count,
  episode: Schema.String,
  /** Who played it; empty at a server that does not ask. */
  client: Schema.String,
  problem: Schema.String,
  turn: Count,
  action: Schema.optionalKey(Schema.String),
  reward: Schema.Finite,
  passed: Schema.Boolean,
  verdict: Schema.optionalKey(Verdict),
  passedCount: Schema.optionalKey(Count),
  testCount: Schema.optionalKey(Count),
  end: Schema.optionalKey(End),
});
export type WatchEvent = typeof WatchEvent.Type;

export const turnEvent = (
  played: Pick<WatchEvent, "type" | "at" | "episode" | "client"> & { readonly action?: string },
  { observation, reward, info }: Step,
): WatchEvent => {
  const { problem, turn, passed, verdict, passedCount, testCount } = observation;
  const told = { ...played, problem, turn, reward, passed, verdict, passedCount, testCount, end: info.end };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as WatchEvent;
};

export interface Watch {
  readonly endpoint: string;
  readonly publish: (event: () => WatchEvent) => void;
}

export const makeWatch = Effect.fnUntraced(function* (endpoint: string, guard: Guard | undefined) {
  const socket = yield* Effect.acquireRelease(
    Effect.try({
      try: () =>
        new zmq.XPublisher({
          sendTimeout: 0,
          linger: 200,
          maxMessageSize: 1024, // of what subscribers send: their subscriptions
          handshakeInterval: 10_000,
          heartbeatInterval: heartbeatMs,
          heartbeatTimeout: heartbeatTimeoutMs,
          ...guardOptions(guard, "watch"),
        }),
      catch: socketError("opening the watch socket"),
    }),
    (s) => Effect.sync(() => s.close()),
  );
  yield* Effect.tryPromise({ try: () => socket.bind(endpoint), catch: socketError(`binding ${endpoint}`) });
  let watchers = 0;
  const count = async () => {
    try {
      /* libzmq tells of the first subscription to a prefix and of the end of the last. */
      for await (const [message] of socket) watchers = Math.max(0, watchers + (message![0] === 1 ? 1 : -1));
    } catch {
      // closed with its scope
    }
  };
  void count();
  return {
    endpoint: socket.lastEndpoint ?? endpoint,
    publish: (event) => {
      if (watchers === 0 || socket.closed) return;
      const told = event();
      socket.send([told.episode, encode({ ...told, at: wireInteger(told.at) })]).catch(() => {});
    },
  } satisfies Watch;
});
