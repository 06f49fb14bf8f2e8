/**
 * The trace store: every episode's record in one SQLite file, readable while it is written.
 *
 * It implements `Journal`, so a turn is in the file before anyone hears of it. What people list and compare (verdict,
 * reward, end) stands in columns; the step and the snapshot, which are read back whole or not at all, are compressed.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { Clock, Context, Effect, Layer, Schema } from "effect";
import { Migrator, SqlClient, type SqlError } from "effect/sql";
import { Action } from "../src/action.ts";
import { EnvironmentError, ResetOptions } from "../src/environment.ts";
import { type EpisodeRecord, Journal, type Recorded, type TurnRecord } from "../src/journal.ts";
import { last, Step } from "../src/step.ts";
import { makeCheckpointer } from "./checkpoint.ts";
import { groupCommit } from "./commit.ts";
import { Database, sqliteLayer } from "./sqlite.ts";

/** The columns of a turn, since turns stand in the order in which they are written. */
const numberedTurn = `
  number INTEGER PRIMARY KEY,
  episode INTEGER NOT NULL REFERENCES episodes (number),
  turn INTEGER NOT NULL,
  at INTEGER NOT NULL,
  action TEXT,
  passed INTEGER NOT NULL,
  verdict TEXT,
  reward REAL NOT NULL,
  finish TEXT,
  step BLOB NOT NULL,
  snapshot BLOB NOT NULL`;

const migrations = Migrator.fromRecord({
  "0001_episodes": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    yield* sql`CREATE TABLE episodes (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      environment TEXT NOT NULL,
      version INTEGER NOT NULL,
      problem TEXT NOT NULL,
      agent TEXT,
      options TEXT NOT NULL,
      parent TEXT REFERENCES episodes (id),
      parent_turns INTEGER,
      started_at INTEGER NOT NULL,
      closing TEXT,
      why TEXT
    )`;
    yield* sql`CREATE TABLE turns (
      episode TEXT NOT NULL REFERENCES episodes (id),
      turn INTEGER NOT NULL,
      at INTEGER NOT NULL,
      action TEXT,
      passed INTEGER NOT NULL,
      verdict TEXT,
      reward REAL NOT NULL,
      finish TEXT,
      step BLOB NOT NULL,
      snapshot BLOB NOT NULL,
      PRIMARY KEY (episode, turn)
    ) WITHOUT ROWID`;
  }),
  "0002_holders": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    /* The last one plays; the others are kept because none of them may come back. */
    yield* sql`CREATE TABLE holders (
      number INTEGER PRIMARY KEY,
      episode TEXT NOT NULL REFERENCES episodes (id),
      holder TEXT NOT NULL,
      UNIQUE (episode, holder)
    )`;
  }),
  "0003_outcomes": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    yield* sql`CREATE INDEX outcomes ON turns (at) WHERE finish IS NOT NULL`;
  }),
  "0004_turns_in_order": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    /*
     * Rows stand in the order in which they are written, and episodes are named by a number: the turns of one commit share
     * pages, where each had a page of its own to write twice.
     */
    yield* sql`ALTER TABLE episodes ADD COLUMN holder TEXT NOT NULL DEFAULT ''`;
    yield* sql`UPDATE episodes SET holder = coalesce(
      (SELECT holder FROM holders WHERE episode = episodes.id ORDER BY number DESC LIMIT 1), '')`;
    yield* sql`ALTER TABLE turns RENAME TO turns_by_episode`;
    yield* sql`CREATE TABLE turns (${sql.literal(numberedTurn)}, UNIQUE (episode, turn))`;
    yield* sql`INSERT INTO turns (episode, turn, at, action, passed, verdict, reward, finish, step, snapshot)
      SELECT e.number, turn, at, action, passed, verdict, reward, finish, step, snapshot
      FROM turns_by_episode t JOIN episodes e ON e.id = t.episode ORDER BY at, turn`;
    yield* sql`DROP TABLE turns_by_episode`;
    yield* sql`CREATE INDEX outcomes ON turns (at) WHERE finish IS NOT NULL`;
  }),
  "0005_turns_in_chains": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    /*
     * A turn names the row before it and its episode the last one. In an index by episode every episode that plays has a
     * page of its own to write in each commit; twenty episodes share a page.
     */
    yield* sql`ALTER TABLE episodes ADD COLUMN turn INTEGER NOT NULL DEFAULT -1`;
    yield* sql`ALTER TABLE episodes ADD COLUMN reward REAL NOT NULL DEFAULT 0`;
    yield* sql`ALTER TABLE episodes ADD COLUMN last INTEGER`;
    yield* sql`ALTER TABLE turns RENAME TO turns_by_index`;
    yield* sql`CREATE TABLE turns (${sql.literal(numberedTurn)}, before INTEGER)`;
    yield* sql`INSERT INTO turns SELECT *, lag(number) OVER (PARTITION BY episode ORDER BY turn) FROM turns_by_index`;
    yield* sql`UPDATE episodes SET turn = t.turn, reward = t.total, last = t.number FROM (
      SELECT episode, turn, number, sum(reward) OVER (PARTITION BY episode) AS total,
        row_number() OVER (PARTITION BY episode ORDER BY turn DESC) AS place FROM turns_by_index
    ) t WHERE t.episode = episodes.number AND t.place = 1`;
    yield* sql`DROP TABLE turns_by_index`;
    yield* sql`CREATE INDEX outcomes ON turns (at) WHERE finish IS NOT NULL`;
    yield* sql`CREATE TRIGGER turn_of_episode AFTER INSERT ON turns BEGIN
      UPDATE episodes SET turn = new.turn, reward = reward + new.reward, last = new.number WHERE number = new.episode;
    END`;
  }),
});

