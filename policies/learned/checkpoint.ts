/**
 * Checkpoints: all there is to know of a training, in one safetensors file. Weights have the network's own names and
 * moments of the optimiser begin with `adam.`, so that other programs can take the weights and leave the rest.
 */
import { Result, Schema } from "effect";
import { random } from "../../src/random.ts";
import { grammarVersion } from "../../src/syntax/families/all.ts";
import type { Successes } from "./curriculum.ts";
import { Idioms, idiomCount } from "./idioms.ts";
import type { LearnerState } from "./learner.ts";
import { type NamedTensor, readTensors, type TensorFile, TensorFileError } from "./safetensors.ts";
import { TrainingOptions } from "./training-options.ts";

/** Counts up whenever what the network reads changes its meaning. */
export const encodingVersion = 3;

const Metadata = Schema.Struct({
  format: Schema.Literal("redgreen-policy"),
  encoding: Schema.Int,
  grammar: Schema.Int,
  options: TrainingOptions,
  /** Of the training problems. */
  digest: Schema.String,
  imitated: Schema.Int,
  iteration: Schema.Int,
  successes: Schema.Record(Schema.String, Schema.Finite),
  step: Schema.Int,
  generator: Schema.Tuple([Schema.Int, Schema.Int, Schema.Int, Schema.Int]),
  seeds: Schema.optionalKey(Schema.Array(Schema.Int)),
});
const Json = Schema.fromJsonString(Metadata);
const decodeMetadata = Schema.decodeUnknownResult(Json);
const encodeMetadata = Schema.encodeSync(Json);

export interface Checkpoint {
  readonly options: TrainingOptions;
  readonly digest: string;
  /** Rounds of imitation done, and iterations. */
  readonly imitated: number;
  readonly iteration: number;
  readonly successes: Successes;
  readonly learner: LearnerState;
  /** What it knows of programs. */
  readonly idioms: Idioms;
  /** Of networks that decide together: what each was trained from. Names of their tensors begin with `0.`, `1.`, ... */
  readonly seeds?: ReadonlyArray<number>;
}

export const checkpointFile = ({
  options,
  digest,
  imitated,
  iteration,
  successes,
  learner,
  idioms,
  seeds,
}: Checkpoint): TensorFile => ({
  tensors: { ...learner.tensors, idioms: { shape: [idiomCount], values: idioms.counts } },
  metadata: {
    redgreen: encodeMetadata({
      ...{ format: "redgreen-policy", encoding: encodingVersion, grammar: grammarVersion, options, digest },
      ...{ imitated, iteration, successes, step: learner.step, generator: learner.generator },
      ...(seeds === undefined ? {} : { seeds }),
    }),
  },
});

/** The weights alone: what is needed to play, and a third of the size. */
export const weightsOnly = (checkpoint: Checkpoint): Checkpoint => {
  const isWeight = ([name]: readonly [string, NamedTensor]) => !name.startsWith("adam.");
  const tensors = Object.fromEntries(Object.entries(checkpoint.learner.tensors).filter(isWeight));
  return { ...checkpoint, successes: {}, learner: { ...checkpoint.learner, tensors } };
};

/** Networks that were trained alike but for the seed, as one policy: to be played, not to be trained on. */
export const together = (members: readonly [Checkpoint, ...ReadonlyArray<Checkpoint>]): Checkpoint => {
  const [first] = members;
  const tensors = members.flatMap((member, i) =>
    Object.entries(weightsOnly(member).learner.tensors).map(([name, tensor]) => [`${i}.${name}`, tensor] as const),
  );
  return {
    ...weightsOnly(first),
    learner: { ...first.learner, tensors: Object.fromEntries(tensors) },
    seeds: members.map((m) => m.options.seed),
  };
};

/** The tensors of every network that a checkpoint holds. */
export const membersOf = ({ learner, seeds }: Checkpoint): ReadonlyArray<LearnerState["tensors"]> =>
  seeds === undefined
    ? [learner.tensors]
    : seeds.map((_, i) =>
        Object.fromEntries(
          Object.entries(learner.tensors).flatMap(([name, tensor]) =>
            name.startsWith(`${i}.`) ? [[name.slice(`${i}.`.length), tensor]] : [],
          ),
        ),
      );

/** One of the networks that decide together, from 1, as what it was alone; undefined where there is no such one. */
export const alone = (policy: Checkpoint, place: number): Checkpoint | undefined => {
  const { seeds, ...rest } = policy;
  const tensors = membersOf(policy)[place - 1];
  if (tensors === undefined) return undefined;
  const options = { ...policy.options, seed: seeds?.[place - 1] ?? policy.options.seed };
  return { ...rest, options, learner: { ...policy.learner, tensors } };
};

/** Where a training begins that goes on from a network: with its weights, and its first round of imitation done. */
export const begunFrom = (
  { learner: { tensors }, idioms }: Checkpoint,
  { options, digest }: Pick<Checkpoint, "options" | "digest">,
): Checkpoint => {
  const learner = { tensors, step: 0, generator: random(options.seed, "learner").state() };
  return { options, digest, imitated: 1, iteration: 0, successes: {}, learner, idioms };
};

export const readCheckpoint = (file: string): Result.Result<Checkpoint, TensorFileError> =>
  Result.flatMap(readTensors(file), ({ tensors, metadata }) => {
    const fail = (why: string) => Result.fail(new TensorFileError({ file, why }));
    if (metadata.redgreen === undefined)
      return fail("it is no checkpoint of redgreen: its header does not say how it was made");
    const decoded = decodeMetadata(metadata.redgreen);
    if (Result.isFailure(decoded)) return fail(`what it says of itself cannot be read: ${decoded.failure.message}`);
    const { encoding, grammar, step, generator, format: _, ...rest } = decoded.success;
    const { idioms, ...weights } = tensors;
    if (encoding !== encodingVersion || grammar !== grammarVersion)
      return fail(
        `it was made with encoding ${encoding} and grammar ${grammar}; here they are ${encodingVersion} and ${grammarVersion}, so its weights mean nothing. Train again`,
      );
    if (idioms?.values.length !== idiomCount) return fail("it has no table of idioms");
    return Result.succeed({
      ...rest,
      learner: { tensors: weights, step, generator },
      idioms: new Idioms(idioms.values),
    });
  });
