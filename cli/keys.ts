/** `redgreen keys`: who may connect to a server that others can reach. */
import { Console, Effect, Option, Result, Schema } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import {
  addClient,
  ClientName,
  readKeyring,
  removeClient,
  serverKeys,
  writeCredentials,
} from "../gym-server/keyring.ts";
import { Role } from "../gym-server/protocol.ts";
import { failureOf, usage } from "./failure.ts";
import { printJson, say, table } from "./output.ts";

/** Where the keyring is unless someone says otherwise, below the folder a command is run in. */
export const defaultKeys = ".redgreen/keys";

const dir = Flag.String("dir").pipe(
  Flag.withDefault(defaultKeys),
  Flag.withDescription("The keyring's folder, as redgreen serve --keys takes it"),
);
const name = Argument.String("name").pipe(Argument.withDescription("Letters, digits, dot, dash, underscore"));

const decodeName = Schema.decodeUnknownResult(ClientName);
const requireName = (given: string) =>
  Result.isSuccess(decodeName(given))
    ? Effect.void
    : Effect.fail(
        usage(`${JSON.stringify(given)}: a client's name has 1 to 64 letters, digits, dots, dashes and underscores`),
      );

const add = Command.make(
  "add",
  {
    name,
    dir,
    role: Flag.Literals("role", Role.literals).pipe(
      Flag.atLeast(0),
      Flag.withDescription("What it may do, once for each role (default: play)"),
    ),
    out: Flag.String("out").pipe(
      Flag.withAlias("o"),
      Flag.optional,
      Flag.withDescription("File for its credentials (default: NAME.credentials.json)"),
    ),
  },
  Effect.fn(function* (flags) {
    yield* requireName(flags.name);
    const roles = flags.role.length === 0 ? (["play"] as const) : [...new Set(flags.role)];
    const file = Option.getOrElse(flags.out, () => `${flags.name}.credentials.json`);
    const credentials = yield* Effect.mapError(addClient(flags.dir, flags.name, roles), failureOf);
    yield* writeCredentials(file, credentials).pipe(
      Effect.tapError(() => Effect.ignore(removeClient(flags.dir, flags.name))), // or nobody could ever be that client
      Effect.mapError(failureOf),
    );
    yield* Console.log(file);
    yield* say(
      `${flags.name} may ${roles.join(", ")}. Hand it ${file} where nobody else reads it; it is not kept here`,
    );
  }),
).pipe(
  Command.withDescription("Let a client in: makes its key pair and its token"),
  Command.withExamples([
    {
      command: "redgreen keys add ada",
      description: "A client that plays; its credentials are in ada.credentials.json",
    },
    { command: "redgreen keys add board --role watch", description: "A client that only watches" },
  ]),
);

const list = Command.make(
  "ls",
  { dir, json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print an array of objects")) },
  Effect.fn(function* (flags) {
    const { clients } = yield* Effect.mapError(readKeyring(flags.dir), failureOf);
    const shown = clients.map(({ name, roles, publicKey }) => ({ name, roles, publicKey }));
    return yield* flags.json
      ? printJson(shown)
      : Console.log(
          table(
            ["name", "roles", "public key"],
            shown.map((c) => [c.name, c.roles.join(", "), c.publicKey]),
          ),
        );
  }),
).pipe(Command.withDescription("Who may connect, and what they may do"));

const remove = Command.make(
  "rm",
  { name, dir },
  Effect.fn(function* (flags) {
    yield* requireName(flags.name);
    yield* Effect.mapError(removeClient(flags.dir, flags.name), failureOf);
    yield* say(`${flags.name} is out; a running server knows it in a moment`);
  }),
).pipe(Command.withDescription("Let a client in no more"));

const server = Command.make(
  "server",
  { dir },
  Effect.fn(function* (flags) {
    const { publicKey } = yield* Effect.mapError(serverKeys(flags.dir), failureOf);
    yield* Console.log(publicKey);
  }),
).pipe(Command.withDescription("Make the server's key pair, if there is none, and print its public key"));

export const keysCommand = Command.make("keys").pipe(
  Command.withExamples([
    { command: "redgreen keys add ada", description: "Let ada play" },
    { command: `redgreen serve --bind tcp://0.0.0.0:5555 --keys ${defaultKeys}`, description: "Serve to those let in" },
    {
      command: "redgreen run mini --connect tcp://gym:5555 --credentials ada.credentials.json",
      description: "Play there as ada",
    },
  ]),
  Command.withDescription("The keyring: which clients a server lets in (redgreen serve --keys)"),
  Command.withSubcommands([add, list, remove, server]),
);