/* Little is gained by compressing little, and a compressor costs more to set up than to use. */
const worthCompressing = 1024;

const pack = (value: unknown): Uint8Array => {
  const text = Buffer.from(JSON.stringify(value));
  return text.length < worthCompressing ? text : zstdCompressSync(text);
};

/** What begins with zstd's magic number is compressed; JSON begins otherwise. */
const unpack = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return JSON.parse(
    (text.length >= 4 && text.readUInt32LE() === 0xfd2f_b528 ? zstdDecompressSync(text) : text).toString(),
  );
};

const decodeOptions = Schema.decodeUnknownSync(Schema.fromJsonString(ResetOptions));
const decodeAction = Schema.decodeUnknownSync(Schema.fromJsonString(Action));
const validateStep = Schema.decodeUnknownSync(Step);

/** As it was, down to the order of its keys, so that a turn that is asked for again is answered byte for byte. */
const decodeStep = (value: unknown): Step => {
  validateStep(value);
  return value as Step;
};

/** An episode as `traces ls` shows it. */
export interface EpisodeSummary {
  readonly id: string;
  readonly problem: string;
  readonly agent: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Turns taken, those shared with a parent included. */
  readonly turns: number;
  readonly verdict: string | null;
  readonly reward: number;
  /** solved, gave-up, turn-limit, closed, abandoned; null while it may go on. */
  readonly end: string | null;
}

/** How an episode ended that ended by its own rules. */
export interface EpisodeOutcome {
  readonly problem: string;
  readonly agent: string | undefined;
  readonly solved: boolean;
}

export class TraceStore extends Context.Service<
  TraceStore,
  {
    /** The newest first. */
    readonly list: (options: {
      readonly limit: number;
      readonly problem?: string;
    }) => Effect.Effect<ReadonlyArray<EpisodeSummary>, SqlError.SqlError>;
    /** Ids that begin with a prefix, the newest first, so that people need not type a whole one. */
    readonly find: (prefix: string) => Effect.Effect<ReadonlyArray<string>, SqlError.SqlError>;
    readonly load: (id: string) => Effect.Effect<Recorded | undefined, SqlError.SqlError>;
    /** In the order in which they ended: what a curriculum goes by. */
    readonly outcomes: Effect.Effect<ReadonlyArray<EpisodeOutcome>, SqlError.SqlError>;
  }
