/** Peers that mean harm, or do it: each is refused as docs/protocol.md says, and others are unharmed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect as connectTcp, type Socket } from "node:net";
import { join } from "node:path";
import { Deferred, Effect, Exit, Scope } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curveKeyPair, Subscriber } from "zeromq";
import { nothing } from "../bench/null.ts";
import { connect } from "../gym-server/client.ts";
import { addClient, type Credentials, removeClient } from "../gym-server/keyring.ts";
import { decode, encode } from "../gym-server/protocol.ts";
import { RateLimit } from "../gym-server/rate.ts";
import type { Rules } from "../src/environment.ts";
import { type NullServer, raw, scratch, serveNull } from "./null-server.ts";

const folder = scratch(afterAll);
const run = Effect.runPromise;
const give = { type: "give-up" };

/** An environment whose turns end when the test says so. */
const held = () => {
  const go = Deferred.makeUnsafe<void>();
  const rules = {
    ...nothing,
    play: (state, action) => Effect.andThen(Deferred.await(go), nothing.play(state, action)),
  } satisfies Rules<any>;
  return { rules, release: () => Deferred.doneUnsafe(go, Effect.void) };
};

describe("a guarded server", () => {
  const keys = join(folder, "keys");
  let server: NullServer;
  let ada: Credentials;
  let bob: Credentials;
  let board: Credentials;

  beforeAll(async () => {
    ada = await run(addClient(keys, "ada", ["play"]));
    bob = await run(addClient(keys, "bob", ["play"]));
    board = await run(addClient(keys, "board", ["watch"]));
    server = await serveNull({ keys, watch: "tcp://127.0.0.1:*", traces: join(folder, "guarded.sqlite") });
  });
  afterAll(() => server.stop());

  it("lets a client with its credentials play, and says what it may", async () => {
    const scope = Scope.makeUnsafe();
    const client = await run(connect(server.endpoint, { credentials: ada }).pipe(Scope.provide(scope)));
    expect(client.server.roles).toEqual(["play"]);
    const environment = await run(client.environment());
    const episode = await run(environment.reset({ maxTurns: 3 }));
    expect((await run(episode.step({ type: "give-up" }))).observation.turn).toBe(1);
    await run(Scope.close(scope, Exit.void));
  });

  it("is silent to a wrong key, to none, and to the right keys of another server", async () => {
    const stranger = { ...curveKeyPair(), serverKey: ada.serverKey };
    const elsewhere = { ...ada, serverKey: curveKeyPair().publicKey };
    for (const credentials of [stranger, undefined, elsewhere]) {
      const peer = raw(server.endpoint, credentials);
      /* Refused in the handshake: there is nothing to wait for but that it is over. */
      const refused = (async () => {
        for await (const event of peer.events)
          if (["handshake", "handshake:error:auth", "handshake:error:protocol", "disconnect"].includes(event.type))
            return event.type;
      })();
      await peer.send(encode({ id: 1, type: "ping", token: ada.token }));
      expect(await refused).not.toBe("handshake");
      peer.close();
    }
  });

  it("refuses a request without a token, with a wrong one, and with one that was removed", async () => {
    const peer = raw(server.endpoint, ada);
    for (const token of [undefined, "", "wrong", ada.token.slice(1), `${ada.token}x`]) {
      const reply = await peer.ask({ id: 1, type: "hello", protocol: 1, ...(token === undefined ? {} : { token }) });
      expect(reply).toMatchObject({ id: 1, ok: false, error: { code: "unauthorized" } });
    }
    expect(await peer.ask({ id: 2, type: "ping", token: ada.token })).toMatchObject({ ok: true });
    const gone = await run(addClient(keys, "gone", ["play"]));
    while (!(await peer.ask({ id: 3, type: "ping", token: gone.token })).ok);
    await run(removeClient(keys, "gone"));
    while ((await peer.ask({ id: 4, type: "ping", token: gone.token })).ok);
    peer.close();
  });

  it("takes a token that another client replays for its owner's, which opens no episode, and no longer when it is removed", async () => {
    const eve = await run(addClient(keys, "eve", ["watch"]));
    const [owner, thief] = [raw(server.endpoint, ada), raw(server.endpoint, bob)];
    while (!(await thief.ask({ id: 0, type: "ping", token: eve.token })).ok);
    expect(await thief.ask({ id: 1, type: "hello", protocol: 1, token: eve.token })).toMatchObject({
      roles: ["watch"],
    });
    expect(await thief.ask({ id: 2, type: "reset", token: eve.token })).toMatchObject({ error: { code: "forbidden" } });
    const { episode } = await owner.ask({ id: 1, type: "reset", token: ada.token });
    const step = { id: 3, type: "step", token: ada.token, episode, lease: "x", turn: 1, action: give };
    expect(await thief.ask(step)).toMatchObject({ error: { code: "forbidden" } });
    await run(removeClient(keys, "eve"));
    while ((await thief.ask({ id: 4, type: "ping", token: eve.token })).ok);
    expect(await thief.ask({ id: 5, type: "ping", token: eve.token })).toMatchObject({
      error: { code: "unauthorized" },
    });
    owner.close();
    thief.close();
  });

  it("refuses another client the episode that it has a name, but no lease, for, or the lease of another", async () => {
    const [a, b] = [raw(server.endpoint, ada), raw(server.endpoint, bob)];
    const mine = await a.ask({ id: 1, type: "reset", token: ada.token });
    const theirs = await b.ask({ id: 1, type: "reset", token: bob.token });
    const step = { id: 2, type: "step", token: bob.token, episode: mine.episode, turn: 1, action: give };
    for (const lease of [theirs.lease, "", "x", `${theirs.lease}.${theirs.lease}`, `.${mine.episode}`, mine.episode])
      expect(await b.ask({ ...step, lease })).toMatchObject({ ok: false, error: { code: "forbidden" } });
    for (const type of ["fork", "close"])
      expect(await b.ask({ id: 3, type, token: bob.token, episode: mine.episode })).toMatchObject({
        error: { code: "forbidden" },
      });
    /* The same session and request id of another client is another episode. */
    const session = "a session of two clients";
    const [one, two] = [
      await a.ask({ id: 9, session, type: "reset", token: ada.token }),
      await b.ask({ id: 9, session, type: "reset", token: bob.token }),
    ];
    expect(one.episode).not.toBe(two.episode);
    a.close();
    b.close();
  });

  it("lets a client that may watch see turns, and do nothing else", async () => {
    const peer = raw(server.endpoint, board);
    const hello = await peer.ask({ id: 1, type: "hello", protocol: 1, token: board.token });
    expect(hello).toMatchObject({ ok: true, roles: ["watch"], watch: server.watch });
    for (const request of [
      { type: "reset" },
      { type: "step", episode: "e", lease: "l", turn: 1, action: give },
      { type: "resume", episode: "e", lease: "l" },
      { type: "look", episode: "e", lease: "l" },
      { type: "fork", episode: "e" },
      { type: "close", episode: "e" },
      { type: "cancel", request: 1 },
    ])
      expect(await peer.ask({ id: 2, token: board.token, ...request })).toMatchObject({ error: { code: "forbidden" } });

    const curve = (c: Credentials) => ({
      curveServerKey: c.serverKey,
      curvePublicKey: c.publicKey,
      curveSecretKey: c.secretKey,
    });
    const watching = new Subscriber({ linger: 0, receiveTimeout: 60_000, ...curve(board) });
    watching.subscribe();
    watching.connect(server.watch!);
    const player = raw(server.endpoint, ada);
    /* A subscription arrives when it arrives; turns are played until one is seen. */
    let seen: Record<string, any> | undefined;
    const watched = (async () => {
      while (seen?.action === undefined) {
        const [topic, body] = await watching.receive();
        seen = { topic: String(topic), ...(decode(body!) as object) };
      }
    })();
    const { episode, lease } = await player.ask({
      id: 1,
      type: "reset",
      token: ada.token,
      options: { maxTurns: 9999 },
    });
    for (let turn = 1; seen?.action === undefined; turn++)
      await player.ask({ id: 2, type: "step", token: ada.token, episode, lease, turn, action: give });
    await watched;
    expect(seen).toMatchObject({ topic: episode, episode, type: "turn", client: "ada", action: "give-up" });
    const blind = new Subscriber({ linger: 0, ...curve(ada) });
    const refused = (async () => {
      for await (const event of blind.events)
        if (["handshake", "handshake:error:auth", "disconnect"].includes(event.type)) return event.type;
    })();
    blind.connect(server.watch!);
    expect(await refused).not.toBe("handshake");
    for (const socket of [peer, player, watching, blind]) socket.close();
  });

  it("keeps keys where only their owner reads them, and writes no secret into traces", async () => {
    for (const name of ["server.json", "clients/ada.json"])
      expect(statSync(join(keys, name)).mode & 0o777, name).toBe(0o600);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    const peer = raw(server.endpoint, ada);
    const session = "a session that is a secret";
    const { lease, episode } = await peer.ask({ id: 1, session, type: "reset", token: ada.token });
    await peer.ask({ id: 2, session, type: "step", token: ada.token, episode, lease, turn: 1, action: give });
    const resumed = await peer.ask({ id: 3, session, type: "resume", token: ada.token, episode, lease });
    peer.close();
    const secrets = [ada.token, ada.secretKey, lease, session, resumed.lease];
    for (const name of readdirSync(folder).filter((file) => file.startsWith("guarded.sqlite"))) {
      const bytes = readFileSync(join(folder, name));
      for (const secret of secrets) expect(bytes.includes(secret), name).toBe(false);
    }
  });
});

