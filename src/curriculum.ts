/**
 * Curricula: how an environment picks a problem where none is named. The sampler is envs/curriculum.ts.
 */
import { Schema } from "effect";
import { orElse } from "./default.ts";

const Share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }));
const share = (description: string) => Share.annotate({ description });

export const Curriculum = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("uniform") }).annotate({
    description: "Every problem alike; the seed alone decides.",
  }),
  Schema.Struct({ kind: Schema.Literal("family") }).annotate({
    description: "A family of bugs first, then one of its problems, so that frequent families do not drown the others.",
  }),
  Schema.Struct({
    kind: Schema.Literal("difficulty"),
    least: share("0 is a problem that every baseline solves.").pipe(orElse(0)),
    most: share("1 is a problem that no baseline solves.").pipe(orElse(1)),
  }).annotate({ description: "Problems whose measured difficulty lies between the two." }),
  /* Jiang et al., arXiv:2010.03934, with s·(1 − s) as the score of a problem that is solved with frequency s. */
  Schema.Struct({
    kind: Schema.Literal("band"),
    least: share("The success from which on a problem is in the band.").pipe(orElse(0.1)),
    most: share("The success up to which a problem is in the band.").pipe(orElse(0.9)),
    fresh: share("How often a problem that this agent has not finished yet is taken, while there is one.").pipe(
      orElse(0.5),
    ),
    stale: share("Of the others, the share that is taken by how long ago it was finished last.").pipe(orElse(0.1)),
  }).annotate({ description: "Problems that this agent solves sometimes: prioritised level replay." }),
]).annotate({ identifier: "Curriculum", description: "How a problem is picked where none is named." });
export type Curriculum = typeof Curriculum.Type;
