/**
 * Tools: the actions as language models are told of them, one tool for each, in the forms of two model interfaces.
 *
 * A model that calls a tool has chosen the action `{type: NAME OF THE TOOL, ...ARGUMENTS}`.
 */
import { type JsonSchema, Schema } from "effect";
import { Action } from "./action.ts";

interface Tool {
  readonly name: Action["type"];
  readonly description: string;
  /** A JSON Schema without references, which not every interface follows. */
  readonly parameters: JsonSchema.JsonSchema;
}

/** Excess arguments are refused, so that a model that makes up a name hears of it. */
const inlined = { referencePolicy: () => undefined, onExcessProperty: "error" } as const;

const tools: ReadonlyArray<Tool> = Action.members.map((member) => {
  const { schema } = Schema.toJsonSchemaDocument(member, inlined);
  const { type, ...properties } = schema.properties as { readonly type: { readonly enum: [Action["type"]] } };
  const required = (schema.required as ReadonlyArray<string>).filter((field) => field !== "type");
  return {
    name: type.enum[0],
    description: String(schema.description),
    parameters: { type: "object", properties, required, additionalProperties: false },
  };
});

/** As `tools` of OpenAI's chat completions takes them, and every server that speaks as they do. */
export const openaiTools = tools.map((tool) => ({ type: "function" as const, function: tool }));

/** As `tools` of Anthropic's messages takes them. */
export const anthropicTools = tools.map(({ parameters, ...tool }) => ({ ...tool, input_schema: parameters }));
