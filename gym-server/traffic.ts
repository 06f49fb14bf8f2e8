/**
 * Traffic: the requests under way, how many of them a client may have, and what becomes of each.
 *
 * A request is a fiber that ends in exactly one reply. Most are done before the next message is looked at; those that
 * are not can be asked for again, cancelled, or waited for.
 */
import { type Cause, Context, Effect, type Exit, Fiber } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import { Requester } from "../src/sandbox/line.ts";
import { Shares } from "./share.ts";
import type { Route } from "./socket.ts";

/** What became of a request: what it was answered, or why it was not. */
export type Outcome = Exit.Exit<object, EnvironmentError>;

export interface Entry {
  /** Known by this while under way. */
  readonly key: string;
  /** Whose share of the server it takes. */
  readonly client: string;
  readonly bytes: number;
  readonly work: Effect.Effect<object, EnvironmentError>;
  readonly respond: (route: Route, outcome: Outcome) => void;
}

interface UnderWay extends Entry {
  /** Asked again on another connection, it is answered there. */
  route: Route;
  fiber: Fiber.Fiber<object, EnvironmentError> | undefined;
}

export interface Traffic {
  readonly size: () => number;
  readonly clients: () => number;
  /** Why it is not started, or undefined if it is. */
  readonly start: (entry: Entry, route: Route) => EnvironmentError | undefined;
  /** Has a request that is under way answered on another route. False if there is none. */
  readonly redirect: (key: string, route: Route) => boolean;
  readonly cancel: (key: string) => boolean;
  /** Until nothing is under way. */
  readonly empty: Effect.Effect<void>;
  readonly cancelAll: Effect.Effect<void>;
}

export interface TrafficOptions {
  readonly maxRequests: number;
  /** Of all requests under way. */
  readonly maxBytes: number;
}

/** How soon one that found no room should come back. */
const retryAfterMs = 250;

export const makeTraffic = Effect.fnUntraced(function* ({ maxRequests, maxBytes }: TrafficOptions) {
  const context = yield* Effect.context<never>();
  const requests = new Shares(maxRequests);
  const bytes = new Shares(maxBytes);
  const underWay = new Map<string, UnderWay>();
  let onEmpty: (() => void) | undefined;

  const full = (what: string) =>
    new EnvironmentError({ code: "capacity", message: `${what}; ask again in a moment`, retryAfterMs });

  const end = (entry: UnderWay, outcome: Outcome) => {
    requests.giveBack(entry.client, 1);
    bytes.giveBack(entry.client, entry.bytes);
    if (underWay.get(entry.key) === entry) underWay.delete(entry.key);
    entry.respond(entry.route, outcome);
    if (requests.taken === 0) onEmpty?.();
  };

  const start: Traffic["start"] = (entry, route) => {
    if (!requests.take(entry.client, 1))
      return full(`${requests.taken} requests are under way, and your share of them is full`);
    if (!bytes.take(entry.client, entry.bytes)) {
      requests.giveBack(entry.client, 1);
      return full(`requests of ${bytes.taken} bytes are under way, and your share of them is full`);
    }
    const started: UnderWay = { ...entry, route, fiber: undefined };
    const fiber = Effect.runForkWith(Context.add(context, Requester, entry.client))(entry.work);
    const exit = fiber.pollUnsafe();
    if (exit !== undefined) end(started, exit);
    else {
      started.fiber = fiber;
      underWay.set(entry.key, started);
      fiber.addObserver((outcome) => end(started, outcome));
    }
    return undefined;
  };

  return {
    size: () => requests.taken,
    clients: () => requests.parties,
    start,
    redirect: (key, route) => {
      const entry = underWay.get(key);
      if (entry !== undefined) entry.route = route;
      return entry !== undefined;
    },
    cancel: (key) => {
      const entry = underWay.get(key);
      entry?.fiber?.interruptUnsafe();
      return entry !== undefined;
    },
    empty: Effect.callback<void>((resume) => {
      onEmpty = () => resume(Effect.void);
      if (requests.taken === 0) onEmpty();
    }),
    cancelAll: Effect.suspend(() =>
      Fiber.interruptAll([...underWay.values()].flatMap(({ fiber }) => (fiber === undefined ? [] : [fiber]))),
    ),
  } satisfies Traffic;
});

/** Whether a request ended because it was given up, by its client or by the server's stopping. */
export const wasCancelled = (cause: Cause.Cause<EnvironmentError>): boolean =>
  cause.reasons.length > 0 && cause.reasons.every((reason) => reason._tag === "Interrupt");
