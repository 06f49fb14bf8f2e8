/**
 * Access: who asks, and what they may do.
 *
 * An open server (on this machine only) lets everyone do everything. A guarded one lets in whose key is on its keyring,
 * and wants that client's token with every request.
 */
import { Duration, Effect, Schedule } from "effect";
import { EnvironmentError } from "../src/environment.ts";
import { digestOfToken, type Keyring, type KnownClient, readKeyring } from "./keyring.ts";
import type { Request, Role } from "./protocol.ts";

export interface Caller {
  /** Empty where nobody is asked who they are. */
  readonly name: string;
  readonly roles: ReadonlyArray<Role>;
}

export interface Access {
  /** Whose token it is, or why it is nobody's. */
  readonly callerOf: (token: string | undefined) => Caller | EnvironmentError;
  /** What the owner of a key may do; undefined if it is nobody's. */
  readonly rolesOf: (publicKey: string) => ReadonlyArray<Role> | undefined;
}

const everyone: Caller = { name: "", roles: ["play", "watch", "administer"] };

export const open: Access = { callerOf: () => everyone, rolesOf: () => everyone.roles };

const stranger = (token: string | undefined) =>
  new EnvironmentError({
    code: "unauthorized",
    message:
      token === undefined
        ? "this server wants a token with every request; it is in your credentials (redgreen keys add NAME)"
        : "this token is not one that this server knows; whoever runs it can make credentials (redgreen keys add NAME)",
  });

/** How soon a client that was added or removed is known. */
export const rereadMs = 2000;

/** Reads the keyring now, and again for as long as the scope lives, so that clients come and go while it runs. */
export const guarded = Effect.fnUntraced(function* (folder: string) {
  let byToken = new Map<string, KnownClient>();
  let byKey = new Map<string, KnownClient>();
  const learn = ({ clients }: Keyring) => {
    byToken = new Map(clients.map((client) => [client.tokenDigest, client]));
    byKey = new Map(clients.map((client) => [client.publicKey, client]));
  };
  const keyring = yield* readKeyring(folder);
  learn(keyring);
  const reread = readKeyring(folder).pipe(
    Effect.map(learn),
    Effect.catch((error) =>
      Effect.logWarning("the keyring cannot be read; the clients stay as they were", error.message),
    ),
  );
  yield* Effect.forkScoped(Effect.repeat(Effect.delay(reread, Duration.millis(rereadMs)), Schedule.forever));
  const access: Access = {
    callerOf: (token) => (token === undefined ? undefined : byToken.get(digestOfToken(token))) ?? stranger(token),
    rolesOf: (publicKey) => byKey.get(publicKey)?.roles,
  };
  return { server: keyring.server, access };
});

/** The roles that may make a request; no list means any. */
const allowed: Readonly<Partial<Record<Request["type"], ReadonlyArray<Role>>>> = {
  reset: ["play", "administer"],
  resume: ["play", "administer"],
  look: ["play", "administer"],
  step: ["play", "administer"],
  fork: ["play", "administer"],
  close: ["play", "administer"],
  cancel: ["play", "administer"],
};

/** Why this caller may not do that, or undefined if it may. */
export const refusalOf = ({ name, roles }: Caller, type: Request["type"]): EnvironmentError | undefined => {
  const wanted = allowed[type];
  if (wanted === undefined || wanted.some((role) => roles.includes(role))) return undefined;
  const message = `${name} may ${roles.join(", ") || "do nothing"}; ${type} needs the role ${wanted.join(" or ")}`;
  return new EnvironmentError({ code: "forbidden", message });
};
