/** Servers over an environment that does nothing, for tests of what is around it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect, Exit, Layer, Scope, Tracer } from "effect";
import { Dealer } from "zeromq";
import { nothing } from "../bench/null.ts";
import type { Credentials } from "../gym-server/keyring.ts";
import { decode, encode } from "../gym-server/protocol.ts";
import { type ServerOptions, startServer } from "../gym-server/server.ts";
import type { Rules } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { traceStore } from "../traces/store.ts";

/** A folder that is gone when the tests are over. */
export const scratch = (afterAll: (remove: () => void) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), "redgreen-server-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface NullServer {
  readonly endpoint: string;
  readonly watch: string | undefined;
  readonly draining: () => boolean;
  readonly stop: () => Promise<void>;
}

export const serveNull = async <State>(
  options: Partial<ServerOptions> & {
    readonly traces?: string;
    readonly rules?: Rules<State>;
    readonly onSpan?: (name: string) => void;
  } = {},
): Promise<NullServer> => {
  const { traces, rules, onSpan, ...rest } = options;
  const tracer = Tracer.make({
    span: (span) => {
      onSpan?.(span.name);
      return new Tracer.NativeSpan(span);
    },
  });
  const scope = Scope.makeUnsafe();
  const server = await Effect.runPromise(
    Effect.gen(function* () {
      const services = yield* Layer.build(traces === undefined ? Journal.memory : traceStore(traces));
      const journal = yield* Effect.provideContext(Journal, services);
      const environment = rules === undefined ? host(nothing, journal) : host(rules, journal);
      return yield* startServer({
        endpoint: "tcp://127.0.0.1:*",
        environments: [environment],
        problems: { list: [] },
        ...rest,
      });
    }).pipe(Effect.withTracer(tracer), Scope.provide(scope)),
  );
  return { ...server, stop: () => Effect.runPromise(Scope.close(scope, Exit.void)) };
};

/** A client that says exactly what it is told to. */
export const raw = (endpoint: string, credentials?: Pick<Credentials, "serverKey" | "publicKey" | "secretKey">) => {
  const socket = new Dealer({
    linger: 0,
    receiveTimeout: 60_000,
    ...(credentials === undefined
      ? {}
      : {
          curveServerKey: credentials.serverKey,
          curvePublicKey: credentials.publicKey,
          curveSecretKey: credentials.secretKey,
        }),
  });
  const { events } = socket; // from before anything happens
  socket.connect(endpoint);
  return {
    socket,
    events,
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
