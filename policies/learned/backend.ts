/**
 * The machinery that TensorFlow.js computes with, chosen when it is first needed: a GPU where one works, otherwise the
 * fastest thing that does.
 *
 * A backend is taken only after a real training step came out right on it. Native ones may crash or hang, so they are
 * tried in a child process first. Whatever was refused is told with the reason and what would change it. All backends
 * share one engine, so everything else imports only `@tensorflow/tfjs-core`.
 */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import util from "node:util";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients: the core alone has none on Node
import { Effect, Schema } from "effect";
import { installKernels } from "./kernels/install.ts";

export const BackendId = Schema.Literals(["tfjs-node-gpu", "tfjs-node", "webgpu", "wasm", "cpu"]);
export type BackendId = typeof BackendId.Type;

/** In the order in which they are tried. */
export const backendIds: ReadonlyArray<BackendId> = BackendId.literals;

export interface Refusal {
  readonly id: BackendId;
  readonly why: string;
  /** What would make it available. */
  readonly next: string;
}

export interface Backend {
  readonly id: BackendId;
  readonly gpu: boolean;
  /** In words: versions, adapter, kernels. */
  readonly detail: string;
  readonly refused: ReadonlyArray<Refusal>;
}

export class BackendError extends Schema.TaggedError<BackendError>()("BackendError", {
  attempted: Schema.String,
  why: Schema.String,
  next: Schema.String,
}) {
  override get message(): string {
    return `${this.attempted}: ${this.why}. ${this.next}`;
  }
}

export interface BackendOptions {
  /** Only these, in this order. */
  readonly order?: ReadonlyArray<BackendId>;
  /** Take a GPU that is made of software: right, but slower than wasm. For tests. */
  readonly softwareGpu?: boolean;
  /** Milliseconds until a native backend that is being tried counts as hanging. */
  readonly probeMs?: number;
}

/** Why one backend was refused. */
class Refused extends Error {
  readonly next: string;
  constructor(why: string, next: string) {
    super(why);
    this.next = next;
  }
}

const require = createRequire(import.meta.url);
const version = (require("@tensorflow/tfjs-core/package.json") as { version: string }).version;

/** Packages that are not installed with the others: they are large, and of use on few machines. */
const optional: Readonly<Partial<Record<BackendId, ReadonlyArray<string>>>> = {
  "tfjs-node-gpu": [`@tensorflow/tfjs-node-gpu@${version}`],
  "tfjs-node": [`@tensorflow/tfjs-node@${version}`],
  webgpu: ["webgpu", `@tensorflow/tfjs-backend-webgpu@${version}`],
};

const isInstalled = (name: string): boolean => {
  try {
    require.resolve(name.replace(/(?<=.)@.*$/, ""));
    return true;
  } catch {
    return false;
  }
};

const requireInstalled = (id: BackendId): void => {
  const packages = optional[id] ?? [];
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const needsGpu = id === "tfjs-node" ? "" : " (worth it only where there is a GPU)";
  throw new Refused(
    `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not installed`,
    `npm install --no-save ${missing.join(" ")}${needsGpu}`,
  );
};

/** One training step whose result is known. */
const smokeStep = async (): Promise<void> => {
  const weights = tf.variable(tf.tensor2d([0.5, -0.25], [2, 1]), true);
  const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
  const { value, grads } = tf.variableGrads(() => tf.mean(tf.square(tf.matMul(x, weights))) as tf.Scalar, [weights]);
  const moved = tf.tidy(() => tf.sub(weights, tf.mul(grads[weights.name]!, 0.1)));
  const [loss] = await value.data();
  const [a, b] = await moved.data();
  tf.dispose([weights, x, value, moved, ...Object.values(grads)]);
  const near = (given: number | undefined, wanted: number) => Math.abs((given ?? Number.NaN) - wanted) < 1e-3;
  if (!near(loss, 0.125) || !near(a, 0.35) || !near(b, -0.45))
    throw new Refused(
      `a training step came out wrong: loss ${loss} instead of 0.125, weights ${a}, ${b} instead of 0.35, -0.45`,
      "Please report it with the versions that redgreen doctor shows",
    );
};

/** Gives what `Backend` says of it, with the engine set to it, or throws why not. */
type Loader = (options: BackendOptions) => Promise<{ readonly gpu: boolean; readonly detail: string }>;

const setBackend = async (name: string): Promise<void> => {
  if (!(await tf.setBackend(name))) throw new Error(`TensorFlow.js could not initialise its backend ${name}`);
};

/** Node 23 removed what tfjs-node 4.22 calls in every operation (tfjs issue 8609). */
const restoreRemoved = (): void => {
  const u = util as unknown as Record<string, unknown>;
  u.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  u.isArray = Array.isArray; // still there, but each call warns
};

const native =
  (name: string, wantGpu: boolean): Loader =>
  async () => {
    restoreRemoved();
    process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
    require(name);
    const backend = tf.backend() as { binding?: { TF_Version?: string }; isUsingGpuDevice?: boolean };
    if (tf.getBackend() !== "tensorflow" || backend.binding === undefined)
      throw new Refused(
        `${name} loaded, but the engine's backend is ${tf.getBackend()}`,
        "Two copies of @tensorflow/tfjs-core? See: npm ls @tensorflow/tfjs-core",
      );
    const gpu = backend.isUsingGpuDevice === true;
    const library = `libtensorflow ${backend.binding.TF_Version ?? "of unknown version"}`;
    if (wantGpu && !gpu)
      throw new Refused(
        `${library} found no CUDA device that it can use`,
        "It needs an NVIDIA GPU, its driver, and the CUDA and cuDNN libraries that this libtensorflow was built for",
      );
    return { gpu, detail: library };
  };

