/**
 * Problems: a statement, a program to repair, test cases, limits.
 *
 * One JSON object a line, one reader for our own, imported and generated ones. Fields we do not know are kept.
 * Test cases are held as text in both forms: for `stdin` the bytes themselves, for a function the JSON of its
 * arguments and of its result exactly as the file spells them, because `1` and `1.0` are different arguments and
 * JavaScript's numbers cannot hold every integer.
 */
import { createHash } from "node:crypto";
import { Effect, Predicate, Result, Schema, SchemaIssue, Stream, Struct } from "effect";
import { CheckerName } from "./checker.ts";
import { defaultLimits, Limits } from "./limits.ts";
import { type FileLine, linesOf } from "./lines.ts";

export interface TestCase {
  readonly input: string;
  readonly expected: string;
}

export interface Problem {
  readonly id: string;
  /** What the problem is about, whatever the language and the bug: sets are split by it. */
  readonly problem: string;
  readonly source: string;
  readonly license: string;
  readonly language: string;
  /** `stdin`, the name of a function, or `Class.method`. */
  readonly entry: string;
  readonly statement: string;
  /** The program to repair; empty when it is to be written. */
  readonly buggy: string;
  /** A program that passes every test, where one is known. Never shown to an agent. */
  readonly fixed: string | undefined;
  /** Text that follows the program when it is compiled; the agent reads it but never edits it. */
  readonly harness: string;
  readonly tests: ReadonlyArray<TestCase>;
  /** How many leading tests an agent may see. */
  readonly publicCount: number;
  /** Relative tolerance of numbers. */
  readonly tol: number | undefined;
  readonly limits: Limits;
  readonly checker: CheckerName;
  /** Every other field of the line, as it was. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export const isFunctionEntry = (entry: string): boolean => entry !== "stdin";

/** A problem file that cannot be read: where, which field, what was expected there. */
export class ProblemError extends Schema.TaggedError<ProblemError>()("ProblemError", {
  file: Schema.String,
  line: Schema.optionalKey(Schema.Int),
  field: Schema.optionalKey(Schema.String),
  why: Schema.String,
}) {
  override get message(): string {
    const place = this.line === undefined ? this.file : `${this.file}:${this.line}`;
    return this.field === undefined ? `${place}: ${this.why}` : `${place}: field ${this.field}: ${this.why}`;
  }
}

const Name = "[A-Za-z_$][A-Za-z0-9_$]*";
const Entry = Schema.String.check(
  Schema.isPattern(new RegExp(`^${Name}(\\.${Name})?$`, "u"), {
    expected: '"stdin", a function\'s name or "Class.method"',
  }),
);

const StdinTest = Schema.Struct({ input: Schema.String, output: Schema.String });
const CallTest = Schema.Struct({ args: Schema.Array(Schema.Unknown), expected: Schema.Unknown });

/** A line as it stands in a file. The form of its tests depends on `entry`, so they are checked after it. */
const Line = Schema.Struct({
  id: Schema.NonEmptyString,
  problem: Schema.optionalKey(
    Schema.NonEmptyString.annotate({
      description: "What it is about, whatever the language and the bug: sets are split by it. The id, if absent.",
    }),
  ),
  source: Schema.optionalKey(Schema.String.annotate({ description: "Where it comes from." })),
  license: Schema.optionalKey(Schema.String),
  language: Schema.NonEmptyString,
  entry: Entry.annotate({ description: "stdin, the name of a function, or Class.method." }),
  statement: Schema.optionalKey(Schema.String.annotate({ description: "What the program should do." })),
  buggy: Schema.optionalKey(
    Schema.String.annotate({ description: "The program to repair; absent when it is to be written." }),
  ),
  fixed: Schema.optionalKey(
    Schema.String.annotate({ description: "A program that passes every test. Never shown to an agent." }),
  ),
  harness: Schema.optionalKey(
    Schema.String.annotate({
      description: "Text that follows the program when it is compiled; the agent reads it but never edits it.",
    }),
  ),
  tests: Schema.NonEmptyArray(Schema.Unknown),
  tol: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))).annotate({
      description: "Relative tolerance of numbers.",
    }),
  ),
  limits: Schema.optionalKey(Limits.mapFields(Struct.map(Schema.optionalKey))),
  checker: Schema.optionalKey(
    CheckerName.annotate({ description: "How outputs are compared: json for functions, lines for stdin by default." }),
  ),
  public: Schema.optionalKey(
    Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
      description: "How many leading tests an agent may see; of four or more tests, at least one stays hidden.",
      default: 3,
    }),
  ),
});
/** The same in one piece, for its JSON Schema. */
export const ProblemLine = Line.mapFields(
  Struct.assign({
    tests: Schema.Union([Schema.NonEmptyArray(StdinTest), Schema.NonEmptyArray(CallTest)]).annotate({
      description: "{input, output} each for entry stdin, {args, expected} each for a function.",
    }),
  }),
);
const knownFields = new Set(Object.keys(Line.fields));
const decodeLine = Schema.decodeUnknownResult(Line);
const decodeStdinTests = Schema.decodeUnknownResult(Schema.Array(StdinTest));
const decodeCallTests = Schema.decodeUnknownResult(Schema.Array(CallTest));

