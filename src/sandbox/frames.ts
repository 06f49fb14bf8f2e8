/**
 * Frames: the bytes between this process and a supervisor. The same table, in C, is src/native/wire.h.
 *
 * A frame is `u32 length | u32 type | u32 id | body`, little endian, `length` counting the body only.
 * Nothing else on this side knows how a frame is laid out.
 */

export const wireVersion = 2;

/** The box has a control group. */
export const featureControlGroup = 1;

/** What a box may be sent at most; a problem's input is far smaller. */
export const frameMax = 96 << 20;

export const FrameType = {
  put: 1,
  drop: 2,
  build: 3,
  run: 4,
  free: 5,
  cancel: 6,
  hello: 16,
  result: 17,
  done: 18,
  error: 19,
} as const;

/** One program to start, and every limit it runs under. The units are in the names. */
export interface Command {
  readonly argv: readonly [string, ...ReadonlyArray<string>];
  readonly env: Readonly<Record<string, string>>;
  /** Compilers start other programs; graded programs may not. */
  readonly mayFork: boolean;
  /** Fork the box's warm interpreter, which knows what to do with argv, instead of starting argv[0]. */
  readonly warm: boolean;
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Between SIGXCPU at a time limit, which asks the runtime where it is, and SIGKILL. 0: no SIGXCPU. */
  readonly graceMs: number;
  /** Address space; 0: not limited. */
  readonly addressMb: number;
  /** Resident size, polled; 0: not polled. */
  readonly residentMb: number;
  /** All memory of the run, where the box has a control group; 0: not limited. */
  readonly groupMb: number;
  readonly stackMb: number;
  /** The largest file the program may write, and the size of its /tmp. */
  readonly fileMb: number;
  readonly tmpMb: number;
  /** Processes and threads. */
  readonly processes: number;
  /** Output beyond these ends the run; of such a stream the first `keepBytes` are returned. */
  readonly outBytes: number;
  readonly errBytes: number;
  readonly reportBytes: number;
  readonly keepBytes: number;
}

export interface Build {
  readonly artifact: number;
  readonly files: ReadonlyArray<{ readonly blob: number; readonly name: string }>;
  readonly command?: { readonly command: Command; readonly outputs: ReadonlyArray<string> };
}

export interface Run {
  readonly artifact: number;
  readonly command: Command;
  readonly inputs: ReadonlyArray<number>;
}

/** How a run ended, in the order of enum ending. */
const endings = ["exit", "signal", "cpu", "idle", "output", "memory", "starved", "cancelled", "no-exec"] as const;
export type Ending = (typeof endings)[number];

/** How one program ended and what it used. */
export interface RunResult {
  readonly index: number;
  readonly ending: Ending;
  /** Exit status, signal number, stream number of an `output` limit (1 stdout, 2 stderr, 3 report), or errno. */
  readonly code: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  /** How long it was ready to run and had no processor. */
  readonly waitMs: number;
  readonly peakBytes: number;
  readonly outTotal: number;
  readonly errTotal: number;
  readonly out: Buffer;
  readonly err: Buffer;
  readonly report: Buffer;
  /** What it tried that it may not, and where it wrote that it should not: "socket", "fork", "write /etc/x". */
  readonly notices: ReadonlyArray<string>;
}

export type Done = "ok" | "no-artifact" | "no-output" | "cancelled";
const dones: ReadonlyArray<Done> = ["ok", "no-artifact", "no-output", "cancelled"];

export type Reply =
  | { readonly type: "hello"; readonly version: number; readonly features: number }
  | { readonly type: "result"; readonly id: number; readonly result: RunResult }
  | { readonly type: "done"; readonly id: number; readonly status: Done }
  | { readonly type: "error"; readonly id: number; readonly text: string };

/* ---- to the supervisor ---- */

