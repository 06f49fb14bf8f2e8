/**
 * From a checkpoint to a policy that plays.
 *
 * A checkpoint says how it was trained, and it plays as it was trained: with the same feedback, and given the same part
 * of it.
 */
import { Effect, Result } from "effect";
import { editing } from "../editing.ts";
import type { Policy } from "../policy.ts";
import { type Actor, askAll, makeActor } from "./actor.ts";
import { type BackendError, chooseBackend } from "./backend.ts";
import { alone, type Checkpoint, membersOf, readCheckpoint } from "./checkpoint.ts";
import { makeNetwork } from "./network.ts";
import { type LearnedOptions, learned } from "./policy.ts";
import { TensorFileError } from "./safetensors.ts";

/** What is played differently from how it was trained, for comparisons. */
export type Variation = Partial<Pick<LearnedOptions, "choice" | "feedback" | "once">>;

/** What scores by a checkpoint's weights: one network, or several together. */
export const actorOf = (checkpoint: Checkpoint): Actor => {
  const actors = membersOf(checkpoint).map((tensors) => makeActor(makeNetwork(checkpoint.options.shape, tensors)));
  return actors.length === 1 ? actors[0]! : askAll(actors);
};

/** `FILE`, or `FILE#2` for the second of the networks in it. */
export const policyFileOf = (given: string): { readonly file: string; readonly place: number | undefined } => {
  const [, file = given, place] = /^(.+)#(\d+)$/.exec(given) ?? [];
  return { file, place: place === undefined ? undefined : Number(place) };
};

/** What stands in a policy's file, or is one of the networks in it. */
export const readPolicy = (given: string): Result.Result<Checkpoint, TensorFileError> => {
  const { file, place } = policyFileOf(given);
  return Result.flatMap(readCheckpoint(file), (policy) => {
    const chosen = place === undefined ? policy : alone(policy, place);
    if (chosen !== undefined) return Result.succeed(chosen);
    const why = `it holds ${membersOf(policy).length} networks, and none is number ${place}`;
    return Result.fail(new TensorFileError({ file, why }));
  });
};

/** The policy in a file, called `id`. The best candidate is tried, unless the variation says otherwise. */
export const loadPolicy = Effect.fnUntraced(function* (
  given: string,
  id: string,
  variation: Variation = {},
): Effect.fn.Return<Policy, TensorFileError | BackendError> {
  const read = readPolicy(given);
  if (Result.isFailure(read)) return yield* read.failure;
  const checkpoint = read.success;
  const { options, imitated, iteration, idioms, seeds = [] } = checkpoint;
  yield* chooseBackend();
  const actor = actorOf(checkpoint);
  const byImitation = imitated > 0 ? "trained by imitation" : "not trained yet";
  const how = iteration > 0 ? `trained by ${options.algorithm}` : byImitation;
  const who =
    seeds.length > 1 ? `${seeds.length} networks that point at edits together` : "a network that points at edits";
  const policy = editing(
    learned({
      ...{ id, description: `${who}, ${how}` },
      ...{ actor, idioms: () => idioms, choice: "best", feedback: options.input, ...variation },
    }),
  );
  const unseen = options.feedback === "verdict" ? { coverage: false } : {};
  return { ...policy, reset: { ...policy.reset, feedback: options.feedback, ...unseen } };
});
