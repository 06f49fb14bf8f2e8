/**
 * The library: problems written for this project, one folder each, from which problem files are made.
 *
 *     envs/library/SLUG/
 *       problem.json       title, area, entry, and whatever differs from the defaults
 *       statement.md
 *       tests.jsonl        test cases, the public ones first
 *       fixed.py .c .cpp .js          reference programs
 *       bug-VERDICT.py .c .cpp .js    the reference with one planted bug, named after the verdict it earns
 *       generate.py        prints a random input: generate.py SEED SIZE
 *       slow.py            an independent, slow, obviously right solution
 *
 * Real files, so that editors, compilers and reviewers can read them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Result } from "effect";
import { languages } from "../src/languages/all.ts";
import { decodeProblem, type Problem, ProblemError } from "../src/problem.ts";

export const libraryFolder = fileURLToPath(new URL("./library/", import.meta.url));

/** A bug planted by hand: the problem it makes, and the verdict its name promises. */
export interface PlantedBug {
  readonly problem: Problem;
  readonly line: string;
  readonly verdict: string;
}

const extensionOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf("."));

/** The line of a problem file for one planted bug of one problem. */
const lineOf = (slug: string, folder: string, bugFile: string): PlantedBug => {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const extension = extensionOf(bugFile);
  const verdict = bugFile.slice("bug-".length, -extension.length);
  const language = languages.find((l) => extensionOf(l.fileName) === extension);
  if (language === undefined)
    throw new ProblemError({ file: join(folder, bugFile), why: `no language has files that end in ${extension}` });
  const { title, area, entry, ...rest } = JSON.parse(read("problem.json")) as Record<string, unknown>;
  const tests = read("tests.jsonl")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const line = JSON.stringify({
    id: `${slug}/${language.id}/${verdict}`,
    problem: slug,
    source: "redgreen",
    license: "Apache-2.0",
    language: language.id,
    entry,
    statement: read("statement.md"),
    buggy: read(bugFile),
    fixed: read(`fixed${extension}`),
    /* The tests' own text, so that no number is written in another way than its author wrote it. */
    tests: tests.map((_, i) => `\u0000${i}\u0000`),
    title,
    area,
    ...rest,
  }).replace(/"\\u0000(\d+)\\u0000"/g, (_, i) => tests[Number(i)]!);
  const problem = decodeProblem(line, { file: join(folder, bugFile), line: 1 });
  if (Result.isFailure(problem)) throw problem.failure;
  return { problem: problem.success, line, verdict };
};

/** Every planted bug of the library, by problem, then language and verdict. Throws `ProblemError`. */
export const plantedBugs = (folder: string = libraryFolder): ReadonlyArray<PlantedBug> =>
  readdirSync(folder)
    .sort()
    .filter((slug) => existsSync(join(folder, slug, "problem.json")))
    .flatMap((slug) =>
      readdirSync(join(folder, slug))
        .filter((name) => name.startsWith("bug-"))
        .sort()
        .map((name) => lineOf(slug, join(folder, slug), name)),
    );
