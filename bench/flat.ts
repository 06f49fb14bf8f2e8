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
  const warm = Math.min(quarter, samples.length - 1); // a run may be too short to warm up
  return { early: median(samples.slice(warm, warm + quarter)), late: median(samples.slice(-quarter)) };
};

/** By how much it grows from one sample to the next: the slope of the least-squares line through all after the first quarter. */
export const slopeOf = (samples: ReadonlyArray<number>): number => {
  const values = samples.slice(Math.floor(samples.length / 4));
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return spread === 0 ? 0 : values.reduce((sum, value, i) => sum + (i - middle) * value, 0) / spread;
};

/** No more than a tenth, or 8 MiB, above what it was: what caches and collections make of it from moment to moment. */
export const isFlat = ({ early, late }: Drift): boolean => late - early <= Math.max(0.1 * early, 8 * 2 ** 20);
