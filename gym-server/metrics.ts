/**
 * What a server counts, as Effect metrics, so that any exporter of Effect's can show it.
 *
 * Requests are counted in plain numbers and read when somebody asks; only how long resets and turns took is recorded as
 * they end.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Effect, Metric } from "effect";
import type { ErrorCode } from "../src/environment.ts";
import type { Request } from "./protocol.ts";

/** Numbers that are read, not recorded. */
export interface Readings {
  readonly requestsInFlight: () => number;
  readonly clientsInFlight: () => number;
  readonly episodesInMemory: () => number;
  readonly repliesDropped: () => number;
}

export interface ServerMetrics {
  /** What was no request, or none that could be read, is `unreadable`. */
  readonly answered: (type: Request["type"] | "unreadable", outcome: "ok" | ErrorCode, seconds: number) => void;
}

const boundaries = Metric.exponentialBoundaries({ start: 0.001, factor: 2, count: 16 });

const durations = {
  reset: Metric.histogram("redgreen_reset_seconds", { description: "From a reset to its reply", boundaries }),
  step: Metric.histogram("redgreen_step_seconds", { description: "From a turn to its reply", boundaries }),
};

/** The delay is measured from one tick to the next, which are so far apart even when nothing is late. */
const resolutionMs = 20;

const secondsLate = (nanoseconds: number): number =>
  Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000) : 0;

const delayGauges = (
  delay: ReturnType<typeof monitorEventLoopDelay>,
): ReadonlyArray<readonly [string, string, () => number]> => [
  [
    "redgreen_event_loop_delay_p50_seconds",
    "How late the event loop runs, median",
    () => secondsLate(delay.percentile(50)),
  ],
  [
    "redgreen_event_loop_delay_p99_seconds",
    "How late the event loop runs, 99th percentile",
    () => secondsLate(delay.percentile(99)),
  ],
];

export const makeMetrics = Effect.fnUntraced(function* (readings: Readings) {
  const context = yield* Effect.context<never>();
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const registrations: Array<Metric.Registration> = [];
  const nothing = () => {};
  const read = (name: string, description: string, value: () => number) =>
    registrations.push(
      Metric.registerUnsafe(Metric.gauge(name, { description }), context, {
        get: () => ({ value: value() }),
        update: nothing,
        modify: nothing,
      }),
    );
  const count = (name: string, description: string, attributes: Metric.Metric.Attributes, value: () => number) =>
    registrations.push(
      Metric.registerUnsafe(Metric.counter(name, { description, incremental: true, attributes }), context, {
        get: () => ({ count: value(), incremental: true }),
        update: nothing,
        modify: nothing,
      }),
    );
  read("redgreen_requests_in_flight", "Requests under way", readings.requestsInFlight);
  read("redgreen_clients_in_flight", "Clients that have requests under way", readings.clientsInFlight);
  read("redgreen_episodes_in_memory", "Episodes that are held in memory", readings.episodesInMemory);
  for (const gauge of delayGauges(delay)) read(...gauge);
  count("redgreen_replies_dropped_total", "Replies that no peer took", {}, readings.repliesDropped);
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      delay.disable();
      for (const registration of registrations) registration.remove();
    }),
  );

  const answers = new Map<string, { value: number }>();
  const answersOf = (type: string, outcome: string) => {
    const key = `${type} ${outcome}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const counted = { value: 0 };
    answers.set(key, counted);
    count("redgreen_requests_total", "Requests that were answered", { type, outcome }, () => counted.value);
    return counted;
  };
  return {
    answered: (type, outcome, seconds) => {
      answersOf(type, outcome).value++;
      if (outcome === "ok" && (type === "step" || type === "reset")) durations[type].updateUnsafe(seconds, context);
    },
  } satisfies ServerMetrics;
});
