/** The command line, as people and scripts meet it: what it prints, what it says when something is wrong, how it exits. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CommandOptions, type Ended, redgreen, redgreenFile } from "./command.ts";
import { double, increment } from "./problems.ts";

const main = resolve(import.meta.dirname, "../cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "redgreen-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: ReadonlyArray<string>, options: Omit<CommandOptions, "cwd"> = {}): Promise<Ended> =>
  redgreen(args, { cwd: folder, ...options });

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

/** A problem as a line of a file. */
const line = (p: typeof increment): string =>
  `${JSON.stringify({
    id: p.id,
    language: p.language,
    entry: p.entry,
    statement: p.statement,
    buggy: p.buggy,
    fixed: p.fixed,
    tests: p.tests.map((t) =>
      p.entry === "stdin"
        ? { input: t.input, output: t.expected }
        : { args: JSON.parse(t.input), expected: JSON.parse(t.expected) },
    ),
  })}\n`;

const set = file("set.jsonl", line(increment) + line(double));
file("java.jsonl", line(increment) + line({ ...double, id: "j", language: "java" }));

/** One line on standard error that matches, nothing on standard output, and the exit code. */
const expectFailure = (ran: Ended, code: number, message: RegExp) => {
  expect(ran.stdout).toBe("");
  expect(ran.stderr.trimEnd()).toMatch(message);
  expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(ran.code).toBe(code);
};

