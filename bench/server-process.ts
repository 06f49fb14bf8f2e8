/** The server under measurement, in a process of its own: `echo`, or the gym with its journal in memory or a file. */
import "effect/schema/SchemaJITCompiler/enable"; // first, as in cli/main.ts
import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import { Effect } from "effect";
import { Router } from "zeromq";
import { decode, encode } from "../gym-server/protocol.ts";
import { startServer } from "../gym-server/server.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { traceStore } from "../traces/store.ts";
import { nothing, nullStep } from "./null.ts";

const [mode, endpoint, file] = process.argv.slice(2) as [string, string, string | undefined];
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

/* The parent asks for memory and delays over standard input, so that asking does not go through what is measured. */
const report = () => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  say({ rss, heapUsed, external, cpu: process.cpuUsage() });
};
process.stdin.on("data", report).on("end", () => process.exit(0));

const gym = Effect.gen(function* () {
  const server = yield* startServer({
    endpoint,
    environments: [host(nothing, yield* Journal)],
    problems: { list: [] },
  });
  say({ endpoint: server.endpoint });
  return yield* server.done;
});

if (mode === "echo") {
  const socket = new Router();
  await socket.bind(endpoint);
  say({ endpoint: socket.lastEndpoint });
  for await (const [client, body] of socket) {
    const { id } = decode(body!) as { id: number };
    await socket.send([
      client!,
      encode({ id, ok: true, episode: "00000000-0000-0000-0000-000000000000", turn: 1, step: nullStep }),
    ]);
  }
} else {
  NodeRuntime.runMain(Effect.scoped(gym).pipe(Effect.provide(file === undefined ? Journal.memory : traceStore(file))));
}
