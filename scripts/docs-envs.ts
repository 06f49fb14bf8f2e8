/**
 * Writes the tables in docs/envs from the schemas: `npm run docs:envs`.
 *
 * A page is prose by hand with regions between `<!-- from the schemas: NAME -->` and `<!-- end -->` that are made here,
 * so that what a page says of fields, bounds and defaults is what the decoder does.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type JsonSchema, Schema } from "effect";
import { environmentSpecs } from "../envs/all.ts";
import { Action } from "../src/action.ts";
import { type EnvironmentSpec, ResetOptions } from "../src/environment.ts";
import { Observation } from "../src/observation.ts";
import { Step } from "../src/step.ts";

type Node = JsonSchema.JsonSchema;

const fieldsOf = (object: Node): ReadonlyArray<readonly [name: string, field: Node, required: boolean]> =>
  Object.entries((object.properties ?? {}) as Readonly<Record<string, Node>>).map(([name, field]) => [
    name,
    field,
    ((object.required ?? []) as ReadonlyArray<string>).includes(name),
  ]);

const definitionOf = (node: Node): string | undefined => (node.$ref as string | undefined)?.slice("#/$defs/".length);

const literal = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

const boundsOf = ({ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }): string => {
  const above = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? "" : ` ≥ ${minimum}`;
  const below = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? "" : ` ≤ ${maximum}`;
  return above !== "" && below !== "" ? ` ${minimum} to ${maximum}` : above + below;
};

/** What a value is, in a few words; a definition is a link to its own table. */
const typeOf = (node: Node): string => {
  const definition = definitionOf(node);
  if (definition !== undefined) return `[${definition}](#${definition.toLowerCase()})`;
  if (node.enum !== undefined) return (node.enum as ReadonlyArray<unknown>).map(literal).join(" or ");
  switch (node.type) {
    case "array":
      return `list of ${typeOf(node.items as Node)}`;
    case "object": {
      const fields = fieldsOf(node).map(([name, , required]) => `${name}${required ? "" : "?"}`);
      if (fields.length === 0) return `map of names to ${typeOf(node.additionalProperties as Node)}`;
      return `\`{${fields.join(", ")}}\``;
    }
    default:
      return `${node.type}${boundsOf(node)}`;
  }
};

const table = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

type Definitions = Readonly<Record<string, Node>>;

/** A field as rows: itself, then the fields of an object that has no name of its own. */
const rowsOf = (
  definitions: Definitions,
  path: string,
  node: Node,
  required: boolean,
): Array<ReadonlyArray<string>> => {
  const byDefault = node.default ?? definitions[definitionOf(node) ?? ""]?.default;
  const name = `\`${path}\`${required || byDefault !== undefined ? "" : "?"}`;
  const meaning = [node.description, byDefault === undefined ? undefined : `Default: ${literal(byDefault)}.`];
  const inside = node.type === "array" ? (node.items as Node) : node;
  const below = inside.type === "object" ? fieldsOf(inside) : [];
  return [
    [name, typeOf(node), meaning.filter((part) => part !== undefined).join(" ")],
    ...below.flatMap(([key, field, needed]) =>
      rowsOf(definitions, `${path}${node.type === "array" ? "[]" : ""}.${key}`, field, needed),
    ),
  ];
};

const fieldTable = (definitions: Definitions, object: Node): string => {
  const rows = fieldsOf(object).flatMap(([name, field, required]) => rowsOf(definitions, name, field, required));
  return table(["field", "type", "meaning"], rows);
};

const alternatives = (definitions: Definitions, union: Node): string => {
  const members = union.anyOf as ReadonlyArray<Node>;
  const tag = fieldsOf(members[0]!)[0]![0];
  const rows = members.flatMap((member) => {
    const [name, ...fields] = fieldsOf(member);
    return [
      [typeOf(name![1]), "", "", String(member.description)],
      ...fields.flatMap(([field, node, required]) =>
        rowsOf(definitions, field, node, required).map((row) => ["", ...row]),
      ),
    ];
  });
  return table([tag, "field", "type", "meaning"], rows);
};

const tableOf = (definitions: Definitions, node: Node): string => {
  if (node.type === "object") return fieldTable(definitions, node);
  return node.anyOf === undefined ? `${typeOf(node)}.` : alternatives(definitions, node);
};

const definitionsIn = (schema: Schema.Top): ReadonlyArray<string> =>
  Object.keys(Schema.toJsonSchemaDocument(schema).definitions);

/** A schema and then, under headings of their own, what it refers to, in the order in which it is met. */
const described = (schema: Schema.Top, elsewhere: ReadonlyArray<string> = []): string => {
  const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema);
  const first = definitionOf(root)!;
  const met = [first];
  for (const name of met) {
    for (const [, target] of JSON.stringify(definitions[name]).matchAll(/"#\/\$defs\/(\w+)"/g))
      if (!met.includes(target!) && !elsewhere.includes(target!)) met.push(target!);
  }
  const section = (name: string): string => {
    const definition = definitions[name]!;
    const { description } = definition;
    return [...(name === first ? [] : [`### ${name}`, description]), tableOf(definitions, definition)]
      .filter((part) => part !== undefined)
      .join("\n\n");
  };
  return met.map(section).join("\n\n");
};

/** By the name of the region. */
const regions: Readonly<Record<string, (spec: EnvironmentSpec) => string>> = {
  title: (spec) => `# ${spec.id} (version ${spec.version})\n\n${spec.description}`,
  actions: () => described(Action),
  observations: () => described(Observation),
  step: () => described(Step, definitionsIn(Observation)),
  arguments: () => described(ResetOptions, definitionsIn(Observation)),
};

const region = /<!-- from the schemas: (\w+) -->\n[\s\S]*?<!-- end -->/g;

/** A page with its regions made anew. */
export const renewed = (page: string, spec: EnvironmentSpec): string =>
  page.replace(
    region,
    (_, name: string) => `<!-- from the schemas: ${name} -->\n${regions[name]!(spec)}\n<!-- end -->`,
  );

/** The regions that a page has. */
export const regionsIn = (page: string): ReadonlyArray<string> => [...page.matchAll(region)].map((m) => m[1]!);
export const regionNames = Object.keys(regions);

export const pageOf = (spec: EnvironmentSpec): URL => new URL(`../docs/envs/${spec.id}.md`, import.meta.url);

if (import.meta.main) {
  for (const spec of environmentSpecs) {
    const file = pageOf(spec);
    writeFileSync(file, renewed(readFileSync(file, "utf8"), spec));
  }
}
