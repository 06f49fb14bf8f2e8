/** A server process to measure, and clients that keep so many requests in flight. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Dealer } from "zeromq";
import { decode, encode } from "../gym-server/protocol.ts";
import type { Mode, Usage } from "./server-process.ts";

export interface Measured {
  readonly child: ChildProcess;
  readonly endpoint: string;
  /** `collect`: garbage first, to see what is in use; it costs the server time. */
  readonly usage: (collect?: "collect") => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** `idleMs`: after how long the server puts idle episodes away; needs `traces`. */
export const startMeasured = async (
  mode: Mode,
  endpoint: string,
  traces?: string,
  idleMs?: number,
): Promise<Measured> => {
  const program = new URL("server-process.ts", import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--expose-gc",
      program,
      mode,
      endpoint,
      ...[traces, idleMs].filter((given) => given !== undefined).map(String),
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string);
  const { endpoint: bound } = await next();
  return {
    child,
    endpoint: bound,
    usage: (collect) => {
      child.stdin.write(`${collect ?? "now"}\n`);
      return next();
    },
    stop: async () => {
      const ended = once(child, "close");
      child.stdin.end();
      await ended;
    },
  };
};

/** An episode as a client knows it. */
interface Played {
  readonly episode: string;
  readonly lease: string;
  turn: number;
}

export interface Client {
  readonly socket: Dealer;
  readonly episodes: Array<Played>;
}

interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly error?: unknown;
  readonly episode: string;
  readonly lease: string;
}

const received = async (socket: Dealer): Promise<Answer> => {
  const reply = decode((await socket.receive())[0]!) as Answer;
  if (!reply.ok) throw new Error(`the server refuses: ${JSON.stringify(reply.error)}`);
  return reply;
};

/** Each has so many episodes, reset with these options; the echo's clients only pretend. */
export const openClients = async (
  endpoint: string,
  clients: number,
  episodesEach: number,
  options: object | undefined,
): Promise<ReadonlyArray<Client>> => {
  const opened: Array<Client> = [];
  for (let c = 0; c < clients; c++) {
    const socket = new Dealer({ linger: 0 });
    socket.connect(endpoint);
    const episodes: Array<Played> = [];
    for (let e = 0; e < episodesEach; e++) {
      if (options === undefined) {
        episodes.push({ episode: "00000000-0000-8000-8000-000000000000", lease: "x".repeat(43), turn: 0 });
        continue;
      }
      await socket.send(encode({ id: e, type: "reset", options }));
      const { episode, lease } = await received(socket);
      episodes.push({ episode, lease, turn: 0 });
    }
    opened.push({ socket, episodes });
  }
  return opened;
};

export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export const quantile = (sorted: Float64Array, q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;

/** Plays `total` turns, every episode one at a time and all of them at once. `action` is that of the `n`th turn. */
export const playTurns = async (
  clients: ReadonlyArray<Client>,
  total: number,
  action: (n: number) => object,
): Promise<Rate> => {
  const tookMs = new Float64Array(total);
  let [asked, answered] = [0, 0];
  const started = performance.now();
  await Promise.all(
    clients.map(async ({ socket, episodes }, client) => {
      const session = `no secret: client ${client}`;
      const sentAt = episodes.map(() => 0);
      let waiting = 0;
      const ask = async (at: number) => {
        if (asked >= total) return;
        const { episode, lease } = episodes[at]!;
        const turn = ++episodes[at]!.turn;
        waiting++;
        sentAt[at] = performance.now();
        const id = at + episodes.length * turn;
        await socket.send(encode({ id, session, type: "step", episode, lease, turn, action: action(asked++) }));
      };
      for (let at = 0; at < episodes.length; at++) await ask(at);
      while (waiting > 0) {
        const id = (await received(socket)).id % episodes.length;
        tookMs[answered++] = performance.now() - sentAt[id]!;
        waiting--;
        await ask(id);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  tookMs.sort();
  return {
    perSecond: total / seconds,
    p50: quantile(tookMs, 0.5),
    p95: quantile(tookMs, 0.95),
    p99: quantile(tookMs, 0.99),
  };
};

export const closeClients = (clients: ReadonlyArray<Client>): void => {
  for (const { socket } of clients) socket.close();
};
