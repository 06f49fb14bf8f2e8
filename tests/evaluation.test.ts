/** What an evaluation makes of episodes, against figures worked out by hand. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Effect } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { curveFigure } from "../cli/curve-figure.ts";
import { learningFigure } from "../cli/evaluation-figures.ts";
import { type Bug, compare, type Played, rowOf } from "../policies/evaluation.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { checkpointFile, weightsOnly } from "../policies/learned/checkpoint.ts";
import { Idioms } from "../policies/learned/idioms.ts";
import { Learner } from "../policies/learned/learner.ts";
import { smallShape } from "../policies/learned/network.ts";
import { encodeTensors } from "../policies/learned/safetensors.ts";
import { trainingDefaults } from "../policies/learned/training-options.ts";
import { resultsPage } from "../scripts/results.ts";
import { encodeProblem } from "../src/problem.ts";
import { wilson } from "../src/statistics.ts";
import { redgreen } from "./command.ts";
import { double, increment } from "./problems.ts";

const bugs: ReadonlyArray<Bug> = ["a1", "a2", "b1", "b2"].map((id) => ({
  ...{ id, problem: id[0]!, family: id.endsWith("1") ? "negate" : "slice", verdict: "wrong-answer" },
}));

/** Executions until the fix, of each bug in turn; 0: none within the budget, -1: abandoned. */
const episodes = (row: string, player: string, executions: ReadonlyArray<number>): ReadonlyArray<Played> =>
  executions.map((n, i) => ({
    ...{ row, player, problem: bugs[i]!.id },
    end: n > 0 ? "solved" : n === 0 ? "turn-limit" : "abandoned",
    executions: n > 0 ? n : 50,
  }));

const options = (...played: ReadonlyArray<ReadonlyArray<Played>>) => ({
  ...{ bugs, played: played.flat(), budget: 50, seed: 0 },
});
const row = (id: string, given: ReturnType<typeof options>) => rowOf({ id, description: "" }, given)!;

describe("a row", () => {
  it("counts what was fixed within each budget, and nothing beyond the evaluation's own", () => {
    const { success } = row("x", options(episodes("x", "seed 0", [1, 5, 21, 0])));
    expect(success.map((s) => [s.budget, s.share])).toEqual([
      [1, 0.25],
      [2, 0.25],
      [5, 0.5],
      [10, 0.5],
      [20, 0.5],
      [50, 0.75],
    ]);
  });

  it("has a median as long as half of the bugs were fixed", () => {
    expect(row("x", options(episodes("x", "seed 0", [1, 5, 21, 0]))).median.executions).toBe(13);
    expect(row("x", options(episodes("x", "seed 0", [1, 0, 0, 0]))).median.executions).toBeNull();
  });

  it("counts a bug with the mean of its players", () => {
    const given = options(episodes("x", "seed 0", [1, 0, 0, 0]), episodes("x", "seed 1", [1, 1, 1, 0]));
    const { success, players, players20 } = row("x", given);
    expect(success.find((s) => s.budget === 20)?.share).toBe(0.5);
    expect({ players, players20 }).toEqual({ players: 2, players20: { low: 0.25, high: 0.75 } });
  });

  it("leaves abandoned episodes out, and says how many there were", () => {
    const { success, abandoned, episodes: count } = row("x", options(episodes("x", "seed 0", [1, -1, 0, 0])));
    expect(success[0]?.share).toBeCloseTo(1 / 3, 12);
    expect([abandoned, count]).toEqual([1, 4]);
  });

  it("draws problems and not bugs: where all bugs of one are alike, its interval is as wide as two draws allow", () => {
    const { success } = row("x", options(episodes("x", "seed 0", [1, 1, 0, 0])));
    expect(success[0]).toMatchObject({ share: 0.5, low: 0, high: 1 });
  });

  it("that fixed nothing may still be worth something: Wilson's interval over problems", () => {
    const { success } = row("x", options(episodes("x", "seed 0", [0, 0, 0, 0])));
    expect(success[0]).toEqual({ budget: 1, share: 0, ...wilson(0, 2) });
  });

  it("tells kinds of bugs apart", () => {
    const { families, verdicts } = row("x", options(episodes("x", "seed 0", [1, 0, 2, 0])));
    expect(families).toMatchObject({ negate: { bugs: 2, share: 1 }, slice: { bugs: 2, share: 0 } });
    expect(verdicts["wrong-answer"]).toMatchObject({ bugs: 4, share: 0.5 });
  });

  it("that nobody played is none", () => {
    expect(rowOf({ id: "y", description: "" }, options(episodes("x", "seed 0", [1, 1, 1, 1])))).toBeUndefined();
  });
});