describe("redgreen run", () => {
  it("solves everything with the oracle and nothing with noop, and prints one object", async () => {
    const oracle = await run(["run", set, "--policy", "oracle", "--json"]);
    expect(oracle.code).toBe(0);
    expect(JSON.parse(oracle.stdout)).toEqual({
      suite: "set.jsonl",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      policy: "oracle",
      seed: 0,
      episodes: 2,
      solved: 2,
      abandoned: 0,
      turns: 2,
      successByTurn: [1],
      verdicts: { accepted: 2 },
      wallMs: expect.any(Number),
      stepsPerSecond: expect.any(Number),
    });
    const noop = JSON.parse((await run(["run", set, "--policy", "noop", "--json"])).stdout);
    expect(noop).toMatchObject({ solved: 0, abandoned: 0, verdicts: { "wrong-answer": 2 }, successByTurn: [0, 0] });
  });

  it("plays the same with the same seed, and leaves its record in a folder", async () => {
    const episodes = async (name: string) => {
      const ran = await run([
        "run",
        set,
        "--policy",
        "search",
        "--seed",
        "3",
        "-n",
        "2",
        "--max-turns",
        "6",
        "--out",
        name,
        "--concurrency",
        name === "one" ? "1" : "4",
      ]);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(/policy.*episodes.*solved[\s\S]*search/);
      const outcomes = readFileSync(join(folder, name, "episodes.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((l) => JSON.parse(l));
      return outcomes.map(({ episode: _, judgeMs: __, ...rest }) => rest);
    };
    expect(await episodes("one")).toEqual(await episodes("two"));
    const { stdout } = await run(["traces", "ls", "--store", "one/traces.sqlite", "--json"]);
    expect(JSON.parse(stdout)).toHaveLength(4);
  });

  it("leaves out languages that it does not judge, and says so", async () => {
    const ran = await run(["run", "java.jsonl", "--policy", "oracle", "--json"]);
    expect(ran.stderr).toMatch(/left out: 1 in java/);
    expect(JSON.parse(ran.stdout)).toMatchObject({ episodes: 1, solved: 1, leftOut: { java: 1 } });
  });

  it("stops cleanly at Ctrl-C", async () => {
    const child = spawn(redgreenFile, ["run", set, "--policy", "search", "-n", "50", "--out", "stopped"], {
      cwd: folder,
    });
    let stderr = "";
    child.stderr.on("data", (d) => (stderr += d));
    while (!existsSync(join(folder, "stopped/traces.sqlite"))) await new Promise((r) => setTimeout(r, 10));
    child.kill("SIGINT");
    const code = await new Promise((done) => child.on("close", done));
    expect(code).toBe(130);
    expect(stderr).not.toMatch(/at .*\.ts:\d+/);
  });
});

describe("wrong input gets one line with what to do next, and the right exit code:", () => {
  const cases: ReadonlyArray<readonly [string, ReadonlyArray<string>, number, RegExp]> = [
    [
      "a missing file",
      ["run", "nothing.jsonl", "--policy", "noop"],
      2,
      /^redgreen: "nothing.jsonl" is neither a suite nor a file\. Suites: /,
    ],
    [
      "an unknown policy",
      ["run", set, "--policy", "genius"],
      2,
      /there is no policy "genius"; there are oracle, noop, search/,
    ],
    ["a missing policy", ["run", set], 2, /policy.*See: redgreen run --help/],
    ["an unknown command", ["rnu"], 2, /rnu.*run.*See: redgreen --help/],
    ["help on an unknown command", ["rnu", "--help"], 2, /rnu.*run.*See: redgreen --help/],
    [
      "a folder that cannot be made",
      ["run", set, "--policy", "noop", "--out", "/proc/nothing/here"],
      1,
      /making the folder \/proc\/nothing\/here: .*Choose another with --out/,
    ],
    [
      "results for a folder that is a file",
      ["run", set, "--policy", "noop", "--out", set],
      1,
      /making the folder set\.jsonl: .*exists/,
    ],
    [
      "a program that is a folder",
      ["judge", ".", "--language", "c"],
      2,
      /reading the program \.: it is a folder; name a file in it/,
    ],
    ["an unknown flag", ["run", set, "--policy", "noop", "--fast"], 2, /--fast.*See: redgreen run --help/],
    ["a wrong number", ["run", set, "--policy", "noop", "-n", "0"], 2, /--episodes 0: expected at least 1/],
    ["a wrong choice", ["run", set, "--policy", "noop", "--feedback", "some"], 2, /"some".*"verdict"/],
    [
      "a server that is not there",
      ["run", set, "--policy", "noop", "--connect", "tcp://127.0.0.1:1"],
      1,
      /no gym server answered at tcp:\/\/127\.0\.0\.1:1.*redgreen serve/,
    ],
    [
      "a public address",
      ["serve", set, "--bind", "tcp://0.0.0.0:5555"],
      2,
      /--bind tcp:\/\/0\.0\.0\.0:5555: other machines can reach this/,
    ],
    ["an endpoint that is none", ["serve", set, "--bind", "tcp://127.0.0.1:port"], 1, /An endpoint looks like/],
    [
      "a server's address that is none",
      ["run", set, "--policy", "noop", "--connect", "somewhere"],
      1,
      /cannot connect to somewhere: .*\. An endpoint looks like/,
    ],
    [
      "a program that is not there",
      ["judge", "nothing.py"],
      2,
      /reading the program nothing\.py: there is no such file/,
    ],
    [
      "a program of an unknown kind",
      ["judge", "set.jsonl"],
      2,
      /cannot tell the language of set\.jsonl.*--language \(python, c, cpp, javascript, typescript\)/,
    ],
    [
      "a problem that is not there",
      ["judge", "-", "--problem", "nothing"],
      2,
      /"nothing" is neither a problem of a suite/,
    ],
    [
      "a file of many problems",
      ["judge", "-", "--problem", set],
      2,
      /holds 2 problems; name one: --problem 'set\.jsonl#increment'/,
    ],
    [
      "no traces",
      ["traces", "ls", "--store", "nothing.sqlite"],
      2,
      /there are no traces in nothing\.sqlite; play something first/,
    ],
    ["a store that is none", ["traces", "ls", "--store", set], 1, /reading set\.jsonl/],
    ["an unknown schema", ["schema", "reword"], 2, /there is no schema "reword"; there are problem, options, action/],
    [
      "a tool that is none",
      ["schema", "step", "--format", "openai"],
      2,
      /only actions are tools: redgreen schema action/,
    ],
  ];
  for (const [name, args, code, message] of cases) {
    it(name, async () => expectFailure(await run(args), code, message));
  }

  it("bad JSON on line 7", async () => {
    const good = Array.from({ length: 6 }, (_, i) => line({ ...increment, id: `p${i}` })).join("");
    file("bad.jsonl", `${good}{"id": "p7", "language": \n${line(double)}`);
    expectFailure(await run(["run", "bad.jsonl", "--policy", "noop"]), 2, /^redgreen: bad\.jsonl:7: not JSON: /);
  });

  it("a port in use", async () => {
    const first = spawn(redgreenFile, ["serve", set, "--bind", "tcp://127.0.0.1:*", "--traces", "t1.sqlite"], {
      cwd: folder,
    });
    const endpoint = await new Promise<string>((done) => {
      let out = "";
      first.stdout.on("data", (d) => {
        const found = /at (tcp:\S+)/.exec((out += d));
        if (found) done(found[1]!);
      });
    });
    expectFailure(
      await run(["serve", set, "--bind", endpoint, "--traces", "t2.sqlite"]),
      1,
      /binding tcp:.*Address already in use.*choose another with --bind/,
    );
    const played = JSON.parse((await run(["run", set, "--policy", "oracle", "--json", "--connect", endpoint])).stdout);
    expect(played).toMatchObject({ solved: 2, abandoned: 0 });
    file("other.jsonl", line({ ...increment, id: "elsewhere" }));
    expectFailure(
      await run(["run", "other.jsonl", "--policy", "noop", "--connect", endpoint]),
      2,
      /does not have 1 of these problems \(elsewhere/,
    );
    first.kill("SIGTERM");
    await new Promise((done) => first.on("close", done));
  });

  it("a missing sandbox", async () => {
    const without = await run([main, "run", set, "--policy", "noop"], {
      env: { PATH: "/nowhere", NODE_NO_WARNINGS: "1" },
      command: process.execPath,
    });
    expectFailure(without, 3, /bubblewrap \(bwrap\) is not installed\. Install it: sudo apt-get install bubblewrap/);
  });
});

describe("redgreen judge", () => {
  it("judges a program as an episode would", async () => {
    file("attempt.py", "def increment(n):\n    return n + 1 if n < 4 else 0\n");
    const { stdout, code } = await run(["judge", "attempt.py", "--problem", `${set}#increment`, "--json"]);
    expect(code).toBe(0);
    const judged = JSON.parse(stdout);
    expect(judged).toMatchObject({
      verdict: "wrong-answer",
      passed: false,
      passedCount: 3,
      testCount: 5,
      problem: "increment",
      language: "python",
    });
    expect(judged.tests[0]).toMatchObject({ verdict: "accepted", input: "[1]", expected: "2", actual: "2" });
    expect(judged.tests[4]).toEqual({ index: 4, public: false, verdict: "wrong-answer" });
  });

  it("runs a program on an input when there is no problem", async () => {
    file(
      "echo.c",
      "#include <stdio.h>\nint main(void) {\n  int c;\n  while ((c = getchar()) != EOF) putchar(c + 1);\n}\n",
    );
    file("in.txt", "HAL");
    const { stdout } = await run(["judge", "echo.c", "--input", "in.txt", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "accepted", output: "IBM", problem: null });
    const failing = await run(["judge", "-", "--language", "python"], { input: "raise ValueError('no')\n" });
    expect(failing.stderr).toMatch(/runtime-error: exit status 1[\s\S]*main\.py:1.*ValueError: no/);
  });
});

describe("redgreen make-bugs", () => {
  it("makes the same bugs from the same seed, which are then played as any problem file is", async () => {
    const make = (out: string, ...more: ReadonlyArray<string>) =>
      run(["make-bugs", "-l", "python", "-n", "2", "--from", set, "-o", out, "--json", ...more]);
    const made = await make("made.bugs.zst");
    expect(JSON.parse(made.stdout)).toMatchObject({ language: "python", seed: 0, accepted: 2, sources: 1 });
    expect(existsSync(join(folder, "made.bugs.zst.findings"))).toBe(false);
    /* How hard they are changes nothing of what they are. */
    const again = JSON.parse((await make("again.bugs.zst", "--difficulty")).stdout);
    const difficulties = async (bugs: string) => {
      const [{ mix }] = JSON.parse((await run(["ls", "problems", bugs, "--stats", "--json"])).stdout);
      return Object.keys(mix.difficulty).join();
    };
    expect(await difficulties("made.bugs.zst")).toBe("unknown");
    expect(await difficulties("again.bugs.zst")).toMatch(/^(\d\.\d–\d\.\d,?)+$/);
    expect(again.files[0].digest).toBe(JSON.parse(made.stdout).files[0].digest);
    const { stdout } = await run(["run", "made.bugs.zst", "--policy", "oracle", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ episodes: 2, solved: 2 });
  });

  it("keeps what a run with other settings has found out", async () => {
    file("other.bugs.zst.findings", '{"settings":"others"}\n');
    const ran = await run(["make-bugs", "-l", "python", "-n", "2", "--from", set, "-o", "other.bugs.zst"]);
    expectFailure(ran, 2, /other\.bugs\.zst\.findings is what an interrupted run found out with other sources/);
    expect(readFileSync(join(folder, "other.bugs.zst.findings"), "utf8")).toBe('{"settings":"others"}\n');
  });
});

describe("redgreen traces show", () => {
  it("shows an episode turn by turn, by the beginning of its id", async () => {
    await run(["run", set, "--policy", "oracle", "--out", "shown"]);
    const [episode] = JSON.parse(
      (await run(["traces", "ls", "--store", "shown/traces.sqlite", "--json", "--problem", "double"])).stdout,
    );
    expect(episode).toMatchObject({ problem: "double", agent: "oracle", turns: 1, end: "solved" });
    const { stdout } = await run(["traces", "show", episode.id.slice(0, 8), "--store", "shown/traces.sqlite"]);
    expect(stdout).toMatch(/── start → wrong-answer, 0\/4 tests/);
    expect(stdout).toMatch(/── turn 1: submit → accepted, 4\/4 tests, reward 0\.980 .*solved/);
    expect(stdout).toMatch(/- {2}printf\("%d\\n", n \* 3\);\n {3}\+ {2}printf\("%d\\n", n \* 2\);/);
  });
});

describe("redgreen ls and doctor", () => {
  it("list what there is as arrays of objects with an id", async () => {
    for (const what of ["suites", "problems", "policies", "environments"]) {
      const { stdout, code } = await run(["ls", what, "--json"]);
      expect(code).toBe(0);
      const list = JSON.parse(stdout);
      expect(list.length).toBeGreaterThan(0);
      for (const item of list) expect(typeof item.id).toBe("string");
    }
    const [mini] = JSON.parse((await run(["ls", "suites", "--json"])).stdout);
    expect(mini).toMatchObject({ id: "mini", problems: 20, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it("doctor finds nothing wrong with a machine that runs these tests", async () => {
    const { stdout, code } = await run(["doctor", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, tier: expect.stringMatching(/^(strict|standard)$/) });
    expect(code).toBe(0);
  });

  it("doctor names each failure with its mend", async () => {
    const { stdout, code } = await run([main, "doctor", "--json"], {
      env: { PATH: "/nowhere" },
      command: process.execPath,
    });
    expect(code).toBe(3);
    const { checks } = JSON.parse(stdout);
    expect(checks.find((c: { name: string }) => c.name === "sandbox")).toMatchObject({
      ok: false,
      mend: "Install it: sudo apt-get install bubblewrap",
    });
  });
});

describe("redgreen schema", () => {
  it("prints one schema, all of them, or the actions as tools", async () => {
    const all = JSON.parse((await run(["schema", "--json"])).stdout);
    expect(JSON.parse((await run(["schema", "step"])).stdout)).toEqual(all.step);
    const { stdout } = await run(["schema"]);
    for (const name of Object.keys(all)) expect(stdout).toContain(`\n${name} `);
    const [submit] = JSON.parse((await run(["schema", "--format", "anthropic"])).stdout);
    expect(submit).toMatchObject({ name: "submit", input_schema: { required: ["program"] } });
  });
});

describe("help", () => {
  it("has examples for every command", async () => {
    const { stdout: all } = await run(["--help"]);
    const commands = all.slice(all.indexOf("SUBCOMMANDS")).matchAll(/^ {2}([a-z-]+) /gm);
    const named = [...commands].map(([, command]) => command!).filter((command) => !command.startsWith("-"));
    expect(named).toContain("make-bugs");
    for (const command of named) {
      const { stdout, code } = await run([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/EXAMPLES[\s\S]*redgreen /);
    }
  });
});
