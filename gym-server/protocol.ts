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

export const protocolVersion = 1;

/** Larger messages are refused before they are read: the peer is disconnected. */
export const maxMessageBytes = 16 << 20;

const Id = Schema.Union([Schema.String.check(Schema.isMaxLength(200)), Schema.Int]);
export type RequestId = typeof Id.Type;

const EpisodeId = Schema.String.check(Schema.isMaxLength(200));

const Hello = Schema.Struct({
  id: Id,
  type: Schema.Literal("hello"),
  protocol: Schema.Int,
  client: Schema.optionalKey(Schema.String),
});
const Environments = Schema.Struct({ id: Id, type: Schema.Literal("environments") });
const Problems = Schema.Struct({
  id: Id,
  type: Schema.Literal("problems"),
  offset: Schema.optionalKey(Count),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))),
});
const Reset = Schema.Struct({
  id: Id,
  type: Schema.Literal("reset"),
  environment: Schema.optionalKey(Schema.String),
  options: Schema.optionalKey(ResetOptions),
});
const StepRequest = Schema.Struct({
  id: Id,
  type: Schema.Literal("step"),
  episode: EpisodeId,
  /** From 1. A turn that was taken already is answered as it was then. */
  turn: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  action: Action,
});
const Fork = Schema.Struct({
  id: Id,
  type: Schema.Literal("fork"),
  episode: EpisodeId,
  turns: Schema.optionalKey(Count),
});
const Close = Schema.Struct({ id: Id, type: Schema.Literal("close"), episode: EpisodeId });
/** Gives up another request of the same client, which is then answered with the error `cancelled`. */
const Cancel = Schema.Struct({ id: Id, type: Schema.Literal("cancel"), request: Id });
const Stats = Schema.Struct({ id: Id, type: Schema.Literal("stats") });

export const Request = Schema.Union([Hello, Environments, Problems, Reset, StepRequest, Fork, Close, Cancel, Stats]);
export type Request = typeof Request.Type;

const requestTypes = Request.members.map((member) => member.fields.type.literal);

export const Refusal = Schema.Struct({
  code: ErrorCode,
  message: Schema.String,
  retryAfterMs: Schema.optionalKey(Count),
});

/** What a reply holds besides `id` and `ok: true`, by the type of its request. */
export const Replies = {
  hello: Schema.Struct({ protocol: Schema.Int, server: Schema.String, environments: Schema.Array(Schema.String) }),
  environments: Schema.Struct({
    environments: Schema.Array(Schema.Struct({ id: Schema.String, version: Schema.Int, description: Schema.String })),
  }),
  problems: Schema.Struct({
    problems: Schema.Array(Schema.Struct({ id: Schema.String, language: Schema.String, entry: Schema.String })),
    total: Count,
  }),
  reset: Schema.Struct({ episode: Schema.String, step: Step }),
  step: Schema.Struct({ episode: Schema.String, turn: Count, step: Step }),
  fork: Schema.Struct({ episode: Schema.String, turn: Count, step: Step }),
  close: Schema.Struct({ episode: Schema.String }),
  cancel: Schema.Struct({ found: Schema.Boolean }),
  stats: Schema.Struct({ uptimeMs: Count, episodes: Count, turns: Count, inFlight: Count }),
} as const;
export type Reply<T extends keyof typeof Replies> = (typeof Replies)[T]["Type"];

/* ---- bytes ---- */

/* Plain MessagePack, which any language reads; integers beyond 2^53 come as bigint and then fail their schema. */
const packr = new Packr({ useRecords: false });
const unpackr = new Unpackr({ useRecords: false, mapsAsObjects: true });

export const encode = (message: unknown): Buffer => packr.pack(message);

/** Throws on anything that is not one MessagePack value. */
export const decode = (bytes: Uint8Array): unknown => unpackr.unpack(bytes);

const decodeRequestSchema = Schema.decodeUnknownResult(Request);

/** Why a message is not a request, with its id where it had one, so that its sender can tell which it was. */
export interface BadRequest {
  readonly id: RequestId | null;
  readonly error: EnvironmentError;
}

const isId = (value: unknown): value is RequestId =>
  (Predicate.isString(value) && value.length <= 200) || Number.isSafeInteger(value);

export const decodeRequest = (bytes: Uint8Array): Result.Result<Request, BadRequest> => {
  let message: unknown;
  try {
    message = decode(bytes);
  } catch (error) {
    return bad(null, `the message is not MessagePack: ${(error as Error).message}`);
  }
  if (!Predicate.isObject(message) || message instanceof Date) return bad(null, "the message is not a map");
  const { id, type } = message;
  if (!isId(id)) return bad(null, "the message has no id: a string of at most 200 characters, or an integer");
  if (!requestTypes.includes(type as Request["type"])) {
    return bad(id, `the message has no known type; the types are ${requestTypes.join(", ")}`);
  }
  const decoded = decodeRequestSchema(message);
  if (Result.isFailure(decoded)) {
    /* The first line names what was expected; the rest, for a union of actions, repeats it for each. */
    return bad(
      id,
      `this ${type} is malformed: ${decoded.failure.message.replaceAll("\n  at ", " at ").split("\n").slice(0, 4).join("; ")}`,
    );
  }
  return Result.succeed(decoded.success);
};

const bad = (id: RequestId | null, message: string): Result.Result<Request, BadRequest> =>
  Result.fail({ id, error: new EnvironmentError({ code: "bad-request", message }) });

/* Through the schemas, so that keys stand in the schemas' order: a step out of its record is the same bytes. */
const encodeReply = Object.fromEntries(
  Object.entries(Replies).map(([type, schema]) => [type, Schema.encodeUnknownSync(schema as Schema.Codec<object>)]),
) as Record<Request["type"], (body: object) => object>;

export const okReply = ({ id, type }: Pick<Request, "id" | "type">, body: object): Buffer =>
  encode({ id, ok: true, ...encodeReply[type](body) });

export const errorReply = (id: RequestId | null, { code, message, retryAfterMs }: EnvironmentError): Buffer =>
  encode({ id, ok: false, error: { code, message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } });
