import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Effect, Layer } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { nothing } from "../bench/null.ts";
import { defaultOptions } from "../src/environment.ts";
import { type HostedEpisode, host } from "../src/host.ts";
import { type EpisodeRecord, Journal, type TurnRecord } from "../src/journal.ts";
import { longestLog, makeCheckpointer } from "../traces/checkpoint.ts";
import { TraceStore, traceReader, traceStore } from "../traces/store.ts";
import { raw, serveNull } from "./null-server.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Uses a store that is opened for it and closed after it. */
const opened = <A, E>(file: string, use: Effect.Effect<A, E, Journal | TraceStore>) =>
  Effect.runPromise(use.pipe(Effect.provide(Layer.fresh(traceStore(join(folder, file))))));

const give = { type: "give-up" } as const;
const record: EpisodeRecord = { id: "e", environment: "null", version: 1, problem: "null", options: defaultOptions };

/** Turns as the host records them. */
const turns = await Effect.runPromise(
  Effect.gen(function* () {
    const kept: Array<TurnRecord> = [];
    const keeping = {
      ...(yield* Journal),
      open: (_: EpisodeRecord, first: TurnRecord | undefined) => Effect.sync(() => kept.push(first!) > 0),
      append: (_: string, turn: TurnRecord) => Effect.sync(() => kept.push(turn) > 0),
    };
    const episode = yield* host(nothing, keeping).reset({ maxTurns: 3 });
    for (let n = 0; n < 3; n++) yield* episode.step(give);
    return kept;
  }).pipe(Effect.provide(Journal.none)),
);

describe.each([
  ["in memory", Journal.memory],
  ["in a file", traceStore(join(folder, "journal.sqlite"))],
])("a journal %s", (_, layer) => {
  const journaled = (use: (journal: Journal["Service"]) => Effect.Effect<void, unknown>, id: string) =>
    Effect.runPromise(
      Effect.gen(function* () {
        const journal = yield* Journal;
        expect(yield* journal.open({ ...record, id }, turns[0])).toBe(true);
        yield* use(journal);
      }).pipe(Effect.provide(Layer.fresh(layer))),
    );

  it("takes one episode of an id and one turn of a number, and reads them back as they were", () =>
    journaled(
      Effect.fnUntraced(function* (journal) {
        expect(yield* journal.open({ ...record, id: "once" }, turns[0])).toBe(false);
        const asked = [turns[1]!, turns[1]!, turns[2]!].map((turn) => journal.append("once", turn));
        expect(yield* Effect.all(asked, { concurrency: "unbounded" })).toEqual([true, false, true]);
        expect(yield* journal.append("none", turns[1]!)).toBe(false);
        const read = (yield* journal.load("once"))!;
        expect(read.episode).toEqual({ ...record, id: "once" });
        expect(JSON.stringify(read.turns.map(({ step }) => step))).toBe(
          JSON.stringify(turns.slice(0, 3).map(({ step }) => step)),
        );
        expect(read.turns).toEqual(turns.slice(0, 3));
      }),
      "once",
    ));

  it("takes turns and the end of an episode from its last holder only, and from nobody who held it before", () =>
    journaled(
      Effect.fnUntraced(function* (journal) {
        yield* journal.takeOver("held", "a");
        yield* journal.takeOver("held", "b");
        yield* journal.takeOver("held", "a"); // late, and again: changes nothing
        expect((yield* journal.load("held"))!.holder).toBe("b");
        for (const holder of ["", "a"]) {
          expect(yield* journal.append("held", turns[1]!, holder)).toBe(false);
          expect(yield* journal.end("held", "closed", { holder })).toBe(false);
        }
        expect(yield* journal.append("held", turns[1]!, "b")).toBe(true);
        expect(yield* journal.append("held", turns[2]!)).toBe(true);
        expect(yield* journal.end("held", "closed", { holder: "b" })).toBe(true);
        expect(yield* journal.end("held", "closed", { holder: "b" })).toBe(false);
        expect(yield* journal.load("held")).toMatchObject({ closing: "closed", holder: "b" });
      }),
      "held",
    ));

  it("shares the turns of an episode with its forks", () =>
    journaled(
      Effect.fnUntraced(function* (journal) {
        for (const turn of [1, 2]) yield* journal.append("whole", turns[turn]!);
        const parent = { id: "whole", turns: 1 };
        expect(yield* journal.open({ ...record, id: "fork", parent }, undefined)).toBe(true);
        expect(yield* journal.append("fork", turns[2]!)).toBe(true);
        expect(yield* journal.load("fork")).toMatchObject({ episode: { parent }, turns: turns.slice(0, 3) });
      }),
      "whole",
    ));
});

