/** Judgements that outlive a process, with a real judge over a real file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Effect } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-verdicts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task: Task = {
  ...{ language: "python", entry: "stdin", harness: "", fixed: undefined, publicCount: 1 },
  ...{ limits: defaultLimits, checker: "lines", tol: undefined },
  tests: [{ input: "1", expected: "2" }],
};

/** What judges that were started one after another say of a program. */
const judgeAnew = (file: string, program: string, given: Task = task) =>
  Effect.runPromise(
    Effect.scoped(
      Judge.use((judge) => judge.judge(given, program)).pipe(
        Effect.provide(Judge.layer({ workers: 1, verdictFile: file })),
      ),
    ),
  );

describe("a file of verdicts", () => {
  it("answers the next process, and says so in the timing alone", async () => {
    const file = join(folder, "new", "verdicts.sqlite");
    const first = await judgeAnew(file, "print(int(input()) + 1)");
    const second = await judgeAnew(file, "print(int(input()) + 1)");
    expect(first.judgement.verdict).toBe("accepted");
    expect(second).toEqual({ judgement: first.judgement, timing: { ...first.timing, cached: true } });
    const other = await judgeAnew(file, "print(int(input()) + 1)", { ...task, tests: [{ input: "1", expected: "3" }] });
    expect(other.judgement.verdict).toBe("wrong-answer");
    expect(other.timing).not.toHaveProperty("cached");
  });

  it("holds a row that cannot be read for none", async () => {
    const file = join(folder, "damaged.sqlite");
    const first = await judgeAnew(file, "print(3)");
    const db = new DatabaseSync(file);
    expect(db.prepare("UPDATE verdicts SET judged = ?").run(Buffer.from("not zstd")).changes).toBe(1);
    db.close();
    const second = await judgeAnew(file, "print(3)");
    expect(second.judgement).toEqual(first.judgement);
    expect(second.timing).not.toHaveProperty("cached");
  });

  it("that is no such file is refused with what to do", async () => {
    const file = join(folder, "text");
    writeFileSync(
      file,
      "this is not a database, and longer than the header of one would be, by a good deal: it says nothing",
    );
    await expect(judgeAnew(file, "print(3)")).rejects.toThrow(/opening the verdicts in .*text: .+Choose another file/);
  });
});
