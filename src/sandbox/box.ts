/**
 * A box: one bubblewrap process with a supervisor in it, and the exchange of frames with it.
 *
 * A box runs one thing after another. Whatever surprises us (it dies, it says what cannot be said) ends the box:
 * everything under way in it fails with `BoxFailure`, and the owner starts another. Programs fail inside results.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, openSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { makeSlot, removeSlot, type Slot } from "./cgroups.ts";
import {
  type Build,
  type Done,
  encodeBuild,
  encodeCancel,
  encodeDrop,
  encodeFree,
  encodePut,
  encodeRun,
  featureControlGroup,
  type Reply,
  ReplyReader,
  type Run,
  type RunResult,
  wireVersion,
} from "./frames.ts";

/** Our side of a box broke: says nothing about the program that was in it. */
export class BoxFailure extends Error {}

/** What a box is made of besides /usr: files of this machine, by their place in the box. */
export interface BoxPlan {
  /** The supervisor's executable. */
  readonly supervisor: string;
  /** Small files, which are copied. */
  readonly copies: Readonly<Record<string, string>>;
  /** Large ones, which are bound; read-only, as everything is. */
  readonly binds: Readonly<Record<string, string>>;
  /** Whether to use control groups where they can be had. */
  readonly controlGroups: boolean;
}

/**
 * The user that boxes run as on the host when the server is root. As root's own processes the limit on processes
 * would not hold and files under /proc/sys could be opened for writing; this user owns nothing anywhere.
 */
const unprivilegedUid = 64_999;

/** How long a box may take to say hello: a process start on a very busy machine. */
const helloMs = 30_000;

/** Inputs kept in a box, so that a problem's inputs go over once: at most so many bytes and so many of them. */
const cacheBytes = 64 << 20;
const cacheCount = 4096;

/** Artifacts kept in a box between turns. Each is a mount, which makes every run's namespaces a little dearer. */
export const artifactCount = 8;

/** What the supervisor can number (ARTIFACTS_MAX there). */
const artifactNumbers = 1024;

const bubblewrapArguments = (
  copies: ReadonlyArray<[string, number]>,
  binds: ReadonlyArray<[string, string]>,
  slot: ReadonlyArray<string>,
) => [
  ...["user", "pid", "net", "ipc", "uts", "cgroup-try"].map((name) => `--unshare-${name}`),
  ...["--uid", "0", "--gid", "0", "--hostname", "box", "--cap-drop", "ALL"],
  ...["SYS_ADMIN", "SYS_CHROOT", "SETPCAP", "SYS_PTRACE", "SYS_RESOURCE"].flatMap((cap) => ["--cap-add", `CAP_${cap}`]),
  ...["--as-pid-1", "--die-with-parent", "--new-session", "--clearenv", "--setenv", "PATH", "/usr/bin:/bin"],
  ...[
    "--ro-bind",
    "/usr",
    "/usr",
    "--symlink",
    "usr/bin",
    "/bin",
    "--symlink",
    "usr/lib",
    "/lib",
    "--symlink",
    "usr/lib64",
    "/lib64",
  ],
  ...[
    "--ro-bind-try",
    "/etc/alternatives",
    "/etc/alternatives",
    "--ro-bind-try",
    "/etc/ld.so.cache",
    "/etc/ld.so.cache",
  ],
  ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/program"],
  ...copies.flatMap(([place, fd]) => ["--perms", "0555", "--ro-bind-data", String(fd), place]),
  ...binds.flatMap(([place, source]) => ["--ro-bind", source, place]),
  ...["--remount-ro", "/dev", "--remount-ro", "/", "--", "/supervisor", ...slot],
];

/**
 * Starts bubblewrap. Small files are passed as descriptors opened here, because as another user it may not be able to
 * reach them by name (a checkout in root's home). What is bound must be reachable: see `reachable`.
 */