describe("a server", () => {
  it("does not open where other machines reach it without keys", async () => {
    await expect(serveNull({ endpoint: "tcp://0.0.0.0:*" })).rejects.toMatchObject({ code: "EXPOSED" });
    await expect(serveNull({ watch: "tcp://*:*" })).rejects.toMatchObject({ code: "EXPOSED" });
  });

  it("keeps answering while five thousand connections say nothing", async () => {
    const server = await serveNull();
    const port = Number(server.endpoint.split(":").at(-1));
    const silent: Array<Socket> = [];
    const count = 5000;
    for (let i = 0; i < count; i += 50)
      await Promise.all(
        Array.from(
          { length: 50 },
          () =>
            new Promise<void>((resolve) => {
              const socket = connectTcp(port, "127.0.0.1", resolve);
              socket.on("error", () => resolve()); // the machine may allow fewer; those that stand say nothing
              silent.push(socket);
            }),
        ),
      );
    const peer = raw(server.endpoint);
    expect(await peer.ask({ id: 1, type: "reset" })).toMatchObject({ ok: true });
    for (const socket of silent) socket.destroy();
    peer.close();
    await server.stop();
  });

  it("disconnects peers with oversized and never-ending messages, garbage and half a handshake, and nobody else", async () => {
    const server = await serveNull();
    const port = Number(server.endpoint.split(":").at(-1));
    const victim = raw(server.endpoint);
    const { episode, lease } = await victim.ask({ id: 1, type: "reset", options: { maxTurns: 1000 } });
    const greeting = Buffer.alloc(64);
    greeting[0] = 0xff;
    greeting[9] = 0x7f;
    greeting[10] = 3;
    greeting.write("NULL", 12);
    const ready = Buffer.from("\x04\x1c\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER", "latin1");
    const huge = Buffer.concat([greeting, ready, Buffer.from([0x02, 0, 0, 1, 0, 0, 0, 0, 0])]); // 1 TiB, it says
    const attacks = [Buffer.from("GET / HTTP/1.1\r\n\r\n"), greeting.subarray(0, 12), huge, Buffer.alloc(70_000, 0xff)];
    const sockets = attacks.map((bytes) => {
      const socket = connectTcp(port, "127.0.0.1");
      socket.on("error", () => {});
      const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
      socket.resume();
      socket.write(bytes);
      return { socket, closed };
    });
    const oversized = raw(server.endpoint);
    const cut = (async () => {
      for await (const event of oversized.events) if (event.type === "disconnect") return event.type;
    })();
    await oversized.send(Buffer.alloc((16 << 20) + 1));
    for (let turn = 1; turn <= 200; turn++)
      expect(await victim.ask({ id: 2, type: "step", episode, lease, turn, action: give })).toMatchObject({
        ok: true,
        turn,
      });
    expect(await cut).toBe("disconnect");
    await sockets[2]!.closed; // the others are, when the time for a handshake is over
    for (const { socket } of sockets) socket.destroy();
    oversized.close();
    victim.close();
    await server.stop();
  });

  it("drops what a peer does not read, and answers others meanwhile", async () => {
    const server = await serveNull();
    const deaf = raw(server.endpoint);
    const long = "x".repeat(190);
    for (let i = 0; i < 20_000; i++) await deaf.send(encode({ id: `${i} ${long}`, type: "ping" }));
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset", options: { maxTurns: 100 } });
    for (let turn = 1; turn < 100; turn++)
      expect(await peer.ask({ id: 2, type: "step", episode, lease, turn, action: give })).toMatchObject({ ok: true });
    deaf.close();
    peer.close();
    await server.stop();
  });

  it("tells a greedy client to come back, and has room for the next one", async () => {
    const { rules, release } = held();
    const server = await serveNull({ rules, maxInFlight: 8 });
    const [greedy, modest] = [raw(server.endpoint), raw(server.endpoint)];
    const episodes = [];
    for (let i = 0; i < 8; i++) episodes.push(await greedy.ask({ id: i, type: "reset" }));
    const turn = { type: "step", turn: 1, action: give };
    for (const [id, { episode, lease }] of episodes.entries())
      await greedy.send(encode({ id, ...turn, episode, lease }));
    const refused = [];
    for (let i = 0; i < 4; i++) refused.push(decode(await greedy.receive()));
    expect(refused.map((reply: any) => [reply.id, reply.error.code, reply.error.retryAfterMs > 0])).toEqual([
      [4, "capacity", true],
      [5, "capacity", true],
      [6, "capacity", true],
      [7, "capacity", true],
    ]);
    const { episode, lease } = await modest.ask({ id: 1, type: "reset" });
    await modest.send(encode({ id: 2, ...turn, episode, lease }));
    expect(await modest.ask({ id: 3, type: "ping" })).toMatchObject({ id: 3, ok: true });
    release();
    expect(decode(await modest.receive())).toMatchObject({ id: 2, ok: true });
    for (let i = 0; i < 4; i++) expect(decode(await greedy.receive())).toMatchObject({ ok: true, turn: 1 });
    greedy.close();
    modest.close();
    await server.stop();
  });

  it("answers more requests than its rate allows with when to come back", async () => {
    const server = await serveNull({ requestsPerSecond: 1 });
    const peer = raw(server.endpoint);
    expect(await peer.ask({ id: 1, type: "ping" })).toMatchObject({ ok: true });
    const reply = await peer.ask({ id: 2, type: "ping" });
    expect(reply).toMatchObject({ error: { code: "capacity" } });
    expect(reply.error.retryAfterMs).toBeLessThanOrEqual(1000);
    peer.close();
    await server.stop();
  });

  it("puts idle episodes away and brings them back", async () => {
    const server = await serveNull({ idleMs: 4, traces: join(folder, "idle.sqlite") });
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset" });
    const step = { type: "step", episode, lease, action: give };
    const first = await peer.ask({ id: 2, ...step, turn: 1 });
    while ((await peer.ask({ id: 3, type: "stats" })).episodes > 0);
    expect(await peer.ask({ id: 2, ...step, turn: 1 })).toEqual(first);
    expect(await peer.ask({ id: 4, ...step, turn: 2 })).toMatchObject({ ok: true, turn: 2 });
    peer.close();
    await server.stop();
  });

  it("has a bounded number of episodes in memory, and loses none of the others", async () => {
    const server = await serveNull({ maxEpisodes: 3, traces: join(folder, "many.sqlite") });
    const peer = raw(server.endpoint);
    const begun = [];
    for (let id = 0; id < 10; id++) begun.push(await peer.ask({ id, type: "reset", options: { maxTurns: 9 } }));
    for (const turn of [1, 2])
      for (const { episode, lease } of begun)
        expect(await peer.ask({ id: 1, type: "step", episode, lease, turn, action: give })).toMatchObject({ turn });
    expect(await peer.ask({ id: 2, type: "stats" })).toMatchObject({ episodes: 3, turns: 20 });
    peer.close();
    await server.stop();
  });

  it("that drains finishes what is under way and says so to everyone else", async () => {
    const { rules, release } = held();
    const server = await serveNull({ rules });
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset" });
    await peer.send(encode({ id: 2, type: "step", episode, lease, turn: 1, action: give }));
    expect(await peer.ask({ id: 3, type: "ping" })).toEqual({ id: 3, ok: true, draining: false });
    const stopped = server.stop();
    let last = await peer.ask({ id: 4, type: "stats" });
    while (last.ok) last = await peer.ask({ id: 4, type: "stats" });
    expect(last).toMatchObject({ error: { code: "draining", retryAfterMs: expect.any(Number) } });
    expect(await peer.ask({ id: 5, type: "ping" })).toEqual({ id: 5, ok: true, draining: true });
    release();
    expect(decode(await peer.receive())).toMatchObject({ id: 2, ok: true, turn: 1 });
    await stopped;
    peer.close();
  });
});

describe("a rate limit", () => {
  it("gives a second's worth at once, then as much as time brings, and says when there is more", () => {
    let now = 0;
    const limit = new RateLimit(10, () => now);
    for (let i = 0; i < 10; i++) expect(limit.take("a")).toBe(0);
    expect(limit.take("a")).toBe(100);
    expect(limit.take("b")).toBe(0);
    now = 100;
    expect([limit.take("a"), limit.take("a")]).toEqual([0, 100]);
    now = 100_000;
    for (let i = 0; i < 10; i++) expect(limit.take("a")).toBe(0);
    expect(limit.take("a")).toBeGreaterThan(0);
  });
});
