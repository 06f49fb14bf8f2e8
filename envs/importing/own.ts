/** Our own JSON Lines: problems as they are, one that cannot be read left out instead of ending it all. */
import { Result, Stream } from "effect";
import { decodeProblem, readLines } from "../../src/problem.ts";
import type { ImportedSet } from "./set.ts";

export const own: ImportedSet = {
  format: "redgreen",
  path: "a file of JSON Lines",
  rows: (path) =>
    Stream.map(readLines(path), ({ text, line }) => {
      const problem = decodeProblem(text, { file: path, line });
      return Result.isSuccess(problem)
        ? { id: problem.success.id, drafts: [problem.success] }
        : { id: `line ${line}`, leftOut: problem.failure.message };
    }),
};
