import { DatabaseSync } from "node:sqlite";
import { Effect } from "effect";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { groupCommit } from "../traces/commit.ts";

let db: DatabaseSync;

beforeEach(() => {
  db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE t (n INTEGER PRIMARY KEY, label TEXT NOT NULL)");
});
afterEach(() => db.close());

const inserting = (n: number, label: string | null) => () =>
  db.prepare("INSERT INTO t VALUES (?, ?) ON CONFLICT (n) DO NOTHING").run(n, label).changes > 0;

const rows = () =>
  db
    .prepare("SELECT n FROM t ORDER BY n")
    .all()
    .map(({ n }) => n);

/** What happened around the writes of the last group. */
let happened: Array<string> = [];

const exits = (writes: ReadonlyArray<() => boolean>) => {
  happened = [];
  const committed = groupCommit(db, {
    begun: () => happened.push("begun"),
    ending: () => happened.push("ending"),
    undone: () => happened.push("undone"),
  });
  return Effect.runPromise(
    Effect.forEach(writes, (write) => Effect.exit(committed(write)), { concurrency: "unbounded" }),
  );
};

describe("a group commit", () => {
  it("answers every write with what became of it", async () => {
    const written = await exits([1, 2, 1, 3, 2].map((n) => inserting(n, "x")));
    expect(written.map((exit) => exit._tag === "Success" && exit.value)).toEqual([true, true, false, true, false]);
    expect(rows()).toEqual([1, 2, 3]);
    expect(happened).toEqual(["begun", "ending"]);
  });

  it("keeps the others when one cannot be written", async () => {
    const written = await exits([inserting(1, "x"), inserting(2, null), inserting(3, "x")]);
    expect(written.map((exit) => exit._tag)).toEqual(["Success", "Failure", "Success"]);
    expect(rows()).toEqual([1, 3]);
    const alone = ["begun", "ending", "begun", "undone", "begun", "ending"];
    expect(happened).toEqual(["begun", "undone", ...alone]);
  });

  it("refuses all of them when the database cannot be written to", async () => {
    db.exec("PRAGMA query_only = ON");
    const written = await exits([inserting(1, "x"), inserting(2, "x")]);
    expect(written.map((exit) => exit._tag)).toEqual(["Failure", "Failure"]);
    expect(rows()).toEqual([]);
  });

  it("takes in what is asked for after a group was refused", async () => {
    db.exec("BEGIN"); // so that a group cannot begin
    expect((await exits([inserting(1, "x")]))[0]!._tag).toBe("Failure");
    db.exec("COMMIT");
    expect((await exits([inserting(1, "x")]))[0]!._tag).toBe("Success");
    expect(rows()).toEqual([1]);
  });
});
