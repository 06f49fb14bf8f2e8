/** What a client makes of lost connections, lost servers and lost replies, and the vector environment over it. */
import { join } from "node:path";
import { Deferred, Effect, Exit, Fiber, Scope } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { Router } from "zeromq";
import { nothing } from "../bench/null.ts";
import { connect, type GymClient } from "../gym-server/client.ts";
import { decode, encode } from "../gym-server/protocol.ts";
import { vector } from "../gym-server/vector.ts";
import type { Action } from "../src/action.ts";
import { host } from "../src/host.ts";
import { memoryJournal } from "../src/journal.ts";
import { portOf, proxy } from "./crash/proxy.ts";
import { scratch, serveNull } from "./null-server.ts";

const folder = scratch(afterAll);
const run = Effect.runPromise;
const submit: Action = { type: "submit", program: "" };

/** A client, for as long as `use` takes. */
const withClient = async <A>(
  endpoint: string,
  use: (client: GymClient) => Promise<A>,
  options: Parameters<typeof connect>[1] = {},
): Promise<A> => {
  const scope = Scope.makeUnsafe();
  try {
    return await use(await run(connect(endpoint, options).pipe(Scope.provide(scope))));
  } finally {
    await run(Scope.close(scope, Exit.void));
  }
};

describe("a client", () => {
  it("plays on when its connection is cut, however often, and every turn is taken once", async () => {
    const server = await serveNull({ traces: join(folder, "cut.sqlite") });
    const between = await proxy(() => portOf(server.endpoint));
    await withClient(between.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset({ maxTurns: 1000 }));
      for (let turn = 1; turn <= 30; turn++) {
        const step = run(episode.step(submit));
        if (turn % 5 === 0) between.cut();
        expect((await step).observation.turn).toBe(turn);
      }
      expect((await run(client.stats)).turns).toBe(30);
    });
    between.close();
    await server.stop();
  });

  it("plays on when the server is gone and another stands in its place", async () => {
    const traces = join(folder, "moved.sqlite");
    let server = await serveNull({ traces });
    const between = await proxy(() => portOf(server.endpoint));
    await withClient(between.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset({ maxTurns: 1000 }));
      await run(episode.step(submit));
      await server.stop();
      const step = run(episode.step(submit));
      server = await serveNull({ traces });
      between.cut();
      expect((await step).observation.turn).toBe(2);
      const fork = await run(episode.fork(1));
      expect((await run(fork.step(submit))).observation.turn).toBe(2);
    });
    between.close();
    await server.stop();
  });

  it("asks later when the server has no room, and asks again when a reply was lost", async () => {
    const socket = new Router({ linger: 0 });
    await socket.bind("tcp://127.0.0.1:*");
    const asked: Array<Record<string, any>> = [];
    const hello = { protocol: 1, server: "s", environments: [], roles: [] };
    const limits = {
      maxMessageBytes: 1,
      maxReplyBytes: 1,
      maxBatch: 1,
      maxInFlight: 1,
      heartbeatMs: 1,
      heartbeatTimeoutMs: 1,
      idleMs: 1,
    };
    const serving = (async () => {
      for await (const [peer, body] of socket) {
        const message = decode(body!) as Record<string, any>;
        const requests = message.type === "batch" ? message.requests : [message];
        const request = requests.find((r: any) => r.type === "hello");
        if (request === undefined) continue;
        asked.push({ ...request, session: message.session });
        if (asked.length === 1) {
          const error = { code: "capacity", message: "full", retryAfterMs: 1 };
          await socket.send([peer!, encode({ id: request.id, ok: false, error })]);
        } else if (asked.length > 2) await socket.send([peer!, encode({ id: request.id, ok: true, ...hello, limits })]);
      }
    })();
    await withClient(socket.lastEndpoint!, async (client) => expect(client.server.server).toBe("s"), {
      repeatMs: 20,
      helloMs: 60_000,
    });
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(new Set(asked.map(({ id, session }) => `${id} ${session}`)).size).toBe(1);
    socket.close();
    await serving.catch(() => {});
  });

  it("gives up on a server from which nothing is heard", async () => {
    const server = await serveNull();
    const between = await proxy(() => portOf(server.endpoint));
    await withClient(
      between.endpoint,
      async (client) => {
        const environment = await run(client.environment());
        const episode = await run(environment.reset());
        between.close();
        expect(await run(Effect.flip(episode.step(submit)))).toMatchObject({ code: "unavailable" });
      },
      { repeatMs: 20, patienceMs: 200 },
    );
    await server.stop();
  });

  it("hands an episode over to whoever resumes it", async () => {
    const server = await serveNull();
    await withClient(server.endpoint, async (one) => {
      const environment = await run(one.environment());
      const episode = await run(environment.reset({ maxTurns: 9 }));
      await run(episode.step(submit));
      await withClient(server.endpoint, async (two) => {
        const resumed = await run(two.resume(episode.id, episode.lease));
        expect(resumed.step.observation.turn).toBe(1);
        expect((await run(resumed.episode.step(submit))).observation.turn).toBe(2);
        expect(await run(Effect.flip(episode.step(submit)))).toMatchObject({ code: "lease-lost" });
      });
    });
    await server.stop();
  });

  it("finds out what became of a turn that was interrupted before it plays on, and keeps its lease", async () => {
    let played = 0;
    const [entered, go] = [Deferred.makeUnsafe<void>(), Deferred.makeUnsafe<void>()];
    const rules = {
      ...nothing,
      /* The first turn never ends unless it is cancelled; the second comes too late to be. */
      play: (state: Parameters<typeof nothing.play>[0], action: Action) =>
        Effect.suspend(() => {
          played++;
          if (played === 1) return Effect.never;
          if (played > 2) return nothing.play(state, action);
          Deferred.doneUnsafe(entered, Effect.void);
          return Effect.uninterruptible(Effect.andThen(Deferred.await(go), nothing.play(state, action)));
        }),
    };
    const server = await serveNull({ rules });
    await withClient(server.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset({ maxTurns: 9 }));
      const first = Effect.runFork(episode.step(submit));
      while ((await run(client.stats)).inFlight < 2);
      await run(Fiber.interrupt(first));
      const second = Effect.runFork(episode.step(submit));
      await run(Deferred.await(entered));
      await run(Fiber.interrupt(second));
      Deferred.doneUnsafe(go, Effect.void);
      expect(episode.taken()).toBe(0);
      expect(await run(Effect.flip(episode.step({ type: "give-up" })))).toMatchObject({ code: "wrong-turn" });
      expect([episode.taken(), episode.last().observation.turn]).toEqual([1, 1]);
      expect((await run(episode.step({ type: "give-up" }))).observation.turn).toBe(2);
      expect((await run(client.stats)).turns).toBe(2);
      await withClient(server.endpoint, async (heir) => {
        const { episode: theirs } = await run(heir.resume(episode.id, episode.lease));
        expect((await run(theirs.step(submit))).observation.turn).toBe(3);
      });
    });
    await server.stop();
  });

  it("does not take back, by finding out, an episode that another has resumed", async () => {
    let played = 0;
    const rules = {
      ...nothing,
      play: (state: Parameters<typeof nothing.play>[0], action: Action) =>
        Effect.suspend(() => (++played === 1 ? Effect.never : nothing.play(state, action))),
    };
    const server = await serveNull({ rules });
    await withClient(server.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset({ maxTurns: 9 }));
      const step = Effect.runFork(episode.step(submit));
      while ((await run(client.stats)).inFlight < 2);
      await run(Fiber.interrupt(step));
      await withClient(server.endpoint, async (heir) => {
        const { episode: theirs } = await run(heir.resume(episode.id, episode.lease));
        expect(await run(Effect.flip(episode.step(submit)))).toMatchObject({ code: "lease-lost" });
        expect((await run(theirs.step(submit))).observation.turn).toBe(1);
      });
    });
    await server.stop();
  });

  it("refuses here what the server would cut its connection for, and plays on", async () => {
    const server = await serveNull();
    await withClient(server.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset({ maxTurns: 9 }));
      const huge: Action = { type: "submit", program: "#".repeat(16 << 20) };
      const [refused, stats] = await Promise.all([run(Effect.flip(episode.step(huge))), run(client.stats)]);
      expect(refused).toMatchObject({ code: "too-large", message: expect.stringMatching(/16777\d+ bytes/) });
      expect(stats.turns).toBe(0);
      expect((await run(episode.step(submit))).observation.turn).toBe(1);
    });
    await server.stop();
  });

  it("cancels on the server what is interrupted here", async () => {
    const rules = { ...nothing, play: () => Effect.never };
    const server = await serveNull({ rules });
    await withClient(server.endpoint, async (client) => {
      const environment = await run(client.environment());
      const episode = await run(environment.reset());
      const step = Effect.runFork(episode.step(submit));
      while ((await run(client.stats)).inFlight < 2); // the turn, and this question
      await run(Fiber.interrupt(step));
      while ((await run(client.stats)).inFlight > 1);
    });
    await server.stop();
  });
});