/** Collects numbers and strings of a body. */
class Body {
  readonly #parts: Array<Buffer> = [];
  u32(...values: ReadonlyArray<number>): this {
    const part = Buffer.allocUnsafe(4 * values.length);
    for (const [i, v] of values.entries()) part.writeUInt32LE(v, 4 * i);
    this.#parts.push(part);
    return this;
  }
  u16(value: number): this {
    const part = Buffer.allocUnsafe(2);
    part.writeUInt16LE(value);
    this.#parts.push(part);
    return this;
  }
  text(value: string): this {
    const bytes = Buffer.from(value);
    this.u16(bytes.length);
    this.#parts.push(bytes);
    return this;
  }
  texts(values: ReadonlyArray<string>): this {
    this.u16(values.length);
    for (const value of values) this.text(value);
    return this;
  }
  command(c: Command): this {
    return this.u32(
      (c.mayFork ? 1 : 0) | (c.warm ? 2 : 0),
      c.cpuMs,
      c.wallMs,
      c.graceMs,
      c.addressMb,
      c.residentMb,
      c.groupMb,
      c.stackMb,
      c.fileMb,
      c.tmpMb,
      c.processes,
      c.outBytes,
      c.errBytes,
      c.reportBytes,
      c.keepBytes,
    )
      .texts(c.argv)
      .texts(Object.entries(c.env).map(([name, value]) => `${name}=${value}`));
  }
  frame(type: number, id: number): Buffer {
    const body = Buffer.concat(this.#parts);
    const header = Buffer.allocUnsafe(12);
    header.writeUInt32LE(body.length, 0);
    header.writeUInt32LE(type, 4);
    header.writeUInt32LE(id, 8);
    return Buffer.concat([header, body]);
  }
}

export const encodePut = (blob: number, bytes: Buffer): Buffer => {
  const head = Buffer.allocUnsafe(16);
  head.writeUInt32LE(bytes.length + 4, 0);
  head.writeUInt32LE(FrameType.put, 4);
  head.writeUInt32LE(0, 8);
  head.writeUInt32LE(blob, 12);
  return Buffer.concat([head, bytes]);
};

export const encodeDrop = (blob: number): Buffer => new Body().u32(blob).frame(FrameType.drop, 0);

export const encodeFree = (artifact: number): Buffer => new Body().u32(artifact).frame(FrameType.free, 0);

export const encodeCancel = (id: number): Buffer => new Body().frame(FrameType.cancel, id);

export const encodeBuild = (id: number, build: Build): Buffer => {
  const body = new Body().u32(build.artifact).u16(build.files.length);
  for (const file of build.files) body.u32(file.blob).text(file.name);
  body.u16(build.command === undefined ? 0 : 1);
  if (build.command !== undefined) body.command(build.command.command).texts(build.command.outputs);
  return body.frame(FrameType.build, id);
};

export const encodeRun = (id: number, run: Run): Buffer =>
  new Body()
    .u32(run.artifact)
    .command(run.command)
    .u16(run.inputs.length)
    .u32(...run.inputs)
    .frame(FrameType.run, id);

/* ---- from the supervisor ---- */

const resultHeader = 76;

const decodeResult = (body: Buffer): RunResult => {
  const ending = endings[body.readUInt32LE(4)];
  const sizes = [64, 68, 72, 12].map((at) => body.readUInt32LE(at));
  if (ending === undefined || body.length !== sizes.reduce((a, b) => a + b, resultHeader)) {
    throw new Error("a result is malformed");
  }
  const ms = (at: number) => Number(body.readBigUInt64LE(at)) / 1000;
  let at = resultHeader;
  const [out, err, report, notices] = sizes.map((size) => body.subarray(at, (at += size)));
  return {
    index: body.readUInt32LE(0),
    ending,
    code: body.readInt32LE(8),
    cpuMs: ms(16),
    wallMs: ms(24),
    waitMs: ms(32),
    peakBytes: Number(body.readBigUInt64LE(40)),
    outTotal: Number(body.readBigUInt64LE(48)),
    errTotal: Number(body.readBigUInt64LE(56)),
    out: out!,
    err: err!,
    report: report!,
    notices: notices!.length === 0 ? [] : notices!.toString().trimEnd().split("\n"),
  };
};

const decodeReply = (type: number, id: number, body: Buffer): Reply => {
  switch (type) {
    case FrameType.hello:
      return { type: "hello", version: body.readUInt32LE(0), features: body.readUInt32LE(4) };
    case FrameType.result:
      return { type: "result", id, result: decodeResult(body) };
    case FrameType.done: {
      const status = dones[body.readUInt32LE(0)];
      if (status === undefined) throw new Error("a status is unknown");
      return { type: "done", id, status };
    }
    case FrameType.error:
      return { type: "error", id, text: body.toString() };
    default:
      throw new Error(`frame type ${type} is unknown`);
  }
};

/** Replies out of a stream of chunks. Throws at the first byte that cannot be part of one. */
export class ReplyReader {
  #chunks: Array<Buffer> = [];
  #size = 0;
  /** How much must be there before looking again pays. */
  #wanted = 12;

  push(chunk: Buffer): Array<Reply> {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#wanted) return [];
    let left = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    const replies: Array<Reply> = [];
    this.#wanted = 12;
    while (left.length >= 12) {
      const length = left.readUInt32LE(0);
      if (length > frameMax) throw new Error(`a frame of ${length} bytes is too large`);
      if (left.length < 12 + length) {
        this.#wanted = 12 + length;
        break;
      }
      replies.push(decodeReply(left.readUInt32LE(4), left.readUInt32LE(8), left.subarray(12, 12 + length)));
      left = left.subarray(12 + length);
    }
    this.#chunks = left.length > 0 ? [left] : [];
    this.#size = left.length;
    return replies;
  }
}
