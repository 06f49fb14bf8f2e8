/**
 * safetensors, the format: an 8-byte length, a JSON header of names, types, shapes and offsets, then the numbers, all
 * little-endian (github.com/huggingface/safetensors). Python's `safetensors` reads what is written here.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Result, Schema } from "effect";

export interface NamedTensor {
  readonly shape: ReadonlyArray<number>;
  readonly values: Float32Array;
}

export interface TensorFile {
  readonly tensors: Readonly<Record<string, NamedTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

export class TensorFileError extends Schema.TaggedError<TensorFileError>()("TensorFileError", {
  file: Schema.String,
  why: Schema.String,
}) {
  override get message(): string {
    return `reading tensors from ${this.file}: ${this.why}`;
  }
}

/** Sorted by name, so that equal tensors make equal bytes. */
export const encodeTensors = ({ tensors, metadata }: TensorFile): Uint8Array => {
  const names = Object.keys(tensors).sort();
  let end = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const name of names) {
    const { shape, values } = tensors[name]!;
    header[name] = { dtype: "F32", shape, data_offsets: [end, (end += values.byteLength)] };
  }
  let text = JSON.stringify(header);
  text += " ".repeat((8 - (Buffer.byteLength(text) % 8)) % 8);
  const head = Buffer.from(text);
  const bytes = Buffer.alloc(8 + head.length + end);
  bytes.writeBigUInt64LE(BigInt(head.length));
  head.copy(bytes, 8);
  let at = 8 + head.length;
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = tensors[name]!.values;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
};

const Header = Schema.fromJsonString(
  Schema.Record(
    Schema.String,
    Schema.Union([
      Schema.Struct({
        dtype: Schema.Literal("F32"),
        shape: Schema.Array(Schema.Int),
        data_offsets: Schema.Tuple([Schema.Int, Schema.Int]),
      }),
      Schema.Record(Schema.String, Schema.String),
    ]),
  ),
);
const decodeHeader = Schema.decodeUnknownResult(Header);

/** `file` is for the message only. */
export const decodeTensors = (bytes: Uint8Array, file: string): Result.Result<TensorFile, TensorFileError> => {
  const fail = (why: string) => Result.fail(new TensorFileError({ file, why }));
  if (bytes.length < 8) return fail("it is too short to be a safetensors file");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = Number(buffer.readBigUInt64LE());
  const start = 8 + length;
  if (start > bytes.length) return fail("its header is cut off, or it is no safetensors file");
  const header = decodeHeader(buffer.toString("utf8", 8, start));
  if (Result.isFailure(header)) return fail(`its header cannot be read: ${header.failure.message}`);
  const tensors: Record<string, NamedTensor> = {};
  let metadata: Readonly<Record<string, string>> = {};
  for (const [name, entry] of Object.entries(header.success)) {
    if (name === "__metadata__" || !Array.isArray(entry.shape)) {
      metadata = entry as Readonly<Record<string, string>>;
      continue;
    }
    const { shape, data_offsets: range } = entry as (typeof header.success)[string] & {
      data_offsets: [number, number];
    };
    const [from, to] = range;
    const size = (shape as ReadonlyArray<number>).reduce((a, b) => a * b, 4);
    if (from < 0 || to - from !== size || start + to > bytes.length) return fail(`its tensor ${name} is cut off`);
    /* Copied, because offsets in a file need not be multiples of four in memory. */
    const copy = buffer.subarray(start + from, start + to);
    tensors[name] = {
      shape: shape as ReadonlyArray<number>,
      values: new Float32Array(copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.length)),
    };
  }
  return Result.succeed({ tensors, metadata });
};

export const readTensors = (file: string): Result.Result<TensorFile, TensorFileError> => {
  try {
    return decodeTensors(readFileSync(file), file);
  } catch (error) {
    return Result.fail(new TensorFileError({ file, why: (error as Error).message }));
  }
};

/** All of a file or nothing: written beside, synced, renamed. What stood there before stays if anything fails. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const out = openSync(beside, "w");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at);
      fsyncSync(out);
    } finally {
      closeSync(out);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};
