/** What a soak found: where memory began, where it ended, and whether it grows. */
import { driftOf, isFlat } from "./flat.ts";

export interface Trend {
  readonly startBytes: number;
  /** The lowest tenth of the samples reaches so far: in the second quarter of the run, when all has warmed up, and in the last. */
  readonly earlyBytes: number;
  readonly lateBytes: number;
  /** From the one to the other. */
  readonly bytesPerHour: number;
  readonly flat: boolean;
}

export interface SoakReport {
  readonly seconds: number;
  readonly sampleSeconds: number;
  readonly clients: number;
  readonly episodes: number;
  readonly turns: number;
  readonly faults: ReadonlyArray<string>;
  /** Right after a collection: what the server has in use. */
  readonly inUse: Trend;
  readonly resident: Trend;
}

export const trendOf = (samples: ReadonlyArray<number>, sampleSeconds: number): Trend => {
  const drift = driftOf(samples);
  return {
    startBytes: samples[0] ?? Number.NaN,
    earlyBytes: drift.early,
    lateBytes: drift.late,
    bytesPerHour: (drift.perSample * 3600) / sampleSeconds,
    flat: isFlat(drift),
  };
};

export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

const trendLine = (what: string, { startBytes, earlyBytes, lateBytes, bytesPerHour, flat }: Trend): string =>
  `${what}: ${megabytes(startBytes)} MB at the start, ${megabytes(earlyBytes)} MB when warm, ${megabytes(lateBytes)} MB at the end, ${megabytes(bytesPerHour)} MB an hour: ${flat ? "flat" : "not flat"}`;

export const soakLines = (report: SoakReport): ReadonlyArray<string> => [
  `${Math.round(report.seconds)} s, ${report.clients} clients, ${report.episodes} episodes, ${report.turns} turns, ${report.faults.length} faults`,
  trendLine("in use", report.inUse),
  trendLine("resident", report.resident),
  ...(report.seconds < 600 ? ["too short to tell whether memory grows: caches are still filling"] : []),
  ...report.faults.slice(0, 20),
];
