/** `redgreen schema`: the public nouns as JSON Schemas, and the actions as tools for language models. */
import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { jsonSchemaOf, nouns } from "../gym-server/schemas.ts";
import { anthropicTools, openaiTools } from "../src/tools.ts";
import { usage } from "./failure.ts";
import { printJson, table } from "./output.ts";

export const schemaCommand = Command.make(
  "schema",
  {
    name: Argument.String("name").pipe(Argument.optional, Argument.withDescription("One of the names it lists")),
    format: Flag.Literals("format", ["json-schema", "openai", "anthropic"]).pipe(
      Flag.withDefault("json-schema"),
      Flag.withDescription("openai and anthropic: the actions as tool definitions"),
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDefault(false),
      Flag.withDescription("Without a name: every schema, as one object by name"),
    ),
  },
  Effect.fn(function* (flags) {
    const name = Option.getOrUndefined(flags.name);
    if (flags.format !== "json-schema") {
      if (name !== undefined && name !== "action")
        return yield* usage(`only actions are tools: redgreen schema action --format ${flags.format}`);
      return yield* printJson(flags.format === "openai" ? openaiTools : anthropicTools);
    }
    if (name === undefined) {
      if (flags.json) return yield* printJson(Object.fromEntries(nouns.map((n) => [n.name, jsonSchemaOf(n)])));
      const rows = nouns.map((n) => [n.name, n.description]);
      return yield* Console.log(table(["name", "description"], rows));
    }
    const noun = nouns.find((n) => n.name === name);
    if (noun === undefined)
      return yield* usage(
        `there is no schema ${JSON.stringify(name)}; there are ${nouns.map((n) => n.name).join(", ")}`,
      );
    yield* printJson(jsonSchemaOf(noun));
  }),
).pipe(
  Command.withDescription("Print JSON Schemas of problems, actions, observations and messages, or tool definitions"),
  Command.withExamples([
    { command: "redgreen schema", description: "What there are schemas of" },
    { command: "redgreen schema observation", description: "The JSON Schema (draft 2020-12) of what an agent sees" },
    { command: "redgreen schema --format openai", description: "The actions, as a chat endpoint takes its tools" },
  ]),
);
