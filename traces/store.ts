/**
 * The trace store: every episode's record in one SQLite file, readable while it is written.
 *
 * It implements `Journal`, so a turn is in the file before anyone hears of it. What people list and compare (verdict,
 * reward, end) stands in columns; the step and the snapshot, which are read back whole or not at all, are compressed.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { Clock, Context, Effect, Layer, Schema } from "effect";
import { Migrator, SqlClient, type SqlError } from "effect/sql";
import { Action } from "../src/action.ts";
import { EnvironmentError, ResetOptions } from "../src/environment.ts";
import { type EpisodeRecord, Journal, type Recorded, type TurnRecord } from "../src/journal.ts";
import { last, Step } from "../src/step.ts";
import { groupCommit } from "./commit.ts";
import { sqliteLayer } from "./sqlite.ts";

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
  const own = yield* sql<TurnRow>`SELECT turn, action, step, snapshot FROM turns WHERE episode = ${id} ORDER BY turn`;
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
  const [latest] = yield* sql<{
    readonly holder: string;
  }>`SELECT holder FROM holders WHERE episode = ${id} ORDER BY number DESC LIMIT 1`;
  return {
    episode,
    turns: [...shared, ...own.map(turnOf)],
    closing: row.closing ?? undefined,
    holder: latest?.holder ?? "",
  };
});

/** Whether the episode is the holder's, as far as the record goes; anybody's where no holder is given. */
const heldBy = (sql: SqlClient.SqlClient, episode: string, holder: string | undefined) =>
  holder === undefined
    ? sql`1 = 1`
    : sql`coalesce((SELECT holder FROM holders WHERE episode = ${episode} ORDER BY number DESC LIMIT 1), '') = ${holder}`;

const insertTurn = (
  sql: SqlClient.SqlClient,
  episode: string,
  at: number,
  { turn, action, step, snapshot }: TurnRecord,
  holder?: string,
) => {
  const actionText = action === undefined ? null : JSON.stringify(action);
  const passed = step.observation.passed ? 1 : 0;
  const verdict = (snapshot as { judgement?: { verdict?: string } }).judgement?.verdict ?? null;
  const finish = last(step) ? (step.info.end ?? null) : null;
  return sql`
    INSERT INTO turns (episode, turn, at, action, passed, verdict, reward, finish, step, snapshot)
    SELECT ${episode}, ${turn}, ${at}, ${actionText}, ${passed}, ${verdict}, ${step.reward}, ${finish}, ${pack(step)}, ${pack(snapshot)}
    WHERE ${heldBy(sql, episode, holder)}
    ON CONFLICT DO NOTHING RETURNING turn`;
};

const makeJournal = (sql: SqlClient.SqlClient): Journal["Service"] => {
  const committed = groupCommit(sql);
  const durable = <A>(attempted: string, effect: Effect.Effect<A, SqlError.SqlError>) =>
    Effect.mapError(
      effect,
      (error) =>
        new EnvironmentError({ code: "internal", message: `${attempted}: the trace store refuses: ${error.message}` }),
    );
  return {
    open: (episode, first) =>
      durable(
        "recording an episode",
        Effect.flatMap(Clock.currentTimeMillis, (at) =>
          sql.withTransaction(
            Effect.flatMap(
              sql`INSERT INTO episodes ${sql.insert({
                id: episode.id,
                environment: episode.environment,
                version: episode.version,
                problem: episode.problem,
                agent: episode.options.agent ?? null,
                options: JSON.stringify(episode.options),
                parent: episode.parent?.id ?? null,
                parent_turns: episode.parent?.turns ?? null,
                started_at: at,
                closing: null,
                why: null,
              })} ON CONFLICT DO NOTHING RETURNING id`,
              (opened) =>
                first === undefined || opened.length === 0
                  ? Effect.succeed(opened.length > 0)
                  : Effect.as(insertTurn(sql, episode.id, at, first), true),
            ),
          ),
        ),
      ),
    append: (episode, turn, holder) =>
      durable(
        "recording a turn",
        Effect.flatMap(Clock.currentTimeMillis, (at) =>
          committed(Effect.map(insertTurn(sql, episode, at, turn, holder), (written) => written.length > 0)),
        ),
      ),
    end: (episode, closing, { why, holder } = {}) =>
      durable(
        "closing an episode",
        Effect.map(
          sql`UPDATE episodes SET closing = ${closing}, why = ${why ?? null}
            WHERE id = ${episode} AND closing IS NULL AND ${heldBy(sql, episode, holder)} RETURNING id`,
          (written) => written.length > 0,
        ),
      ),
    takeOver: (episode, holder) =>
      durable(
        "handing an episode over",
        Effect.asVoid(sql`INSERT INTO holders ${sql.insert({ episode, holder })} ON CONFLICT DO NOTHING`),
      ),
    load: (episode) => durable("reading an episode", load(sql, episode)),
  };
};

const makeStore = (sql: SqlClient.SqlClient): TraceStore["Service"] => ({
  list: ({ limit, problem }) =>
    sql<EpisodeSummary>`
      SELECT e.id, e.problem, e.agent, e.started_at AS startedAt,
        coalesce(max(t.turn), e.parent_turns, 0) AS turns,
        (SELECT verdict FROM turns WHERE episode = e.id ORDER BY turn DESC LIMIT 1) AS verdict,
        coalesce(sum(t.reward), 0) AS reward,
        coalesce(max(t.finish), e.closing) AS "end"
      FROM episodes e LEFT JOIN turns t ON t.episode = e.id
      WHERE ${problem === undefined ? sql`1 = 1` : sql`e.problem = ${problem}`}
      GROUP BY e.number ORDER BY e.number DESC LIMIT ${limit}`,
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
      FROM turns t JOIN episodes e ON e.id = t.episode
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
      return Context.make(Journal, makeJournal(sql)).pipe(Context.add(TraceStore, makeStore(sql)));
    }),
  ).pipe(Layer.provide(sqliteLayer(filename)));

/** The store in a file that another process may be writing. */
export const traceReader = (filename: string) =>
  Layer.effect(TraceStore, Effect.map(SqlClient.SqlClient, makeStore)).pipe(
    Layer.provide(sqliteLayer(filename, { readOnly: true })),
  );