const startBubblewrap = (plan: BoxPlan, slot: Slot | undefined): ChildProcess => {
  const opened: Array<number> = [];
  /** Opens a file and gives the number that the descriptor will have over there. */
  const open = (path: string, mode = "r"): number => {
    opened.push(openSync(path, mode));
    return 2 + opened.length;
  };
  try {
    const copies = Object.entries({ ...plan.copies, "/supervisor": plan.supervisor }).map(
      ([place, path]): [string, number] => [place, open(path)],
    );
    const { procs = [], limit, events, peak } = slot?.files ?? {};
    const group = [
      ...procs.map((path) => `procs=${open(path, "r+")}`),
      ...(limit === undefined ? [] : [`limit=${open(limit, "r+")}`]),
      ...(events === undefined ? [] : [`events=${open(events)}`]),
      ...(peak === undefined ? [] : [`peak=${open(peak, "r+")}`]),
    ];
    return spawn("bwrap", bubblewrapArguments(copies, Object.entries(plan.binds), group), {
      stdio: ["pipe", "pipe", "pipe", ...opened],
      env: { PATH: process.env.PATH },
      ...(asRoot() ? { uid: unprivilegedUid, gid: unprivilegedUid } : {}),
    });
  } finally {
    for (const fd of opened) closeSync(fd);
  }
};

const asRoot = (): boolean => process.getuid?.() === 0;

/** Whether the user that boxes run as can get at a file or folder by its name. */
export const reachable = (path: string): boolean => {
  if (!asRoot()) return true;
  const real = realpathSync(path);
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) break;
  }
  const { mode } = statSync(real);
  return (mode & 0o004) !== 0 && (mode & 0o001) !== 0;
};

interface Exchange {
  /** Returns true to have the rest cancelled. */
  readonly onResult: (result: RunResult) => boolean;
  readonly resolve: (status: Done) => void;
  readonly reject: (error: BoxFailure) => void;
  readonly settled: Promise<Done>;
  /** Fails the box when nothing has come for far longer than any program may take. */
  readonly watchdog: NodeJS.Timeout;
}

/** An artifact and how it was made; `again` where it was there already. */
export interface Built {
  readonly artifact: number;
  readonly status: Done;
  readonly result: RunResult | undefined;
  readonly again: boolean;
}

export class Box {
  readonly #process: ChildProcess;
  readonly #reader = new ReplyReader();
  readonly #exchanges = new Map<number, Exchange>();
  /** Inputs the box holds, least recently used first. */
  readonly #inputs = new Map<string, { readonly blob: number; readonly bytes: number }>();
  #inputBytes = 0;
  #freeBlobs: Array<number> = [];
  #nextBlob = 1;
  #nextArtifact = 0;
  /** By what they were made of, least recently used first. */
  readonly #artifacts = new Map<string, Omit<Built, "again">>();
  #nextId = 1;
  #failure: BoxFailure | undefined;
  #said = "";
  #features = 0;
  #hello: { resolve: () => void; reject: (error: BoxFailure) => void } | undefined;
  readonly #exited: Promise<void>;

