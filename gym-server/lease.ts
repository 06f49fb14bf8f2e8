/**
 * Leases: who may play an episode.
 *
 * An episode's id is the digest of a secret, and its lease is that secret, so any server can tell a right lease from a
 * wrong one without having stored it. The secret follows from who asked, in which session, with which request id: a
 * repeated reset or fork means the episode that the first one made, whichever server hears it.
 *
 * Taking an episode over keeps the secret and adds the name of a holder: `SECRET.HOLDER`. Only the last one to take it
 * over may play; whoever played before is told that the lease is lost, and does not write into a game that is not its
 * own any more.
 */
import { hash, randomBytes } from "node:crypto";
import type { RequestId } from "./protocol.ts";

export interface Lease {
  readonly secret: string;
  /** Empty for whoever began the episode. */
  readonly holder: string;
}

const digest = (...parts: ReadonlyArray<string>): Buffer => hash("sha256", JSON.stringify(parts), "buffer");

/** The caller's name, its session, and the request's id; without a session nothing is ever the same again. */
export interface Origin {
  readonly client: string;
  readonly session: string | undefined;
  readonly id: RequestId;
}

const follow = (purpose: "secret" | "holder", { client, session, id }: Origin): Buffer =>
  session === undefined ? randomBytes(32) : digest("redgreen", purpose, client, session, typeof id, String(id));

export const secretFor = (origin: Origin): string => follow("secret", origin).toString("base64url");

export const holderFor = (origin: Origin): string => follow("holder", origin).subarray(0, 12).toString("base64url");

/** In the form of a UUID (version 8: of one's own making). */
export const episodeIdOf = (secret: string): string => {
  const bytes = digest("redgreen", "episode", secret).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

export const leaseText = ({ secret, holder }: Lease): string => (holder === "" ? secret : `${secret}.${holder}`);

/** The holder that a lease names, or undefined where it is not a lease of this episode. */
export const holderOf = (lease: string, episode: string): string | undefined => {
  const dot = lease.indexOf(".");
  const [secret, holder] = dot < 0 ? [lease, ""] : [lease.slice(0, dot), lease.slice(dot + 1)];
  return episodeIdOf(secret) === episode ? holder : undefined;
};
