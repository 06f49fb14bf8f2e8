/** Small problems for tests, and what to do about them. */
import { Result } from "effect";
import type { Action } from "../src/action.ts";
import { decodeProblem, type Problem } from "../src/problem.ts";

const make = (fields: Readonly<Record<string, unknown>>): Problem =>
  Result.getOrThrow(decodeProblem(JSON.stringify(fields), { file: "tests/problems.ts", line: 1 }));

/** Python, by function: quick to judge. */
export const increment = make({
  id: "increment",
  language: "python",
  entry: "increment",
  statement: "increment(n) is one more than n.",
  buggy: "def increment(n):\n    return n - 1\n",
  fixed: "def increment(n):\n    return n + 1\n",
  tests: [1, 2, 3, 4, 5].map((n) => ({ args: [n], expected: n + 1 })),
});

/** C, from stdin: it has a compiler. */
export const double = make({
  id: "double",
  language: "c",
  entry: "stdin",
  statement: "Print twice the number.",
  buggy: '#include <stdio.h>\nint main(void) {\n  int n;\n  scanf("%d", &n);\n  printf("%d\\n", n * 3);\n}\n',
  fixed: '#include <stdio.h>\nint main(void) {\n  int n;\n  scanf("%d", &n);\n  printf("%d\\n", n * 2);\n}\n',
  tests: [1, 2, 3, 4].map((n) => ({ input: `${n}\n`, output: `${2 * n}\n` })),
});

export const wrongIncrement: Action = {
  type: "submit",
  program: "def increment(n):\n    return n + 1 if n < 3 else n\n",
};
export const rightIncrement: Action = { type: "submit", program: increment.fixed! };
export const impossibleIncrement: Action = {
  type: "edit",
  edits: [{ line: 99, column: 1, endLine: 99, endColumn: 1, text: "x" }],
};
