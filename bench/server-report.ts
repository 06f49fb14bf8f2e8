/** What the server's benchmark measured, as tables for people and as a figure; and what we wanted of it. */
import { curveFigure } from "../cli/curve-figure.ts";
import type { Rate } from "./load.ts";

export const servers = ["echo", "no journal", "file"] as const;
export type Server = (typeof servers)[number];

export interface NullSteps extends Rate {
  readonly server: Server;
  readonly transport: "tcp" | "ipc";
  readonly clients: number;
  readonly inFlight: number;
  readonly cpuMicros: number;
}

export interface ServerBench {
  readonly machine: {
    readonly node: string;
    readonly processor: string;
    readonly processors: number;
    /** Of the last minute before the run. */
    readonly load: number;
  };
  readonly quick: boolean;
  readonly rounds: number;
  readonly steps: ReadonlyArray<NullSteps>;
  readonly idle: ReadonlyArray<{
    readonly environment: "null" | "real";
    readonly count: number;
    readonly liveBytesEach: number;
    readonly rssBytesEach: number;
  }>;
  readonly real: ReadonlyArray<
    Rate & { readonly episodes: number; readonly delayP50: number; readonly delayP99: number }
  >;
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

const sameSetting = (a: NullSteps, b: NullSteps): boolean =>
  a.transport === b.transport && a.clients === b.clients && a.inFlight === b.inFlight;

const echoOf = ({ steps }: ServerBench, row: NullSteps): NullSteps =>
  steps.find((other) => other.server === "echo" && sameSetting(other, row))!;

/** Milliseconds, or a part of the echo's rate. */
const fine = (value: number): string => value.toFixed(2);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export interface Table {
  readonly header: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>;
}

/** What we want: at least 0.6 of the echo's rate, at most 0.3 ms more, at most 20 KB for an episode that waits. */
const goalsOf = (bench: ServerBench): Table => {
  const tcp = (inFlight: number) =>
    bench.steps.filter((s) => s.transport === "tcp" && s.clients === 1 && s.inFlight === inFlight);
  const rows = [
    ...tcp(64)
      .filter(({ server }) => server !== "echo")
      .map((row): [string, number, string, boolean] => {
        const share = row.perSecond / echoOf(bench, row).perSecond;
        return [`part of the echo's rate, 64 in flight, ${row.server}`, share, "≥ 0.6", share >= 0.6];
      }),
    ...tcp(1)
      .filter(({ server }) => server !== "echo")
      .map((row): [string, number, string, boolean] => {
        const addedMs = row.p50 - echoOf(bench, row).p50;
        return [`ms added to the echo's median, 1 in flight, ${row.server}`, addedMs, "≤ 0.3", addedMs <= 0.3];
      }),
    ...bench.idle.map(({ environment, rssBytesEach }): [string, number, string, boolean] => {
      const each = rssBytesEach / 1000;
      return [`KB resident per idle episode, ${environment}`, each, "≤ 20", each <= 20];
    }),
  ];
  return {
    header: ["", "measured", "wanted", "reached"],
    rows: rows.map(([what, value, wanted, reached]) => [what, fine(value), wanted, reached ? "yes" : "no"]),
  };
};

export const tablesOf = (bench: ServerBench): Readonly<Record<"goals" | "steps" | "idle" | "real", Table>> => ({
  goals: goalsOf(bench),
  steps: {
    header: [
      ...["server", "over", "clients", "in flight", "steps/s", "of echo"],
      ...["p50 ms", "p95 ms", "p99 ms", "added p50", "CPU µs", "echo CPU µs"],
    ],
    rows: bench.steps.map((row) => {
      const echo = echoOf(bench, row);
      return [
        ...[row.server, row.transport, row.clients, row.inFlight, Math.round(row.perSecond)],
        fine(row.perSecond / echo.perSecond),
        ...[fine(row.p50), fine(row.p95), fine(row.p99), fine(row.p50 - echo.p50)],
        ...[Math.round(row.cpuMicros), Math.round(echo.cpuMicros)],
      ];
    }),
  },
  idle: {
    header: ["idle episodes", "count", "KB in use each", "KB resident each"],
    rows: bench.idle.map((i) => [i.environment, i.count, kilobytes(i.liveBytesEach), kilobytes(i.rssBytesEach)]),
  },
  real: {
    header: [
      "real episodes at once",
      "turns/s",
      "p50 ms",
      "p95 ms",
      "p99 ms",
      "loop delay p50 ms",
      "loop delay p99 ms",
    ],
    rows: bench.real.map((r) => [
      r.episodes,
      r.perSecond.toFixed(1),
      ...[r.p50, r.p95, r.p99, r.delayP50, r.delayP99].map(fine),
    ]),
  },
});

/** The part of the echo's rate that is reached, by how many clients share the requests in flight. */
export const figureOf = (bench: ServerBench): string => {
  const rows = bench.steps.filter(({ server, inFlight }) => server !== "echo" && inFlight > 1);
  const marks = [...new Set(rows.map(({ clients }) => clients))].sort((a, b) => a - b);
  const curves = (["tcp", "ipc"] as const).flatMap((transport) =>
    (["no journal", "file"] as const).map((server) => ({
      name: `${server}, ${transport}`,
      points: rows
        .filter((row) => row.transport === transport && row.server === server)
        .sort((a, b) => a.clients - b.clients)
        .map((row) => {
          const share = Math.min(1, row.perSecond / echoOf(bench, row).perSecond);
          return { x: row.clients, share, low: share, high: share };
        }),
    })),
  );
  return curveFigure({
    title: "Null steps per second as part of what a bare echo answers, by the number of clients",
    xLabel: "clients",
    scale: "logarithmic",
    marks,
    curves,
  });
};
