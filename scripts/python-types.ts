/**
 * Writes clients/python/redgreen/protocol.py and tools.py from the schemas: `npm run types:python`.
 *
 * Python 3.9 has no NotRequired, so an object whose fields may be absent is two classes, the one with the fields that
 * are always there first.
 */
import { writeFileSync } from "node:fs";
import type { JsonSchema } from "effect";
import { jsonSchemaOf, nouns } from "../gym-server/schemas.ts";
import { openaiTools } from "../src/tools.ts";

type Node = JsonSchema.JsonSchema;

const published = ["action", "observation", "step", "options", "hello-reply", "watch-event"] as const;

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Definitions in the order in which they are needed, each after what it refers to. */
const classes = new Map<string, string>();

const docstring = (node: Node): ReadonlyArray<string> =>
  node.description === undefined ? [] : [`    """${node.description}"""`, ""];

const typeOf = (name: string, node: Node): string => {
  if (node.$ref !== undefined) return String(node.$ref).slice("#/$defs/".length);
  if (node.enum !== undefined) return `Literal[${(node.enum as ReadonlyArray<unknown>).map(literal).join(", ")}]`;
  if (node.anyOf !== undefined)
    return `Union[${(node.anyOf as ReadonlyArray<Node>).map((member) => typeOf(nameIn(name, member), member)).join(", ")}]`;
  switch (node.type) {
    case "array":
      return `List[${typeOf(name, node.items as Node)}]`;
    case "object":
      if (node.properties === undefined) return `Dict[str, ${typeOf(name, node.additionalProperties as Node)}]`;
      define(name, node);
      return name;
    default:
      return { string: "str", integer: "int", number: "float", boolean: "bool", null: "None" }[node.type as string]!;
  }
};

const literal = (value: unknown): string =>
  value === true ? "True" : value === false ? "False" : JSON.stringify(value);

/** The name of a member of a union, from the one value that tells it from the others. */
const nameIn = (union: string, member: Node): string => {
  const [tag] = Object.values((member.properties ?? {}) as Readonly<Record<string, Node>>);
  return tag?.enum === undefined ? union : `${pascal(String((tag.enum as ReadonlyArray<unknown>)[0]))}${union}`;
};

const define = (name: string, node: Node): void => {
  if (classes.has(name)) return;
  if (node.type !== "object") {
    classes.set(name, `${name} = ${typeOf(name, node)}`);
    return;
  }
  const required = new Set((node.required ?? []) as ReadonlyArray<string>);
  const fields = Object.entries(node.properties as Readonly<Record<string, Node>>).map(([field, value]) => ({
    always: required.has(field),
    lines: [
      ...(value.description === undefined ? [] : [`    #: ${value.description}`]),
      `    ${field}: ${typeOf(`${name}${pascal(field)}`, value)}`,
    ],
  }));
  const always = fields.filter((f) => f.always).flatMap((f) => f.lines);
  const perhaps = fields.filter((f) => !f.always).flatMap((f) => f.lines);
  const text =
    perhaps.length === 0
      ? [`class ${name}(TypedDict):`, ...docstring(node), ...always]
      : always.length === 0
        ? [`class ${name}(TypedDict, total=False):`, ...docstring(node), ...perhaps]
        : [
            `class _${name}(TypedDict):`,
            ...always,
            "",
            "",
            `class ${name}(_${name}, total=False):`,
            ...docstring(node),
            ...perhaps,
          ];
  classes.set(name, text.join("\n"));
};

/** The module's text. */
export const pythonTypes = (): string => {
  classes.clear();
  for (const name of published) {
    const schema = jsonSchemaOf(nouns.find((n) => n.name === name)!);
    const definitions = (schema.$defs ?? {}) as Readonly<Record<string, Node>>;
    const inOrder = (definition: string): void => {
      const node = definitions[definition]!;
      if (classes.has(definition)) return;
      for (const [, other] of JSON.stringify(node).matchAll(/"#\/\$defs\/(\w+)"/g)) inOrder(other!);
      define(definition, node);
    };
    for (const definition of Object.keys(definitions)) inOrder(definition);
    if (schema.$ref === undefined) {
      for (const [, other] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) inOrder(other!);
      define(pascal(name), schema);
    }
  }
  const head = [
    '"""What is said between agents and environments. Written by `npm run types:python` from the schemas of the server."""',
    "",
    "from typing import Dict, List, Literal, TypedDict, Union",
  ].join("\n");
  return `${[head, ...classes.values()].join("\n\n\n")}\n`;
};

export const pythonTypesFile = new URL("../clients/python/redgreen/protocol.py", import.meta.url);

/** The tools' module. */
export const pythonTools = (): string =>
  [
    '"""The actions as tools for language models. Written by `npm run types:python` from the schemas of the server."""',
    "",
    "import json",
    "from typing import Any, Dict, List",
    "",
    "#: As `tools` of OpenAI's chat completions takes them, and every server that speaks as they do.",
    'OPENAI_TOOLS: List[Dict[str, Any]] = json.loads(r"""',
    JSON.stringify(openaiTools, undefined, 2),
    '""")',
    "",
    "#: As `tools` of Anthropic's messages takes them.",
    "ANTHROPIC_TOOLS: List[Dict[str, Any]] = [",
    '    {"name": f["name"], "description": f["description"], "input_schema": f["parameters"]}',
    '    for f in (tool["function"] for tool in OPENAI_TOOLS)',
    "]",
    "",
    "",
    "def action_of(name: str, arguments: Any) -> Any:",
    '    """The action that a call of a tool is: arguments as a map, or as the JSON that a model wrote.',
    "",
    "    Whatever a model made up comes out as something that the environment refuses, with the reason.",
    '    """',
    "    if isinstance(arguments, str):",
    "        try:",
    '            arguments = json.loads(arguments or "{}")',
    "        except ValueError:",
    '            arguments = {"arguments": arguments}',
    '    return {**(arguments if isinstance(arguments, dict) else {"arguments": arguments}), "type": name}',
    "",
  ].join("\n");

export const pythonToolsFile = new URL("../clients/python/redgreen/tools.py", import.meta.url);

if (import.meta.main) {
  writeFileSync(pythonTypesFile, pythonTypes());
  writeFileSync(pythonToolsFile, pythonTools());
}
