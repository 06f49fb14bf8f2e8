import { describe, expect, it } from "vitest";
import { random } from "../src/random.ts";
import { type RewardScheme, reward, shaped, sparse } from "../src/reward.ts";

const step = (before: number, after: number, end?: "solved" | "unsolved") => ({
  before,
  after,
  solved: end === "solved",
  ended: end !== undefined,
});

describe("the shaped reward", () => {
  it("names its components, and they add up", () => {
    expect(reward(shaped, step(0.5, 1, "solved"))).toEqual({
      total: 0.73,
      components: { solved: 1, turn: -0.02, progress: -0.25 },
    });
    expect(reward(shaped, step(0, 0.5)).components).toEqual({ solved: 0, turn: -0.02, progress: 0.2475 });
    expect(reward(shaped, step(0.5, 0.25)).total).toBeLessThan(-0.02);
  });

  it("gives nothing for going round in circles: progress depends on the start alone", () => {
    const rng = random(3, "reward");
    const scheme = shaped as Extract<RewardScheme, { kind: "shaped" }>;
    for (let round = 0; round < 100; round++) {
      const fractions = Array.from({ length: 2 + rng.below(10) }, () => rng.below(11) / 10);
      let discounted = 0;
      for (let t = 0; t + 1 < fractions.length; t++) {
        const ended = t + 2 === fractions.length;
        const { components } = reward(scheme, step(fractions[t]!, fractions[t + 1]!, ended ? "unsolved" : undefined));
        discounted += scheme.gamma ** t * components.progress!;
      }
      expect(discounted).toBeCloseTo(-scheme.progress * fractions[0]!, 12);
    }
  });
});

describe("the sparse reward", () => {
  it("is +1 or -1 at the end and 0 before", () => {
    expect(reward(sparse, step(0, 0.9)).total).toBe(0);
    expect(reward(sparse, step(0.9, 1, "solved"))).toEqual({ total: 1, components: { outcome: 1 } });
    expect(reward(sparse, step(0.9, 0.9, "unsolved"))).toEqual({ total: -1, components: { outcome: -1 } });
  });
});
