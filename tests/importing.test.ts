/** Other people's sets: what becomes of their rows, and that nothing of them is run that should not be. */
import { spawnSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { deflateSync } from "node:zlib";
import { Effect, ManagedRuntime, Result, Stream } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { humanevalpack } from "../envs/importing/humanevalpack.ts";
import { type Imported, importSet } from "../envs/importing/import.ts";
import { livecodebench, readTests } from "../envs/importing/livecodebench.ts";
import { own } from "../envs/importing/own.ts";
import { readPickledText } from "../envs/importing/pickle.ts";
import { literalJson } from "../envs/importing/python-literal.ts";
import { quixbugs } from "../envs/importing/quixbugs.ts";
import type { ImportedSet } from "../envs/importing/set.ts";
import { Judge } from "../src/judge.ts";
import type { Problem } from "../src/problem.ts";
import { grammarOf } from "../src/syntax/grammar.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-importing-"));
afterAll(() => rmSync(folder, { recursive: true }));
const runtime = ManagedRuntime.make(Judge.layer({ workers: 2 }));
afterAll(() => runtime.dispose());

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const rowsFile = (name: string, rows: ReadonlyArray<object>): string =>
  file(name, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

const imported = (set: ImportedSet, path: string, checked = true): Promise<ReadonlyArray<Imported>> =>
  runtime.runPromise(
    Effect.gen(function* () {
      const judge = checked ? yield* Judge : undefined;
      return yield* Stream.runCollect(importSet(set, path, { judge, about: {}, concurrency: 4 }));
    }),
  );
const problemsOf = (rows: ReadonlyArray<Imported>): ReadonlyArray<Problem> =>
  rows.flatMap((row) => ("leftOut" in row ? [] : [row.problem]));
const reasonsOf = (rows: ReadonlyArray<Imported>): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.flatMap((row) => ("leftOut" in row ? [[row.id, row.leftOut]] : [])));

/* ---- pickles ---- */

/** Pickles of 'é\n"[1]' that Python wrote, protocols 0 to 5. */
const pickles = [
  'Vé\\u000a"[1]\np0\n.',
  'X\x08\x00\x00\x00\xc3\xa9\n"[1]q\x00.'.replace("\x08", "\x07"),
  '\x80\x02X\x07\x00\x00\x00\xc3\xa9\n"[1]q\x00.',
  '\x80\x03X\x07\x00\x00\x00\xc3\xa9\n"[1]q\x00.',
  '\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07\xc3\xa9\n"[1]\x94.',
  '\x80\x05\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07\xc3\xa9\n"[1]\x94.',
].map((text) => Buffer.from(text, "latin1"));

describe("a pickle", () => {
  it("of one text is read, whatever its protocol", () => {
    for (const pickle of pickles) expect(readPickledText(pickle)).toEqual(Result.succeed('é\n"[1]'));
  });

  it("that would call something is refused at that opcode, and so is what holds no text or two", () => {
    const refused = (text: string) => {
      const read = readPickledText(Buffer.from(text, "latin1"));
      return Result.isFailure(read) ? read.failure : read.success;
    };
    expect(refused("cos\nsystem\n(S'touch /tmp/x'\ntR.")).toMatch(/^opcode 0x63 at byte 0 does more than hold a text/);
    expect(refused("\x80\x04\x8c\x02os\x8c\x06system\x93.")).toBe("it holds more than one text");
    expect(refused("\x80\x04\x8c\x02os\x93.")).toMatch(/^opcode 0x93 at byte 6/);
    expect(refused("\x80\x04.")).toBe("it holds no text");
    expect(refused("\x80\x04X\xff\xff\xff\x7fabc")).toMatch(/^it ends at byte 10/);
    expect(refused("\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\xff")).toMatch(/longer than the pickle/);
    expect(refused("")).toMatch(/ends at byte 0/);
  });
});

