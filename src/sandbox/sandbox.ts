/**
 * The sandbox: as many boxes as there are workers, lent out one turn at a time.
 *
 * It does not start unless a canary program, run as submitted programs are, fails at everything that must not work.
 * A box that breaks is replaced; what was under way in it fails with `JudgeError`, never with a verdict.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Context, Effect, Layer } from "effect";
import { JudgeError } from "../verdict.ts";
import { Box, BoxFailure, type BoxPlan } from "./box.ts";
import type { Build, Command, Done, RunResult } from "./frames.ts";
import { makeLine } from "./line.ts";

/**
 * What a run may rely on; found by trying, never by looking for files. `standard`: namespaces, limits, filter.
 * `strict`: a control group besides, which counts all memory.
 */
export type Tier = "strict" | "standard";

/** A program folder inside one box, for as long as the box is lent. */
export interface Artifact {
  readonly status: Done;
  /** The build command's result, where there was one. */
  readonly result: RunResult | undefined;
  /** It had been made in this box before; `result` is of that time. */
  readonly again: boolean;
  /** Runs a command once per input, in order. `onResult` returns true to have the rest cancelled. */
  readonly run: (
    command: Command,
    inputs: ReadonlyArray<string>,
    onResult: (result: RunResult) => boolean,
  ) => Effect.Effect<Done, JudgeError>;
}

/** A box that is lent. Its artifacts last as long as the loan. */
export interface Lease {
  readonly build: (
    files: Readonly<Record<string, Buffer>>,
    command?: Build["command"],
  ) => Effect.Effect<Artifact, JudgeError>;
}

export interface SandboxOptions {
  /** Boxes, each of which runs one program at a time. */
  readonly workers: number;
  /** Files of this machine that every box gets, by their place in it; see `BoxPlan`. */
  readonly copies: Readonly<Record<string, string>>;
  readonly binds: Readonly<Record<string, string>>;
  /** Whether to use control groups where they can be had; they are, unless this is false. */
  readonly controlGroups: boolean;
  /** Judgings that may wait for a box; beyond it they are refused, and may be asked for again. */
  readonly maxWaiting: number;
}

/** Where set-up puts what it builds. */
export const nativeFile = (name: string): string =>
  fileURLToPath(new URL(`../../build/native/${name}`, import.meta.url));

const asJudgeError = (attempted: string) => (cause: unknown) =>
  new JudgeError({
    attempted,
    why: cause instanceof Error ? cause.message : String(cause),
    next: "The turn is tried once more in another box; if this goes on, run redgreen doctor",
    permanent: !(cause instanceof BoxFailure),
  });

export class Sandbox extends Context.Service<
  Sandbox,
  {
    readonly tier: Tier;
    readonly workers: number;
    /** Lends a box for the duration of `use`, when one is free, to each `Requester` in turn. */
    readonly lend: <A, E, R>(use: (lease: Lease) => Effect.Effect<A, E, R>) => Effect.Effect<A, E | JudgeError, R>;
  }
>()("redgreen/Sandbox") {
  static readonly layer = (options: Partial<SandboxOptions> = {}): Layer.Layer<Sandbox, JudgeError> =>
    Layer.effect(
      Sandbox,
      makeSandbox({
        workers: availableParallelism(),
        copies: {},
        binds: {},
        controlGroups: true,
        maxWaiting: 4096,
        ...options,
      }),
    );
}

const makeSandbox = Effect.fnUntraced(function* (options: SandboxOptions) {
  const { workers, maxWaiting, ...rest } = options;
  const plan: BoxPlan = { supervisor: nativeFile("supervisor"), ...rest };
  const start = Effect.tryPromise({ try: () => Box.start(plan), catch: refusal });

  const all = new Set<Box>();
  yield* Effect.addFinalizer(() => Effect.promise(() => Promise.all([...all].map((box) => box.kill()))));
  const open = Effect.tap(start, (box) => Effect.sync(() => all.add(box)));

  /* A slot holds a box, or nothing where none was started yet or the last one broke. */
  const line = makeLine<Box | undefined>(Array(workers - 1).fill(undefined), maxWaiting);

  const giveBack = (box: Box | undefined): Effect.Effect<void> =>
    box === undefined
      ? Effect.sync(() => line.giveBack(undefined))
      : Effect.map(
          Effect.promise(() => box.settle()),
          () => {
            if (box.alive) box.trim();
            else all.delete(box);
            line.giveBack(box);
          },
        );

  const lend = <A, E, R>(use: (lease: Lease) => Effect.Effect<A, E, R>): Effect.Effect<A, E | JudgeError, R> =>
    Effect.uninterruptibleMask((restore) =>
      Effect.flatMap(restore(line.take(busy)), (slot) => {
        let box = slot;
        const working = box?.alive === true ? Effect.succeed(box) : Effect.map(open, (started) => (box = started));
        return Effect.flatMap(working, (lent) => restore(use(leaseOf(lent)))).pipe(
          Effect.ensuring(Effect.suspend(() => giveBack(box))),
        );
      }),
    );

  const first = yield* open;
  yield* proveContained(leaseOf(first), first.grouped);
  line.giveBack(first);
  return Sandbox.of({ tier: first.grouped ? "strict" : "standard", workers, lend });
});

