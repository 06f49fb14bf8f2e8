/**
 * The trace store: every episode's record in one SQLite file, readable while it is written.
 *
 * It is the `Journal` too (journal.ts), so a turn is in the file before anyone hears of it. What people list and compare (verdict,
 * reward, end) stands in columns; the step and the snapshot, which are read back whole or not at all, are compressed.
 */
import { Context, Effect, Layer, Schema } from "effect";
import { Migrator, SqlClient, type SqlError } from "effect/sql";
import { Action } from "../src/action.ts";
import { ResetOptions } from "../src/environment.ts";
import { type EpisodeRecord, Journal, type Recorded, type TurnRecord } from "../src/journal.ts";
import { Step } from "../src/step.ts";
import { makeCheckpointer } from "./checkpoint.ts";
import { makeJournal, unpack } from "./journal.ts";
import { lastTurn, migrations } from "./schema.ts";
import { Database, sqliteLayer } from "./sqlite.ts";

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
  readonly last_turn: number | null;
  readonly holder: string;
}

interface TurnRow {
  readonly turn: number;
  readonly action: string | null;
  readonly step: string | Uint8Array;
  readonly snapshot: string | Uint8Array;
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
  const [row] = yield* sql<EpisodeRow>`
    SELECT *, ${sql.literal(lastTurn)} AS last_turn FROM episodes e WHERE id = ${id}`;
  if (row === undefined) return undefined;
  const own = yield* sql<TurnRow>`
    WITH RECURSIVE chain (number, before) AS (
      SELECT number, before FROM turns WHERE number = ${row.last_turn}
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

const makeStore = (sql: SqlClient.SqlClient): TraceStore["Service"] => ({
  list: ({ limit, problem }) =>
    sql<EpisodeSummary>`
      SELECT e.id, e.problem, e.agent, e.started_at AS startedAt,
        max(e.turn, coalesce(tail.turn, 0), coalesce(e.parent_turns, 0)) AS turns, t.verdict,
        e.reward + coalesce(tail.reward, 0) AS reward, coalesce(t.finish, e.closing) AS "end"
      FROM episodes e LEFT JOIN tail ON tail.episode = e.number LEFT JOIN turns t ON t.number = coalesce(tail.last, e.last)
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
      const journal = makeJournal(yield* Database, { load: (id) => load(sql, id), grown });
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
      const [form] = yield* sql`SELECT 1 FROM sqlite_schema WHERE name = 'tail'`;
      if (form === undefined)
        return yield* new OldStore({
          message: "the store has an older form; it is brought up to date when episodes are played into it",
        });
      return makeStore(sql);
    }),
  ).pipe(Layer.provide(sqliteLayer(filename, { readOnly: true })));
