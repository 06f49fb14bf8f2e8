/**
 * The journal in a file: a turn is in it before anyone hears of it.
 *
 * Turns of many episodes share a commit, and a turn of an episode that was played here before asks the file nothing: where
 * the episode stands is remembered for as long as no other process has written.
 */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { Clock, Effect } from "effect";
import type { SqlError } from "effect/sql";
import { EnvironmentError } from "../src/environment.ts";
import type { Journal, Recorded, TurnRecord } from "../src/journal.ts";
import { last } from "../src/step.ts";
import { groupCommit } from "./commit.ts";
import { lastTurn } from "./schema.ts";

/* ---- what is read back whole or not at all ---- */

/* Little is gained by compressing little, and a compressor costs more to set up than to use. */
const worthCompressing = 1024;

export const pack = (value: unknown): string | Uint8Array => {
  const text = JSON.stringify(value);
  return text.length < worthCompressing ? text : zstdCompressSync(text);
};

/** What begins with zstd's magic number is compressed. Older stores hold short texts as bytes. */
export const unpack = (packed: string | Uint8Array): unknown => {
  if (typeof packed === "string") return JSON.parse(packed);
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return JSON.parse(
    (bytes.length >= 4 && bytes.readUInt32LE() === 0xfd2f_b528 ? zstdDecompressSync(bytes) : bytes).toString(),
  );
};

/* ---- where episodes stand ---- */

/** What the next turn of an episode is checked against. */
interface Head {
  readonly number: number;
  /** The last turn, -1 before the first, and its row. */
  turn: number;
  last: number | null;
  holder: string;
}

/** Beyond it the one that was noted first is forgotten, and asked for when it plays again. */
const mostHeads = 20_000;

class Heads {
  readonly #version;
  readonly #find;
  #seen: unknown;
  readonly #heads = new Map<string, Head>();

