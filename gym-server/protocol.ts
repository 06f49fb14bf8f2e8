/**
 * The protocol: every message there is, as docs/protocol.md describes it for people.
 *
 * One MessagePack map per message. A request has an `id` of the client's choice, which its reply repeats. Messages
 * are decoded here and nowhere else; what does not decode is answered with what was wrong about it.
 */
import { Predicate, Result, Schema } from "effect";
import { Packr, Unpackr } from "msgpackr";
import { Action } from "../src/action.ts";
import { EnvironmentError, ErrorCode, ResetOptions } from "../src/environment.ts";
import { Count } from "../src/judgement.ts";
import { Step } from "../src/step.ts";
import { skim } from "./skim.ts";

export const protocolVersion = 1;

/** A larger request is refused before it is read: the peer is disconnected. */
export const maxMessageBytes = 16 << 20;

/** A larger reply is not sent; `too-large` is answered in its place. */
export const maxReplyBytes = 32 << 20;

/** Requests in one `batch`. */
export const maxBatch = 1024;

export const Id = Schema.Union([Schema.String.check(Schema.isMaxLength(200)), Schema.Int]);
export type RequestId = typeof Id.Type;

const EpisodeId = Schema.String.check(Schema.isMaxLength(200));
const Lease = Schema.String.check(Schema.isMaxLength(200));

/** What every request may carry besides its type. */
const envelope = {
  id: Id,
  /** A secret of the client's making, the same for all its connections. In a session no request id means two things. */
  session: Schema.optionalKey(Schema.String.check(Schema.isBetweenLength(16, 200))),
  /** Who asks, where the server wants to know. */
  token: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(200))),
};

const Hello = Schema.Struct({
  ...envelope,
  type: Schema.Literal("hello"),
  protocol: Schema.Int,
  client: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(200))),
});
const Ping = Schema.Struct({ ...envelope, type: Schema.Literal("ping") });
const Environments = Schema.Struct({ ...envelope, type: Schema.Literal("environments") });
const Problems = Schema.Struct({
  ...envelope,
  type: Schema.Literal("problems"),
  offset: Schema.optionalKey(Count),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))),
});
const Reset = Schema.Struct({
  ...envelope,
  type: Schema.Literal("reset"),
  environment: Schema.optionalKey(Schema.String),
  options: Schema.optionalKey(ResetOptions),
});
/** Takes the episode over from whoever played it, and says where it stands. */
const Resume = Schema.Struct({ ...envelope, type: Schema.Literal("resume"), episode: EpisodeId, lease: Lease });
/** Where the episode stands, for its holder; after what was under way. */
const Look = Schema.Struct({ ...envelope, type: Schema.Literal("look"), episode: EpisodeId, lease: Lease });
const StepRequest = Schema.Struct({
  ...envelope,
  type: Schema.Literal("step"),
  episode: EpisodeId,
  lease: Lease,
  /** From 1. A turn that was taken already with this action is answered as it was then. */
  turn: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  action: Action,
});
/** Without a lease: any recorded episode, for those who administer. */
const Fork = Schema.Struct({
  ...envelope,
  type: Schema.Literal("fork"),
  episode: EpisodeId,
  lease: Schema.optionalKey(Lease),
  turns: Schema.optionalKey(Count),
});
/** Without a lease: as for `fork`. */
const Close = Schema.Struct({
  ...envelope,
  type: Schema.Literal("close"),
  episode: EpisodeId,
  lease: Schema.optionalKey(Lease),
});
/** Gives up another request of the same session, or connection, which is then answered with the error `cancelled`. */
const Cancel = Schema.Struct({ ...envelope, type: Schema.Literal("cancel"), request: Id });
const Stats = Schema.Struct({ ...envelope, type: Schema.Literal("stats") });
/**
 * Many requests in one message. Each is answered by itself, so that the slow do not hold up the quick, and a repeated
 * one is nothing special; the batch as such is answered only if it cannot be read.
 */
export const Batch = Schema.Struct({
  ...envelope,
  type: Schema.Literal("batch"),
  requests: Schema.Array(Schema.Unknown).check(Schema.isBetweenLength(1, maxBatch)),
});

/** Requests that are answered one for one. */
export const Request = Schema.Union([
  Hello,
  Ping,
  Environments,
  Problems,
  Reset,
  Resume,
  Look,
  StepRequest,
  Fork,
  Close,
  Cancel,
  Stats,
]);
export type Request = typeof Request.Type;
export type Body<T extends Request["type"]> = Omit<
  Extract<Request, { readonly type: T }>,
  keyof typeof envelope | "type"
>;

export const requestTypes = [...Request.members.map((member) => member.fields.type.literal), "batch"] as const;

export const Refusal = Schema.Struct({
  code: ErrorCode,
  message: Schema.String,
  retryAfterMs: Schema.optionalKey(Count),
});

/** What a peer must know of the server to get on with it. */
export const ServerLimits = Schema.Struct({
  maxMessageBytes: Count,
  maxReplyBytes: Count,
  maxBatch: Count,
  /** Requests under way at once, of all clients. */
  maxInFlight: Count,
  /** How often the server's socket asks whether a peer is there, and how long it waits for a sign of life. */
  heartbeatMs: Count,
  heartbeatTimeoutMs: Count,
  /** An episode that nobody asked about for so long is put away. Its next request brings it back. */
  idleMs: Count,
});
export type ServerLimits = typeof ServerLimits.Type;

export const Role = Schema.Literals(["play", "watch", "administer"]);
export type Role = typeof Role.Type;

