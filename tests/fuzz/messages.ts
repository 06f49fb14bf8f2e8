/**
 * Messages that no client of ours sends: bytes of chance, mutated requests, well-formed envelopes with hostile bodies,
 * and right requests in the wrong order. They follow from a seed.
 */
import { encode } from "../../gym-server/protocol.ts";
import type { Random } from "../../src/random.ts";

/** What a sender knows of its episodes, so that some of what it says is true. */
export interface Known {
  readonly episode: string;
  readonly lease: string;
  turn: number;
}

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

const hostile = (rng: Random): unknown =>
  rng.pick<() => unknown>([
    () => null,
    () => true,
    () => -1,
    () => 0.5,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => 2 ** 53,
    () => -(2n ** 63n),
    () => 2n ** 64n - 1n,
    () => "",
    () => "\u0000",
    () => "\ud800",
    () => "__proto__",
    () => "../../etc/passwd",
    () => "'; DROP TABLE episodes; --",
    () => "x".repeat(rng.pick([200, 201, 65_536])),
    () => Buffer.alloc(rng.below(300), rng.below(256)),
    () => [],
    () => ({}),
    () => ({ __proto__: null, constructor: { prototype: { polluted: true } } }),
    () => JSON.parse('{"__proto__": {"polluted": true}}'),
    () => nested(rng.pick([5, 63, 64, 500])),
    () => Array.from({ length: rng.below(2000) }, () => ({})),
    () => new Date(0),
    () => ({ type: "submit", program: 7 }),
    () => ({ type: "edit", edits: [{ line: -1, column: 1e9, endLine: 0, endColumn: 0, text: "x" }] }),
    () => ({ type: "edit", patch: "--- a\n+++ b\n@@ -1,99999999 +1 @@\n-" }),
  ])();

const action = (rng: Random): unknown =>
  rng.pick<() => unknown>([
    () => ({ type: "submit", program: "def increment(n):\n    return n\n" }),
    () => ({ type: "submit", program: "\u0000".repeat(rng.below(2000)) }),
    () => ({ type: "edit", edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "#" }] }),
    () => ({ type: "edit", patch: "@@ -0,0 +1 @@\n+\n" }),
    () => ({ type: "run", input: "[1]" }),
    () => hostile(rng),
  ])();

const types = [
  "hello",
  "ping",
  "environments",
  "problems",
  "reset",
  "resume",
  "look",
  "step",
  "fork",
  "close",
  "cancel",
  "stats",
];

/** A request that is right in form, if not in what it asks for. */
export const request = (rng: Random, id: string, known: ReadonlyArray<Known>): Record<string, unknown> => {
  const type = rng.pick([...types, "step", "step", "step"]);
  const own = known.length > 0 && rng.below(4) > 0 ? rng.pick(known) : undefined;
  const episode = own?.episode ?? "00000000-0000-8000-8000-000000000000";
  const lease = rng.below(5) > 0 ? (own?.lease ?? "x") : `${own?.lease}.${rng.below(9)}`;
  /* Its own: the same id again in one session is the same request, answered once, to whoever asked last. */
  const common = { id, type, ...(rng.below(3) === 0 ? { session: `a session for ${id}` } : {}) };
  switch (type) {
    case "hello":
      return { ...common, protocol: rng.pick([1, 1, 2, -1]) };
    case "problems":
      return { ...common, offset: rng.below(5), limit: 1 + rng.below(10_000) };
    case "reset":
      return { ...common, options: { maxTurns: 1 + rng.below(50), seed: rng.below(9) } };
    case "step": {
      const turn = Math.max(1, (own?.turn ?? 0) + rng.pick([-1, 0, 1, 1, 1, 2]));
      if (own !== undefined && turn === own.turn + 1) own.turn = turn;
      return { ...common, episode, lease, turn, action: action(rng) };
    }
    case "resume":
    case "look":
    case "close":
      return { ...common, episode, lease };
    case "fork":
      return { ...common, episode, lease, turns: rng.below(5) };
    case "cancel":
      return { ...common, request: rng.pick([id, 1, "none"]) };
    default:
      return common;
  }
};

/** The frames of one message, after the sender's own. */
export const message = (rng: Random, id: string, known: ReadonlyArray<Known>): Array<Buffer> => {
  const random = (n: number) => Buffer.from(Array.from({ length: n }, () => rng.below(256)));
  const valid = () => encode(request(rng, id, known));
  switch (rng.below(12)) {
    case 0:
      return [random(rng.below(200))];
    case 1: {
      const bytes = valid();
      return [bytes.subarray(0, rng.below(bytes.length))];
    }
    case 2:
    case 3: {
      const bytes = Buffer.from(valid());
      for (let i = 0; i < 1 + rng.below(8); i++) bytes[rng.below(bytes.length)] = rng.below(256);
      return [bytes];
    }
    case 4:
      return Array.from({ length: 2 + rng.below(4) }, () => random(rng.below(30)));
    case 5:
      return [Buffer.alloc(0), valid()]; // as a REQ socket sends it
    case 6:
      return [
        encode({
          id: "batch",
          type: "batch",
          requests: Array.from({ length: 1 + rng.below(8) }, (_, i) =>
            rng.below(4) === 0 ? hostile(rng) : request(rng, `${id}.${i}`, known),
          ),
        }),
      ];
    case 7:
    case 8:
    case 9: {
      const changed = request(rng, id, known);
      changed[rng.pick(Object.keys(changed))] = hostile(rng);
      return [encode(changed)];
    }
    case 10:
      return [
        Buffer.concat([Buffer.alloc(1 + rng.below(2000), rng.pick([0x91, 0x81, 0xdd, 0xdf, 0xc1, 0xc7])), random(4)]),
      ];
    default:
      return [valid()];
  }
};
