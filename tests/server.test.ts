import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect, Exit, Layer, ManagedRuntime, Scope } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Dealer, Request } from "zeromq";
import { sourceOf } from "../cli/gym.ts";
import { debugging } from "../envs/debugging.ts";
import { connect, type GymClient } from "../gym-server/client.ts";
import { episodeIdOf, secretFor } from "../gym-server/lease.ts";
import { decode, encode } from "../gym-server/protocol.ts";
import { startServer } from "../gym-server/server.ts";
import type { Environment } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { random } from "../src/random.ts";
import { traceStore } from "../traces/store.ts";
import { conforms } from "./conformance.ts";
import { double, impossibleIncrement, increment, rightIncrement, wrongIncrement } from "./problems.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-server-"));
const runtime = ManagedRuntime.make(
  Layer.merge(Judge.layer({ workers: 2 }), traceStore(join(folder, "traces.sqlite"))),
);
const problems = [increment, double];
const list = problems.map(({ id, language, entry }) => ({ id, language, entry }));

/** A server of its own over the one judge and the one store; closing the scope stops it. */
const serve = async () => {
  const scope = Scope.makeUnsafe();
  const server = await runtime.runPromise(
    Effect.gen(function* () {
      const environment = host(debugging(yield* Judge, sourceOf(problems)), yield* Journal);
      return yield* startServer({ endpoint: "tcp://127.0.0.1:*", environments: [environment], problems: { list } });
    }).pipe(Scope.provide(scope)),
  );
  return { endpoint: server.endpoint, stop: () => Effect.runPromise(Scope.close(scope, Exit.void)) };
};

let server: Awaited<ReturnType<typeof serve>>;
let client: GymClient;
let environment: Environment;
const clientScope = Scope.makeUnsafe();

beforeAll(async () => {
  server = await serve();
  client = await Effect.runPromise(connect(server.endpoint).pipe(Scope.provide(clientScope)));
  environment = await Effect.runPromise(client.environment("debugging"));
});
afterAll(async () => {
  await Effect.runPromise(Scope.close(clientScope, Exit.void));
  await server.stop();
  await runtime.dispose();
  rmSync(folder, { recursive: true });
});

conforms("the debugging environment behind a socket", () => ({
  environment,
  problem: "increment",
  wrong: wrongIncrement,
  right: rightIncrement,
  impossible: impossibleIncrement,
}));

/** A client that says exactly what it is told to. */
const raw = (endpoint = server.endpoint) => {
  const socket = new Dealer({ linger: 0, receiveTimeout: 60_000 });
  socket.connect(endpoint);
  return {
    send: (...frames: ReadonlyArray<Uint8Array | string>) => socket.send([...frames]),
    /** The last frame: what was sent with an empty one before it is answered so. */
    receive: async () => (await socket.receive()).at(-1)!,
    ask: async (message: unknown) => {
      await socket.send(encode(message));
      return decode((await socket.receive()).at(-1)!) as Record<string, any>;
    },
    close: () => socket.close(),
  };
};

