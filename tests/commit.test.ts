import { Effect, Layer } from "effect";
import { SqlClient } from "effect/sql";
import { describe, expect, it } from "vitest";
import { groupCommit } from "../traces/commit.ts";
import { sqliteLayer } from "../traces/sqlite.ts";

const withTable = <A, E>(use: (sql: SqlClient.SqlClient) => Effect.Effect<A, E>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient;
      yield* sql`CREATE TABLE t (n INTEGER PRIMARY KEY, label TEXT NOT NULL)`;
      return yield* use(sql);
    }).pipe(Effect.provide(Layer.fresh(sqliteLayer(":memory:")))),
  );

const insert = (sql: SqlClient.SqlClient, n: number, label: string | null) =>
  Effect.map(sql`INSERT INTO t VALUES (${n}, ${label}) ON CONFLICT DO NOTHING RETURNING n`, (rows) => rows.length > 0);

describe("a group commit", () => {
  it("answers every write with what became of it", () =>
    withTable((sql) =>
      Effect.gen(function* () {
        const committed = groupCommit(sql);
        const writes = [1, 2, 1, 3, 2].map((n) => committed(insert(sql, n, "x")));
        expect(yield* Effect.all(writes, { concurrency: "unbounded" })).toEqual([true, true, false, true, false]);
        expect(yield* sql`SELECT count(*) AS n FROM t`).toEqual([{ n: 3 }]);
      }),
    ));

  it("keeps the others when one cannot be written", () =>
    withTable((sql) =>
      Effect.gen(function* () {
        const committed = groupCommit(sql);
        const writes = [insert(sql, 1, "x"), insert(sql, 2, null), insert(sql, 3, "x")].map((write) =>
          Effect.exit(committed(write)),
        );
        const exits = yield* Effect.all(writes, { concurrency: "unbounded" });
        expect(exits.map((exit) => exit._tag)).toEqual(["Success", "Failure", "Success"]);
        expect(yield* sql`SELECT n FROM t ORDER BY n`).toEqual([{ n: 1 }, { n: 3 }]);
      }),
    ));
});