describe("Python literals", () => {
  it("become JSON, and everything else does not", async () => {
    const grammar = await Effect.runPromise(grammarOf("python"));
    const json = (text: string) => {
      const { root } = grammar.parse(text);
      return literalJson(root.parts[0]!.parts[0]!, text);
    };
    expect(json("[1, -2.50, (True, None), {'a': \"b\\n\\x41'\"}]")).toBe('[1, -2.50, [true, null], {"a": "b\\nA\'"}]');
    expect(json("r'\\d'")).toBe('"\\\\d"');
    expect(json("12345678901234567890")).toBe("12345678901234567890");
    for (const other of ["f(1)", "x", "1 + 2", "{1, 2}", "{1: 2}", "f'{x}'", "0x10", "'\\N{DASH}'", "[*a]"])
      expect(json(other), other).toBeUndefined();
  });
});

/* ---- LiveCodeBench ---- */

const stdinTests = [
  { input: "1 2\n", output: "3\n", testtype: "stdin" },
  { input: "5 5\n", output: "10\n", testtype: "stdin" },
];
const row = {
  question_title: "Sum",
  question_content: "Print the sum.",
  platform: "atcoder",
  question_id: "abc000_a",
  contest_date: "2024-01-01T00:00:00",
  starter_code: "",
  difficulty: "easy",
  public_test_cases: JSON.stringify(stdinTests.slice(0, 1)),
  private_test_cases: JSON.stringify(stdinTests.slice(1)),
  metadata: "{}",
};
/** As Python's pickle.dumps(text, protocol=4) writes it. */
const pickled = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from("\x80\x04X", "latin1"), length, bytes, Buffer.from("\x94.", "latin1")]);
};

