import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { type Action, applyEdits, programAfter } from "../src/action.ts";
import { random } from "../src/random.ts";

const edited = (program: string, action: Action) => {
  const result = programAfter(program, action);
  return Result.isSuccess(result) ? result.success : `refused: ${result.failure}`;
};

const edits = (...list: ReadonlyArray<readonly [number, number, number, number, string]>): Action => ({
  type: "edit",
  edits: list.map(([line, column, endLine, endColumn, text]) => ({ line, column, endLine, endColumn, text })),
});

describe("an edit of ranges", () => {
  it("replaces, inserts and deletes, whatever the order they are given in", () => {
    expect(edited("abc\ndef\n", edits([2, 1, 2, 2, "D"], [1, 2, 1, 3, "B"]))).toBe("aBc\nDef\n");
    expect(edited("abc", edits([1, 4, 1, 4, ";"]))).toBe("abc;");
    expect(edited("a\nb\nc", edits([1, 2, 3, 1, ""]))).toBe("ac");
  });

  it("counts columns in code points", () => {
    expect(edited("x = '😀é' + y", edits([1, 11, 1, 12, "z"]))).toBe("x = '😀é' +zy");
  });

  it("is refused with the reason when it does not fit the program", () => {
    expect(edited("ab", edits([2, 1, 2, 1, "x"]))).toBe(
      "refused: edit 1: line 2, column 1 is outside the program, which has 1 lines",
    );
    expect(edited("ab", edits([1, 4, 1, 4, "x"]))).toMatch(/column 4 is outside/);
    expect(edited("ab", edits([1, 2, 1, 1, "x"]))).toMatch(/ends before it starts/);
    expect(edited("abcd", edits([1, 1, 1, 3, "x"], [1, 2, 1, 4, "y"]))).toBe("refused: two edits overlap");
    expect(edited("ab", { type: "edit" })).toMatch(/either "edits" or "patch"/);
  });

  it("can always be undone by the edit in the other direction", () => {
    const rng = random(7, "edits");
    for (let round = 0; round < 300; round++) {
      const lines = Array.from({ length: 1 + rng.below(5) }, () =>
        Array.from({ length: rng.below(6) }, () => rng.pick(["a", "é", "😀", " "])).join(""),
      );
      const program = lines.join("\n");
      const line = rng.below(lines.length);
      const length = [...lines[line]!].length;
      const column = rng.below(length + 1);
      const endColumn = column + rng.below(length - column + 1);
      const text = rng.pick(["", "x", "😀y"]);
      const removed = [...lines[line]!].slice(column, endColumn).join("");
      const at = { line: line + 1, column: column + 1, endLine: line + 1 };
      const changed = applyEdits(program, [{ ...at, endColumn: endColumn + 1, text }]);
      const undone = Result.flatMap(changed, (c) =>
        applyEdits(c, [{ ...at, endColumn: column + 1 + [...text].length, text: removed }]),
      );
      expect(Result.getOrThrow(undone)).toBe(program);
    }
  });
});

describe("an edit by patch", () => {
  const program = "def f(a):\n    return a + 1\n\nprint(f(2))\n";

  it("applies a unified diff", () => {
    const patch =
      "--- a/main.py\n+++ b/main.py\n@@ -1,3 +1,3 @@\n def f(a):\n-    return a + 1\n+    return a - 1\n \n";
    expect(edited(program, { type: "edit", patch })).toBe(program.replace("+ 1", "- 1"));
  });

  it("is refused when its context is not there", () => {
    const patch = "--- a\n+++ b\n@@ -1,2 +1,2 @@\n def g(a):\n-    return a + 1\n+    return a\n";
    expect(edited(program, { type: "edit", patch })).toBe("refused: the patch does not apply to the current program");
    expect(edited(program, { type: "edit", patch: "make it work" })).toMatch(/^refused: /);
  });
});

describe("other actions", () => {
  it("submit replaces the program; run and give-up leave it", () => {
    expect(edited("a", { type: "submit", program: "b" })).toBe("b");
    expect(edited("a", { type: "run", input: "" })).toBe("a");
    expect(edited("a", { type: "give-up" })).toBe("a");
  });
});
