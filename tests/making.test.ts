import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, assert, describe, it, layer } from "@effect/vitest";
import { Effect, Exit, Stream } from "effect";
import {
  bugProblem,
  bugSetSuffix,
  encodeBugSet,
  type Header,
  mutated,
  readBugProblems,
  readBugs,
  splitOf,
  splits,
} from "../envs/bug-sets.ts";
import { librarySlugs, soundProblems } from "../envs/library.ts";
import { openFindings } from "../envs/making/findings.ts";
import { type Finding, makeBugs } from "../envs/making/make.ts";
import { mutant, sourceOf } from "../envs/making/mutants.ts";
import { prove } from "../envs/making/verify.ts";
import { loadProblemSet } from "../envs/suites.ts";
import { Judge } from "../src/judge.ts";
import { digestOf, encodeProblem } from "../src/problem.ts";
import { editsBetween } from "../src/syntax/candidates.ts";
import { applyTextEdit } from "../src/syntax/edit.ts";
import { grammarVersion } from "../src/syntax/families/all.ts";
import { grammarOf } from "../src/syntax/grammar.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-making-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slugs = new Set(["odd-stamps", "trail-budget", "worn-border", "quarter-beam"]);
const sound = soundProblems().filter((p) => slugs.has(p.problem));
const python = sound.filter((p) => p.language === "python");
const header: Header = {
  format: "redgreen-bugs/1",
  language: "python",
  seed: 5,
  grammarVersion,
};

describe("splits", () => {
  it("hold about 70, 10 and 20 of a hundred problems, and every bug of a problem", () => {
    const names = Array.from({ length: 4000 }, (_, i) => `problem-${i}`);
    const share = (split: string) => names.filter((n) => splitOf(n) === split).length / names.length;
    assert.closeTo(share("train"), 0.7, 0.03);
    assert.closeTo(share("valid"), 0.1, 0.02);
    assert.closeTo(share("test"), 0.2, 0.03);
    for (const slug of librarySlugs()) assert.include(splits, splitOf(slug));
  });
});

describe("mutants", () => {
  it.effect(
    "are the same for the same seed and attempt, and every edit of theirs is taken back by one of the grammar",
    () =>
      Effect.gen(function* () {
        const grammar = yield* grammarOf("python");
        const sources = python.map((p) => sourceOf(grammar, p));
        let made = 0;
        for (let attempt = 0; attempt < 40; attempt++) {
          const one = mutant(grammar, sources, 3, attempt);
          const other = mutant(
            grammar,
            python.map((p) => sourceOf(grammar, p)),
            3,
            attempt,
          );
          if (typeof one === "string" || typeof other === "string") {
            assert.strictEqual(one, other);
            continue;
          }
          made++;
          assert.deepStrictEqual([one.text, one.edits, one.repairs], [other.text, other.edits, other.repairs]);
          assert.strictEqual(mutated(one.source.reference, one.edits), one.text);
          let text = one.text;
          for (const [i] of one.edits.entries()) {
            const mended = mutated(one.source.reference, one.edits.slice(i + 1));
            const [edit] = editsBetween(grammar, text, mended, one.needsSyntax ? { syntax: true } : {});
            text = applyTextEdit(text, edit!);
            assert.strictEqual(text, mended);
          }
          assert.strictEqual(text, one.source.reference);
        }
        assert.isAbove(made, 10);
      }),
  );
});

layer(Judge.layer({ cache: false, workers: 2 }))("bugs", (it) => {
  it.effect("are made the same whatever is judged at once, and after an interruption", () =>
    Effect.gen(function* () {
      const judge = yield* Judge;
      const grammar = yield* grammarOf("python");
      const make = (concurrency: number, known: ReadonlyMap<number, Finding>) => {
        const found = new Map<number, Finding>();
        return Effect.map(
          makeBugs(
            judge,
            grammar,
            python.map((p) => sourceOf(grammar, p)),
            {
              count: 6,
              seed: 5,
              concurrency,
              known,
              onFinding: (attempt, finding) => void found.set(attempt, finding),
              onProgress: () => {},
              measure: undefined,
            },
          ),
          (made) => ({ ...made, found }),
        );
      };
      const first = yield* make(2, new Map());
      const part = new Map([...first.found].slice(0, 4));
      const second = yield* make(1, part);
      assert.deepStrictEqual(second.sets, first.sets);
      assert.strictEqual(first.tally.accepted, 6);
      for (const attempt of part.keys()) assert.isFalse(second.found.has(attempt));

      const ids = new Set<string>();
      for (const { sound, bugs } of first.sets)
        for (const bug of bugs) {
          const problem = bugProblem(header, sound, bug);
          ids.add(problem.id);
          const seen = { ...problem, tests: problem.tests.slice(0, problem.publicCount) };
          assert.strictEqual((yield* judge.judge(seen, problem.buggy)).judgement.verdict, bug.verdict, problem.buggy);
          assert.strictEqual((yield* judge.judge(problem, problem.fixed!)).judgement.verdict, "accepted");
        }
      assert.strictEqual(ids.size, 6);

      const file = join(folder, "six.bugs.zst");
      writeFileSync(file, encodeBugSet(header, first.sets));
      const expected = first.sets.flatMap((s) => s.bugs.map((b) => bugProblem(header, s.sound, b)));
      const read = yield* Stream.runCollect(readBugProblems(file));
      assert.deepStrictEqual(read.map(encodeProblem), expected.map(encodeProblem));
      assert.strictEqual((yield* loadProblemSet(file)).digest, digestOf(expected));
    }),
  );

  it.effect("are not made of programs that pass, that fail now and then, or that are merely slow", () =>
    Effect.gen(function* () {
      const judge = yield* Judge;
      const problem = python[0]!;
      assert.strictEqual(yield* prove(judge, problem, problem.fixed!, 0), "passes");
      const moody = `import os\nif os.urandom(1)[0] % 2: raise SystemExit(1)\nprint("?")\n`;
      const results = yield* Effect.forEach([1, 2, 3, 4, 5, 6], () => prove(judge, problem, moody, 0));
      assert.include(results, "flaky");
      const quick = { ...problem, limits: { ...problem.limits, cpuMs: 100 } };
      const slow = `import time\nwhile time.process_time() < 0.2: pass\n${problem.fixed}`;
      assert.strictEqual(yield* prove(judge, quick, slow, 0), "flaky");
      const endless = yield* prove(judge, quick, "while True: pass\n", 0);
      assert.deepStrictEqual(endless, { verdict: "time-limit", failing: 0 });
      assert.strictEqual(yield* prove(judge, quick, "while True: pass\n", 0.9), "slow");
    }),
  );
});

