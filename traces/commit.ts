/**
 * Group commit: writes that are asked for in one go share a transaction, and each is answered when it is committed.
 *
 * A commit costs several times what a small insert does. Turns of many episodes end together, so they wait for the end of
 * this round of the event loop and then for one commit. Nothing else happens between a group's beginning and its end.
 */
import type { DatabaseSync } from "node:sqlite";
import { Effect } from "effect";
import type { SqlError } from "effect/sql";
import { sqlError } from "./sqlite.ts";

type Written = Effect.Effect<boolean, SqlError.SqlError>;

interface Asked {
  /** Throws if it cannot be written. */
  readonly write: () => boolean;
  readonly answer: (written: Written) => void;
}

/** What happens around the writes of a transaction. */
export interface Around {
  /** Before them: nobody else writes from here on. */
  readonly begun: () => void;
  /** After them, before they are committed. */
  readonly ending: () => void;
  /** None of them has happened. */
  readonly undone: () => void;
}

/** Gives a function that has a write committed, and what the write gave. */
export const groupCommit = (db: DatabaseSync, { begun, ending, undone }: Around) => {
  const [begin, end] = [db.prepare("BEGIN IMMEDIATE"), db.prepare("COMMIT")];
  let asked: Array<Asked> = [];
  const failed = sqlError("write");

  const commit = (group: ReadonlyArray<Asked>): ReadonlyArray<Written> => {
    const refused = (cause: unknown) => group.map(() => Effect.fail(failed(cause)));
    try {
      begin.run();
    } catch (cause) {
      return refused(cause); // another process writes and does not end; the next one need not wait for it as long again
    }
    try {
      begun();
      const results = group.map(({ write }) => Effect.succeed(write()));
      ending();
      end.run();
      return results;
    } catch (cause) {
      if (db.isTransaction) db.exec("ROLLBACK");
      undone();
      /* One that cannot be written must not take the others with it. */
      return group.length === 1 ? refused(cause) : group.flatMap((one) => commit([one]));
    }
  };

  const flush = () => {
    const group = asked;
    asked = [];
    for (const [i, written] of commit(group).entries()) group[i]!.answer(written);
  };

  return (write: Asked["write"]): Written =>
    Effect.callback((answer) => {
      if (asked.push({ write, answer }) === 1) setImmediate(flush);
    });
};
