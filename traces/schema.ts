/**
 * The tables of a store, and how those of older stores become them.
 *
 * Turns stand in the order in which they are written, each naming the row of the turn before it. An episode's row names its
 * last turn, but not at once: the **tail**, all turns after the number in `folded`, is added to their episodes' rows a
 * thousand at a time, so that a turn is one row at the end of one table. Whoever reads adds the tail.
 */
import { Effect } from "effect";
import { Migrator, SqlClient } from "effect/sql";

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

export const migrations = Migrator.fromRecord({
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
  "0006_tail": Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient;
    /*
     * A turn is one row at the end of one table. Its episode's row says later how far it has come: once for all of the tail,
     * the turns that were written since.
     */
    yield* sql`DROP TRIGGER turn_of_episode`;
    yield* sql`CREATE TABLE folded (number INTEGER NOT NULL)`;
    yield* sql`INSERT INTO folded SELECT coalesce(max(number), 0) FROM turns`;
    yield* sql`CREATE VIEW tail AS
      SELECT episode, max(turn) AS turn, total(reward) AS reward, max(number) AS last
      FROM turns WHERE number > (SELECT number FROM folded) GROUP BY episode`;
  }),
});

/** In SQL: the number of the last turn of the episode `e`, or null. */
export const lastTurn = `coalesce(
  (SELECT max(number) FROM turns WHERE number > (SELECT number FROM folded) AND episode = e.number), e.last)`;