interface Adapter {
  readonly info?: Readonly<Record<"vendor" | "architecture" | "device" | "description", string>>;
}

const webgpu: Loader = async ({ softwareGpu }) => {
  const dawn = (await import("webgpu" as string)) as {
    create: (options: Array<string>) => { requestAdapter: (options: object) => Promise<Adapter | null> };
    globals: object;
  };
  const gpu = dawn.create(process.platform === "linux" ? ["backend=vulkan"] : []);
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (adapter === null) throw new Refused("Dawn found no Vulkan adapter", "It needs a GPU and its Vulkan driver");
  const { vendor = "", architecture = "", device = "", description = "" } = adapter.info ?? {};
  const words = `${vendor} ${architecture} ${device} ${description}`;
  const software = /swiftshader|llvmpipe|lavapipe|software/i.test(words) || vendor === "google";
  if (software && softwareGpu !== true)
    throw new Refused(`the only adapter is software (${description || architecture})`, "wasm is faster than that");
  /* The backend registers itself only if it finds these when it is imported. */
  Object.assign(globalThis, dawn.globals);
  Object.defineProperty(globalThis.navigator, "gpu", { value: gpu, configurable: true });
  await import("@tensorflow/tfjs-backend-webgpu" as string);
  await setBackend("webgpu");
  return { gpu: !software, detail: `Dawn on ${description || device || architecture}` };
};

/** Emscripten installs listeners that rethrow whatever reaches them, and would take the process with them. */
const fatalEvents = ["uncaughtException", "unhandledRejection"] as const;

const wasm: Loader = async () => {
  const before = fatalEvents.map((event) => new Set(process.listeners(event as "uncaughtException")));
  await import("@tensorflow/tfjs-backend-wasm");
  await setBackend("wasm");
  for (const [i, event] of fatalEvents.entries())
    for (const listener of process.listeners(event as "uncaughtException"))
      if (!before[i]!.has(listener)) process.removeListener(event, listener);
  if (!(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")))
    throw new Refused("this WebAssembly engine has no SIMD", "Run on Node 22 or later: bin/setup");
  await installKernels();
  return { gpu: false, detail: `tfjs-backend-wasm ${version} with SIMD kernels of ours` };
};

const cpu: Loader = async () => {
  await import("@tensorflow/tfjs-backend-cpu");
  await setBackend("cpu");
  return { gpu: false, detail: `tfjs-backend-cpu ${version}: plain JavaScript, for tiny things only` };
};

const loaders: Readonly<Record<BackendId, Loader>> = {
  "tfjs-node-gpu": native("@tensorflow/tfjs-node-gpu", true),
  "tfjs-node": native("@tensorflow/tfjs-node", false),
  webgpu,
  wasm,
  cpu,
};

/** Loads one backend into this process and makes a training step on it. Throws why not. */
export const loadBackend = async (id: BackendId, options: BackendOptions = {}) => {
  requireInstalled(id);
  const loaded = await loaders[id](options);
  await tf.ready();
  await smokeStep();
  return loaded;
};

const crashes: ReadonlySet<BackendId> = new Set(["tfjs-node-gpu", "tfjs-node", "webgpu"]);

const firstLine = (text: string): string => text.trim().split("\n").at(-1)!.slice(0, 300);

/** Lets a child process load it first. */
const probe = (id: BackendId, { probeMs = 60_000, ...options }: BackendOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, "backend-probe.ts");
    const args = ["--disable-warning=ExperimentalWarning", program, id, JSON.stringify(options)];
    execFile(process.execPath, args, { timeout: probeMs, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      if (error === null) return resolve();
      if (error.killed === true)
        return reject(new Refused(`it did not answer within ${probeMs} ms`, "Is its driver working?"));
      try {
        const { why, next } = JSON.parse(stdout) as { why: string; next: string };
        reject(new Refused(why, next));
      } catch {
        const how = error.signal ?? `exit status ${error.code}`;
        reject(new Refused(`it crashed (${how}): ${firstLine(stderr)}`, "Reinstall it, or do without"));
      }
    });
  });

export const refusalOf = (id: BackendId, error: unknown): Refusal =>
  error instanceof Refused
    ? { id, why: error.message, next: error.next }
    : { id, why: firstLine(String((error as Error)?.message ?? error)), next: "Run bin/setup" };

/**
 * The first backend that works becomes the engine's. In a process that has one already, asking again gives it again.
 */
export const chooseBackend = Effect.fnUntraced(function* (
  options: BackendOptions = {},
): Effect.fn.Return<Backend, BackendError> {
  const refused: Array<Refusal> = [];
  const order = options.order ?? backendIds;
  for (const id of order) {
    const loaded = yield* Effect.promise(async () => {
      try {
        requireInstalled(id);
        if (crashes.has(id)) await probe(id, options);
        return await loadBackend(id, options);
      } catch (error) {
        refused.push(refusalOf(id, error));
        return undefined;
      }
    });
    if (loaded !== undefined) return { id, ...loaded, refused };
  }
  return yield* new BackendError({
    attempted: `choosing a TensorFlow.js backend among ${order.join(", ")}`,
    why: refused.map((r) => `${r.id}: ${r.why}`).join("; "),
    next: refused.at(-1)?.next ?? "Name at least one",
  });
});