describe("a store", () => {
  it("makes no spans of turns that are written, only of what is read back", async () => {
    const spans: Array<string> = [];
    const server = await serveNull({ traces: join(folder, "spans.sqlite"), onSpan: (name) => spans.push(name) });
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset", options: { maxTurns: 9 } });
    spans.length = 0; // opening it, and looking whether there is such an episode
    for (let turn = 1; turn < 9; turn++)
      expect(await peer.ask({ id: 2, type: "step", episode, lease, turn, action: give })).toMatchObject({ turn });
    expect(spans).toEqual([]);
    await peer.ask({ id: 3, type: "look", episode, lease });
    expect(spans).not.toEqual([]);
    peer.close();
    await server.stop();
  });

  it("is the same to read before and after the turns of its tail are added to their episodes", async () => {
    const read = Effect.gen(function* () {
      const store = yield* TraceStore;
      const list = yield* store.list({ limit: 9 });
      const whole = yield* Effect.forEach(list, ({ id }) => store.load(id));
      return { list, lengths: whole.map((one) => one?.turns.length), outcomes: yield* store.outcomes };
    });
    /** As another process sees it. */
    const seen = read.pipe(Effect.provide(Layer.fresh(traceReader(join(folder, "tail.sqlite")))));
    const folded = () => {
      const db = new DatabaseSync(join(folder, "tail.sqlite"), { readOnly: true });
      const { number } = db.prepare("SELECT number FROM folded").get() as { readonly number: number };
      db.close();
      return number;
    };
    const before = await opened(
      "tail.sqlite",
      Effect.gen(function* () {
        const journal = yield* Journal;
        for (const id of ["a", "b"]) yield* journal.open({ ...record, id }, turns[0]);
        const parent = { id: "a", turns: 0 };
        yield* journal.open({ ...record, id: "c", parent }, undefined);
        const start = folded();
        /* Turn by turn until they are added, and one more. */
        let turn = 0;
        while (folded() === start && turn < 5000) yield* journal.append("a", { ...turns[1]!, turn: ++turn });
        expect(yield* seen).toMatchObject({
          list: [
            { id: "c", turns: 0, reward: 0, verdict: null },
            { id: "b", turns: 0, end: null },
            { id: "a", turns: turn, end: null },
          ],
          lengths: [1, 1, turn + 1],
        });
        const [, , { reward }] = (yield* seen).list as [unknown, unknown, { reward: number }];
        expect(reward).toBeCloseTo(turn * turns[1]!.step.reward, 6);
        yield* journal.append("c", turns[1]!);
        yield* journal.append("b", { ...turns[3]!, turn: 1 });
        expect(yield* read).toEqual(yield* seen);
        return yield* seen;
      }),
    );
    expect(before).toMatchObject({
      list: [{ turns: 1 }, { turns: 1, end: "turn-limit" }, {}],
      outcomes: [{ problem: "null" }],
    });
    /* Whoever opens it next adds what is left. */
    const after = opened(
      "tail.sqlite",
      Effect.gen(function* () {
        expect(yield* (yield* Journal).append("b", { ...turns[1]!, turn: 1 })).toBe(false);
        return yield* read;
      }),
    );
    expect(await after).toEqual(before);
    const db = new DatabaseSync(join(folder, "tail.sqlite"), { readOnly: true });
    expect(db.prepare("SELECT count(*) AS left FROM tail").get()).toEqual({ left: 0 });
    db.close();
  });

  it("takes from each of two that write what the other has not written", async () => {
    const other = Effect.fnUntraced(function* (use: (journal: Journal["Service"]) => Effect.Effect<unknown, unknown>) {
      return yield* Effect.gen(function* () {
        return yield* use(yield* Journal);
      }).pipe(Effect.provide(Layer.fresh(traceStore(join(folder, "two.sqlite")))));
    });
    await opened(
      "two.sqlite",
      Effect.gen(function* () {
        const journal = yield* Journal;
        yield* journal.open({ ...record, id: "two" }, turns[0]);
        expect(yield* journal.append("two", turns[1]!, "")).toBe(true);
        expect(yield* other((theirs) => theirs.append("two", turns[1]!, ""))).toBe(false);
        expect(yield* other((theirs) => theirs.append("two", turns[2]!, ""))).toBe(true);
        expect(yield* journal.append("two", turns[2]!, "")).toBe(false);
        yield* other((theirs) => theirs.takeOver("two", "heir"));
        expect(yield* journal.append("two", turns[3]!, "")).toBe(false);
        expect(yield* journal.append("two", turns[3]!, "heir")).toBe(true);
        expect((yield* journal.load("two"))!.turns.map(({ turn }) => turn)).toEqual([0, 1, 2, 3]);
      }),
    );
  });

  const columns = "turn, at, action, passed, verdict, t.reward, finish, step, snapshot";
  const turnColumns = `turn INTEGER NOT NULL, at INTEGER NOT NULL, action TEXT, passed INTEGER NOT NULL, verdict TEXT,
    reward REAL NOT NULL, finish TEXT, step BLOB NOT NULL, snapshot BLOB NOT NULL`;

  /* In SQL what makes the form of now that of then. */
  it.each([
    [
      "turns stood in order",
      `CREATE TABLE turns (episode TEXT NOT NULL REFERENCES episodes (id), ${turnColumns}, PRIMARY KEY (episode, turn))
        WITHOUT ROWID;
      INSERT INTO turns SELECT e.id, ${columns.replace("turn", "t.turn")} FROM newer t JOIN episodes e ON e.number = t.episode;
      ALTER TABLE episodes DROP COLUMN holder;
      DELETE FROM migrations WHERE migration_id >= 4`,
    ],
    [
      "turns stood in chains",
      `CREATE TABLE turns (number INTEGER PRIMARY KEY, episode INTEGER NOT NULL REFERENCES episodes (number), ${turnColumns},
        UNIQUE (episode, turn));
      INSERT INTO turns SELECT number, episode, ${columns} FROM newer t;
      DELETE FROM migrations WHERE migration_id >= 5`,
    ],
    [
      "turns had a tail",
      `CREATE TABLE turns (number INTEGER PRIMARY KEY, episode INTEGER NOT NULL REFERENCES episodes (number), ${turnColumns},
        before INTEGER);
      INSERT INTO turns SELECT number, episode, ${columns}, before FROM newer t;
      CREATE TRIGGER turn_of_episode AFTER INSERT ON turns BEGIN
        UPDATE episodes SET turn = new.turn, reward = reward + new.reward, last = new.number WHERE number = new.episode;
      END;
      DELETE FROM migrations WHERE migration_id >= 6`,
    ],
  ])("that was written before %s is read as it was", async (since, form) => {
    const file = `${since}.sqlite`;
    const ids = await opened(
      file,
      Effect.gen(function* () {
        const journal = yield* Journal;
        const environment = host(nothing, journal);
        const parent = yield* environment.reset({ maxTurns: 3 });
        for (let turn = 0; turn < 3; turn++) yield* parent.step(give);
        const child: HostedEpisode = yield* parent.fork(1);
        yield* child.step(give);
        yield* child.takeOver("a");
        yield* child.takeOver("b");
        return [parent.id, child.id];
      }),
    );
    const read = Effect.gen(function* () {
      const [journal, store] = [yield* Journal, yield* TraceStore];
      const whole = yield* Effect.forEach(ids, (id) => journal.load(id));
      return { whole, list: yield* store.list({ limit: 9 }), outcomes: yield* store.outcomes };
    });
    const before = await opened(file, read);
    expect(before).toMatchObject({ whole: [{ holder: "" }, { holder: "b" }], outcomes: [{ problem: "null" }] });
    const old = new DatabaseSync(join(folder, file));
    old.exec(`UPDATE episodes SET turn = tail.turn, reward = episodes.reward + tail.reward, last = tail.last
      FROM tail WHERE tail.episode = episodes.number;
      DROP VIEW tail; DROP TABLE folded; ALTER TABLE turns RENAME TO newer`);
    old.exec(form);
    old.exec("DROP TABLE newer; CREATE INDEX outcomes ON turns (at) WHERE finish IS NOT NULL");
    if (since !== "turns had a tail")
      for (const column of ["turn", "reward", "last"]) old.exec(`ALTER TABLE episodes DROP COLUMN ${column}`);
    old.close();
    const looked = TraceStore.use((store) => store.list({ limit: 9 })).pipe(
      Effect.provide(Layer.fresh(traceReader(join(folder, file)))),
      Effect.flip,
    );
    expect(await Effect.runPromise(looked)).toMatchObject({ _tag: "OldStore" });
    expect(await opened(file, read)).toEqual(before);
    const again = opened(
      file,
      Effect.gen(function* () {
        return yield* (yield* Journal).append(ids[1]!, turns[3]!, "b");
      }),
    );
    expect(await again).toBe(true);
  });
});

