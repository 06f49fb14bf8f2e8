/** Programs that the documents show and the examples are, run as written against a real server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, relative, resolve } from "node:path";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../gym-server/client.ts";
import { double, increment } from "./problems.ts";
import { program, python, root, type Serving, serve } from "./serving.ts";

let server: Serving;
beforeAll(async () => {
  server = await serve([increment, double]);
});
afterAll(() => server.stop());

const turns = () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(connect(server.endpoint), (client) => Effect.map(client.stats, (stats) => stats.turns)),
    ),
  );

const shown = (document: string, language: string): ReadonlyArray<string> =>
  [
    ...readFileSync(join(root, document), "utf8").matchAll(
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"),
    ),
  ].map((m) => m[1]!.replaceAll("tcp://127.0.0.1:5555", server.endpoint));

/** What the loops of the README leave to their reader. */
const pythonAgent = `
def my_agent(observation):
    program = observation["files"][0]["text"]
    return {"type": "submit", "program": program.replace("n - 1", "n + 1").replace("n * 3", "n * 2")}
`;
const typescriptAgent = `
import type { Action } from "./src/action.ts";
import type { Observation } from "./src/observation.ts";
const myAgent = ({ files }: Observation): Action => ({
  type: "submit",
  program: files[0]!.text.replace("n - 1", "n + 1").replace("n * 3", "n * 2"),
});
`;

/** Inside the repository, where the packages are found that it imports. */
mkdirSync(join(root, "build"), { recursive: true });
const folder = mkdtempSync(join(root, "build/programs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const runPython = (text: string) => program([python, "-c", text], { REDGREEN_ENDPOINT: server.endpoint });

let written = 0;
const runTypeScript = (document: string, text: string) => {
  const here = join(folder, `${++written}.ts`);
  const moved = text.replaceAll(
    /from "(\.{1,2}\/[^"]+)"/g,
    (_, target: string) => `from "./${relative(folder, resolve(root, dirname(document), target))}"`,
  );
  writeFileSync(here, moved);
  return program([join(root, "node_modules/.bin/node"), "--disable-warning=ExperimentalWarning", here]);
};

describe("the README's loop", () => {
  it("plays to the end, in Python", async () => {
    const [loop, ...others] = shown("README.md", "python");
    expect(others).toEqual([]);
    expect(loop!.trim().split("\n").length).toBeLessThanOrEqual(8);
    const ran = await runPython(`${pythonAgent}\n${loop}\nprint(info["end"])`);
    expect(ran).toEqual({ code: 0, stdout: "solved\n", stderr: "" });
  });

  it("plays to the end, in TypeScript", async () => {
    const [loop, ...others] = shown("README.md", "ts");
    expect(others).toEqual([]);
    const before = await turns();
    expect(await runTypeScript("README.md", typescriptAgent + loop)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await turns()).toBe(before + 1);
  });
});

describe.each(["docs/clients.md", "docs/protocol.md"])("%s", (document) => {
  it("shows programs in Python that do what they are for", async () => {
    const programs = shown(document, "python");
    expect(programs.length).toBeGreaterThan(0);
    for (const text of programs) {
      const ran = await runPython(text);
      expect(ran, text).toMatchObject({ code: 0, stderr: "" });
      expect(ran.stdout, text).not.toBe("");
    }
  });

  it("shows programs in TypeScript that do what they are for", async () => {
    for (const text of shown(document, "ts")) {
      const ran = await runTypeScript(document, text);
      expect(ran, text).toMatchObject({ code: 0, stderr: "" });
      expect(ran.stdout, text).toMatch(/^(wrong-answer|accepted) /);
    }
  });
});

describe("examples/agent.py", () => {
  const right = JSON.stringify({ program: increment.fixed });
  const call = (name: string, args: string) => ({
    id: `call-${name}`,
    type: "function",
    function: { name, arguments: args },
  });
  /** A model that says everything wrong once before it gets it right. */
  const script = [
    { role: "assistant", content: "I would rather talk about it." },
    { role: "assistant", content: null, tool_calls: [call("guess", "{}")] },
    { role: "assistant", content: null, tool_calls: [call("submit", '{"program": ')] },
    { role: "assistant", content: null, tool_calls: [call("edit", '{"patch": "no patch"}')] },
    { role: "assistant", content: null, tool_calls: [call("run", '{"input": "[41]"}')] },
    { role: "assistant", content: null, tool_calls: [call("submit", right)] },
  ];

  it("lets a language model play, whatever it says on the way", async () => {
    const asked: Array<any> = [];
    const model = createServer(async (request, response) => {
      let body = "";
      for await (const bytes of request) body += bytes;
      asked.push({ url: request.url, key: request.headers.authorization, ...JSON.parse(body) });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ choices: [{ message: script[asked.length - 1] }] }));
    });
    await new Promise<void>((listening) => model.listen(0, "127.0.0.1", listening));
    const { port } = model.address() as AddressInfo;
    const ran = await program([python, "examples/agent.py", "repair-python", "3"], {
      REDGREEN_ENDPOINT: server.endpoint,
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      OPENAI_API_KEY: "a key",
      MODEL: "scripted",
      NO_PROXY: "127.0.0.1",
    });
    model.close();
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toMatch(/\nturn 2 {2}submit {4}accepted, 5 of 5 tests pass\nsolved, reward 0\.\d+\n$/);
    expect(ran.code).toBe(0);

    expect(asked).toHaveLength(script.length);
    for (const { url, key, model, tools } of asked) {
      expect({ url, key, model }).toEqual({ url: "/v1/chat/completions", key: "Bearer a key", model: "scripted" });
      expect(tools.map((tool: any) => tool.function.name)).toEqual(["submit", "edit", "run", "give-up"]);
    }
    const { messages } = asked.at(-1);
    expect(messages[1].content).toMatch(
      /increment\(n\) is one more than n\.[\s\S]*return n - 1[\s\S]*expected 2, got 0/,
    );
    const answers = messages.filter((m: any) => m.role === "tool");
    expect(answers.map((m: any) => m.tool_call_id)).toEqual(["call-guess", "call-submit", "call-edit", "call-run"]);
    expect(answers[0].content).toMatch(/malformed/);
    expect(answers[2].content).toMatch(/cannot be carried out.*unified diff/);
    expect(answers[3].content).toMatch(/your run: accepted\n {2}output: 40/);
  });
});