describe("LiveCodeBench", () => {
  it("has tests in many encodings, which are the same tests", () => {
    const json = JSON.stringify(stdinTests);
    const encodings = [
      json,
      stdinTests as typeof stdinTests & ReadonlyArray<{ testtype: "stdin" }>,
      deflateSync(pickled(json)).toString("base64"),
      deflateSync(json).toString("base64"),
      pickled(json).toString("base64"),
    ];
    for (const encoding of encodings) expect(readTests(encoding as string)).toEqual(Result.succeed(stdinTests));
  });

  it("becomes problems to be solved from their statements, the public tests first", async () => {
    const functional = {
      ...row,
      question_id: 7,
      starter_code: "class Solution:\n    def add(self, a: List[int], b: int) -> float:\n        ",
      public_test_cases: JSON.stringify([{ input: "[1, 2]\n3", output: "6.0", testtype: "functional" }]),
      private_test_cases: deflateSync(
        pickled(JSON.stringify([{ input: "[]\n12345678901234567890", output: "1", testtype: "functional" }])),
      ).toString("base64"),
      metadata: '{"func_name": "add"}',
    };
    const rows = await imported(livecodebench, rowsFile("lcb.jsonl", [row, functional]));
    const [stdin, call] = problemsOf(rows);
    expect(stdin).toMatchObject({
      id: "livecodebench/abc000_a",
      source: "LiveCodeBench atcoder abc000_a",
      language: "python",
      entry: "stdin",
      buggy: "",
      fixed: undefined,
      publicCount: 1,
      tests: [
        { input: "1 2\n", expected: "3\n" },
        { input: "5 5\n", expected: "10\n" },
      ],
      extra: { contest_date: "2024-01-01T00:00:00", level: "easy" },
    });
    expect(call).toMatchObject({
      entry: "Solution.add",
      tests: [
        { input: "[[1, 2], 3]", expected: "6.0" },
        { input: "[[], 12345678901234567890]", expected: "1" },
      ],
    });
    expect(call?.statement).toContain("def add(self");
  });

  it("leaves out what cannot be read, and says why", async () => {
    const bomb = deflateSync(Buffer.alloc(257 << 20), { level: 1 }).toString("base64");
    const rows = await imported(
      livecodebench,
      rowsFile("bad-lcb.jsonl", [
        { ...row, question_id: "none", private_test_cases: "?" },
        { ...row, question_id: "calls", private_test_cases: deflateSync("cos\nsystem\n.").toString("base64") },
        { ...row, question_id: "bomb", private_test_cases: bomb },
        {
          ...row,
          question_id: "nameless",
          public_test_cases: "[]",
          private_test_cases: JSON.stringify([{ input: "1", output: "1", testtype: "functional" }]),
        },
        {
          ...row,
          question_id: "evil",
          public_test_cases: "[]",
          private_test_cases: JSON.stringify([{ input: "1", output: "1", testtype: "functional" }]),
          metadata: { func_name: "f(); import os" },
        },
        {
          ...row,
          question_id: "tuple",
          public_test_cases: "[]",
          private_test_cases: JSON.stringify([{ input: "(1, 2)", output: "1", testtype: "functional" }]),
          metadata: '{"func_name": "f"}',
        },
        { question_title: "Nothing" },
        row,
        row,
      ]),
      false,
    );
    expect(reasonsOf(rows)).toEqual({
      none: "private tests: they are neither JSON nor base64",
      calls: expect.stringMatching(/^private tests: the pickle: opcode 0x63 at byte 0 does more/),
      bomb: expect.stringMatching(/^private tests: zlib: .*large/),
      nameless: "its metadata has no func_name",
      evil: expect.stringMatching(/^as a problem, expected "stdin", a function's name/),
      tuple: expect.stringMatching(/in a functional test$/),
      "line 7": expect.stringMatching(/Missing key/),
      abc000_a: "another row has its id",
    });
    expect(problemsOf(rows).map((p) => p.id)).toEqual(["livecodebench/abc000_a"]);
  });
});

/* ---- HumanEvalPack ---- */

const pack = (language: string, fields: object) => ({
  task_id: `${language}/9`,
  entry_point: "twice",
  instruction: "Write twice.",
  bug_type: "operator misuse",
  ...fields,
});

describe("HumanEvalPack", () => {
  it("becomes test cases of their own, in three languages, checked with its own programs", async () => {
    const python = {
      declaration: "def twice(x):\n",
      buggy_solution: "    return x ** 2\n",
      canonical_solution: "    return x * 2\n",
      test: "def check(twice):\n    assert twice(2) == 4\n    assert twice(-3) == -6, 'message'\n    assert twice([1]) == [1, 1]\n\ncheck(twice)\n",
    };
    const rows = await imported(
      humanevalpack,
      rowsFile("pack.jsonl", [
        pack("Python", python),
        {
          ...pack("Python", python),
          task_id: "Python/10",
          test: "def check(twice):\n    for i in range(3):\n        assert twice(i) == i + i\n    assert abs(twice(0.5) - 1) < 1e-6\n\ncheck(twice)\n",
        },
        pack("CPP", {
          declaration: "#include <vector>\nusing namespace std;\nvector<int> twice(vector<int> x){\n",
          buggy_solution: "    for (int &v : x) v *= v;\n    return x;\n}\n",
          canonical_solution: "    for (int &v : x) v *= 2;\n    return x;\n}\n",
          test: '#undef NDEBUG\n#include<assert.h>\nbool same(vector<int> a, vector<int> b) { return a == b; }\nint main(){\n    // assert (nothing);\n    assert (same(twice({1, 2}), {2, 4}));\n    assert (same(twice({}), {}));\n    assert (twice({2})[0] == 4 && "four");\n}\n',
        }),
        pack("JavaScript", {
          declaration: "const twice = (x) => {\n",
          buggy_solution: "  return x ** 2\n}\n",
          canonical_solution: "  return x * 2\n}\n",
          test: "const testTwice = () => {\n  console.assert(twice(2) === 4)\n  console.assert(\n    twice(3) === 6, 'no'\n  )\n}\ntestTwice()\n",
        }),
        pack("Rust", python),
        { ...pack("Python", python), task_id: "Python/11", buggy_solution: python.canonical_solution },
        { ...pack("Python", python), task_id: "Python/12", canonical_solution: "    return x\n" },
        { ...pack("Python", python), task_id: "Python/13", test: "print(twice(1))\n" },
      ]),
    );
    expect(reasonsOf(rows)).toEqual({
      "Rust/9": "it is written in Rust, which is not judged here",
      "Python/11": "its buggy program passes every test",
      "Python/12": "its fixed program earns wrong-answer",
      "Python/13": "its test has no assertion",
    });
    const [calls, loops, cpp, javascript] = problemsOf(rows);
    expect(calls).toMatchObject({
      id: "humanevalpack/python/9",
      problem: "humanevalpack/9",
      license: "MIT",
      entry: "twice",
      harness: "",
      tests: [
        { input: "[2]", expected: "4" },
        { input: "[-3]", expected: "-6" },
        { input: "[[1]]", expected: "[1, 1]" },
      ],
      extra: { bug_type: "operator misuse", verdict: "wrong-answer" },
    });
    expect(loops).toMatchObject({ entry: "stdin", tests: [{ input: "0\n" }, { input: "1\n" }] });
    expect(cpp?.tests).toHaveLength(3);
    expect(javascript?.tests).toHaveLength(2);
    /* Only the assertion that is asked for decides. */
    const cases = await runtime.runPromise(
      Effect.gen(function* () {
        const judge = yield* Judge;
        return yield* Effect.forEach([loops!, cpp!, javascript!], (p) =>
          Effect.map(judge.judge(p, p.buggy), ({ judgement }) => judgement.cases.map((c) => c.verdict)),
        );
      }),
    );
    expect(cases).toEqual([
      ["wrong-answer", "wrong-answer"],
      ["wrong-answer", "accepted", "accepted"],
      ["accepted", "wrong-answer"],
    ]);
  });
});

/* ---- QuixBugs ---- */

describe("QuixBugs", () => {
  it("is read from a checkout, tests as JSON or as a pytest module, with its licence and commit", async () => {
    const checkout: Readonly<Record<string, string>> = {
      LICENSE: "Copyright\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this\n",
      ".git/HEAD": `${"ab".repeat(20)}\n`,
      "python_programs/half.py": 'def half(n):\n    return n / 3\n\n\n"""\nHalf\n\nHalf of a number.\n"""\n',
      "correct_python_programs/half.py": "def half(n):\n    return n / 2\n",
      "json_testcases/half.json": "[[3], 1.5]\n[2, 1.0]\n[[1.0000001], 0.5]\n",
      "python_programs/tail.py": "def tail(node):\n    return node\n",
      "correct_python_programs/tail.py": "def tail(node):\n    return node.successor\n",
      "python_programs/node.py":
        "class Node:\n    def __init__(self, successor=None):\n        self.successor = successor\n",
      "python_testcases/test_tail.py":
        "import pytest\nfrom node import Node\n\nif pytest.use_correct:\n    from correct_python_programs.tail import tail\nelse:\n    from python_programs.tail import tail\n\n\ndef test1():\n    assert tail(Node()) is None\n\n\ndef test2():\n    node = Node()\n    assert tail(Node(node)) is node\n",
      "python_programs/tail_test.py": "raise SystemExit\n",
      "python_programs/lonely.py": "x = 1\n",
      "java_programs/HALF.java": "class HALF {}\n",
    };
    for (const [name, text] of Object.entries(checkout)) file(join("quix", name), text);
    const rows = await imported(quixbugs, join(folder, "quix"));
    expect(reasonsOf(rows)).toEqual({
      "quixbugs/lonely": "there is no correct_python_programs/ of this name",
      "quixbugs-java/HALF": "it is written in java, which is not judged here",
    });
    const [half, tail] = problemsOf(rows);
    expect(half).toMatchObject({
      id: "quixbugs/half",
      source: "QuixBugs @abababa",
      license: "MIT",
      entry: "half",
      statement: "Half\n\nHalf of a number.",
      tests: [
        { input: "[3]", expected: "1.5" },
        { input: "[2]", expected: "1.0" },
        { input: "[1.0000001]", expected: "0.5" },
      ],
      extra: { verdict: "wrong-answer" },
    });
    expect(tail).toMatchObject({
      entry: "stdin",
      tests: [{ input: "test1\n", expected: "OK\n" }, { input: "test2\n" }],
    });
    await expect(imported(quixbugs, join(folder, "quix", "java_programs"))).rejects.toThrow(
      /expected a checkout of QuixBugs/,
    );
  });
});

/* ---- any size, any content ---- */

describe("a set", () => {
  it("that is larger than the memory it is given is imported", async () => {
    const path = join(folder, "large.jsonl");
    const text = "x".repeat(1 << 20);
    const rows = 100;
    await pipeline(
      Readable.from(
        (function* () {
          for (let i = 0; i < rows; i++)
            yield `${JSON.stringify({ ...row, question_id: `q${i}`, question_content: text })}\n`;
        })(),
      ),
      createWriteStream(path),
    );
    const cli = resolve(import.meta.dirname, "../cli/main.ts");
    const args = ["import", "livecodebench", path, "--no-check", "--out", join(folder, "large-out.jsonl"), "--json"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--max-old-space-size=80", "--max-semi-space-size=2", "--disable-warning=ExperimentalWarning", cli, ...args],
      { encoding: "utf8" },
    );
    expect(stderr).toMatch(/100 problems imported, 0 rows left out/);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ imported: { python: rows }, leftOut: [] });
  });

  it("of our own is read on after a line that is no problem, and written whole or not at all", async () => {
    const problem = { id: "a", language: "python", entry: "f", tests: [{ args: [1.0], expected: 1 }], family: ["x"] };
    const path = file(
      "own.jsonl",
      `${JSON.stringify(problem)}\n{"id": 3}\nnonsense\n${JSON.stringify({ ...problem, id: "b" })}`,
    );
    const rows = await imported(own, path, false);
    expect(problemsOf(rows).map((p) => [p.id, p.extra])).toEqual([
      ["a", { family: ["x"] }],
      ["b", { family: ["x"] }],
    ]);
    expect(Object.keys(reasonsOf(rows))).toEqual(["line 2", "line 3"]);
    const redgreen = resolve(import.meta.dirname, "../bin/redgreen");
    const bad = file("bad.jsonl", "nonsense\n");
    const ran = spawnSync(redgreen, ["import", "redgreen", bad, "--no-check", "--out", join(folder, "none.jsonl")], {
      encoding: "utf8",
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/gave no problem; nothing is written/);
    expect(readdirSync(folder).filter((name) => name.startsWith("none"))).toEqual([]);
  });
});

