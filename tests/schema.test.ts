/** The JSON Schemas, read back from their text as any validator would read them, against what really goes to and fro. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JsonSchema, Result, Schema, SchemaRepresentation } from "effect";
import { describe, expect, it } from "vitest";
import { Dealer } from "zeromq";
import { decode, encode, Replies } from "../gym-server/protocol.ts";
import { jsonSchemaOf, nouns } from "../gym-server/schemas.ts";
import { Action } from "../src/action.ts";
import { ErrorCode } from "../src/environment.ts";
import { anthropicTools, openaiTools } from "../src/tools.ts";
import { double, impossibleIncrement, increment, rightIncrement, wrongIncrement } from "./problems.ts";
import { root, serve } from "./serving.ts";

/** Knows nothing but the schema's text. */
const validator = (text: string) => {
  const document = JsonSchema.fromSchemaDraft2020_12(JSON.parse(text));
  const schema = SchemaRepresentation.fromJsonSchemaDocument(document, { patterns: "apply" });
  const decode = Schema.decodeUnknownResult(schema as Schema.Codec<unknown>, { onExcessProperty: "error" });
  return (value: unknown): string =>
    Result.match(decode(value), { onFailure: (e) => e.message, onSuccess: () => "ok" });
};
const validators = new Map(nouns.map((noun) => [noun.name, validator(JSON.stringify(jsonSchemaOf(noun)))]));
const validate = (name: string, value: unknown) => validators.get(name)!(value);

describe("the JSON Schema of", () => {
  for (const noun of nouns) {
    it(`${noun.name} states its draft, its name and what it is, and refers to nothing outside`, () => {
      const schema = jsonSchemaOf(noun);
      expect(schema).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: noun.name,
        description: expect.stringMatching(/./),
      });
      const defined = Object.keys((schema.$defs as object | undefined) ?? {}).map((name) => `#/$defs/${name}`);
      const used = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1]!);
      for (const reference of used) expect(defined).toContain(reference);
    });
  }

  it("problem accepts every problem of the suite mini, and no mistaken one", () => {
    const lines = readFileSync(join(root, "envs/suites/mini.jsonl"), "utf8").trim().split("\n");
    for (const line of lines) expect(validate("problem", JSON.parse(line))).toBe("ok");
    const problem = JSON.parse(lines[0]!);
    for (const mistake of [{ id: "" }, { entry: "a b" }, { tests: [] }, { tests: [{ args: 1 }] }, { tol: -1 }]) {
      expect(validate("problem", { ...problem, ...mistake }), JSON.stringify(mistake)).not.toBe("ok");
    }
  });

  it("options states every default that the decoder fills in", () => {
    const { $defs } = jsonSchemaOf(nouns.find((n) => n.name === "options")!) as any;
    const stated = Object.fromEntries(
      Object.entries<any>($defs.ResetOptions.properties).map(([name, field]) => [
        name,
        field.default ?? $defs[field.$ref?.slice("#/$defs/".length)]?.default,
      ]),
    );
    expect(stated).toEqual({
      problem: undefined,
      curriculum: { kind: "uniform" },
      seed: 0,
      maxTurns: 20,
      feedback: "full",
      feedbackBytes: 32768,
      sanitize: false,
      coverage: false,
      agent: undefined,
      reward: { kind: "shaped" },
    });
    expect(validate("options", {})).toBe("ok");
    expect(validate("options", { maxTurns: 0 })).not.toBe("ok");
  });

  it("every request and reply accepts what a server and a client really say to each other", async () => {
    const server = await serve([increment, double]);
    const said = await converse(server.endpoint);
    await server.stop();
    for (const [request, reply] of said) {
      expect(validate(`${request.type}-request`, request)).toBe("ok");
      expect(validate(reply.ok ? `${request.type}-reply` : "refusal", reply)).toBe("ok");
      expect(reply.ok ? "ok" : ErrorCode.literals.includes(reply.error.code)).toBeTruthy();
    }
    const answered = said.filter(([, reply]) => reply.ok).map(([request]) => request.type);
    expect(new Set(answered)).toEqual(new Set(Object.keys(Replies)));
    expect(said.filter(([, reply]) => !reply.ok)).toHaveLength(1);
  });
});

/** One of everything, by a client that knows the protocol from its document. */
const converse = async (endpoint: string): Promise<Array<[any, any]>> => {
  const socket = new Dealer({ linger: 0, receiveTimeout: 60_000 });
  socket.connect(endpoint);
  const said: Array<[any, any]> = [];
  const ask = async (body: object) => {
    const request = { id: said.length, ...body };
    await socket.send(encode(request));
    const reply = decode((await socket.receive())[0]!) as any;
    said.push([request, reply]);
    return reply;
  };
  await ask({ type: "hello", protocol: 1, client: "a test", session: "s".repeat(16) });
  await ask({ type: "ping" });
  await ask({ type: "environments" });
  await ask({ type: "problems", offset: 0, limit: 1 });
  const options = { problem: "increment", reward: { kind: "sparse" } };
  const { episode, lease } = await ask({ type: "reset", options });
  await ask({ type: "step", episode, lease, turn: 1, action: wrongIncrement });
  await ask({ type: "step", episode, lease, turn: 2, action: impossibleIncrement });
  await ask({ type: "step", episode, lease, turn: 2, action: { type: "run", input: "[4]" } });
  const fork = await ask({ type: "fork", episode, lease, turns: 1 });
  await ask({ type: "look", episode, lease });
  const resumed = await ask({ type: "resume", episode, lease });
  await ask({ type: "step", episode, lease: resumed.lease, turn: 3, action: rightIncrement });
  const other = await ask({ type: "reset", environment: "debugging", options: { problem: "double", coverage: true } });
  const broken = { type: "submit", program: "int main() {" };
  await ask({ type: "step", episode: other.episode, lease: other.lease, turn: 1, action: broken });
  await ask({ type: "cancel", request: "nothing" });
  await ask({ type: "close", episode: fork.episode, lease: fork.lease });
  await ask({ type: "stats" });
  socket.close();
  return said;
};

describe("the tools", () => {
  const calls: Readonly<Record<string, unknown>> = {
    submit: { program: "print(1)" },
    edit: { edits: [{ line: 1, column: 1, endLine: 1, endColumn: 2, text: "x" }] },
    run: { input: "[1]" },
    "give-up": {},
  };

  it("are one for each action, and a call of one is that action", () => {
    expect(openaiTools.map((tool) => tool.function.name)).toEqual(Action.members.map((m) => m.fields.type.literal));
    for (const { function: tool } of openaiTools) {
      const action = { type: tool.name, ...(calls[tool.name] as object) };
      expect(Schema.decodeUnknownSync(Action)(action)).toEqual(action);
    }
  });

  it("accept the arguments of their action and no others", () => {
    for (const { function: tool } of openaiTools) {
      const check = validator(JSON.stringify(tool.parameters));
      expect(check(calls[tool.name])).toBe("ok");
      expect(check({ ...(calls[tool.name] as object), speed: 3 })).not.toBe("ok");
      expect(JSON.stringify(tool.parameters)).not.toContain("$ref");
    }
  });

  it("have names and descriptions that both interfaces take, and say the same in both forms", () => {
    for (const { function: tool } of openaiTools) {
      expect(tool.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      expect(tool.description).toMatch(/\.$/);
    }
    expect(anthropicTools).toEqual(
      openaiTools.map(({ function: { name, description, parameters } }) => ({
        name,
        description,
        input_schema: parameters,
      })),
    );
  });
});