describe("a vector environment", () => {
  const options = (place: number) => ({ maxTurns: place + 1 });
  const turnsOf = (steps: ReadonlyArray<{ readonly step: { readonly observation: { readonly turn: number } } }>) =>
    steps.map(({ step }) => step.observation.turn);
  const actions = [submit, submit, submit];
  const local = host(nothing, memoryJournal());

  it("resets an ended place in its next turn", async () => {
    const three = vector(local, { size: 3, options });
    await run(three.reset());
    expect(turnsOf(await run(three.step(actions)))).toEqual([1, 1, 1]);
    expect(turnsOf(await run(three.step(actions)))).toEqual([0, 2, 2]);
    expect(turnsOf(await run(three.step(actions)))).toEqual([1, 0, 3]);
  });

  it("resets an ended place in the turn that ended it, and gives the last step beside the first", async () => {
    const three = vector(local, { size: 3, options, autoreset: "same-step" });
    await run(three.reset());
    const [first] = await run(three.step(actions));
    expect(first).toMatchObject({
      step: { observation: { turn: 0 } },
      final: { observation: { turn: 1 }, truncated: true },
    });
    expect(turnsOf(await run(three.step(actions)))).toEqual([0, 0, 2]);
  });

  it("leaves ended places to the caller, and places without an action as they are", async () => {
    const three = vector(local, { size: 3, options, autoreset: "disabled" });
    expect(await run(Effect.flip(three.step(actions)))).toMatchObject({ code: "episode-ended" });
    await run(three.reset());
    await run(three.step(actions));
    expect(await run(Effect.flip(three.step(actions)))).toMatchObject({ code: "episode-ended" });
    expect(turnsOf(await run(three.step([undefined, undefined, undefined])))).toEqual([1, 2, 2]);
    await run(three.reset([0]));
    expect(turnsOf(await run(three.step([submit, undefined, submit])))).toEqual([1, 2, 3]);
    expect(await run(Effect.flip(three.step([])))).toMatchObject({ code: "bad-request" });
  });

  it("plays over a socket as it does here", async () => {
    const server = await serveNull();
    await withClient(server.endpoint, async (client) => {
      const remote = vector(await run(client.environment()), { size: 3, options });
      const here = vector(local, { size: 3, options });
      await run(remote.reset());
      await run(here.reset());
      for (let i = 0; i < 10; i++) expect(await run(remote.step(actions))).toEqual(await run(here.step(actions)));
      await run(remote.close);
    });
    await server.stop();
  });
});