/* ---- rows as their sources wrote them, where a checkout has them beside it ---- */

const raw = resolve(import.meta.dirname, "../../shared/data/raw");

describe.runIf(existsSync(raw))("rows as their sources wrote them", () => {
  const counts = async (set: ImportedSet, path: string) => {
    const rows = await imported(set, path);
    return { problems: problemsOf(rows), leftOut: reasonsOf(rows) };
  };

  it("LiveCodeBench: plain and packed rows are the same problems", async () => {
    const path = (name: string) => join(raw, "livecodebench", `lcb_rows_private_${name}.jsonl`);
    const plain = await counts(livecodebench, path("json"));
    expect(plain.leftOut).toEqual({});
    expect(plain.problems.map((p) => p.entry)).toEqual(["stdin", "Solution.countSeniors", "stdin"]);
    expect((await counts(livecodebench, path("compressed"))).problems).toEqual(plain.problems);
  });

  it("HumanEvalPack: Python, C++ and JavaScript are imported, Go, Java and Rust left out", async () => {
    for (const name of ["python", "cpp", "js"])
      expect(await counts(humanevalpack, join(raw, `humanevalpack_${name}.jsonl`))).toMatchObject({
        problems: [{}, {}],
        leftOut: {},
      });
    for (const name of ["go", "java", "rust"])
      expect(Object.keys((await counts(humanevalpack, join(raw, `humanevalpack_${name}.jsonl`))).leftOut)).toHaveLength(
        2,
      );
  });

  it("QuixBugs: four Python programs are imported, two in Java left out", async () => {
    const layout = JSON.parse(readFileSync(join(raw, "quixbugs_layout.json"), "utf8")) as Record<string, string>;
    for (const [name, text] of Object.entries(layout)) file(join("quixbugs", name), text);
    const { problems, leftOut } = await counts(quixbugs, join(folder, "quixbugs"));
    expect(problems.map((p) => [p.id, p.license, p.tests.length])).toEqual([
      ["quixbugs/bitcount", "MIT", 9],
      ["quixbugs/gcd", "MIT", 6],
      ["quixbugs/quicksort", "MIT", 13],
      ["quixbugs/reverse_linked_list", "MIT", 3],
    ]);
    expect(Object.keys(leftOut)).toEqual(["quixbugs-java/GCD", "quixbugs-java/QUICKSORT"]);
  });
});

describe.skipIf(existsSync(raw))("rows as their sources wrote them", () => {
  it("are not beside this checkout, so they were not imported", () => {
    expect(existsSync(raw)).toBe(false);
  });
});