/** What a reply holds besides `id` and `ok: true`, by the type of its request. */
export const Replies = {
  hello: Schema.Struct({
    protocol: Schema.Int,
    server: Schema.String,
    environments: Schema.Array(Schema.String),
    limits: ServerLimits,
    roles: Schema.Array(Role),
    /** Where turns are published as they are played, if they are. */
    watch: Schema.optionalKey(Schema.String),
  }),
  ping: Schema.Struct({ draining: Schema.Boolean }),
  environments: Schema.Struct({
    environments: Schema.Array(Schema.Struct({ id: Schema.String, version: Schema.Int, description: Schema.String })),
  }),
  problems: Schema.Struct({
    problems: Schema.Array(Schema.Struct({ id: Schema.String, language: Schema.String, entry: Schema.String })),
    total: Count,
  }),
  reset: Schema.Struct({ episode: Schema.String, lease: Schema.String, step: Step }),
  resume: Schema.Struct({ episode: Schema.String, lease: Schema.String, turn: Count, start: Step, step: Step }),
  look: Schema.Struct({ episode: Schema.String, turn: Count, step: Step }),
  step: Schema.Struct({ episode: Schema.String, turn: Count, step: Step }),
  fork: Schema.Struct({ episode: Schema.String, lease: Schema.String, turn: Count, step: Step }),
  close: Schema.Struct({ episode: Schema.String }),
  cancel: Schema.Struct({ found: Schema.Boolean }),
  stats: Schema.Struct({ uptimeMs: Count, episodes: Count, turns: Count, inFlight: Count }),
} as const;
export type Reply<T extends keyof typeof Replies> = (typeof Replies)[T]["Type"];

/* ---- bytes ---- */

/* Plain MessagePack, which any language reads; integers beyond 2^53 lose digits, and then fail their schema. */
const packr = new Packr({ useRecords: false });
const unpackr = new Unpackr({ useRecords: false, mapsAsObjects: true, int64AsType: "number" });

/** An integer that is one on the wire too: msgpackr writes numbers of more than 32 bits as floats. */
export const wireInteger = (n: number): number | bigint => (n > 0xffff_ffff || n < -0x8000_0000 ? BigInt(n) : n);

const wireId = (id: RequestId | null) => (typeof id === "number" ? wireInteger(id) : id);

export const encode = (message: unknown): Buffer => packr.pack(message);

/** Throws on anything that is not one MessagePack value. */
export const decode = (bytes: Uint8Array): unknown => unpackr.unpack(bytes);

const decodeRequestSchema = Schema.decodeUnknownResult(Request);
const decodeBatch = Schema.decodeUnknownResult(Batch);

/** Why a message is not a request, with its id where it had one, so that its sender can tell which it was. */
export interface BadRequest {
  readonly id: RequestId | null;
  readonly error: EnvironmentError;
}
export type Decoded = Result.Result<Request, BadRequest>;

const isId = (value: unknown): value is RequestId =>
  (Predicate.isString(value) && value.length <= 200) || Number.isSafeInteger(value);

/* The first lines name what was expected; the rest, for a union of actions, repeats it for each. */
const malformed = (id: RequestId, type: unknown, { message }: Schema.SchemaError) =>
  bad(id, `this ${type} is malformed: ${message.replaceAll("\n  at ", " at ").split("\n").slice(0, 4).join("; ")}`);

/** The requests of one message: one, or those of a batch. */
export const decodeMessage = (bytes: Buffer): ReadonlyArray<Decoded> => {
  const why = skim(bytes);
  if (why !== undefined) return [bad(null, `the message is not read: ${why}`)];
  let message: unknown;
  try {
    message = decode(bytes);
  } catch (error) {
    return [bad(null, `the message is not MessagePack: ${(error as Error).message}`)];
  }
  if (!isMap(message) || message.type !== "batch") return [decodeRequest(message)];
  if (!isId(message.id)) return [decodeRequest(message)];
  const batch = decodeBatch(message);
  if (Result.isFailure(batch)) return [malformed(message.id, "batch", batch.failure)];
  const { session, token, requests } = batch.success;
  const shared = { ...(session === undefined ? {} : { session }), ...(token === undefined ? {} : { token }) };
  return requests.map((request) => decodeRequest(isMap(request) ? { ...shared, ...request } : request));
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Predicate.isObject(value) && !(value instanceof Date);

const decodeRequest = (message: unknown): Decoded => {
  if (!isMap(message)) return bad(null, "the message is not a map");
  const { id, type } = message;
  if (!isId(id)) return bad(null, "the message has no id: a string of at most 200 characters, or an integer");
  if (type === "batch") return bad(id, "a batch cannot be in a batch");
  if (!requestTypes.includes(type as Request["type"])) {
    return bad(id, `the message has no known type; the types are ${requestTypes.join(", ")}`);
  }
  const decoded = decodeRequestSchema(message);
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : malformed(id, type, decoded.failure);
};

const bad = (id: RequestId | null, message: string): Decoded =>
  Result.fail({ id, error: new EnvironmentError({ code: "bad-request", message }) });

export const okReply = ({ id, type }: Pick<Request, "id" | "type">, body: object): Buffer => {
  const bytes = encode({ id: wireId(id), ok: true, ...body });
  if (bytes.length <= maxReplyBytes) return bytes;
  const message = `the answer to this ${type} has ${bytes.length} bytes; at most ${maxReplyBytes} are sent`;
  return errorReply(id, new EnvironmentError({ code: "too-large", message }));
};

export const errorReply = (id: RequestId | null, { code, message, retryAfterMs }: EnvironmentError): Buffer =>
  encode({
    id: wireId(id),
    ok: false,
    error: { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
  });
