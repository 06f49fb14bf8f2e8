/**
 * Group commit: writes that are asked for in one go share a transaction, and each is answered when it is committed.
 *
 * A commit costs several times what a small insert does. Turns of many episodes end together, so they wait for the end of
 * this round of the event loop and then for one commit.
 */
import { Deferred, Effect } from "effect";
import type { SqlClient, SqlError } from "effect/sql";

interface Asked {
  readonly write: Effect.Effect<boolean, SqlError.SqlError>;
  readonly written: Deferred.Deferred<boolean, SqlError.SqlError>;
}

/** Gives a function that has a write committed, and what the write gave. */
export const groupCommit = (sql: SqlClient.SqlClient) => {
  let asked: Array<Asked> = [];

  const commit = (group: ReadonlyArray<Asked>) =>
    sql.withTransaction(Effect.forEach(group, ({ write }) => write)).pipe(
      Effect.flatMap((results) =>
        Effect.forEach(group, ({ written }, i) => Deferred.succeed(written, results[i]!), { discard: true }),
      ),
      /* One that cannot be written must not take the others with it. */
      Effect.catchCause(() =>
        Effect.forEach(group, ({ write, written }) => Deferred.complete(written, write), { discard: true }),
      ),
    );

  const flush = () => {
    const group = asked;
    asked = [];
    Effect.runFork(commit(group));
  };

  return (write: Asked["write"]): Effect.Effect<boolean, SqlError.SqlError> =>
    Effect.suspend(() => {
      const written = Deferred.makeUnsafe<boolean, SqlError.SqlError>();
      if (asked.push({ write, written }) === 1) setImmediate(flush);
      return Deferred.await(written);
    });
};
