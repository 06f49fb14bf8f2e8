/**
 * The keyring: a folder with the server's key pair and what it knows of each client.
 *
 * A client proves itself twice: to the socket with a CURVE key pair, and in every message with a token, because
 * zeromq.js does not say which key a message came through. Of either secret only what checks it is kept here: the public
 * key, and the token's digest. The secrets leave in one file of credentials, which nobody but its owner may read.
 */
import { hash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Effect, Schema } from "effect";
import { curveKeyPair } from "zeromq";
import { Role } from "./protocol.ts";

const Key = Schema.String.check(Schema.isBetweenLength(40, 40));

export const ClientName = Schema.String.check(Schema.isPattern(/^[\w.-]{1,64}$/));

const ServerKeys = Schema.Struct({ publicKey: Key, secretKey: Key });
export type ServerKeys = typeof ServerKeys.Type;

/** What the server knows of a client. */
const KnownClient = Schema.Struct({
  name: ClientName,
  roles: Schema.Array(Role),
  publicKey: Key,
  tokenDigest: Schema.String,
});
export type KnownClient = typeof KnownClient.Type;

/** What a client needs to be let in; a secret. */
export const Credentials = Schema.Struct({
  name: ClientName,
  serverKey: Key,
  publicKey: Key,
  secretKey: Key,
  token: Schema.String,
});
export type Credentials = typeof Credentials.Type;

export interface Keyring {
  readonly server: ServerKeys;
  readonly clients: ReadonlyArray<KnownClient>;
}

export class KeyError extends Schema.TaggedError<KeyError>()("KeyError", { message: Schema.String }) {}

export const digestOfToken = (token: string): string => hash("sha256", token, "base64url");

const attempt = <A>(attempted: string, work: () => A): Effect.Effect<A, KeyError> =>
  Effect.try({
    try: work,
    catch: (cause) => {
      const { code, message } = cause as NodeJS.ErrnoException;
      const why = code === "ENOENT" ? `${message}. Keys are made by redgreen keys add NAME` : message;
      return new KeyError({ message: `${attempted}: ${why}` });
    },
  });

const serverFile = (folder: string) => join(folder, "server.json");
const clientsFolder = (folder: string) => join(folder, "clients");
const clientFile = (folder: string, name: string) => join(clientsFolder(folder), `${name}.json`);

/** Never over a file that is there. */
const writeSecret = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });

const read = <S extends Schema.Codec<unknown, unknown>>(schema: S, file: string): S["Type"] => {
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`others may read ${file}, which holds a secret. Close it: chmod 600 ${file}`);
  try {
    return Schema.decodeUnknownSync(schema)(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(`${file} is not a file of keys as redgreen keys makes them`); // the reason would quote the file
  }
};

/** The server's keys; made, if there are none. */
export const serverKeys = (folder: string): Effect.Effect<ServerKeys, KeyError> =>
  attempt(`making keys in ${folder}`, () => {
    mkdirSync(clientsFolder(folder), { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    try {
      writeSecret(serverFile(folder), curveKeyPair());
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    return read(ServerKeys, serverFile(folder));
  });

/** Lets a client in, from the moment that a server reads its keyring anew, and gives it its credentials. */
export const addClient = Effect.fnUntraced(function* (
  folder: string,
  name: string,
  roles: ReadonlyArray<Role>,
): Effect.fn.Return<Credentials, KeyError> {
  const { publicKey: serverKey } = yield* serverKeys(folder);
  return yield* attempt(`adding client ${name} in ${folder}`, () => {
    const { publicKey, secretKey } = curveKeyPair();
    const token = randomBytes(32).toString("base64url");
    const known: KnownClient = { name, roles, publicKey, tokenDigest: digestOfToken(token) };
    writeSecret(clientFile(folder, name), known);
    return { name, serverKey, publicKey, secretKey, token };
  });
});

export const removeClient = (folder: string, name: string): Effect.Effect<void, KeyError> =>
  attempt(`removing client ${name} from ${folder}`, () => rmSync(clientFile(folder, name)));

export const readKeyring = (folder: string): Effect.Effect<Keyring, KeyError> =>
  attempt(`reading the keys in ${folder}`, () => ({
    server: read(ServerKeys, serverFile(folder)),
    clients: readdirSync(clientsFolder(folder))
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => read(KnownClient, join(clientsFolder(folder), file))),
  }));

export const writeCredentials = (file: string, credentials: Credentials): Effect.Effect<void, KeyError> =>
  attempt(`writing credentials to ${file}`, () => writeSecret(file, credentials));

export const readCredentials = (file: string): Effect.Effect<Credentials, KeyError> =>
  attempt("reading credentials", () => read(Credentials, file));