describe("a comparison", () => {
  it("of a row with itself finds nothing", () => {
    const alike = options(episodes("x", "seed 0", [1, 5, 21, 0]), episodes("y", "seed 0", [1, 5, 21, 0]));
    expect(compare("x", "y", alike)).toMatchObject({
      ...{ difference: { share: 0, low: 0, high: 0 }, ratio: { share: 1, low: 1, high: 1 } },
      ...{ onlyFirst: 0, onlySecond: 0, p: 1 },
    });
  });

  it("is the geometric mean of ratios, with one more than the budget where nothing was found", () => {
    const given = options(episodes("x", "seed 0", [1, 2, 3, 0]), episodes("y", "seed 0", [4, 8, 0, 0]));
    /* 1/4, 2/8, 3/51, 51/51 */
    const found = compare("x", "y", given)!;
    expect(found.ratio.share).toBeCloseTo((0.25 * 0.25 * (3 / 51)) ** 0.25, 12);
    expect(found.difference.share).toBe(0.25);
    expect([found.onlyFirst, found.onlySecond, found.p]).toEqual([1, 0, 1]);
  });

  it("is over the bugs that both played", () => {
    const given = options(episodes("x", "seed 0", [1, -1, 1, 1]), episodes("y", "seed 0", [0, 1, 1]));
    expect(compare("x", "y", given)?.bugs).toBe(2);
  });

  it("of what was never played together is none", () => {
    expect(compare("x", "z", options(episodes("x", "seed 0", [1, 1, 1, 1])))).toBeUndefined();
  });
});

describe("a figure", () => {
  const alike = Array.from({ length: 9 }, (_, i) => ({
    name: `row <${i}>`,
    points: [1, 10, 100].map((x) => ({ x, share: 0.02, low: 0, high: 0.04 })),
  }));
  const svg = curveFigure({ title: "a & b", xLabel: "x", scale: "logarithmic", marks: [1, 10, 100], curves: alike });
  const names = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)" fill="[^"]+">([^<]+)<\/text>/g)];

  it("names every curve, one below another, inside its frame", () => {
    const heights = names.map((m) => Number(m[1])).sort((a, b) => a - b);
    expect(names.map((m) => m[2])).toContain("row &lt;8&gt;");
    expect(heights).toHaveLength(9);
    for (const [i, height] of heights.entries())
      if (i > 0) expect(height - heights[i - 1]!).toBeGreaterThanOrEqual(14.9);
    expect(heights.at(-1)).toBeLessThan(420);
  });

  it("has no number that is none", () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const empty = {
      title: "",
      xLabel: "",
      scale: "linear",
      marks: [1],
      curves: [{ name: "none", points: [] }],
    } as const;
    expect(curveFigure(empty)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("of learning goes as far as all seeds went", () => {
    const runs = [
      { seed: 1, success: [0.1, 0.3, 0.5] },
      { seed: 2, success: [0.2, 0.4] },
    ];
    const [curve] = /<polyline points="[^"]*"/.exec(
      learningFigure([{ format: "redgreen-learning/1", name: "full", turns: 12, digest: "", runs }]),
    )!;
    expect(curve.match(/,/g)).toHaveLength(2);
  });
});

describe("docs/results.md", () => {
  it("is what the files in docs/results give (npm run results)", () => {
    expect(readFileSync(resolve(import.meta.dirname, "../docs/results.md"), "utf8")).toBe(resultsPage());
  });
});

