/** `redgreen train` from the command line: several seeds, and the policy that they are together. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Result } from "effect";
import { afterAll, expect, it } from "vitest";
import { membersOf, readCheckpoint } from "../policies/learned/checkpoint.ts";
import { encodeProblem } from "../src/problem.ts";
import { redgreen } from "./command.ts";
import { double, increment } from "./problems.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-train-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "set.jsonl"), [increment, double].map((p) => `${encodeProblem(p)}\n`).join(""));

const trainFor = (rounds: number, ...args: ReadonlyArray<string>) =>
  redgreen(["train", "set.jsonl", "--imitation", String(rounds), "--iterations", "0", ...args], { cwd: folder });
const train = (...args: ReadonlyArray<string>) => trainFor(1, ...args);

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

  /* From where they are: one of the two problems is played, and learned from. */
  const on = ["--from", policy, "--imitation-problems", "1", "--passes", "1", "--json"];
  const further = await trainFor(2, ...on, "--seeds", "2", "--out", "further");
  expect(further.code, further.stderr).toBe(0);
  const networks = [policy, ...JSON.parse(further.stdout).runs.map((r: { policy: string }) => r.policy)].map((file) =>
    Result.getOrThrow(readCheckpoint(join(folder, file))),
  );
  expect(networks.slice(1).map((n) => [n.imitated, n.options.seed, n.options.from?.length])).toEqual([
    [2, 1, 16],
    [2, 2, 16],
  ]);
  for (const [place, before] of membersOf(networks[0]!).entries()) {
    const after = networks[place + 1]!.learner.tensors;
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const moved = Object.keys(before).map((name) =>
      Math.max(...before[name]!.values.map((x, i) => Math.abs(x - after[name]!.values[i]!))),
    );
    expect(Math.max(...moved)).toBeGreaterThan(0);
    expect(Math.max(...moved)).toBeLessThan(0.1); // a few steps away, where random beginnings are far apart
  }
  const three = await trainFor(2, ...on, "--seeds", "3", "--out", "three");
  expect([three.code, three.stderr]).toEqual([2, expect.stringContaining("has no network for seed 3")]);
});

it("draws the bugs that it learns from as it is told to, and says so in what it leaves", async () => {
  const drawn = await train("--sample", "1", "--draw", "natural", "--imitation-rate", "1e-3", "--out", "one", "--json");
  expect(drawn.code, drawn.stderr).toBe(0);
  expect(drawn.stderr).toContain("training on 1 problems");
  expect(JSON.parse(drawn.stdout).options).toMatchObject({ sample: [1], draw: "natural", imitation: { rate: 1e-3 } });
});

it("learns from the bugs that come with redgreen where nothing else is named, for as long as it is told", async () => {
  const args = ["train", "--sample", "2", "--minutes", "0.001", "--iterations", "5", "--out", "named", "--json"];
  const { code, stdout, stderr } = await redgreen(args, { cwd: folder });
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/training on 10 problems of .*python-train\.bugs\.zst, .*novel-python-train\.bugs\.zst/);
  expect(JSON.parse(stdout)).toMatchObject({ iteration: 0, options: { sample: [2] } });
});