/** How soon to ask again when too many wait. */
const retryAfterMs = 1000;

const busy = (): JudgeError =>
  new JudgeError({
    attempted: "judging a program",
    why: "too many programs are waiting to be judged",
    next: "Ask again in a moment",
    permanent: true,
    retryAfterMs,
  });

const leaseOf = (box: Box): Lease => {
  const attempt = <A>(attempted: string, work: () => Promise<A>): Effect.Effect<A, JudgeError> =>
    Effect.tryPromise({ try: work, catch: asJudgeError(attempted) }).pipe(
      Effect.onInterrupt(() => Effect.sync(() => box.cancel())),
    );
  return {
    build: (files, command) =>
      attempt("building a program", () => box.build(files, command)).pipe(
        Effect.map(({ artifact, status, result, again }) => ({
          status,
          result,
          again,
          run: (command, inputs, onResult) =>
            attempt("running a program", () => box.run(artifact, command, inputs, onResult)),
        })),
      ),
  };
};

/* ---- what must hold before anything is judged ---- */

const canaryCommand = (argv: Command["argv"], mayFork: boolean, addressMb = 64): Command => ({
  argv,
  env: {},
  mayFork,
  warm: false,
  cpuMs: 5000,
  wallMs: 20_000,
  graceMs: 0,
  addressMb,
  residentMb: 0,
  groupMb: 64,
  stackMb: 8,
  fileMb: 1,
  tmpMb: 1,
  processes: 64,
  outBytes: 1 << 16,
  errBytes: 1 << 16,
  reportBytes: 1 << 16,
  keepBytes: 1 << 16,
});

/** What the canary tries, and how it must end: it says that it was contained, or is killed for memory. */
const attempts = (grouped: boolean): ReadonlyArray<readonly [Command, "contained" | "killed for memory"]> => [
  [canaryCommand(["/program/canary"], false), "contained"],
  [canaryCommand(["/program/canary", "fork", "64"], true), "contained"],
  ...(grouped ? [[canaryCommand(["/program/canary", "touch", "128"], false, 0), "killed for memory"] as const] : []),
];

const proveContained = Effect.fnUntraced(function* (lease: Lease, grouped: boolean) {
  const canary = yield* Effect.try({ try: () => readFileSync(nativeFile("canary")), catch: refusal });
  /* Files of an artifact are read-only data; a command's output may be executable. So the canary is made by one. */
  const copy = canaryCommand(["/usr/bin/install", "/program/canary.data", "canary"], true);
  const built = yield* lease.build({ "canary.data": canary }, { command: copy, outputs: ["canary"] });
  for (const [command, expected] of attempts(grouped)) {
    let result: RunResult | undefined;
    yield* built.run(command, [""], (r) => {
      result = r;
      return false;
    });
    const said = result?.out.toString().trim() ?? "";
    const ended = result?.ending === "memory" ? "killed for memory" : result?.ending === "exit" ? said : "";
    if (ended === expected) continue;
    const why =
      ended !== ""
        ? `a program in the box could: ${ended.split("\n").join(", ")}`
        : `the canary did not run (${result?.ending ?? built.status} ${result?.code ?? ""}${result === undefined ? "" : `: ${result.err}`})`;
    return yield* new JudgeError({
      attempted: "proving that the sandbox holds",
      why,
      next: "Nothing is judged in a box that leaks; run redgreen doctor",
      permanent: true,
    });
  }
});

/** Why no box starts, with what a person can do about it. */
const refusal = (cause: unknown): JudgeError => {
  const why = cause instanceof Error ? cause.message : String(cause);
  const says = (pattern: RegExp) => pattern.test(why);
  const next = says(/not installed|may not be executed/)
    ? "Install it: sudo apt-get install bubblewrap"
    : says(/ENOENT/)
      ? "The native parts are not built: run bin/setup"
      : says(/Creating new namespace failed|No permissions to (create|creating) new namespace|setting up uid map/i)
        ? "The kernel refuses user namespaces here. On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0. " +
          "On Debian before 11: sudo sysctl -w kernel.unprivileged_userns_clone=1. In Docker: --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
        : says(/Unknown option/)
          ? "This bubblewrap is too old: version 0.8 of Debian 12 or later is needed"
          : "Run redgreen doctor";
  return new JudgeError({ attempted: "starting a box to run programs in", why, next, permanent: true });
};
