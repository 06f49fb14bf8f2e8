/**
 * Suspicion: which lines of a program an observation points at.
 *
 * Ochiai (Abreu et al., 2007) from the lines that each public test executes, the lines diagnostics name, the frames of
 * tracebacks. Lines count from 1, as diagnostics do; every array has an entry 0 that means nothing.
 */
import type { Observation } from "../src/observation.ts";

export interface Suspicion {
  /** failing(l) / √(failing · (failing(l) + passing(l))); 0 without coverage // [lines + 1] */
  readonly ochiai: Float32Array;
  /** Of the failing and of the passing public tests, the fraction that executes the line. */
  readonly failing: Float32Array;
  readonly passing: Float32Array;
  /** 1 for the innermost frame of a failing test, less for outer ones; 0 for lines in no traceback. */
  readonly traced: Float32Array;
  /** 1 where an error of the compiler or of a run points, less for a warning. */
  readonly named: Float32Array;
  /** Whether coverage is known at all. */
  readonly covered: boolean;
  /** Columns of the diagnostics that have one, by line. */
  readonly columns: ReadonlyMap<number, number>;
}

const severities = { error: 1, warning: 0.5, note: 0.3 } as const;

export const suspicionOf = (observation: Observation, lineCount: number): Suspicion => {
  const array = () => new Float32Array(lineCount + 1);
  const [ochiai, failing, passing, traced, named] = [array(), array(), array(), array(), array()];
  const columns = new Map<number, number>();
  const inside = (line: number | undefined): line is number => line !== undefined && line >= 1 && line <= lineCount;
  const tests = (observation.tests ?? []).filter((t) => t.public && t.verdict !== "not-run");
  const counted = tests.filter((t) => t.coverage !== undefined && t.coverage.length > 0);
  let [failed, passed] = [0, 0];
  for (const test of counted) {
    const right = test.verdict === "accepted";
    if (right) passed++;
    else failed++;
    for (const line of test.coverage!) if (inside(line)) (right ? passing : failing)[line]!++;
  }
  for (let l = 1; l <= lineCount; l++) {
    const [f, p] = [failing[l]!, passing[l]!];
    ochiai[l] = f === 0 ? 0 : f / Math.sqrt(failed * (f + p));
    failing[l] = failed === 0 ? 0 : f / failed;
    passing[l] = passed === 0 ? 0 : p / passed;
  }
  const diagnostics = [...(observation.diagnostics ?? []), ...tests.flatMap((t) => t.diagnostics ?? [])];
  for (const { severity, line, column, frames = [] } of diagnostics) {
    if (inside(line)) {
      named[line] = Math.max(named[line]!, severities[severity]);
      if (column !== undefined && !columns.has(line)) columns.set(line, column);
    }
    for (const [depth, frame] of frames.entries())
      if (inside(frame.line)) traced[frame.line] = Math.max(traced[frame.line]!, 1 / (1 + depth));
  }
  return { ochiai, failing, passing, traced, named, covered: failed + passed > 0, columns };
};
