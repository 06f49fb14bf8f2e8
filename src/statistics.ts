/**
 * Statistics: how far a measured number can be trusted.
 *
 * They stand here because policies compare themselves with them and leaderboards will, and siblings do not know each
 * other. Bugs of one problem resemble each other, so what is resampled is problems, never bugs. All intervals are of
 * 95 %; everything random comes from a seed.
 */
import { random } from "./random.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5th percentile. */
const z = 1.959963984540054;

/**
 * Wilson's score interval (1927) for a proportion. Unlike p ± z·s it stays within 0 and 1, and is honest near them.
 *
 * `successes` may be a sum of fractions, where each of the `trials` is a mean over seeds: the interval is then wider
 * than it had to be.
 *
 * @example
 * wilson(0, 10) // { low: 0, high: 0.278 }
 */
export const wilson = (successes: number, trials: number): Interval => {
  if (trials === 0) return { low: 0, high: 1 };
  const p = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = (p + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

export const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const ascending = (values: ReadonlyArray<number>): Float64Array => Float64Array.from(values).sort();

/**
 * The median of values of which some are only known to be larger than all others: give those as `Infinity`. Where they
 * are half or more, so is the median. With one common limit this is the Kaplan–Meier median. NaN of nothing.
 */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = ascending(values);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** Nearest rank: no value is made up, so `Infinity` may be among them. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;

export interface BootstrapOptions {
  readonly seed: number;
  /** How often is drawn (2000). */
  readonly resamples?: number;
}

/**
 * Percentile intervals of several statistics at once, from clusters drawn with replacement (Efron 1979; Davison and
 * Hinkley 1997, section 3.8). For a comparison the items are pairs, so that what makes a problem hard for both sides
 * cancels out.
 */
export const bootstrap = <A>(
  clusters: ReadonlyArray<ReadonlyArray<A>>,
  statistics: (sample: ReadonlyArray<A>) => ReadonlyArray<number>,
  { seed, resamples = 2000 }: BootstrapOptions,
): ReadonlyArray<Interval> => {
  const generator = random(seed, "bootstrap");
  const drawn = Array.from({ length: resamples }, () =>
    statistics(Array.from(clusters, () => generator.pick(clusters)).flat()),
  );
  const count = drawn[0]?.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const sorted = ascending(drawn.map((values) => values[i]!));
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
};

/**
 * McNemar's exact test (1947): whether two ways differ on the same bugs, given how many only the one and only the other
 * solved. The two-sided p-value of a fair coin that falls that unevenly.
 *
 * @example
 * mcnemar(1, 9) // 0.0215
 */
export const mcnemar = (onlyFirst: number, onlySecond: number): number => {
  const n = onlyFirst + onlySecond;
  let logTerm = -n * Math.LN2; // of C(n, k) / 2ⁿ, from k = 0
  let tail = 0;
  for (let k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
};
