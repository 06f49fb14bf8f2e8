/** The direction of imports, as docs/architecture.md draws it: layers look down, siblings do not know each other. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** For every folder of ours, the folders of ours that it may import from, besides itself. */
const allowed: Readonly<Record<string, ReadonlyArray<string>>> = {
  src: [],
  envs: ["src"],
  policies: ["src"],
  traces: ["src"],
  "gym-server": ["src", "envs", "traces"],
  cli: ["src", "envs", "policies", "traces", "gym-server"],
};

const sources = (folder: string): Array<string> =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|mts|cts)$/.test(name))
    .map((name) => join(root, folder, name));

const importsOf = (file: string): Array<string> =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((m) =>
    relative(root, resolve(dirname(file), m[1]!)),
  );

describe("imports", () => {
  for (const [folder, others] of Object.entries(allowed)) {
    it(`of ${folder} go to ${[folder, ...others].join(", ")} only`, () => {
      const wrong = sources(folder).flatMap((file) =>
        importsOf(file)
          .filter((target) => ![folder, ...others].includes(target.split("/")[0]!))
          .map((target) => `${relative(root, file)} imports ${target}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it("are found at all", () => {
    expect(importsOf(join(root, "cli/main.ts"))).toContain("cli/run.ts");
  });

  it("inside src never go from the nouns to a language", () => {
    const nouns = [
      "verdict",
      "diagnostic",
      "problem",
      "action",
      "observation",
      "step",
      "reward",
      "environment",
      "checker",
      "judgement",
    ];
    const wrong = nouns.flatMap((noun) =>
      importsOf(join(root, `src/${noun}.ts`))
        .filter((target) => target.startsWith("src/languages/") || target.startsWith("src/sandbox/"))
        .map((target) => `${noun} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});
