/** What a set of problems is made of. */
import { describe, expect, it } from "vitest";
import { mixOf } from "../envs/mix.ts";
import { double, increment } from "./problems.ts";

describe("the mix of a set", () => {
  it("counts by language, verdict, family, source and difficulty, whatever a set calls them", () => {
    const problems = [
      { ...increment, source: "QuixBugs @4257f44", extra: { bug_kind: "timeout" } },
      { ...increment, extra: { verdict: "wrong-answer", family: ["constant", "swap"], difficulty: 1 } },
      { ...double, source: "redgreen", extra: { verdict: "compile-error", family: "constant", difficulty: 0.34 } },
      { ...double, source: "redgreen", extra: { verdict: "odd", difficulty: "hard" } },
    ];
    expect(mixOf(problems)).toEqual({
      language: { c: 2, python: 2 },
      verdict: { "compile-error": 1, "time-limit": 1, unknown: 1, "wrong-answer": 1 },
      family: { constant: 2, swap: 1, unknown: 2 },
      source: { QuixBugs: 1, redgreen: 2, unknown: 1 },
      difficulty: { "0.3–0.4": 1, "0.9–1.0": 1, unknown: 2 },
    });
  });
});