>()("redgreen/TraceStore") {}

interface EpisodeRow {
  readonly id: string;
  readonly environment: string;
  readonly version: number;
  readonly problem: string;
  readonly options: string;
  readonly parent: string | null;
  readonly parent_turns: number | null;
  readonly closing: "closed" | "abandoned" | null;
  readonly last: number | null;
  readonly holder: string;
}

interface TurnRow {
  readonly turn: number;
  readonly action: string | null;
  readonly step: Uint8Array;
  readonly snapshot: Uint8Array;
}

const turnOf = (row: TurnRow): TurnRecord => ({
  turn: row.turn,
  ...(row.action === null ? {} : { action: decodeAction(row.action) }),
  step: decodeStep(unpack(row.step)),
  snapshot: unpack(row.snapshot),
});

const load = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  id: string,
): Effect.fn.Return<Recorded | undefined, SqlError.SqlError> {
  const [row] = yield* sql<EpisodeRow>`SELECT * FROM episodes WHERE id = ${id}`;
  if (row === undefined) return undefined;
  const own = yield* sql<TurnRow>`
    WITH RECURSIVE chain (number, before) AS (
      SELECT number, before FROM turns WHERE number = ${row.last}
      UNION ALL SELECT t.number, t.before FROM chain c JOIN turns t ON t.number = c.before
    )
    SELECT turn, action, step, snapshot FROM turns WHERE number IN (SELECT number FROM chain) ORDER BY turn`;
  const before = row.parent === null ? undefined : yield* load(sql, row.parent);
  const shared = before?.turns.slice(0, (row.parent_turns ?? 0) + 1) ?? [];
  const episode: EpisodeRecord = {
    id,
    environment: row.environment,
    version: row.version,
    problem: row.problem,
    options: decodeOptions(row.options),
    ...(row.parent === null ? {} : { parent: { id: row.parent, turns: row.parent_turns ?? 0 } }),
  };
  return {
    episode,
    turns: [...shared, ...own.map(turnOf)],
    closing: row.closing ?? undefined,
    holder: row.holder,
  };
});