  private constructor(child: ChildProcess, slot: Slot | undefined) {
    this.#process = child;
    const { stdin, stdout, stderr } = child;
    this.#exited = new Promise((resolve) => {
      child.once("error", (error) => {
        const { code } = error as { code?: string };
        const missing = code === "ENOENT" ? "is not installed" : code === "EACCES" ? "may not be executed" : undefined;
        this.#fail(`bubblewrap (bwrap) ${missing ?? `does not start: ${error.message}`}`);
        resolve();
      });
      child.once("close", (code, signal) => {
        this.#fail(
          `the box ended (${signal ?? `exit status ${code}`})${this.#said === "" ? "" : `: ${this.#said.trim()}`}`,
        );
        if (slot !== undefined) removeSlot(slot);
        resolve();
      });
    });
    stdin?.on("error", () => {}); // its death is reported by "close", with what it said
    stderr?.on("data", (chunk: Buffer) => {
      this.#said = `${this.#said}${chunk}`.slice(-2000);
    });
    stdout?.on("data", (chunk: Buffer) => {
      try {
        for (const reply of this.#reader.push(chunk)) this.#receive(reply);
      } catch (error) {
        this.#fail(`the supervisor is not making sense: ${(error as Error).message}`);
      }
    });
  }

  /** Starts a box and waits until it has closed itself and said so. */
  static async start(plan: BoxPlan): Promise<Box> {
    const slot = plan.controlGroups ? makeSlot() : undefined;
    const box = new Box(startBubblewrap(plan, slot), slot);
    const timer = setTimeout(() => box.#fail(`the box did not say hello within ${helloMs} ms`), helloMs);
    try {
      await new Promise<void>((resolve, reject) => {
        if (box.#failure) reject(box.#failure);
        else box.#hello = { resolve, reject };
      });
    } finally {
      clearTimeout(timer);
      box.#hello = undefined;
    }
    return box;
  }

  /** Whether memory is limited by a control group. */
  get grouped(): boolean {
    return (this.#features & featureControlGroup) !== 0;
  }

  get alive(): boolean {
    return this.#failure === undefined;
  }

  /** The outer process, for tests that kill it. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  #receive(reply: Reply): void {
    if (reply.type === "hello") {
      this.#features = reply.features;
      if (reply.version === wireVersion) this.#hello?.resolve();
      else this.#fail(`the supervisor speaks version ${reply.version}, not ${wireVersion}: run bin/setup again`);
      return;
    }
    if (reply.type === "error") {
      this.#fail(`the supervisor gave up: ${reply.text}`);
      return;
    }
    const exchange = this.#exchanges.get(reply.id);
    if (exchange === undefined) {
      this.#fail(`the supervisor answers ${reply.id}, which nobody asked`);
    } else if (reply.type === "result") {
      exchange.watchdog.refresh();
      if (exchange.onResult(reply.result)) this.#write(encodeCancel(reply.id));
    } else {
      clearTimeout(exchange.watchdog);
      this.#exchanges.delete(reply.id);
      exchange.resolve(reply.status);
    }
  }

  #fail(why: string): void {
    if (this.#failure !== undefined) return;
    this.#failure = new BoxFailure(why);
    this.#hello?.reject(this.#failure);
    for (const exchange of this.#exchanges.values()) {
      clearTimeout(exchange.watchdog);
      exchange.reject(this.#failure);
    }
    this.#exchanges.clear();
    this.#process.kill("SIGKILL");
  }

  #write(frame: Buffer): void {
    this.#process.stdin?.write(frame);
  }

  /** `wallMs` is the wall limit of one run in it. The supervisor waits up to eight times that for a starved program. */
  #exchange(encode: (id: number) => Buffer, wallMs: number, onResult: (result: RunResult) => boolean): Promise<Done> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = this.#nextId;
    this.#nextId = id === 0xffff_ffff ? 1 : id + 1;
    const { promise, resolve, reject } = Promise.withResolvers<Done>();
    const silenceMs = 10 * wallMs + 60_000;
    const watchdog = setTimeout(() => this.#fail(`the supervisor was silent for ${silenceMs} ms`), silenceMs);
    this.#exchanges.set(id, { onResult, resolve, reject, settled: promise, watchdog });
    this.#write(encode(id));
    return promise;
  }

  #put(bytes: Buffer): number {
    const blob = this.#freeBlobs.pop() ?? this.#nextBlob++;
    this.#write(encodePut(blob, bytes));
    return blob;
  }

  #drop(blob: number): void {
    this.#write(encodeDrop(blob));
    this.#freeBlobs.push(blob);
  }

  /** The blob of an input, sent over if it is not there. Those in `inUse` are not pushed out to make room. */
  #input(text: string, inUse: ReadonlySet<string>): number {
    const known = this.#inputs.get(text);
    if (known !== undefined) {
      this.#inputs.delete(text);
      this.#inputs.set(text, known);
      return known.blob;
    }
    const bytes = Buffer.from(text);
    for (const [other, { blob, bytes: size }] of this.#inputs) {
      if (this.#inputBytes + bytes.length <= cacheBytes && this.#inputs.size < cacheCount) break;
      if (inUse.has(other)) continue;
      this.#drop(blob);
      this.#inputs.delete(other);
      this.#inputBytes -= size;
    }
    const blob = this.#put(bytes);
    this.#inputs.set(text, { blob, bytes: bytes.length });
    this.#inputBytes += bytes.length;
    return blob;
  }

  /**
   * Makes an artifact: a read-only folder with these files and what the command makes of them. `result` is the
   * command's. One that was made here before of the same files by the same command is used again, and says so.
   * Rejects with `BoxFailure`.
   */
  async build(files: Readonly<Record<string, Buffer>>, command?: Build["command"]): Promise<Built> {
    const hash = createHash("sha256").update(JSON.stringify(command ?? null));
    for (const [name, bytes] of Object.entries(files)) hash.update(`${name} ${bytes.length} `).update(bytes);
    const key = hash.digest("base64");
    const known = this.#artifacts.get(key);
    if (known !== undefined) {
      this.#artifacts.delete(key);
      this.#artifacts.set(key, known);
      return { ...known, again: true };
    }
    const artifact = this.#unusedArtifact();
    const blobs = Object.entries(files).map(([name, bytes]) => ({ name, blob: this.#put(bytes) }));
    let result: RunResult | undefined;
    const done = this.#exchange(
      (id) => encodeBuild(id, { artifact, files: blobs, ...(command === undefined ? {} : { command }) }),
      command?.command.wallMs ?? 0,
      (r) => {
        result = r;
        return false;
      },
    );
    for (const { blob } of blobs) this.#drop(blob); // frames are handled in order
    const status = await done;
    const built = { artifact, status, result };
    if (status === "ok") this.#artifacts.set(key, built); // otherwise the supervisor has kept nothing
    return { ...built, again: false };
  }

  /**
   * Runs a command once per input. `onResult` sees each result as it comes and returns true to have the rest
   * cancelled. Rejects with `BoxFailure`.
   */
  run(
    artifact: number,
    command: Run["command"],
    inputs: ReadonlyArray<string>,
    onResult: (result: RunResult) => boolean,
  ): Promise<Done> {
    const inUse = new Set(inputs);
    const blobs = inputs.map((text) => this.#input(text, inUse));
    return this.#exchange((id) => encodeRun(id, { artifact, command, inputs: blobs }), command.wallMs, onResult);
  }

  /** Has everything under way cancelled; it ends as usual, soon. */
  cancel(): void {
    for (const id of this.#exchanges.keys()) this.#write(encodeCancel(id));
  }

  /** Waits until nothing is under way. Never rejects. */
  async settle(): Promise<void> {
    while (this.#exchanges.size > 0) await Promise.allSettled([...this.#exchanges.values()].map((e) => e.settled));
  }

  #unusedArtifact(): number {
    const used = new Set([...this.#artifacts.values()].map((built) => built.artifact));
    do this.#nextArtifact = (this.#nextArtifact + 1) % artifactNumbers;
    while (used.has(this.#nextArtifact));
    return this.#nextArtifact;
  }

  /** Forgets artifacts, the least recently used first, down to what is worth keeping. */
  trim(): void {
    for (const [key, { artifact }] of this.#artifacts) {
      if (this.#artifacts.size <= artifactCount) break;
      this.#artifacts.delete(key);
      this.#write(encodeFree(artifact));
    }
  }

  /** Gives up everything under way, at once, and waits until nothing of the box is left. */
  async kill(): Promise<void> {
    this.#fail("the box was closed");
    await this.#exited;
  }
}
