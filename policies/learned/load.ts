/**
 * From a checkpoint to a policy that plays.
 *
 * A checkpoint says how it was trained, and it plays as it was trained: with the same feedback, and given the same part
 * of it.
 */
import { Effect, Result } from "effect";
import { editing } from "../editing.ts";
import type { Policy } from "../policy.ts";
import { makeActor } from "./actor.ts";
import { type BackendError, chooseBackend } from "./backend.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { makeNetwork } from "./network.ts";
import { type LearnedOptions, learned } from "./policy.ts";
import type { TensorFileError } from "./safetensors.ts";

/** What is played differently from how it was trained, for comparisons. */
export type Variation = Partial<Pick<LearnedOptions, "choice" | "feedback" | "once">>;

/** The policy in a file, called `id`. The best candidate is tried, unless the variation says otherwise. */
export const loadPolicy = Effect.fnUntraced(function* (
  file: string,
  id: string,
  variation: Variation = {},
): Effect.fn.Return<Policy, TensorFileError | BackendError> {
  const read = readCheckpoint(file);
  if (Result.isFailure(read)) return yield* read.failure;
  const { options, imitated, iteration, learner } = read.success;
  yield* chooseBackend();
  const actor = makeActor(makeNetwork(options.shape, learner.tensors));
  const byImitation = imitated > 0 ? "trained by imitation" : "not trained yet";
  const how = iteration > 0 ? `trained by ${options.algorithm}` : byImitation;
  const policy = editing(
    learned({
      ...{ id, description: `a network that points at edits, ${how}` },
      ...{ actor, choice: "best", feedback: options.input, ...variation },
    }),
  );
  const unseen = options.feedback === "verdict" ? { coverage: false } : {};
  return { ...policy, reset: { ...policy.reset, feedback: options.feedback, ...unseen } };
});