/** The first thing wrong, as a field's path and what was expected there. */
const firstIssue = (error: Schema.SchemaError): { field: string | undefined; why: string } => {
  const issue = SchemaIssue.makeFormatterStandardSchemaV1()(error.issue).issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === "object" ? part.key : part));
  const field = path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i ? "." : ""}${String(part)}`))
    .join("");
  const why = issue === undefined ? error.message : issue.message === "Missing key" ? "is missing" : issue.message;
  return { field: field === "" ? undefined : field, why: why.charAt(0).toLowerCase() + why.slice(1) };
};

/**
 * JSON whose numbers print again as they were written: `1.0` stays `1.0` and no integer is rounded.
 * Only for values that are printed, never computed with.
 */
const parseVerbatim = (text: string): unknown =>
  JSON.parse(text, (_key, value, context?: { source?: string }) =>
    typeof value === "number" && context?.source !== undefined && String(value) !== context.source
      ? (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(context.source)
      : value,
  );

/** At least one test is public; of four or more, at least one is hidden. */
const countPublic = (wanted: number, tests: number): number =>
  Math.max(1, Math.min(wanted, tests >= 4 ? tests - 1 : tests));

/** A problem made by a program: what is not given has its default. */
export const makeProblem = (
  given: Pick<Problem, "id" | "language" | "entry" | "statement" | "tests"> & Partial<Problem>,
): Problem => ({
  problem: given.id,
  source: "",
  license: "",
  buggy: "",
  fixed: undefined,
  harness: "",
  tol: undefined,
  limits: defaultLimits,
  checker: isFunctionEntry(given.entry) ? "json" : "lines",
  extra: {},
  ...given,
  publicCount: countPublic(given.publicCount ?? 3, given.tests.length),
});

/**
 * One line of a problem file.
 *
 * @example
 * decodeProblem('{"id": "p", "language": "c", "entry": "stdin", "tests": [{"input": "1"}]}', { file: "set.jsonl", line: 7 })
 * // fails: set.jsonl:7: field tests[0].output: is missing
 */
export const decodeProblem = (
  text: string,
  at: { readonly file: string; readonly line: number },
): Result.Result<Problem, ProblemError> => {
  const fail = (why: string, field?: string) =>
    Result.fail(new ProblemError({ ...at, ...(field === undefined ? {} : { field }), why }));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fail(`not JSON: ${(error as Error).message}`);
  }
  if (!Predicate.isObject(raw)) return fail("expected a JSON object");
  const decoded = decodeLine(raw);
  if (Result.isFailure(decoded)) {
    const { field, why } = firstIssue(decoded.failure);
    return fail(why, field);
  }
  const line = decoded.success;
  const call = isFunctionEntry(line.entry);
  let tests: ReadonlyArray<TestCase>;
  if (call) {
    const cases = decodeCallTests((parseVerbatim(text) as { tests: unknown }).tests);
    if (Result.isFailure(cases)) {
      const { field, why } = firstIssue(cases.failure);
      return fail(`${why} (entry ${line.entry} takes tests of the form {args, expected})`, `tests${field ?? ""}`);
    }
    tests = cases.success.map((t) => ({ input: JSON.stringify(t.args), expected: JSON.stringify(t.expected) }));
  } else {
    const cases = decodeStdinTests(line.tests);
    if (Result.isFailure(cases)) {
      const { field, why } = firstIssue(cases.failure);
      return fail(`${why} (entry stdin takes tests of the form {input, output})`, `tests${field ?? ""}`);
    }
    tests = cases.success.map((t) => ({ input: t.input, expected: t.output }));
  }
  const checker = line.checker ?? (call ? "json" : "lines");
  if (call !== (checker === "json")) return fail(`entry ${line.entry} cannot be checked by "${checker}"`, "checker");
  return Result.succeed({
    id: line.id,
    problem: line.problem ?? line.id,
    source: line.source ?? "",
    license: line.license ?? "",
    language: line.language,
    entry: line.entry,
    statement: line.statement ?? "",
    buggy: line.buggy ?? "",
    fixed: line.fixed,
    harness: line.harness ?? "",
    tests,
    publicCount: countPublic(line.public ?? 3, tests.length),
    tol: line.tol ?? undefined,
    limits: { ...defaultLimits, ...line.limits },
    checker,
    extra: Object.fromEntries(Object.entries(raw).filter(([key]) => !knownFields.has(key))),
  });
};

/** The lines of a file that are not blank. */
export const readLines = (file: string): Stream.Stream<FileLine, ProblemError> =>
  Stream.fromAsyncIterable(linesOf(file), (cause) => new ProblemError({ file, why: readFailure(cause) })).pipe(
    Stream.filter(({ text }) => text.trim() !== ""),
  );

/**
 * Reads a problem file line by line, so that its size does not matter. Blank lines are skipped. Fails at the first
 * line that is not a problem, and when an id comes twice.
 */
export const readProblems = (file: string): Stream.Stream<Problem, ProblemError> =>
  Stream.suspend(() => {
    const seen = new Map<string, number>();
    return Stream.mapEffect(readLines(file), ({ text, line }) => {
      const problem = decodeProblem(text, { file, line });
      if (Result.isFailure(problem)) return Effect.fail(problem.failure);
      const before = seen.get(problem.success.id);
      if (before !== undefined) {
        const why = `"${problem.success.id}" is the id of line ${before} too`;
        return Effect.fail(new ProblemError({ file, line, field: "id", why }));
      }
      seen.set(problem.success.id, line);
      return Effect.succeed(problem.success);
    });
  });

const readFailure = (cause: unknown): string => {
  const code = (cause as { code?: string }).code;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; expected a file of problems, one JSON object a line";
  if (code === "EACCES") return "no permission to read it";
  return cause instanceof Error ? cause.message : String(cause);
};

/** A problem as a line of a file, without its end; what would be the default is left out. `decodeProblem` reads it back. */
export const encodeProblem = (p: Problem): string => {
  const call = isFunctionEntry(p.entry);
  const limits = Object.entries(p.limits).filter(([name, limit]) => limit !== defaultLimits[name as keyof Limits]);
  const defaultChecker = call ? "json" : "lines";
  return JSON.stringify({
    id: p.id,
    ...(p.problem === p.id ? {} : { problem: p.problem }),
    source: p.source,
    license: p.license,
    language: p.language,
    entry: p.entry,
    statement: p.statement,
    buggy: p.buggy,
    ...(p.fixed === undefined ? {} : { fixed: p.fixed }),
    ...(p.harness === "" ? {} : { harness: p.harness }),
    tests: p.tests.map(({ input, expected }) =>
      call ? { args: parseVerbatim(input), expected: parseVerbatim(expected) } : { input, output: expected },
    ),
    ...(p.publicCount === countPublic(3, p.tests.length) ? {} : { public: p.publicCount }),
    ...(p.tol === undefined ? {} : { tol: p.tol }),
    ...(limits.length === 0 ? {} : { limits: Object.fromEntries(limits) }),
    ...(p.checker === defaultChecker ? {} : { checker: p.checker }),
    ...p.extra,
  });
};

/** What a problem digest covers: everything that can change an episode, nothing that cannot. */
const digested = (p: Problem) => [
  p.language,
  p.entry,
  p.statement,
  p.buggy,
  p.fixed ?? null,
  p.harness,
  p.tests.map((t) => [t.input, t.expected]),
  p.publicCount,
  p.tol ?? null,
  [p.limits.cpuMs, p.limits.memoryMb, p.limits.outputBytes],
  p.checker,
];

/** SHA-256 in hexadecimal of ids and contents in order: equal digests mean equal episodes. */
export const digestOf = (problems: Iterable<Problem>): string => {
  const hash = createHash("sha256");
  for (const p of problems) hash.update(`${JSON.stringify([p.id, digested(p)])}\n`);
  return hash.digest("hex");
};
