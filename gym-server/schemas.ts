/**
 * The public nouns as JSON Schemas, made from the schemas that decode them: what a file, a message or a tool that is
 * written in another language holds itself to.
 */
import { JsonSchema, Schema } from "effect";
import { Action } from "../src/action.ts";
import { ResetOptions } from "../src/environment.ts";
import { Observation } from "../src/observation.ts";
import { ProblemLine } from "../src/problem.ts";
import { Step } from "../src/step.ts";
import { Batch, Id, Refusal, Replies, Request } from "./protocol.ts";
import { WatchEvent } from "./watch.ts";

export interface Noun {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema.Top;
}

const messages = Request.members.flatMap((request): ReadonlyArray<Noun> => {
  const type = request.fields.type.literal;
  return [
    { name: `${type}-request`, description: `The request ${type}`, schema: request },
    {
      name: `${type}-reply`,
      description: `The reply to ${type}`,
      schema: Schema.Struct({ id: Id, ok: Schema.Literal(true), ...Replies[type].fields }),
    },
  ];
});

export const nouns: ReadonlyArray<Noun> = [
  { name: "problem", description: "A line of a problem file", schema: ProblemLine },
  { name: "options", description: "How an episode is to be played", schema: ResetOptions },
  { name: "action", description: "What an agent may do in a turn", schema: Action },
  { name: "observation", description: "What an agent sees", schema: Observation },
  { name: "step", description: "What an environment answers to a turn", schema: Step },
  ...messages,
  { name: "batch-request", description: "Many requests in one message", schema: Batch },
  {
    name: "refusal",
    description: "The reply to any request that is refused",
    schema: Schema.Struct({ id: Schema.NullOr(Id), ok: Schema.Literal(false), error: Refusal }),
  },
  { name: "watch-event", description: "A turn as those who watch are told of it", schema: WatchEvent },
];

/** Draft 2020-12, with every definition it refers to. */
export const jsonSchemaOf = ({ name, description, schema }: Noun): JsonSchema.JsonSchema => {
  const document = Schema.toJsonSchemaDocument(schema);
  return {
    $schema: JsonSchema.META_SCHEMA_URI_DRAFT_2020_12,
    title: name,
    description,
    ...document.schema,
    ...(Object.keys(document.definitions).length === 0 ? {} : { $defs: document.definitions }),
  };
};