describe("redgreen evaluate", () => {
  const folder = mkdtempSync(join(tmpdir(), "redgreen-evaluation-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "set.jsonl"), [increment, double].map((p) => `${encodeProblem(p)}\n`).join(""));

  const evaluate = (...args: ReadonlyArray<string>) => evaluateFile("set.jsonl", ...args);
  const evaluateFile = (file: string, ...args: ReadonlyArray<string>) =>
    redgreen(["evaluate", file, ...args], { cwd: folder });

  it("compares policies, and goes on from what was played", async () => {
    const two = [
      "--policy",
      "oracle",
      "--policy",
      "noop",
      "--compare",
      "oracle:noop",
      "--budget",
      "3",
      "--out",
      "kept",
    ];
    const { code, stdout } = await evaluate(...two, "--json");
    expect(code).toBe(0);
    const first = JSON.parse(stdout);
    expect(first).toMatchObject({
      ...{ set: "set.jsonl", budget: 3, bugs: 2, problems: 2, withinOneEdit: 2 },
      command: "redgreen evaluate set.jsonl --policy oracle --policy noop --compare oracle:noop --budget 3",
      rows: [
        { id: "oracle", median: { executions: 1 } },
        { id: "noop", median: { executions: null } },
      ],
      comparisons: [{ difference: { share: 1, low: 1, high: 1 }, ratio: { share: 0.25 } }],
    });

    const file = join(folder, "kept/episodes.jsonl");
    appendFileSync(file, '{"row":"oracle","pla'); // as if the machine had gone down
    const before = readFileSync(file, "utf8").split("\n").length;
    const again = await evaluate(...two, "--policy", "told-line", "--json");
    expect(again.stderr).toContain("4 episodes were played before; 2 are left");
    expect(JSON.parse(again.stdout).rows.slice(0, 2)).toEqual(first.rows);
    expect(readFileSync(file, "utf8").split("\n").length).toBe(before + 3);
    for (const name of ["evaluation.json", "evaluation.md", "success.svg"])
      expect(readFileSync(join(folder, "kept", name), "utf8")).toContain("told-line");
  });

  it("lets a network play as it was trained, and without what it was trained with", async () => {
    await Effect.runPromise(chooseBackend({ order: ["wasm"] }));
    const learner = new Learner(smallShape, 1);
    const untrained = {
      options: trainingDefaults,
      digest: "",
      imitated: 0,
      iteration: 0,
      successes: {},
      idioms: new Idioms(),
    };
    const file = checkpointFile(weightsOnly({ ...untrained, learner: await learner.state() }));
    writeFileSync(join(folder, "a.safetensors"), encodeTensors(file));
    const variants = ["--variant", "once", "--variant", "without-feedback"];
    const { stdout } = await evaluate("--checkpoint", "fresh=a.safetensors", ...variants, "--budget", "2", "--json");
    const { rows } = JSON.parse(stdout);
    expect(rows).toMatchObject(
      ["fresh", "fresh-once", "fresh-without-feedback"].map((id) => ({ id, players: 1, episodes: 2, abandoned: 0 })),
    );
  });

  it("counts what passes some of the tests while acting only if it passes all", async () => {
    const hard = { ...double, tests: [...double.tests, { ...double.tests[0]!, input: "[21]", expected: "43" }] };
    writeFileSync(join(folder, "hard.jsonl"), `${encodeProblem(hard)}\n`);
    const some = ["--policy", "oracle", "--budget", "3", "--verdicts", "verdicts.sqlite", "--json"];
    const [all, first] = [
      JSON.parse((await evaluate(...some, "--hidden-tests", "1")).stdout),
      JSON.parse((await evaluateFile("hard.jsonl", ...some, "--hidden-tests", "1")).stdout),
    ];
    expect([all.hiddenTests, all.rows[0].median.executions]).toEqual([1, 1]);
    expect([first.hiddenTests, first.rows[0].median.executions]).toEqual([1, null]);
    expect(first.command).toBe("redgreen evaluate hard.jsonl --policy oracle --budget 3 --hidden-tests 1");
  });

  it("says what is wrong with what it was asked", async () => {
    const [nobody, row, budget] = await Promise.all([
      evaluate(),
      evaluate("--policy", "noop", "--compare", "noop:nop"),
      evaluate("--policy", "noop", "--budget", "0"),
    ]);
    expect(nobody.stderr).toMatch(/nobody plays: give --policy or --checkpoint/);
    expect(row.stderr).toMatch(/--compare noop:nop: expected two rows .* Rows: noop/);
    expect(budget.stderr).toMatch(/--budget 0: expected at least 1/);
    expect([nobody.code, row.code, budget.code]).toEqual([2, 2, 2]);
  });
});
