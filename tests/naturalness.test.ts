import { fileURLToPath } from "node:url";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { loadProblemSet } from "../envs/suites.ts";
import { drawNatural, idiomsOf, oddnessOf, weightOfGain } from "../policies/learned/naturalness.ts";
import type { Problem } from "../src/problem.ts";
import { random } from "../src/random.ts";
import { double, increment } from "./problems.ts";

const file = fileURLToPath(new URL("../envs/bugs/python-valid.bugs.zst", import.meta.url));
const { problems: bugs } = await Effect.runPromise(loadProblemSet(file));
const idioms = await Effect.runPromise(idiomsOf(bugs));
const naturalOf = async (some: ReadonlyArray<Problem>) => {
  const oddness = await Effect.runPromise(Effect.forEach(some, (bug) => oddnessOf(bug, idioms)));
  return oddness.filter((gain) => gain <= 0).length / some.length;
};
const draw = (count: number, naturalness: number) =>
  Effect.runPromise(drawNatural(bugs, count, { naturalness, generator: random(1) }));

it("counts a bug the less, the odder it reads, within bounds, and all the same where that is asked for", () => {
  expect(weightOfGain(0, 6)).toBe(1);
  expect(weightOfGain(0.1, 6)).toBeCloseTo(Math.exp(-0.6));
  expect([weightOfGain(-9, 6), weightOfGain(9, 6), weightOfGain(9, 0)]).toEqual([3, 0.15, 1]);
});

it("draws natural bugs more often than there are, each once, and fewer as the first of more", async () => {
  const some = await draw(100, 6);
  expect(new Set(some).size).toBe(100);
  expect((await draw(200, 6)).slice(0, 100)).toEqual(some);
  expect(await naturalOf(some)).toBeGreaterThan(1.4 * (await naturalOf(bugs)));
  expect(await naturalOf(await draw(100, 0))).toBeLessThan(1.4 * (await naturalOf(bugs)));
});

it("does not let a bug's own problem say what is common", async () => {
  const alone = await Effect.runPromise(idiomsOf([increment]));
  expect(await Effect.runPromise(oddnessOf(increment, alone))).toBe(0);
  const beside = await Effect.runPromise(idiomsOf([increment, { ...increment, problem: "another" }, double]));
  expect(await Effect.runPromise(oddnessOf(increment, beside))).toBeGreaterThan(0);
  expect(await Effect.runPromise(oddnessOf({ ...increment, fixed: undefined }, beside))).toBe(0);
});
