/**
 * Whether what a server keeps grows, from samples of what it has in use. Turns under way have much in hand, more when there
 * are more of them, and it comes and goes; what is kept is in every sample. So the lowest samples are compared, those
 * that only a tenth are below.
 */

const lowOf = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;

export interface Drift {
  /** Low samples of the second quarter, when all has warmed up, and of the last. */
  readonly early: number;
  readonly late: number;
  /** By how much it grows from one sample to the next: what is between them, over half as many samples as there are. */
  readonly perSample: number;
}

export const driftOf = (samples: ReadonlyArray<number>): Drift => {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const warm = Math.min(quarter, samples.length - 1); // a run may be too short to warm up
  const early = lowOf(samples.slice(warm, warm + quarter));
  const late = lowOf(samples.slice(-quarter));
  return { early, late, perSample: (late - early) / (2 * quarter) };
};

/** No more than a tenth, or 8 MiB, above what it was: what caches and collections make of it from moment to moment. */
export const isFlat = ({ early, late }: Drift): boolean => late - early <= Math.max(0.1 * early, 8 * 2 ** 20);
