/** Statistics against values worked out by hand or taken from the papers. */
import { describe, expect, it } from "vitest";
import { random } from "../src/random.ts";
import { bootstrap, mcnemar, mean, median, wilson } from "../src/statistics.ts";

describe("Wilson's interval", () => {
  it("is what the formula gives, worked out by hand", () => {
    /* z² = 3.8415; n = 10, p = 0.5: (0.5 + 0.19207) / 1.38415 ± 1.95996 / 1.38415 · √(0.025 + 0.0096036). */
    expect(wilson(5, 10).low).toBeCloseTo(0.2366, 4);
    expect(wilson(5, 10).high).toBeCloseTo(0.7634, 4);
    /* p = 0: from 0 to z² / (n + z²). */
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(0, 10).high).toBeCloseTo(3.841459 / 13.841459, 6);
  });

  it("is the same seen from failures", () => {
    expect(wilson(3, 17).low).toBeCloseTo(1 - wilson(14, 17).high, 12);
  });

  it("says nothing of nothing", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("the median", () => {
  it("is the middle, or between the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it("is known as long as fewer than half are beyond the limit", () => {
    expect(median([3, Number.POSITIVE_INFINITY, 7])).toBe(7);
    expect(median([3, Number.POSITIVE_INFINITY, 7, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("the bootstrap", () => {
  it("has no width where all clusters are alike, whatever varies inside them", () => {
    expect(bootstrap(Array<ReadonlyArray<number>>(9).fill([0, 1]), (s) => [mean(s)], { seed: 1 })).toEqual([
      { low: 0.5, high: 0.5 },
    ]);
  });

  it("of two clusters draws the one, the other, or both", () => {
    /* Drawn twice: (0, 0) with 1/4, (1, 1) with 1/4: more than 2.5 %, so both ends are reached. */
    expect(bootstrap([[0], [1]], (s) => [mean(s), s.length], { seed: 1 })).toEqual([
      { low: 0, high: 1 },
      { low: 2, high: 2 },
    ]);
  });

  it("is as wide as the normal approximation says where that holds", () => {
    const { next } = random(5);
    const values = Array.from({ length: 400 }, () => (next() < 0.3 ? 1 : 0));
    const p = mean(values);
    const [interval] = bootstrap(
      values.map((v) => [v]),
      (s) => [mean(s)],
      { seed: 2 },
    );
    const half = 1.96 * Math.sqrt((p * (1 - p)) / values.length);
    expect(interval!.low).toBeCloseTo(p - half, 1.8);
    expect(interval!.high).toBeCloseTo(p + half, 1.8);
  });

  it("is wider when the same values come in clusters", () => {
    const single = bootstrap(
      Array.from({ length: 40 }, (_, i) => [i % 2]),
      (s) => [mean(s)],
      { seed: 3 },
    )[0]!;
    const inTens = bootstrap(
      Array.from({ length: 4 }, (_, i) => Array<number>(10).fill(i % 2)),
      (s) => [mean(s)],
      { seed: 3 },
    )[0]!;
    expect(inTens.high - inTens.low).toBeGreaterThan(2 * (single.high - single.low));
  });

  it("is the same from the same seed", () => {
    const clusters = Array.from({ length: 30 }, (_, i) => [i, i ** 2]);
    const once = () => bootstrap(clusters, (s) => [mean(s), median(s)], { seed: 7, resamples: 200 });
    expect(once()).toEqual(once());
  });
});

describe("McNemar's test", () => {
  it("is twice a binomial tail", () => {
    expect(mcnemar(0, 5)).toBeCloseTo(2 / 32, 12);
    expect(mcnemar(1, 9)).toBeCloseTo((2 * 11) / 1024, 12);
    expect(mcnemar(9, 1)).toBeCloseTo((2 * 11) / 1024, 12);
  });

  it("is 1 where there is no difference", () => {
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(4, 4)).toBe(1);
  });

  it("neither overflows nor rounds to nothing where there are thousands", () => {
    const p = mcnemar(1900, 2100);
    /* z = 200 / √4000 = 3.162, less the continuity correction: p = 0.00166. */
    expect(p).toBeGreaterThan(0.0016);
    expect(p).toBeLessThan(0.0018);
  });
});