  constructor(db: DatabaseSync) {
    this.#version = db.prepare("PRAGMA data_version");
    this.#find = db.prepare(`
      WITH e AS (SELECT e.number, e.holder, ${lastTurn} AS last FROM episodes e WHERE id = ?)
      SELECT e.number, coalesce(t.turn, -1) AS turn, e.last, e.holder FROM e LEFT JOIN turns t ON t.number = e.last`);
  }

  /** In a transaction: forgets everything if another connection has written since the last one. */
  refresh(): void {
    const version = this.#version.get()?.data_version;
    if (version !== this.#seen) this.#heads.clear();
    this.#seen = version;
  }

  of(episode: string): Head | undefined {
    const known = this.#heads.get(episode);
    if (known !== undefined) return known;
    const found = this.#find.get(episode) as unknown as Head | undefined;
    if (found !== undefined) this.note(episode, found);
    return found;
  }

  note(episode: string, head: Head): void {
    this.#heads.set(episode, head);
    if (this.#heads.size > mostHeads) this.#heads.delete(this.#heads.keys().next().value!);
  }

  forget(episode: string): void {
    this.#heads.delete(episode);
  }

  forgetAll(): void {
    this.#heads.clear();
  }
}

/** Turns after which the tail is added to the rows of its episodes. */
const longestTail = 1000;

const makeTail = (db: DatabaseSync) => {
  const toEpisodes = db.prepare(`
    UPDATE episodes SET turn = tail.turn, reward = episodes.reward + tail.reward, last = tail.last
    FROM tail WHERE tail.episode = episodes.number`);
  const toNumber = db.prepare("UPDATE folded SET number = (SELECT coalesce(max(number), 0) FROM turns)");
  let length = longestTail; // whoever wrote before may have left one
  return {
    grown: () => void length++,
    /** In a transaction. */
    fold: () => {
      if (length < longestTail) return;
      toEpisodes.run();
      toNumber.run();
      length = 0;
    },
  };
};

/* ---- the journal ---- */

const refused = (attempted: string) => (error: SqlError.SqlError) =>
  new EnvironmentError({ code: "internal", message: `${attempted}: the trace store refuses: ${error.message}` });

export interface JournalOptions {
  readonly load: (episode: string) => Effect.Effect<Recorded | undefined, SqlError.SqlError>;
  /** So many bytes were written. */
  readonly grown: (bytes: number) => void;
}

export const makeJournal = (db: DatabaseSync, { load, grown }: JournalOptions): Journal["Service"] => {
  const heads = new Heads(db);
  const tail = makeTail(db);
  const committed = groupCommit(db, {
    begun: () => heads.refresh(),
    ending: tail.fold,
    undone: () => heads.forgetAll(),
  });
  const insertEpisode = db.prepare(`
    INSERT INTO episodes (id, environment, version, problem, agent, options, parent, parent_turns, started_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const insertTurn = db.prepare(`
    INSERT INTO turns (episode, before, turn, at, action, passed, verdict, reward, finish, step, snapshot)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const close = db.prepare(
    "UPDATE episodes SET closing = ?, why = ? WHERE id = ? AND closing IS NULL AND holder = coalesce(?, holder)",
  );
  const noteHolder = db.prepare("INSERT INTO holders (episode, holder) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const hand = db.prepare("UPDATE episodes SET holder = ? WHERE id = ?");

  /* What a row needs is worked out before, and not while the database is locked. */
  const turnWrite = (episode: string, at: number, { turn, action, step, snapshot }: TurnRecord, holder?: string) => {
    const [packedStep, packedSnapshot] = [pack(step), pack(snapshot)];
    grown(packedStep.length + packedSnapshot.length);
    const actionText = action === undefined ? null : JSON.stringify(action);
    const verdict = (snapshot as { judgement?: { verdict?: string } }).judgement?.verdict ?? null;
    const finish = last(step) ? (step.info.end ?? null) : null;
    const passed = step.observation.passed ? 1 : 0;
    /* Of an episode that is there, has no such turn, and is the holder's; anybody's where no holder is given. */
    return () => {
      const head = heads.of(episode);
      if (head === undefined || head.turn >= turn || (holder !== undefined && holder !== head.holder)) return false;
      const { number, last: before } = head;
      const { reward } = step;
      const row = [number, before, turn, at, actionText, passed, verdict, reward, finish, packedStep, packedSnapshot];
      head.last = Number(insertTurn.run(...row).lastInsertRowid);
      head.turn = turn;
      tail.grown();
      return true;
    };
  };

  /** Has what `write` makes of the time committed. */
  const durable = (attempted: string, write: (at: number) => () => boolean) =>
    Clock.currentTimeMillis.pipe(
      Effect.flatMap((at) => committed(write(at))),
      Effect.mapError(refused(attempted)),
    );

  return {
    open: (episode, first) =>
      durable("recording an episode", (at) => {
        const { id, environment, version, problem, options, parent } = episode;
        const agent = options.agent ?? null;
        const from = [parent?.id ?? null, parent?.turns ?? null];
        const row = [id, environment, version, problem, agent, JSON.stringify(options), ...from, at];
        const turn = first === undefined ? undefined : turnWrite(id, at, first);
        return () => {
          const { changes, lastInsertRowid } = insertEpisode.run(...row);
          if (changes === 0) return false;
          heads.note(id, { number: Number(lastInsertRowid), turn: -1, last: null, holder: "" });
          return turn?.() ?? true;
        };
      }),
    append: (episode, turn, holder) => durable("recording a turn", (at) => turnWrite(episode, at, turn, holder)),
    end: (episode, closing, { why, holder } = {}) =>
      durable("closing an episode", () => () => {
        const values: ReadonlyArray<SQLInputValue> = [closing, why ?? null, episode, holder ?? null];
        const closed = close.run(...values).changes > 0;
        if (closed) heads.forget(episode);
        return closed;
      }),
    takeOver: (episode, holder) =>
      Effect.asVoid(
        durable("handing an episode over", () => () => {
          const handed = noteHolder.run(episode, holder).changes > 0 && hand.run(holder, episode).changes > 0;
          if (handed) heads.forget(episode);
          return handed;
        }),
      ),
    load: (episode) => Effect.mapError(load(episode), refused("reading an episode")),
  };
};
