/** Writes the seeds of the frame parser's fuzzer: streams as the host really sends them, each kind of frame among them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages } from "../src/languages/all.ts";
import { buildCommand, defaultLimits, runCommand } from "../src/limits.ts";
import { encodeBuild, encodeCancel, encodeDrop, encodeFree, encodePut, encodeRun } from "../src/sandbox/frames.ts";

const folder = fileURLToPath(new URL("../tests/fuzz/seeds/", import.meta.url));
mkdirSync(folder, { recursive: true });

const source = { program: "x", entry: "f", harness: "", reference: "int f(int n) { return n; }\n" };
const tools = new Proxy({}, { get: (_, name) => `/usr/bin/${String(name)}` });

for (const language of languages) {
  const recipe = language.recipe(source, tools, { memoryMb: 256, cold: true, sanitize: false });
  const files = Object.keys(recipe.files).map((name, i) => ({ name, blob: i + 1 }));
  const command = { command: buildCommand(language, recipe), outputs: recipe.build.outputs };
  const stream = [
    ...files.map(({ name, blob }) => encodePut(blob, Buffer.from(recipe.files[name]!))),
    encodeBuild(1, { artifact: 1, files, command }),
    ...files.map(({ blob }) => encodeDrop(blob)),
    encodePut(9, Buffer.from("input")),
    encodeRun(2, { artifact: 1, command: runCommand(language, recipe, defaultLimits), inputs: [9, 0, 9] }),
    encodeCancel(2),
    encodeFree(1),
  ];
  for (const [name, piece] of [
    ["whole", 255],
    ["pieces", 6],
  ] as const)
    writeFileSync(`${folder}${language.id}-${name}`, Buffer.concat([Buffer.from([piece]), ...stream]));
}
