/**
 * Bug sets: thousands of synthetic bugs in a small file, `*.bugs.zst`.
 *
 * JSON Lines, compressed with zstd. First what made it; then, for every problem, its line as in a problem file (with
 * the reference program, and nothing to repair), and after it one line for each of its bugs: edits of the reference by
 * offsets, and what is known of them. Reading gives whole problems one at a time and holds one reference in memory.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { constants, createZstdDecompress, zstdCompressSync } from "node:zlib";
import { Effect, Result, Schema, Stream } from "effect";
import { decodeProblem, encodeProblem, type Problem, ProblemError } from "../src/problem.ts";
import { applyTextEdit, type TextEdit } from "../src/syntax/edit.ts";
import { Verdict } from "../src/verdict.ts";

export const bugSetSuffix = ".bugs.zst";

/* ---- splits ---- */

export const splits = ["train", "valid", "test"] as const;
export type Split = (typeof splits)[number];

/** Bugs of one problem are all in one split, in every language and every set: about 70, 10 and 20 of a hundred problems. */
export const splitOf = (problem: string): Split => {
  const part = createHash("sha256").update(`split ${problem}`).digest().readUInt32BE() / 2 ** 32;
  return part < 0.7 ? "train" : part < 0.8 ? "valid" : "test";
};

/* ---- lines ---- */

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0));

/** What made a set: with the same sources, the same settings make the same file. */
export const Header = Schema.Struct({
  format: Schema.Literal("redgreen-bugs/1"),
  language: Schema.String,
  seed: Count,
  grammarVersion: Count,
});
export type Header = typeof Header.Type;

export const Bug = Schema.Struct({
  id: Schema.NonEmptyString,
  /** Start, end and text, in the reference program, from its end to its beginning. */
  edits: Schema.NonEmptyArray(Schema.Tuple([Count, Count, Schema.String])),
  family: Schema.NonEmptyArray(Schema.String),
  /** For every edit, a family that takes it back. */
  repair: Schema.NonEmptyArray(Schema.String),
  verdict: Verdict,
  /** Which test failed first, from 0. */
  failing: Count,
  /** Which attempt of the seed it was. */
  attempt: Count,
  /** Where difficulty was measured: the turn in which a search comes to the known fix; -1 if one edit does not make it. */
  searchTurns: Schema.optionalKey(Schema.Finite),
});
export type Bug = typeof Bug.Type;

const BugLine = Schema.Struct({ of: Schema.String, ...Bug.fields });
const decodeHeader = Schema.decodeUnknownResult(Schema.fromJsonString(Header));
const decodeBug = Schema.decodeUnknownResult(Schema.fromJsonString(BugLine));

export const editsOf = (bug: Bug): ReadonlyArray<TextEdit> =>
  bug.edits.map(([start, end, text]) => ({ start, end, text }));

/** The program with a bug's edits in it. */
export const mutated = (reference: string, edits: ReadonlyArray<TextEdit>): string =>
  edits.reduce(applyTextEdit, reference);

/** A search that comes so late does not come at all. */
const mostTurns = 10_000;

/**
 * 0 for what a search tries first, 1 for what it does not come to, and between them by the digits of the turn, for a bug
 * is as much harder in turn 200 than in turn 20 as that is than in turn 2.
 */
const difficulty = (turns: number): number =>
  turns < 0 ? 1 : Math.min(1, Math.round((100 * Math.log(turns)) / Math.log(mostTurns)) / 100);

/** A bug as the problem it makes. */
export const bugProblem = (header: Header, sound: Problem, bug: Bug): Problem => {
  const { id, edits, family, repair, verdict, failing, attempt, searchTurns } = bug;
  return {
    ...sound,
    id,
    buggy: mutated(sound.fixed ?? "", editsOf(bug)),
    extra: {
      ...sound.extra,
      split: splitOf(sound.problem),
      verdict,
      failing,
      family,
      repair,
      ...(searchTurns === undefined ? {} : { searchTurns, difficulty: difficulty(searchTurns) }),
      made: { seed: header.seed, attempt, grammarVersion: header.grammarVersion, edits },
    },
  };
};

/* ---- writing ---- */

export interface SetOfBugs {
  readonly sound: Problem;
  readonly bugs: ReadonlyArray<Bug>;
}

/** The bytes of a set. Problems without bugs are left out. */
export const encodeBugSet = (header: Header, sets: Iterable<SetOfBugs>): Uint8Array => {
  const lines = [JSON.stringify(header)];
  for (const { sound, bugs } of sets) {
    if (bugs.length === 0) continue;
    lines.push(encodeProblem({ ...sound, buggy: "" }));
    for (const bug of bugs) lines.push(JSON.stringify({ of: sound.id, ...bug }));
  }
  return zstdCompressSync(`${lines.join("\n")}\n`, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
};

/* ---- reading ---- */

/** One bug with what it was made from. */
export interface ReadBug {
  readonly header: Header;
  readonly sound: Problem;
  readonly bug: Bug;
}

/** The bugs of a set, in the order of the file. */
export const readBugs = (file: string): Stream.Stream<ReadBug, ProblemError> => {
  const wrong = (why: string, line?: number) =>
    new ProblemError({ file, ...(line === undefined ? {} : { line }), why });
  const bugs = async function* (): AsyncGenerator<ReadBug> {
    const source = createReadStream(file);
    const input = createZstdDecompress();
    try {
      await once(source, "ready");
      source.on("error", (error) => input.destroy(error)).pipe(input);
      let line = 0;
      let header: Header | undefined;
      let sound: Problem | undefined;
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        line++;
        if (header === undefined) {
          const decoded = decodeHeader(text);
          if (Result.isFailure(decoded))
            throw wrong(`not a set of bugs: ${decoded.failure.message.split("\n")[0]}`, line);
          header = decoded.success;
        } else if (text.startsWith('{"of":')) {
          const decoded = decodeBug(text);
          if (Result.isFailure(decoded)) throw wrong(decoded.failure.message.replaceAll(/\s*\n\s*/g, " "), line);
          const { of, ...bug } = decoded.success;
          if (sound === undefined || of !== sound.id)
            throw wrong(`its problem ${JSON.stringify(of)} does not stand before it`, line);
          yield { header, sound, bug };
        } else {
          const decoded = decodeProblem(text, { file, line });
          if (Result.isFailure(decoded)) throw decoded.failure;
          sound = decoded.success;
        }
      }
    } finally {
      source.destroy();
      input.destroy();
    }
  };
  return Stream.fromAsyncIterable({ [Symbol.asyncIterator]: bugs }, (cause) =>
    cause instanceof ProblemError ? cause : wrong(cause instanceof Error ? cause.message : String(cause)),
  );
};

/** The problems that a set's bugs make. */
export const readBugProblems = (file: string): Stream.Stream<Problem, ProblemError> =>
  Stream.map(readBugs(file), ({ header, sound, bug }) => bugProblem(header, sound, bug));

/** What made a set. */
export const readHeader = (file: string): Effect.Effect<Header | undefined, ProblemError> =>
  Effect.map(Stream.runCollect(Stream.take(readBugs(file), 1)), ([first]) => first?.header);
