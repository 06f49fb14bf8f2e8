/**
 * The gate: which keys may connect (ZAP, https://rfc.zeromq.org/spec/27/).
 *
 * libzmq asks a socket of this process, at a fixed address within a context, about everyone who wants to connect. So a
 * guarded server has a context of its own, and the gate stands before anything is bound in it.
 */
import { Effect } from "effect";
import * as zmq from "zeromq";
import type { Role } from "./protocol.ts";
import { socketError } from "./socket.ts";

/** A public key as people write it (Z85, https://rfc.zeromq.org/spec/32/). */
const z85 = (bytes: Buffer): string => {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
  let text = "";
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const word = bytes.readUInt32BE(i);
    for (let power = 85 ** 4; power >= 1; power /= 85) text += digits[Math.floor(word / power) % 85];
  }
  return text;
};

/** What a client connects for; a socket's ZAP domain. */
export type Domain = "play" | "watch";

const admitted: Readonly<Record<Domain, ReadonlyArray<Role>>> = {
  play: ["play", "watch", "administer"],
  watch: ["watch", "administer"],
};

/** `rolesOf` says what the owner of a key may do, or undefined where it is nobody's. */
export const openGate = Effect.fnUntraced(function* (
  context: zmq.Context,
  rolesOf: (publicKey: string) => ReadonlyArray<Role> | undefined,
) {
  const gate = yield* Effect.acquireRelease(
    Effect.sync(() => new zmq.Reply({ context, linger: 0 })),
    (socket) => Effect.sync(() => socket.close()),
  );
  yield* Effect.tryPromise({ try: () => gate.bind("inproc://zeromq.zap.01"), catch: socketError("opening the gate") });
  const keep = async () => {
    try {
      for await (const [version, request, domain, , , mechanism, key] of gate) {
        const roles = String(mechanism) === "CURVE" && key !== undefined ? rolesOf(z85(key)) : undefined;
        const welcome = roles?.some((role) => admitted[String(domain) as Domain]?.includes(role)) === true;
        const verdict = welcome ? ["200", "OK"] : ["400", "this key may not connect"];
        await gate.send([version!, request!, ...verdict, "", ""]);
      }
    } catch {
      // closed with its scope
    }
  };
  void keep();
});
