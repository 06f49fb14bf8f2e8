/** The policies that can be named on the command line. */
import { noop } from "../policies/noop.ts";
import { oracle } from "../policies/oracle.ts";
import type { Policy } from "../policies/policy.ts";
import { search } from "../policies/search.ts";
import type { Problem } from "../src/problem.ts";

/** Every policy; the oracle is told the fixes of these problems. */
export const policiesFor = (problems: ReadonlyArray<Problem>): ReadonlyArray<Policy> => {
  const fixes = new Map(problems.map((p) => [p.id, p.fixed]));
  return [oracle((id) => fixes.get(id)), noop, search];
};
