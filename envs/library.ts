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
import { Result, Schema } from "effect";
import { languages } from "../src/languages/all.ts";
import { decodeProblem, type Problem, ProblemError } from "../src/problem.ts";

export const libraryFolder = fileURLToPath(new URL("./library/", import.meta.url));

/** A program of a problem: a reference, or a wrong one with the verdict that its name promises. */
export interface LibraryProgram {
  readonly file: string;
  readonly language: string;
  readonly text: string;
  readonly promised: string | undefined;
}

/** problem.json: this, and any field of a line of a problem file. */
const Manifest = Schema.StructWithRest(
  Schema.Struct({
    title: Schema.NonEmptyString,
    area: Schema.NonEmptyString,
    entry: Schema.NonEmptyString,
    /** What generate.py is asked for: small and medium, where slow.py can follow, and large. */
    sizes: Schema.Array(Schema.Int),
  }),
  [Schema.Record(Schema.String, Schema.Unknown)],
);
const decodeManifest = Schema.decodeUnknownResult(Schema.fromJsonString(Manifest));

/** A folder of the library, read. */
export interface LibraryProblem {
  readonly slug: string;
  readonly folder: string;
  readonly manifest: typeof Manifest.Type;
  readonly statement: string;
  /** Lines of tests.jsonl, as they are written. */
  readonly tests: ReadonlyArray<string>;
  readonly references: ReadonlyArray<LibraryProgram>;
  readonly wrong: ReadonlyArray<LibraryProgram>;
  readonly generator: string | undefined;
  readonly slow: string | undefined;
  /** Every file of the folder as it was read, by name: all that is known of the problem follows from these. */
  readonly files: ReadonlyMap<string, string>;
  /** What a check of these files found, where one was recorded; not one of `files`. See checking/kept.ts. */
  readonly proof: string | undefined;
}

const extensionOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf("."));

const programOf = (folder: string, file: string, text: string): LibraryProgram => {
  const extension = extensionOf(file);
  const language = languages.find((l) => extensionOf(l.fileName) === extension);
  if (language === undefined)
    throw new ProblemError({ file: join(folder, file), why: `no language has files that end in ${extension}` });
  return {
    file,
    language: language.id,
    text,
    promised: file.startsWith("bug-") ? file.slice("bug-".length, -extension.length) : undefined,
  };
};

/** The file of a problem's folder in which a check is recorded. */
export const proofFile = "proof.json";

/** The slugs of a library, in order. */
export const librarySlugs = (library: string = libraryFolder): ReadonlyArray<string> =>
  readdirSync(library)
    .sort()
    .filter((slug) => existsSync(join(library, slug, "problem.json")));

/** Reads a problem's folder. Throws `ProblemError`. */
export const readLibraryProblem = (slug: string, library: string = libraryFolder): LibraryProblem => {
  const folder = join(library, slug);
  const names = readdirSync(folder).sort();
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const proof = files.get(proofFile);
  files.delete(proofFile);
  const required = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new ProblemError({ file: join(folder, name), why: "there is no such file" });
    return text;
  };
  const manifest = decodeManifest(required("problem.json"));
  if (Result.isFailure(manifest))
    throw new ProblemError({ file: join(folder, "problem.json"), why: manifest.failure.message });
  const programs = [...files]
    .filter(([name]) => /^(fixed|bug-[a-z-]+)\./.test(name))
    .map(([name, text]) => programOf(folder, name, text));
  return {
    slug,
    folder,
    manifest: manifest.success,
    statement: required("statement.md"),
    tests: required("tests.jsonl")
      .split("\n")
      .filter((line) => line.trim() !== ""),
    references: programs.filter((p) => p.promised === undefined),
    wrong: programs.filter((p) => p.promised !== undefined),
    generator: files.get("generate.py"),
    slow: files.get("slow.py"),
    files,
    proof,
  };
};

/**
 * The line of a problem file for a reference program and a wrong one, or, without a wrong one, nothing to repair.
 * `tests` are lines of tests.jsonl.
 */
const lineOf = (
  { slug, manifest: { title, area, entry, ...rest }, statement, tests }: LibraryProblem,
  reference: LibraryProgram,
  wrong?: LibraryProgram,
): string =>
  JSON.stringify({
    id: [slug, reference.language, ...(wrong === undefined ? [] : [wrong.promised])].join("/"),
    problem: slug,
    source: "redgreen",
    license: "Apache-2.0",
    language: reference.language,
    entry,
    statement,
    buggy: (wrong ?? reference).text,
    fixed: reference.text,
    /* The tests' own text, so that no number is written in another way than its author wrote it. */
    tests: tests.map((_, i) => `\u0000${i}\u0000`),
    title,
    area,
    ...rest,
    ...(wrong === undefined ? {} : { verdict: wrong.promised }),
  }).replace(/"\\u0000(\d+)\\u0000"/g, (_, i) => tests[Number(i)]!);

const decoded = (line: string, file: string): Problem => {
  const problem = decodeProblem(line, { file, line: 1 });
  if (Result.isFailure(problem)) throw problem.failure;
  return problem.success;
};

/** A reference program as a problem in which nothing is wrong yet: what bugs are made from. */
export const soundProblem = (problem: LibraryProblem, reference: LibraryProgram): Problem =>
  decoded(lineOf(problem, reference), join(problem.folder, reference.file));

/** Every reference program of the library, by problem, then language. Throws `ProblemError`. */
export const soundProblems = (library: string = libraryFolder): ReadonlyArray<Problem> =>
  librarySlugs(library).flatMap((slug) => {
    const problem = readLibraryProblem(slug, library);
    return problem.references.map((reference) => soundProblem(problem, reference));
  });

/** A bug planted by hand: the problem it makes, its line, and the verdict its name promises. */
export interface PlantedBug {
  readonly problem: Problem;
  readonly line: string;
  readonly verdict: string;
}

export const plantedBug = (problem: LibraryProblem, bug: LibraryProgram): PlantedBug => {
  const file = join(problem.folder, bug.file);
  const reference = problem.references.find((r) => r.language === bug.language);
  if (reference === undefined) throw new ProblemError({ file, why: `there is no reference in ${bug.language}` });
  const line = lineOf(problem, reference, bug);
  return { problem: decoded(line, file), line, verdict: bug.promised! };
};

/** Every planted bug of the library, by problem, then language and verdict. Throws `ProblemError`. */
export const plantedBugs = (library: string = libraryFolder): ReadonlyArray<PlantedBug> =>
  librarySlugs(library).flatMap((slug) => {
    const problem = readLibraryProblem(slug, library);
    return problem.wrong.map((bug) => plantedBug(problem, bug));
  });
