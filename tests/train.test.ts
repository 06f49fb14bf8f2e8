/** `redgreen train` from the command line: several seeds, and the policy that they are together. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { encodeProblem } from "../src/problem.ts";
import { redgreen } from "./command.ts";
import { double, increment } from "./problems.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-train-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "set.jsonl"), [increment, double].map((p) => `${encodeProblem(p)}\n`).join(""));

const train = (...args: ReadonlyArray<string>) =>
  redgreen(["train", "set.jsonl", "--imitation", "1", "--iterations", "0", ...args], { cwd: folder });

it("trains several seeds and puts them together, and does not go on with some that were begun otherwise", async () => {
  const two = await train("--passes", "1", "--seeds", "2", "--out", "runs", "--json");
  expect(two.code, two.stderr).toBe(0);
  const { policy, runs } = JSON.parse(two.stdout);
  expect(runs.map((r: { policy: string }) => r.policy)).toEqual([1, 2].map((s) => `runs/seed-${s}/policy.safetensors`));
  for (const file of [policy, ...runs.flatMap((r: object) => Object.values(r).slice(0, 2))])
    expect(existsSync(join(folder, file)), file).toBe(true);
  const played = await redgreen(["run", "set.jsonl", "--policy", policy, "--max-turns", "2", "--json"], {
    cwd: folder,
  });
  expect(played.code, played.stderr).toBe(0);
  expect(JSON.parse(played.stdout)).toMatchObject({ episodes: 2 });

  await train("--passes", "2", "--seed", "3", "--out", "runs/seed-3");
  const mixed = await train("--seeds", "3", "--resume", "--out", "runs");
  expect([mixed.code, mixed.stderr]).toEqual([2, expect.stringContaining("have other options")]);
});