describe("a set of bugs that is damaged", () => {
  it.effect("is refused with the file, the line and what is wrong", () =>
    Effect.gen(function* () {
      const bytes = encodeBugSet(header, [
        {
          sound: python[0]!,
          bugs: [
            {
              id: "b",
              edits: [[0, 1, "x"]],
              family: ["f"],
              repair: ["r"],
              verdict: "wrong-answer",
              failing: 0,
              attempt: 1,
            },
          ],
        },
      ]);
      const whole = join(folder, "whole.bugs.zst");
      writeFileSync(whole, bytes);
      assert.lengthOf(yield* Stream.runCollect(readBugs(whole)), 1);
      const cut = join(folder, "cut.bugs.zst");
      writeFileSync(cut, bytes.slice(0, bytes.length - 20));
      const plain = join(folder, "plain.bugs.zst");
      writeFileSync(plain, "not compressed\n");
      for (const file of [cut, plain, join(folder, "missing.bugs.zst")]) {
        const exit = yield* Effect.exit(Stream.runCollect(readBugs(file)));
        assert.isTrue(Exit.isFailure(exit), file);
        assert.include(String(exit), file);
      }
    }),
  );
});

const shipped = fileURLToPath(new URL("../envs/bugs/", import.meta.url));
const shippedFiles = readdirSync(shipped).filter((name) => name.endsWith(bugSetSuffix));

describe("the shipped sets", () => {
  it("take less than 10 MB", () => {
    assert.isNotEmpty(shippedFiles);
    const bytes = shippedFiles.map((name) => statSync(join(shipped, name)).size);
    assert.isBelow(
      bytes.reduce((a, b) => a + b, 0),
      10e6,
    );
  });

  it.effect("hold every bug once, in its problem's split, in a few edits", () =>
    Effect.gen(function* () {
      const ids = new Set<string>();
      let count = 0;
      for (const name of shippedFiles) {
        const split = splits.find((s) => name.includes(`-${s}.`));
        yield* Stream.runForEach(readBugs(join(shipped, name)), ({ header, sound, bug }) =>
          Effect.sync(() => {
            count++;
            ids.add(bug.id);
            assert.strictEqual(splitOf(sound.problem), split, bug.id);
            assert.isAtMost(header.grammarVersion, grammarVersion);
            assert.strictEqual(header.language, sound.language);
            assert.isAtMost(bug.edits.length, 3);
            assert.lengthOf(bug.repair, bug.edits.length);
          }),
        );
      }
      assert.strictEqual(ids.size, count);
    }),
  );

  /* The whole proof, of 200 bugs a language, is `npm run audit:bugs`. */
  it("stand an audit of two bugs a language", () => {
    const script = fileURLToPath(new URL("../scripts/audit-bugs.ts", import.meta.url));
    const audited = JSON.parse(
      execFileSync(process.execPath, [script, "--sample", "2", "--json"], { encoding: "utf8" }),
    );
    for (const row of audited) assert.deepInclude(row, { audited: 2, wrong: 0 });
  });
});

describe("findings", () => {
  it("are kept for the same settings, untouched for others, and survive a cut line", () => {
    const file = join(folder, "findings");
    const first = openFindings(file, "a")!;
    first.add({ attempt: 3, finding: "passes" });
    first.add({ source: "s", sound: true });
    first.add({ bug: "b", turns: -1 });
    writeFileSync(file, `{"attempt":4,"find`, { flag: "a" });
    const again = openFindings(file, "a")!;
    assert.deepStrictEqual([...again.attempts], [[3, "passes"]]);
    assert.deepStrictEqual([...again.sound], [["s", true]]);
    assert.deepStrictEqual([...again.turns], [["b", -1]]);
    again.add({ attempt: 5, finding: "flaky" });
    assert.isUndefined(openFindings(file, "other"));
    assert.strictEqual(openFindings(file, "a")!.attempts.get(5), "flaky");
  });
});
