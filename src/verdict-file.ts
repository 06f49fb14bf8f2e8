/**
 * A file of judgements that outlives the process: what one run had judged, the next one need not judge again.
 *
 * Trainings from several seeds, ablations and tables of several policies ask about the same programs; running them is
 * nearly all that these cost. Kept is what the verdict cache would keep, under its keys, so a file made with another
 * compiler or for other tests answers nothing. Several processes may share a file. Losing it costs time only, so it is
 * not synced, and a row that cannot be read counts as none.
 */
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { Effect, Result, Schema } from "effect";
import { makeFolder } from "./folder.ts";
import { Judgement, Timing } from "./judgement.ts";
import { JudgeError } from "./verdict.ts";

/** A judgement and what it cost. */
export const Judged = Schema.Struct({ judgement: Judgement, timing: Timing });
export type Judged = typeof Judged.Type;

export interface VerdictFile {
  readonly get: (key: string) => Judged | undefined;
  readonly put: (key: string, judged: Judged) => void;
}

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(Judged));

const notOpened = (file: string) => (cause: unknown) =>
  new JudgeError({
    attempted: `opening the verdicts in ${file}`,
    why: (cause as Error).message,
    next: "Choose another file, or go without --verdicts",
    permanent: false,
  });

const open = (file: string): DatabaseSync => {
  makeFolder(dirname(file));
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
  db.exec("CREATE TABLE IF NOT EXISTS verdicts (key TEXT PRIMARY KEY, judged BLOB NOT NULL) WITHOUT ROWID");
  return db;
};

/** Opens the file, or makes it, until the scope ends. */
export const openVerdictFile = Effect.fnUntraced(function* (file: string) {
  const db = yield* Effect.acquireRelease(Effect.try({ try: () => open(file), catch: notOpened(file) }), (db) =>
    Effect.sync(() => db.close()),
  );
  const select = db.prepare("SELECT judged FROM verdicts WHERE key = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO verdicts VALUES (?, ?)");
  return {
    get: (key) => {
      const row = select.get(key) as { readonly judged: Uint8Array } | undefined;
      if (row === undefined) return undefined;
      return Result.getOrUndefined(decode(textOf(row.judged)));
    },
    put: (key, judged) => void insert.run(key, zstdCompressSync(JSON.stringify(judged))),
  } satisfies VerdictFile;
});

const textOf = (bytes: Uint8Array): string => {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: 64 << 20 }).toString();
  } catch {
    return "";
  }
};
