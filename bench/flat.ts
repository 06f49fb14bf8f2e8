/** Whether something that is measured again and again stays where it is. */

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export interface Drift {
  /** Medians of the second quarter, when all has warmed up, and of the last. */
  readonly early: number;
  readonly late: number;
}

export const driftOf = (samples: ReadonlyArray<number>): Drift => {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  return { early: median(samples.slice(quarter, 2 * quarter)), late: median(samples.slice(-quarter)) };
};

/** No more than a tenth, or 8 MiB, above what it was: what caches and collections make of it from moment to moment. */
export const isFlat = ({ early, late }: Drift): boolean => late - early <= Math.max(0.1 * early, 8 * 2 ** 20);
