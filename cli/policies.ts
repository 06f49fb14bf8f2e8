/** The policies that can be named on the command line. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Effect } from "effect";
import { baselines } from "../policies/baselines/baselines.ts";
import { editing } from "../policies/editing.ts";
import { noop } from "../policies/noop.ts";
import { oracle } from "../policies/oracle.ts";
import type { Policy } from "../policies/policy.ts";
import { search } from "../policies/search.ts";
import type { Problem } from "../src/problem.ts";
import { exitCodes, Failure, usage } from "./failure.ts";

/** Every policy that needs no weights; the oracle is told the fixes of these problems, and a bound where they are. */
export const policiesFor = (problems: ReadonlyArray<Problem>): ReadonlyArray<Policy> => {
  const known = new Map(problems.map((p) => [p.id, p]));
  return [
    oracle((id) => known.get(id)?.fixed),
    noop,
    search,
    ...baselines((id) => known.get(id)).map((baseline) => editing(baseline)),
  ];
};

/** The weights that come with the project. */
export const shippedPolicy = fileURLToPath(new URL("../policies/learned/shipped.safetensors", import.meta.url));

/** Every policy's id, that of the shipped weights among them where they are there. */
export const policyIds = (): ReadonlyArray<string> => [
  ...policiesFor([]).map((p) => p.id),
  ...(existsSync(shippedPolicy) ? ["learned"] : []),
];

/** A policy by its id, or the one in a file of weights. */
export const policyNamed = Effect.fnUntraced(function* (
  name: string,
  problems: ReadonlyArray<Problem>,
): Effect.fn.Return<Policy, Failure> {
  const known = policiesFor(problems).find((p) => p.id === name);
  if (known !== undefined) return known;
  const shipped = name === "learned" && existsSync(shippedPolicy);
  if (!shipped && !/\.safetensors(#\d+)?$/.test(name))
    return yield* usage(
      `there is no policy ${JSON.stringify(name)}; there are ${policyIds().join(", ")}, and files of weights that redgreen train makes (.safetensors; of one with several networks, the second alone is FILE.safetensors#2)`,
    );
  /* Loaded when it is asked for, because it brings tensors. */
  const { loadPolicy } = yield* Effect.promise(() => import("../policies/learned/load.ts"));
  return yield* Effect.mapError(loadPolicy(shipped ? shippedPolicy : name, "learned"), (error) =>
    error._tag === "TensorFileError"
      ? usage(error.message)
      : new Failure({ exitCode: exitCodes.machineLacks, message: error.message }),
  );
});
