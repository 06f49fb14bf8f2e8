/**
 * What commands print: data on standard output, everything else on standard error.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { Console, Effect } from "effect";
import { exitCodes, Failure } from "./failure.ts";

/** A table with aligned columns; numbers to the right. */
export const table = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string => {
  const text = rows.map((row) => row.map(String));
  const widths = header.map((h, i) => Math.max(h.length, ...text.map((row) => row[i]?.length ?? 0)));
  const right = header.map(
    (_, i) =>
      rows.length > 0 && rows.every((row) => typeof row[i] === "number" || /^[\d.,% –-]*$/.test(String(row[i]))),
  );
  const line = (cells: ReadonlyArray<string>) =>
    cells
      .map((cell, i) => (right[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((w) => "─".repeat(w))), ...text.map(line)].join("\n");
};

export const printJson = (value: unknown): Effect.Effect<void> => Console.log(JSON.stringify(value, undefined, 2));

/** A line for people, beside the data. */
export const say = (line: string): Effect.Effect<void> => Effect.sync(() => void process.stderr.write(`${line}\n`));

/**
 * Progress of long work: one line that changes on a terminal, a line every few seconds elsewhere.
 * `done` leaves the last state standing.
 */
export interface Progress {
  readonly update: (text: string) => void;
  readonly done: (text: string) => void;
}

const plainIntervalMs = 5000;

export const progress = (stream: NodeJS.WriteStream = process.stderr): Progress => {
  if (!stream.isTTY) {
    let last = performance.now();
    return {
      update: (text) => {
        if (performance.now() - last < plainIntervalMs) return;
        last = performance.now();
        stream.write(`${text}\n`);
      },
      done: (text) => void stream.write(`${text}\n`),
    };
  }
  const show = (text: string) => stream.write(`\r\u001b[2K${text.slice(0, Math.max(1, (stream.columns ?? 80) - 1))}`);
  return {
    update: show,
    done: (text) => {
      show(text);
      stream.write("\n");
    },
  };
};

export const percent = (fraction: number): string =>
  `${(100 * fraction).toFixed(fraction === 0 || fraction === 1 ? 0 : 1)} %`;

/** A file that is only there when it is whole. */
export const wholeFile = (path: string) =>
  Effect.acquireRelease(
    Effect.try({
      try: () => ({ fd: openSync(`${path}.part`, "w"), finished: false }),
      catch: (cause) =>
        new Failure({ exitCode: exitCodes.workFailed, message: `writing ${path}: ${(cause as Error).message}` }),
    }),
    ({ fd, finished }) =>
      Effect.sync(() => {
        closeSync(fd);
        if (!finished) rmSync(`${path}.part`, { force: true });
      }),
  ).pipe(
    Effect.map((file) => ({
      write: (line: string) => Effect.sync(() => void writeSync(file.fd, line)),
      finish: Effect.sync(() => {
        renameSync(`${path}.part`, path);
        file.finished = true;
      }),
    })),
  );
