/**
 * Hostile peers against a real server: every request is answered once, to whoever asked, whatever it was; and an honest
 * peer plays on meanwhile as if nobody else were there.
 */
import { Result } from "effect";
import { Dealer } from "zeromq";
import { decode, decodeMessage, encode } from "../../gym-server/protocol.ts";
import { random } from "../../src/random.ts";
import { type Known, message } from "./messages.ts";

export interface FuzzOptions {
  readonly endpoint: string;
  readonly seed: number;
  readonly messages: number;
  readonly peers: number;
  readonly onRound?: (sent: number) => Promise<void> | void;
}

export interface FuzzReport {
  readonly sent: number;
  /** Requests in the messages: each is to be answered once. */
  readonly asked: number;
  readonly answered: number;
  readonly faults: ReadonlyArray<string>;
}

interface Asked {
  readonly id: unknown;
  readonly what: string;
}

/** What must be answered to a message of these frames. */
const expected = (frames: ReadonlyArray<Buffer>): ReadonlyArray<Asked> => {
  const delimited = frames.length === 2 && frames[0]!.length === 0;
  if (frames.length !== 1 && !delimited) return [{ id: null, what: "frames" }];
  return decodeMessage(frames.at(-1)!).map((r) =>
    Result.isSuccess(r) ? { id: r.success.id, what: r.success.type } : { id: r.failure.id, what: "malformed" },
  );
};

const nameOf = (id: unknown): string => `${typeof id} ${String(id)}`;

/** Whoever hears nothing for so long is not going to. */
const silenceMs = 120_000;

const connect = (endpoint: string): Dealer => {
  const socket = new Dealer({ linger: 0, receiveTimeout: silenceMs, sendHighWaterMark: 0 });
  socket.connect(endpoint);
  return socket;
};

/** One peer: what it sent that is not answered yet, and what should not be. */
const hostilePeer = (endpoint: string, seed: number, name: string) => {
  const socket = connect(endpoint);
  const rng = random(seed, name);
  const known: Array<Known> = [];
  const waiting = new Map<string, number>();
  const requests = new Map<string, string>();
  const faults: Array<string> = [];
  let [sent, asked, answered] = [0, 0, 0];
  let isDeaf = false;
  const add = (id: unknown, n: number) => waiting.set(nameOf(id), (waiting.get(nameOf(id)) ?? 0) + n);
  const take = (body: Buffer) => {
    const reply = decode(body) as Record<string, any>;
    const left = waiting.get(nameOf(reply.id)) ?? 0;
    if (left === 0) faults.push(`${name} got an answer to ${JSON.stringify(reply.id)}, which it did not ask`);
    else add(reply.id, -1);
    if (reply.error?.code === "internal") faults.push(`${name}: ${reply.error.message}`);
    if (reply.ok && typeof reply.lease === "string" && known.length < 50)
      known.push({ episode: reply.episode, lease: reply.lease, turn: reply.turn ?? 0 });
    answered++;
  };
  /** What is waited for, by what it asked. */
  const silence = (): string =>
    [...waiting]
      .filter(([, n]) => n > 0)
      .map(([id, n]) => `${n} to ${requests.get(id)} ${id}`)
      .join(", ")
      .slice(0, 500);
  return {
    /** Sends so many, and waits until all of them are answered. Whoever waited in vain once does nothing any more. */
    round: async (messages: number) => {
      if (isDeaf) return;
      for (let i = 0; i < messages; i++, sent++) {
        const frames = message(rng, `${name}-${sent}`, known);
        for (const { id, what } of expected(frames)) {
          add(id, 1);
          requests.set(nameOf(id), what);
          asked++;
        }
        await socket.send(frames);
      }
      while (answered < asked) {
        const reply = await socket.receive().catch(() => undefined);
        if (reply === undefined) {
          faults.push(`${name} waited ${silenceMs / 1000} s for answers that did not come: ${silence()}`);
          isDeaf = true;
          return;
        }
        take(reply.at(-1)!);
      }
    },
    counts: () => ({ asked, answered }),
    faults,
    close: () => socket.close(),
  };
};

/** Plays turns and looks at every reply. */
const honestPeer = async (endpoint: string) => {
  const socket = connect(endpoint);
  const ask = async (request: object) => {
    await socket.send(encode(request));
    return decode((await socket.receive())[0]!) as Record<string, any>;
  };
  const action = { type: "submit", program: "def increment(n):\n    return 0\n" };
  const { episode, lease, ...begun } = await ask({ id: 0, type: "reset", options: { maxTurns: 10_000 } });
  let turn = 0;
  return {
    play: async (): Promise<string | undefined> => {
      turn++;
      const reply = await ask({ id: turn, type: "step", episode, lease, turn, action });
      const right = reply.ok === true && reply.id === turn && reply.step.observation.turn === turn;
      return right ? undefined : `the honest peer's turn ${turn} was answered ${JSON.stringify(reply).slice(0, 200)}`;
    },
    begun: begun.ok as boolean,
    close: () => socket.close(),
  };
};

const perRound = 250;

export const fuzz = async ({ endpoint, seed, messages, peers, onRound }: FuzzOptions): Promise<FuzzReport> => {
  const hostile = Array.from({ length: peers }, (_, i) => hostilePeer(endpoint, seed, `peer${i}`));
  const honest = await honestPeer(endpoint);
  const faults: Array<string> = honest.begun ? [] : ["the honest peer could not begin"];
  let sent = 0;
  while (sent < messages) {
    await Promise.all(hostile.map((peer) => peer.round(perRound)));
    sent += perRound * peers;
    const wrong = await honest.play();
    if (wrong !== undefined) faults.push(wrong);
    await onRound?.(sent);
  }
  const [asked, answered] = (["asked", "answered"] as const).map((what) =>
    hostile.reduce((all, peer) => all + peer.counts()[what], 0),
  ) as [number, number];
  for (const peer of hostile) {
    faults.push(...peer.faults);
    peer.close();
  }
  honest.close();
  return { sent, asked, answered, faults };
};