describe("the log", () => {
  const sizeOf = (file: string) => statSync(join(folder, file)).size;

  it("is copied into the file by a thread when that is worth it, and not before", async () => {
    const db = new DatabaseSync(join(folder, "copied.sqlite"));
    db.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (bytes BLOB)");
    for (let n = 0; n < 20; n++) db.prepare("INSERT INTO t VALUES (?)").run(new Uint8Array(50_000));
    const copied = async (...grown: ReadonlyArray<number>) => {
      const checkpointer = makeCheckpointer(join(folder, "copied.sqlite"), 1_000_000);
      for (const bytes of grown) checkpointer.grown(bytes);
      await checkpointer.close();
      return sizeOf("copied.sqlite") > 1_000_000;
    };
    expect(await copied(500_000, 499_999)).toBe(false);
    expect(await copied(500_000, 500_000)).toBe(true);
    db.close();
  });

  it("may be copied by nobody: a thread that fails ends, and the store closes", async () => {
    const checkpointer = makeCheckpointer(join(folder, "no", "such", "folder.sqlite"), 1);
    checkpointer.grown(1);
    await checkpointer.close();
    checkpointer.grown(1);
    await checkpointer.close();
  });

  it("of a store is copied while turns are written", async () => {
    const noise = 1 << 16; // bytes a turn
    await opened(
      "long.sqlite",
      Effect.gen(function* () {
        const journal = yield* Journal;
        yield* journal.open({ ...record, id: "long" }, turns[0]);
        let turn = 0;
        /* Long before the writer would do it. */
        while (sizeOf("long.sqlite") < 16 * noise && turn < (longestLog * 4096) / noise / 2) {
          const snapshot = Buffer.from(crypto.getRandomValues(new Uint8Array(noise))).toString("hex");
          yield* journal.append("long", { ...turns[1]!, turn: ++turn, snapshot });
        }
        expect(sizeOf("long.sqlite")).toBeGreaterThanOrEqual(16 * noise);
        expect((yield* journal.load("long"))!.turns.length).toBe(turn + 1);
      }),
    );
  });
});