describe("the server", () => {
  it("says hello, and refuses a protocol that it does not speak", async () => {
    const agent = raw();
    expect(await agent.ask({ id: 1, type: "hello", protocol: 1 })).toEqual({
      id: 1,
      ok: true,
      protocol: 1,
      server: "redgreen",
      environments: ["debugging"],
      limits: {
        maxMessageBytes: 16 << 20,
        maxReplyBytes: 32 << 20,
        maxBatch: 1024,
        maxInFlight: 1024,
        heartbeatMs: 5000,
        heartbeatTimeoutMs: 30_000,
        idleMs: 3_600_000,
      },
      roles: ["play", "watch", "administer"],
    });
    expect(await agent.ask({ id: 2, type: "hello", protocol: 99 })).toMatchObject({
      id: 2,
      ok: false,
      error: { code: "unsupported-version" },
    });
    agent.close();
  });

  it("repeats ids as they were, integers as integers, and refuses those that are none", async () => {
    const agent = raw();
    /* As bytes: what is an integer in one language is a float in another if it is written as one. */
    const ping = (id: Buffer) =>
      Buffer.concat([Buffer.from([0x82, 0xa2]), Buffer.from("id"), id, encode("type"), encode("ping")]);
    const ids = [0, -1, 2 ** 32 - 1, -(2 ** 31), 2n ** 32n, 1_763_891_000_000n, 2n ** 53n - 1n, -(2n ** 53n) + 1n];
    for (const id of [...ids, "", "é\u0000漢😀", "x".repeat(200)].map(encode)) {
      await agent.send(ping(id));
      const reply = await agent.receive();
      expect(reply.toString("hex")).toContain(Buffer.concat([encode("id"), id, encode("ok")]).toString("hex"));
      expect(decode(reply)).toMatchObject({ ok: true, draining: false });
    }
    for (const id of [2n ** 53n, -(2n ** 63n), 2n ** 64n - 1n, 1.5, null, true, Buffer.from("x"), [1], "x".repeat(201)])
      expect(await agent.ask({ id, type: "ping" })).toMatchObject({ id: null, error: { code: "bad-request" } });
    agent.close();
  });

  it("lists its problems in pages", async () => {
    const agent = raw();
    expect(await agent.ask({ id: 1, type: "problems", offset: 1, limit: 5 })).toEqual({
      id: 1,
      ok: true,
      problems: [list[1]],
      total: 2,
    });
    expect(await Effect.runPromise(client.problems)).toEqual(list);
    agent.close();
  });

  it("answers REQ sockets too", async () => {
    const socket = new Request({ linger: 0, receiveTimeout: 60_000 });
    socket.connect(server.endpoint);
    await socket.send(encode({ id: "a", type: "stats" }));
    expect(decode((await socket.receive())[0]!)).toMatchObject({ id: "a", ok: true });
    socket.close();
  });

  it("answers a repeated turn as it did the first time, byte for byte, and refuses one from the future or with another action", async () => {
    const agent = raw();
    const { episode, lease } = await agent.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    const step = encode({ id: 2, type: "step", episode, lease, turn: 1, action: wrongIncrement });
    await agent.send(step);
    const first = await agent.receive();
    await agent.ask({ id: 3, type: "step", episode, lease, turn: 2, action: wrongIncrement });
    await agent.send(step);
    expect(Buffer.compare(await agent.receive(), first)).toBe(0);
    expect(await agent.ask({ id: 4, type: "step", episode, lease, turn: 9, action: wrongIncrement })).toMatchObject({
      error: { code: "wrong-turn" },
    });
    expect(await agent.ask({ id: 5, type: "step", episode, lease, turn: 2, action: rightIncrement })).toMatchObject({
      error: { code: "wrong-turn", message: expect.stringContaining("another action") },
    });
    agent.close();
  });

  it("plays an episode on after its client, or the whole server, was lost", async () => {
    const other = await serve();
    const before = raw(other.endpoint);
    const { episode, lease } = await before.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    const played = await before.ask({ id: 2, type: "step", episode, lease, turn: 1, action: wrongIncrement });
    before.close();
    await other.stop();
    const after = raw();
    expect(await after.ask({ id: 2, type: "step", episode, lease, turn: 1, action: wrongIncrement })).toEqual(played);
    expect(await after.ask({ id: 3, type: "step", episode, lease, turn: 2, action: rightIncrement })).toMatchObject({
      ok: true,
      step: { terminated: true, observation: { turn: 2 } },
    });
    after.close();
  });

  it("begins one episode however often, and wherever, one reset of a session is asked for", async () => {
    const reset = encode({ id: 7, session: "a session of tests", type: "reset", options: { problem: "increment" } });
    const [first, second] = [raw(), raw()];
    await first.send(reset);
    const reply = await first.receive();
    await second.send(reset);
    expect(Buffer.compare(await second.receive(), reply)).toBe(0);
    const { episode, lease } = decode(reply) as Record<string, any>;
    await first.ask({ id: 8, type: "step", episode, lease, turn: 1, action: wrongIncrement });
    const other = await serve();
    const third = raw(other.endpoint);
    await third.send(reset);
    expect(Buffer.compare(await third.receive(), reply)).toBe(0);
    /* The other server has read the record as it was; what is played here since it finds when it meets it. */
    await first.ask({ id: 9, type: "step", episode, lease, turn: 2, action: wrongIncrement });
    const step = { id: 9, type: "step", episode, lease, turn: 3, action: wrongIncrement };
    expect(await third.ask(step)).toMatchObject({ ok: true, turn: 3 });
    const fork = encode({ id: 8, session: "a session of tests", type: "fork", episode, lease, turns: 1 });
    await third.send(fork);
    const forked = await third.receive();
    expect(decode(forked)).toMatchObject({ ok: true, turn: 1 });
    await first.send(fork);
    expect(Buffer.compare(await first.receive(), forked)).toBe(0);
    for (const agent of [first, second, third]) agent.close();
    await other.stop();
  });

  it("answers a request that is asked again while it is under way once, on the connection that asked last", async () => {
    const [first, second] = [raw(), raw()];
    const session = "another session of tests";
    const { episode, lease } = await first.ask({ id: 1, session, type: "reset", options: { problem: "increment" } });
    const endless = { type: "submit", program: "def increment(n):\n    while True: pass\n" };
    const step = { id: 2, session, type: "step", episode, lease, turn: 1, action: endless };
    await first.send(encode(step));
    expect(await first.ask({ id: 3, type: "stats" })).toMatchObject({ ok: true });
    await second.send(encode(step));
    await second.send(encode({ id: 4, session, type: "cancel", request: 2 }));
    const replies = [decode(await second.receive()), decode(await second.receive())] as Array<Record<string, any>>;
    expect(replies.find((r) => r.id === 4)).toEqual({ id: 4, ok: true, found: true });
    expect(replies.find((r) => r.id === 2)).toMatchObject({ error: { code: "cancelled" } });
    expect(await first.ask({ id: 5, type: "ping" })).toEqual({ id: 5, ok: true, draining: false });
    first.close();
    second.close();
  });

  it("tells a right lease from wrong ones, before a right one was shown and after", async () => {
    const agent = raw(server.endpoint);
    const { episode, lease } = await agent.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    const other = await agent.ask({ id: 2, type: "reset", options: { problem: "increment" } });
    const look = (shown: unknown, id: number) => agent.ask({ id, type: "look", episode, lease: shown });
    const wrong = ["", ".", "x".repeat(43), lease.slice(1), `${lease}x`, other.lease];
    for (const round of [10, 20]) {
      for (const [i, shown] of wrong.entries())
        expect(await look(shown, round + i)).toMatchObject({ error: { code: "forbidden" } });
      expect(await look(lease, round + 9)).toMatchObject({ ok: true, turn: 0 });
    }
    agent.close();
  });

  it("gives an episode to whoever resumes it with its lease, and refuses who played it before", async () => {
    const agent = raw();
    const { episode, lease } = await agent.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    const first = await agent.ask({ id: 2, type: "step", episode, lease, turn: 1, action: wrongIncrement });
    const other = await serve();
    const heir = raw(other.endpoint);
    const resumed = await heir.ask({ id: 1, type: "resume", episode, lease });
    expect(resumed).toMatchObject({ ok: true, turn: 1, step: first.step, start: { observation: { turn: 0 } } });
    expect(resumed.lease).not.toBe(lease);
    const step = { type: "step", episode, turn: 2, action: wrongIncrement };
    expect(await heir.ask({ id: 2, ...step, lease: resumed.lease })).toMatchObject({ ok: true, turn: 2 });
    /* This server has not heard of the other; the record has. */
    expect(await agent.ask({ id: 3, ...step, lease })).toMatchObject({ error: { code: "lease-lost" } });
    expect(await agent.ask({ id: 4, ...step, turn: 3, lease })).toMatchObject({ error: { code: "lease-lost" } });
    expect(await agent.ask({ id: 5, type: "close", episode, lease })).toMatchObject({ error: { code: "lease-lost" } });
    expect(await agent.ask({ id: 6, ...step, turn: 3, lease: resumed.lease })).toMatchObject({ ok: true, turn: 3 });
    agent.close();
    heir.close();
    await other.stop();
  });

  it("lets nobody write into an episode that another took over, even on a server that has not heard of it", async () => {
    const agent = raw();
    const { episode, lease } = await agent.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    const other = await serve();
    const heir = raw(other.endpoint);
    const resumed = await heir.ask({ id: 1, type: "resume", episode, lease });
    expect(resumed).toMatchObject({ ok: true, turn: 0 });
    const step = { type: "step", episode, turn: 1, action: wrongIncrement };
    expect(await agent.ask({ id: 2, ...step, lease })).toMatchObject({ error: { code: "lease-lost" } });
    expect(await heir.ask({ id: 4, ...step, action: rightIncrement, lease: resumed.lease })).toMatchObject({
      ok: true,
      step: { terminated: true },
    });
    agent.close();
    heir.close();
    await other.stop();
  });

  it("answers the requests of a batch one by one", async () => {
    const agent = raw();
    await agent.send(
      encode({
        id: "batch",
        type: "batch",
        requests: [{ id: 1, type: "stats" }, { id: 2, type: "dance" }, 3, { id: 4, type: "ping" }],
      }),
    );
    const replies = [];
    for (let i = 0; i < 4; i++) replies.push(decode(await agent.receive()) as Record<string, any>);
    const byId = new Map(replies.map((reply) => [reply.id, reply]));
    expect(byId.get(1)).toMatchObject({ ok: true, inFlight: expect.any(Number) });
    expect(byId.get(2)).toMatchObject({ error: { code: "bad-request" } });
    expect(byId.get(null)).toMatchObject({ error: { code: "bad-request" } });
    expect(byId.get(4)).toMatchObject({ ok: true });
    agent.close();
  });

  it("cancels a request of the same client and answers it so", async () => {
    const agent = raw();
    const slow = { type: "submit", program: "def increment(n):\n    while True: pass\n" };
    const { episode, lease } = await agent.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    await agent.send(encode({ id: 2, type: "step", episode, lease, turn: 1, action: slow }));
    await agent.send(encode({ id: 3, type: "cancel", request: 2 }));
    const replies = [decode(await agent.receive()), decode(await agent.receive())] as Array<Record<string, any>>;
    expect(replies.find((r) => r.id === 3)).toEqual({ id: 3, ok: true, found: true });
    expect(replies.find((r) => r.id === 2)).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(await agent.ask({ id: 4, type: "step", episode, lease, turn: 1, action: rightIncrement })).toMatchObject({
      ok: true,
      turn: 1,
    });
    agent.close();
  });

  it("refuses what is malformed with a reason, and says which request it was", async () => {
    const agent = raw();
    const cases: ReadonlyArray<readonly [unknown, unknown, RegExp]> = [
      [{}, null, /no id/],
      [[1, 2], null, /not a map/],
      [{ id: 1, type: "dance" }, 1, /no known type; the types are hello, /],
      [{ id: 1, type: "step", episode: "x", turn: 1, action: { type: "give-up" } }, 1, /lease/],
      [{ id: 1, type: "step", episode: "x", lease: "y", turn: 0, action: { type: "give-up" } }, 1, /turn/],
      [{ id: "s", type: "step", episode: "x", lease: "y", turn: 1, action: { type: "explode" } }, "s", /malformed/],
      [{ id: 1, type: "stats", session: "short" }, 1, /session/],
      [{ id: 1, type: "batch", requests: [] }, 1, /batch is malformed/],
      [{ id: 1, type: "batch", requests: [{ id: 2, type: "batch", requests: [] }] }, 2, /batch cannot be in a batch/],
      [{ id: 1, type: "reset", options: { maxTurns: 0 } }, 1, /maxTurns/],
      [{ id: 1, type: "reset", options: { problem: 7 } }, 1, /problem/],
    ];
    for (const [message, id, why] of cases) {
      const reply = await agent.ask(message);
      expect(reply).toMatchObject({
        id,
        ok: false,
        error: { code: "bad-request", message: expect.stringMatching(why) },
      });
    }
    const [secret, other] = [secretFor({ client: "", session: undefined, id: 1 }), "not a lease"];
    const step = { id: 1, type: "step", episode: episodeIdOf(secret), turn: 1, action: { type: "give-up" } };
    expect(await agent.ask({ ...step, lease: secret })).toMatchObject({ error: { code: "unknown-episode" } });
    expect(await agent.ask({ ...step, lease: other })).toMatchObject({ error: { code: "forbidden" } });
    expect(await agent.ask({ id: 1, type: "reset", environment: "chess" })).toMatchObject({
      error: { code: "unknown-environment" },
    });
    agent.close();
  });

  it("answers or drops ten thousand malformed messages, and an episode in progress is unharmed", async () => {
    const rng = random(2024, "malformed");
    const valid = encode({
      id: 5,
      type: "step",
      episode: "e",
      turn: 1,
      action: { type: "submit", program: "x".repeat(50) },
    });
    const bytes = (n: number) => Buffer.from(Array.from({ length: n }, () => rng.below(256)));
    const malformed = (): Array<Buffer> => {
      switch (rng.below(6)) {
        case 0:
          return [bytes(rng.below(200))];
        case 1:
          return [valid.subarray(0, rng.below(valid.length))];
        case 2: {
          const copy = Buffer.from(valid);
          for (let i = 0; i < 1 + rng.below(8); i++) copy[rng.below(copy.length)] = rng.below(256);
          return [copy];
        }
        case 3:
          return Array.from({ length: 2 + rng.below(4) }, () => bytes(rng.below(30)));
        case 4:
          return [
            encode({
              id: rng.pick([1, "x", null, {}, [], 1.5, "y".repeat(300)]),
              type: rng.pick(["step", "fork", "close", 3, null, "hello"]),
              turn: rng.pick([-1, 1e300, "1", null]),
              episode: rng.pick([7, "", "../../etc", null]),
            }),
          ];
        default:
          return [
            Buffer.concat([
              Buffer.alloc(1 + rng.below(2000), rng.pick([0x91, 0x81, 0xdd, 0xdf, 0xc1, 0xc7])),
              bytes(4),
            ]),
          ];
      }
    };
    const agent = raw();
    const episode = await Effect.runPromise(environment.reset({ problem: "increment", maxTurns: 50 }));
    const hostile = raw();
    let sent = 0;
    for (let round = 0; round < 10; round++) {
      for (let i = 0; i < 1000; i++, sent++) await hostile.send(...malformed());
      const step = await Effect.runPromise(episode.step(wrongIncrement));
      expect(step.observation).toMatchObject({ turn: round + 1, verdict: "wrong-answer", passedCount: 2 });
    }
    /* Every one of them was answered, and refused. */
    let answered = 0;
    await hostile.send(encode({ id: "last", type: "stats" }));
    for (;;) {
      const reply = decode(await hostile.receive()) as Record<string, any>;
      if (reply.id === "last") break;
      answered++;
      expect(reply.ok).toBe(false);
    }
    expect(sent).toBe(10_000);
    expect(answered).toBe(sent);
    expect(await agent.ask({ id: 1, type: "stats" })).toMatchObject({ ok: true });
    agent.close();
    hostile.close();
  });

  it("disconnects a peer whose message is larger than allowed, and nobody else", async () => {
    const [big, small] = [raw(), raw()];
    await big.send(Buffer.alloc((16 << 20) + 1));
    expect(await small.ask({ id: 1, type: "stats" })).toMatchObject({ ok: true });
    big.close();
    small.close();
  });

  it("is reported as unavailable where nothing listens", async () => {
    const error = await Effect.runPromise(Effect.flip(Effect.scoped(connect("tcp://127.0.0.1:1", { helloMs: 200 }))));
    expect(error).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("redgreen serve --bind tcp://127.0.0.1:1"),
    });
  });
});
