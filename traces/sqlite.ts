/**
 * An Effect SQL client over node:sqlite, because the published one has no version that works with this Effect.
 *
 * WAL, so that readers never wait for the writer. A committed transaction survives the death of the process; of a
 * power failure it survives what the disk had synced (`synchronous = NORMAL`).
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Context, Effect, Layer, Semaphore, Stream } from "effect";
import * as Reactivity from "effect/reactivity/Reactivity"; // the index brings a hundred modules of HTTP and RPC
import { SqlClient, type SqlConnection, SqlError, Statement } from "effect/sql";
import { longestLog } from "./checkpoint.ts";

/** The connection itself, for writing without what a client costs. Everything on it happens at once, one by one. */
export class Database extends Context.Service<Database, DatabaseSync>()("redgreen/Database") {}

export const sqlError = (operation: string) => (cause: unknown) =>
  new SqlError.SqlError({
    reason: SqlError.classifySqliteError(
      Object.assign(cause as object, { errno: (cause as { errcode?: number }).errcode }),
      { message: cause instanceof Error ? cause.message : String(cause), operation },
    ),
  });

const open = (filename: string, readOnly: boolean) =>
  Effect.acquireRelease(
    Effect.try({
      try: () => {
        const db = new DatabaseSync(filename, { readOnly, timeout: 5000 });
        if (!readOnly)
          db.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${longestLog};
            PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON`);
        return db;
      },
      catch: sqlError("open"),
    }),
    (db) => Effect.sync(() => db.close()),
  );

const makeClient = Effect.fnUntraced(function* (db: DatabaseSync) {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const execute = (
    sql: string,
    params: ReadonlyArray<unknown>,
    options: { arrays?: boolean; raw?: boolean; once?: boolean } = {},
  ) =>
    Effect.try({
      // biome-ignore lint/suspicious/noExplicitAny: rows have the type that the query gives them, as in SqlConnection
      try: (): ReadonlyArray<any> => {
        const statement = options.once === true ? db.prepare(sql) : prepare(sql);
        statement.setReturnArrays(options.arrays === true);
        if (statement.columns().length > 0) return statement.all(...(params as ReadonlyArray<SQLInputValue>));
        const changes = statement.run(...(params as ReadonlyArray<SQLInputValue>));
        return options.raw === true ? (changes as unknown as ReadonlyArray<never>) : [];
      },
      catch: sqlError("execute"),
    });
  const connection: SqlConnection.Connection = {
    execute: (sql, params, transform) =>
      transform ? Effect.map(execute(sql, params), transform) : execute(sql, params),
    executeRaw: (sql, params) => execute(sql, params, { raw: true }),
    executeValues: (sql, params) => execute(sql, params, { arrays: true }),
    executeValuesUnprepared: (sql, params) => execute(sql, params, { arrays: true, once: true }),
    executeUnprepared: (sql, params, transform) =>
      transform ? Effect.map(execute(sql, params, { once: true }), transform) : execute(sql, params, { once: true }),
    executeStream: (sql, params, transform) =>
      Stream.fromIterableEffect(transform ? Effect.map(execute(sql, params), transform) : execute(sql, params)),
  };
  const semaphore = yield* Semaphore.make(1);
  return yield* SqlClient.make({
    ...SqlClient.makeSqliteAcquirers({ connection: Effect.succeed(connection), semaphore }),
    compiler: Statement.makeCompilerSqlite(),
    driver: "sqlite",
    beginTransaction: "BEGIN IMMEDIATE",
    spanAttributes: [["db.system.name", "sqlite"]],
  });
});

/** A database in a file (or `:memory:`), created when it is not there unless it is only to be read. */
export const sqliteLayer = (filename: string, options: { readonly readOnly?: boolean } = {}) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const db = yield* open(filename, options.readOnly === true);
      return Context.make(SqlClient.SqlClient, yield* makeClient(db)).pipe(Context.add(Database, db));
    }),
  ).pipe(Layer.provide(Reactivity.layer));
