/** `redgreen doctor`: whether this machine can do the work, and what to do where it cannot. */
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Console, Context, Effect, Exit, Layer } from "effect";
import { Command, Flag } from "effect/cli";
import { connect } from "../gym-server/client.ts";
import { startServer } from "../gym-server/server.ts";
import { chooseBackend } from "../policies/learned/backend.ts";
import { boxOptions } from "../src/judge.ts";
import { languages } from "../src/languages/all.ts";
import { findToolchain } from "../src/languages/toolchain.ts";
import { Sandbox } from "../src/sandbox/sandbox.ts";
import { exitCodes, Failure } from "./failure.ts";
import { printJson } from "./output.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do about it. */
  readonly mend?: string;
  /** What could be better, though nothing is wrong. */
  readonly notes?: ReadonlyArray<string>;
}

const checkNode = Effect.sync((): Check => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > 22 || (major === 22 && minor >= 19);
  return {
    name: "node",
    ok,
    detail: process.versions.node,
    ...(ok ? {} : { mend: "Node 22.19 or later is needed: run bin/setup" }),
  };
});

const checkLanguage = (language: (typeof languages)[number]) =>
  Effect.map(findToolchain(language), (toolchain): Check => {
    const found = toolchain.tools.map((t) => `${t.name} ${t.version}`).join(", ");
    if (toolchain.missing.length === 0) return { name: `language ${language.id}`, ok: true, detail: found };
    const missing = toolchain.missing.map((t) => t.name).join(", ");
    const packages = toolchain.missing.map((t) => t.package).join(" ");
    return {
      name: `language ${language.id}`,
      ok: false,
      detail: `${missing} not found`,
      mend: `sudo apt-get install ${packages}`,
    };
  });

/** Starts a box and lets the canary try to get out of it. */
const checkSandbox = Effect.gen(function* () {
  const toolchains = yield* Effect.forEach(languages, findToolchain);
  const opened = yield* Effect.exit(
    Effect.scoped(
      Effect.map(
        Layer.build(Sandbox.layer(boxOptions(toolchains, { workers: 1 }))),
        (services) => Context.get(services, Sandbox).tier,
      ),
    ),
  );
  if (Exit.isSuccess(opened)) {
    const detail =
      opened.value === "strict"
        ? "tier strict: namespaces, limits, system-call filter and control group hold"
        : "tier standard: namespaces, limits and system-call filter hold; no control groups (they need root, or a delegated subtree)";
    return { name: "sandbox", ok: true, detail, tier: opened.value };
  }
  const error = opened.cause.reasons.find((r) => r._tag === "Fail")?.error;
  return {
    name: "sandbox",
    ok: false,
    detail: error?.why ?? String(opened.cause),
    mend: error?.next ?? "Run bin/setup",
    tier: null,
  };
});

/** A server and a client that find each other over loopback. */
const checkSockets = Effect.gen(function* () {
  const server = yield* startServer({ endpoint: "tcp://127.0.0.1:*", environments: [], problems: { list: [] } });
  const client = yield* connect(server.endpoint);
  return {
    name: "sockets",
    ok: true,
    detail: `a message went to ${server.endpoint} and back (protocol ${client.server.protocol})`,
  } satisfies Check;
}).pipe(
  Effect.scoped,
  Effect.catch((error) =>
    Effect.succeed<Check>({
      name: "sockets",
      ok: false,
      detail: error.message,
      mend: "Is a firewall in the way of loopback connections? Otherwise run bin/setup",
    }),
  ),
);

const leastFreeMb = 200;

const checkDisk = (folder: string) =>
  Effect.sync((): Check => {
    const free = (path: string) => {
      const { bavail, bsize } = statfsSync(path);
      return Math.floor((bavail * bsize) / 2 ** 20);
    };
    try {
      const probe = mkdtempSync(join(folder, ".redgreen-doctor-"));
      writeFileSync(join(probe, "file"), "x");
      rmSync(probe, { recursive: true });
      const mb = free(folder);
      const ok = mb >= leastFreeMb;
      return {
        name: "disk",
        ok,
        detail: `${folder} is writable, ${mb} MiB free`,
        ...(ok ? {} : { mend: `Traces need room: free ${leastFreeMb} MiB` }),
      };
    } catch (error) {
      return {
        name: "disk",
        ok: false,
        detail: `${folder}: ${(error as Error).message}`,
        mend: `Run in a folder you may write, for example ${tmpdir()}`,
      };
    }
  });

/** What learned policies compute with, and why nothing faster. */
const checkLearning = chooseBackend().pipe(
  Effect.map(
    ({ id, gpu, detail, refused }): Check => ({
      name: "learning",
      ok: true,
      detail: `${id}${gpu ? ", on a GPU" : ""}: ${detail}`,
      notes: refused.map((r) => `not ${r.id}: ${r.why}. ${r.next}`),
    }),
  ),
  Effect.catch((error) => Effect.succeed<Check>({ name: "learning", ok: false, detail: error.why, mend: error.next })),
);

export const doctorCommand = Command.make(
  "doctor",
  { json: Flag.Boolean("json").pipe(Flag.withDefault(false), Flag.withDescription("Print one JSON object")) },
  Effect.fn(function* (flags) {
    const { tier, ...sandbox } = yield* checkSandbox;
    const checks: ReadonlyArray<Check> = [
      yield* checkNode,
      sandbox,
      ...(yield* Effect.forEach(languages, checkLanguage)),
      yield* checkSockets,
      yield* checkLearning,
      yield* checkDisk(resolve(".")),
    ];
    const ok = checks.every((c) => c.ok);
    if (flags.json) yield* printJson({ ok, tier, checks });
    else {
      for (const c of checks) {
        yield* Console.log(`${c.ok ? "ok  " : "FAIL"}  ${c.name.padEnd(20)}  ${c.detail}`);
        for (const note of c.notes ?? []) yield* Console.log(`      ${"".padEnd(20)}  ${note}`);
        if (c.mend !== undefined) yield* Console.log(`      ${"".padEnd(20)}  → ${c.mend}`);
      }
    }
    if (!ok)
      return yield* new Failure({
        exitCode: exitCodes.machineLacks,
        message: "this machine cannot do all of the work; see above",
      });
  }),
).pipe(
  Command.withDescription("Check the sandbox, the toolchains, sockets, learning and disk"),
  Command.withExamples([{ command: "redgreen doctor", description: "Every failure comes with its mend" }]),
);
