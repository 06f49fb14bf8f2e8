/**
 * A server under measurement, in a process of its own: `echo`, which does nothing but pack and unpack, or a gym over the
 * environment that does nothing (`null`, whose turns are kept nowhere unless a file is given) or over real Python problems (`real`).
 *
 * It says where it serves, and answers every line on standard input with what it has used, so that asking does not go
 * through what is measured.
 */
import "effect/schema/SchemaJITCompiler/enable"; // first, as in cli/main.ts
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import { Effect, Layer } from "effect";
import { Router } from "zeromq";
import { sourceOf } from "../cli/gym.ts";
import { debugging } from "../envs/debugging.ts";
import { decode, encode } from "../gym-server/protocol.ts";
import { startServer } from "../gym-server/server.ts";
import { type HostedEnvironment, host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { increment } from "../tests/problems.ts";
import { traceStore } from "../traces/store.ts";
import { nothing, nullStep } from "./null.ts";

export type Mode = "echo" | "null" | "real";

/** What a process has used so far. */
export interface Usage {
  readonly rss: number;
  /** Of the heap and outside it, right after a collection if one was asked for. */
  readonly live: number;
  /** Microseconds. */
  readonly cpu: number;
  /** Milliseconds since it was asked last. */
  readonly delayP50: number;
  readonly delayP99: number;
}

const [mode, endpoint, traces, idle] = process.argv.slice(2) as [Mode, string, string | undefined, string | undefined];
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

/* It measures from one tick of its own to the next, so what is beyond the resolution is delay. */
const resolutionMs = 10;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();
const delayOf = (percentile: number) => Math.max(0, delay.percentile(percentile) / 1e6 - resolutionMs);
const report = (asked: Buffer) => {
  if (asked.includes("collect")) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    rss,
    live: heapUsed + external,
    cpu: user + system,
    delayP50: delayOf(50),
    delayP99: delayOf(99),
  };
  say(usage);
  delay.reset();
};
process.stdin.on("data", report).on("end", () => process.exit(0));

const serve = (environment: HostedEnvironment) =>
  Effect.gen(function* () {
    const server = yield* startServer({
      endpoint,
      environments: [environment],
      problems: { list: [] },
      ...(idle === undefined ? {} : { idleMs: Number(idle) }),
    });
    say({ endpoint: server.endpoint });
    return yield* server.done;
  });

/* Few verdicts are remembered, so that memory of them is full within minutes, and what grows after that is something else. */
const cacheBytes = 4 << 20;

/* Without a file nothing is kept, so that what is measured is the server and not the memory of a process that never ends. */
const journal = traces === undefined ? Journal.none : traceStore(traces);

switch (mode) {
  case "echo": {
    const socket = new Router();
    await socket.bind(endpoint);
    say({ endpoint: socket.lastEndpoint });
    const episode = "00000000-0000-8000-8000-000000000000";
    for await (const [client, body] of socket) {
      const { id } = decode(body!) as { id: number };
      await socket.send([client!, encode({ id, ok: true, episode, turn: 1, step: nullStep })]);
    }
    break;
  }
  case "null":
    NodeRuntime.runMain(
      Effect.gen(function* () {
        return yield* serve(host(nothing, yield* Journal));
      }).pipe(Effect.scoped, Effect.provide(journal)),
    );
    break;
  case "real":
    NodeRuntime.runMain(
      Effect.gen(function* () {
        return yield* serve(host(debugging(yield* Judge, sourceOf([increment])), yield* Journal));
      }).pipe(Effect.scoped, Effect.provide(Layer.merge(journal, Judge.layer({ cacheBytes })))),
    );
}
