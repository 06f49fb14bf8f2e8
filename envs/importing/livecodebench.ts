/**
 * LiveCodeBench: problems to be solved from the statement, JSON Lines in the layout of `code_generation_lite`.
 *
 * Private tests come as JSON, or as base64 of zlib of a pickle of JSON, or any of these without the steps around it. A
 * row is decoded by itself, so a file costs the memory of its largest row.
 */
import { inflateSync } from "node:zlib";
import { Result, Schema, Stream } from "effect";
import { makeProblem, readLines, type TestCase } from "../../src/problem.ts";
import { readPickledText } from "./pickle.ts";
import type { ImportedSet, Row } from "./set.ts";

const Test = Schema.Struct({
  input: Schema.String,
  output: Schema.String,
  testtype: Schema.Literals(["stdin", "functional"]),
});
const decodeTests = Schema.decodeUnknownResult(Schema.fromJsonString(Schema.Array(Test)));

/** Tests may stand as text of JSON or as JSON itself. */
const Tests = Schema.Union([Schema.String, Schema.Array(Test)]);

const LiveCodeBenchRow = Schema.Struct({
  question_title: Schema.String,
  question_content: Schema.String,
  platform: Schema.optionalKey(Schema.String),
  question_id: Schema.Union([Schema.String, Schema.Int]),
  contest_date: Schema.optionalKey(Schema.String),
  starter_code: Schema.optionalKey(Schema.String),
  difficulty: Schema.optionalKey(Schema.String),
  public_test_cases: Tests,
  private_test_cases: Tests,
  metadata: Schema.optionalKey(Schema.Union([Schema.String, Schema.Record(Schema.String, Schema.Unknown)])),
});
const decodeRow = Schema.decodeUnknownResult(Schema.fromJsonString(LiveCodeBenchRow));
const Metadata = Schema.Struct({ func_name: Schema.optionalKey(Schema.NullOr(Schema.String)) });
const decodeMetadata = Schema.decodeUnknownResult(Schema.Union([Schema.fromJsonString(Metadata), Metadata]));

/** What a row's tests may come to when they are unpacked. */
const unpackedBytes = 256 << 20;

/** What the set's own evaluation allows a program for each test. */
const limits = { cpuMs: 6000, memoryMb: 1024, outputBytes: 4 << 20 };

type Tests = ReadonlyArray<typeof Test.Type>;

const short = (error: unknown): string =>
  String((error as Error).message ?? error)
    .split("\n")[0]!
    .slice(0, 200);

const unpack = (packed: string): Result.Result<string, string> => {
  if (!/^[A-Za-z0-9+/\s]+=*\s*$/.test(packed)) return Result.fail("they are neither JSON nor base64");
  const bytes = Buffer.from(packed, "base64");
  let inflated: Buffer;
  try {
    inflated = bytes[0] === 0x78 ? inflateSync(bytes, { maxOutputLength: unpackedBytes }) : bytes;
  } catch (error) {
    return Result.fail(`zlib: ${short(error)}`);
  }
  const first = inflated[0];
  if (first === 0x5b || first === 0x20 || first === 0x0a) return Result.succeed(inflated.toString());
  return Result.mapError(readPickledText(inflated), (why) => `the pickle: ${why}`);
};

/** Tests in any of their encodings. */
export const readTests = (tests: string | Tests): Result.Result<Tests, string> => {
  if (typeof tests !== "string") return Result.succeed(tests);
  const json = /^\s*\[/.test(tests) ? Result.succeed(tests) : unpack(tests);
  return Result.flatMap(json, (text) => Result.mapError(decodeTests(text), short));
};

/** A functional test's input has a line of JSON for each argument. */
const callOf = ({ input, output }: typeof Test.Type): Result.Result<TestCase, string> => {
  const args = input.split("\n").filter((line) => line.trim() !== "");
  for (const text of [...args, output]) {
    try {
      JSON.parse(text);
    } catch (error) {
      return Result.fail(`${short(error)} in a functional test`);
    }
  }
  return Result.succeed({ input: `[${args.join(", ")}]`, expected: output.trim() });
};

const rowOf = (text: string, line: number): Row => {
  const decoded = decodeRow(text);
  if (Result.isFailure(decoded)) return { id: `line ${line}`, leftOut: short(decoded.failure) };
  const row = decoded.success;
  const id = String(row.question_id);
  const open = readTests(row.public_test_cases);
  if (Result.isFailure(open)) return { id, leftOut: `public tests: ${open.failure}` };
  const closed = readTests(row.private_test_cases);
  if (Result.isFailure(closed)) return { id, leftOut: `private tests: ${closed.failure}` };
  const given = [...open.success, ...closed.success];
  const functional = given.some((t) => t.testtype === "functional");
  if (given.length === 0) return { id, leftOut: "it has no tests" };
  if (functional && given.some((t) => t.testtype === "stdin"))
    return { id, leftOut: "it mixes stdin and functional tests" };
  const metadata = decodeMetadata(row.metadata ?? {});
  const name = Result.isSuccess(metadata) ? metadata.success.func_name : undefined;
  if (functional && (name === undefined || name === null)) return { id, leftOut: "its metadata has no func_name" };
  const tests: Array<TestCase> = [];
  for (const test of given) {
    const call = functional ? callOf(test) : Result.succeed({ input: test.input, expected: test.output });
    if (Result.isFailure(call)) return { id, leftOut: call.failure };
    tests.push(call.success);
  }
  const starter = row.starter_code ?? "";
  const start = starter === "" ? "" : `\n\nBegin with this, and import what you use:\n\n${starter}`;
  const problem = makeProblem({
    id: `livecodebench/${id}`,
    source: ["LiveCodeBench", row.platform, id].filter(Boolean).join(" "),
    language: "python",
    entry: functional ? `Solution.${name}` : "stdin",
    statement: `# ${row.question_title}\n\n${row.question_content}${start}`,
    tests,
    publicCount: Math.max(1, open.success.length),
    limits,
    extra: {
      ...(row.contest_date === undefined ? {} : { contest_date: row.contest_date }),
      ...(row.difficulty === undefined ? {} : { level: row.difficulty }),
    },
  });
  return { id, drafts: [problem] };
};

export const livecodebench: ImportedSet = {
  format: "livecodebench",
  path: "a file of JSON Lines",
  rows: (path) => Stream.map(readLines(path), ({ text, line }) => rowOf(text, line)),
};