const makeJournal = (
  sql: SqlClient.SqlClient,
  db: DatabaseSync,
  grown: (bytes: number) => void,
): Journal["Service"] => {
  const committed = groupCommit(db);
  const insertEpisode = db.prepare(`
    INSERT INTO episodes (id, environment, version, problem, agent, options, parent, parent_turns, started_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  /* Of an episode that is there, has no such turn, and is the holder's; anybody's where no holder is given. */
  const insertTurn = db.prepare(`
    INSERT INTO turns (episode, before, turn, at, action, passed, verdict, reward, finish, step, snapshot)
    SELECT number, last, ?1, ?, ?, ?, ?, ?, ?, ?, ?
    FROM episodes WHERE id = ? AND turn < ?1 AND holder = coalesce(?, holder)`);
  const close = db.prepare(
    "UPDATE episodes SET closing = ?, why = ? WHERE id = ? AND closing IS NULL AND holder = coalesce(?, holder)",
  );
  const noteHolder = db.prepare("INSERT INTO holders (episode, holder) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const hand = db.prepare("UPDATE episodes SET holder = ? WHERE id = ?");

  const changes = (statement: StatementSync, ...values: ReadonlyArray<SQLInputValue>) =>
    statement.run(...values).changes > 0;

  /* What a row needs is worked out before, and not while the database is locked. */
  const turnWrite = (episode: string, at: number, { turn, action, step, snapshot }: TurnRecord, holder?: string) => {
    const [packedStep, packedSnapshot] = [pack(step), pack(snapshot)];
    grown(packedStep.length + packedSnapshot.length);
    const values = [
      turn,
      at,
      action === undefined ? null : JSON.stringify(action),
      step.observation.passed ? 1 : 0,
      (snapshot as { judgement?: { verdict?: string } }).judgement?.verdict ?? null,
      step.reward,
      last(step) ? (step.info.end ?? null) : null,
      packedStep,
      packedSnapshot,
      episode,
      holder ?? null,
    ];
    return () => changes(insertTurn, ...values);
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
        const values = [id, environment, version, problem, agent, JSON.stringify(options), ...from, at];
        const turn = first === undefined ? undefined : turnWrite(id, at, first);
        return () => changes(insertEpisode, ...values) && (turn?.() ?? true);
      }),
    append: (episode, turn, holder) => durable("recording a turn", (at) => turnWrite(episode, at, turn, holder)),
    end: (episode, closing, { why, holder } = {}) =>
      durable("closing an episode", () => () => changes(close, closing, why ?? null, episode, holder ?? null)),
    takeOver: (episode, holder) =>
      Effect.asVoid(
        durable(
          "handing an episode over",
          () => () => changes(noteHolder, episode, holder) && changes(hand, holder, episode),
        ),
      ),
    load: (episode) => Effect.mapError(load(sql, episode), refused("reading an episode")),
  };
};

const refused = (attempted: string) => (error: SqlError.SqlError) =>
  new EnvironmentError({ code: "internal", message: `${attempted}: the trace store refuses: ${error.message}` });

const makeStore = (sql: SqlClient.SqlClient): TraceStore["Service"] => ({
  list: ({ limit, problem }) =>
    sql<EpisodeSummary>`
      SELECT e.id, e.problem, e.agent, e.started_at AS startedAt,
        max(e.turn, coalesce(e.parent_turns, 0)) AS turns, t.verdict, e.reward, coalesce(t.finish, e.closing) AS "end"
      FROM episodes e LEFT JOIN turns t ON t.number = e.last
      WHERE ${problem === undefined ? sql`1 = 1` : sql`e.problem = ${problem}`}
      ORDER BY e.number DESC LIMIT ${limit}`,
  find: (prefix) =>
    Effect.map(
      sql<{
        readonly id: string;
      }>`SELECT id FROM episodes WHERE substr(id, 1, ${prefix.length}) = ${prefix} ORDER BY number DESC LIMIT 20`,
      (rows) => rows.map((row) => row.id),
    ),
  load: (id) => load(sql, id),
  outcomes: Effect.map(
    sql<{ readonly problem: string; readonly agent: string | null; readonly solved: number }>`
      SELECT e.problem, e.agent, t.finish = 'solved' AS solved
      FROM turns t JOIN episodes e ON e.number = t.episode
      WHERE t.finish IS NOT NULL ORDER BY t.at, e.number`,
    (rows) => rows.map(({ problem, agent, solved }) => ({ problem, agent: agent ?? undefined, solved: solved === 1 })),
  ),
});

/** The store in a file, for a process that plays: reads and writes. */
export const traceStore = (filename: string) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient;
      yield* Migrator.make({})({ table: "migrations", loader: migrations });
      const { grown } = yield* Effect.acquireRelease(
        Effect.sync(() => makeCheckpointer(filename)),
        ({ close }) => Effect.promise(close),
      );
      const journal = makeJournal(sql, yield* Database, grown);
      return Context.make(Journal, journal).pipe(Context.add(TraceStore, makeStore(sql)));
    }),
  ).pipe(Layer.provide(sqliteLayer(filename)));

/** A store whose form only a process that plays brings up to date. */
export class OldStore extends Schema.TaggedError<OldStore>()("OldStore", { message: Schema.String }) {}

/** The store in a file that another process may be writing. */
export const traceReader = (filename: string) =>
  Layer.effect(
    TraceStore,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient;
      const [form] = yield* sql`SELECT 1 FROM pragma_table_info('episodes') WHERE name = 'last'`;
      if (form === undefined)
        return yield* new OldStore({
          message: "the store has an older form; it is brought up to date when episodes are played into it",
        });
      return makeStore(sql);
    }),
  ).pipe(Layer.provide(sqliteLayer(filename, { readOnly: true })));
