/**
 * Limits: what a program may use, and the commands that hold it to that.
 *
 * CPU time is the limit that decides; the wall clock only catches programs that wait for nothing. docs/judging.md
 * lists every limit with its unit, its default and what happens beyond it.
 */
import { Schema } from "effect";
import { keptBytes } from "./judgement.ts";
import type { Language, Recipe } from "./languages/language.ts";
import type { Command } from "./sandbox/frames.ts";

/** Compiling has limits of its own. A problem may change any of these. */
export const Limits = Schema.Struct({
  cpuMs: Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 600_000 })).annotate({
    description:
      "CPU time of all the program's threads, in milliseconds. The wall clock limit is three times this and a second.",
  }),
  memoryMb: Schema.Int.check(Schema.isBetween({ minimum: 16, maximum: 65_536 })).annotate({
    description:
      "Memory in MiB: address space for C, C++ and Python, resident size for runtimes that reserve far more than they use.",
  }),
  outputBytes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 16 << 20 })).annotate({
    description: "Standard output in bytes.",
  }),
}).annotate({ identifier: "Limits", description: "What the program may use in each test case." });
export type Limits = typeof Limits.Type;

export const defaultLimits: Limits = { cpuMs: 2000, memoryMb: 256, outputBytes: 4 << 20 };

/** Compiling has limits of its own: a compiler is ours, what it is given is not. */
export const buildLimits = { cpuMs: 15_000, addressMb: 3072, tmpMb: 256, fileMb: 128, outputBytes: 1 << 20 } as const;

/** Of stderr and of reports: enough for any message, little enough to keep. */
export const errBytes = 1 << 20;

/** A runtime that is limited by resident size is itself resident, before the program has taken anything. */
const runtimeMb = 64;

const environment = { PATH: "/usr/bin:/bin", HOME: "/tmp", LANG: "C.UTF-8" } as const;

export const wallOf = (cpuMs: number): number => 3 * cpuMs + 1000;

export const buildCommand = (language: Language, recipe: Recipe): Command => ({
  argv: recipe.build.argv,
  env: { ...environment, ...language.env, ...recipe.build.env },
  mayFork: recipe.build.mayFork,
  warm: recipe.warm,
  cpuMs: buildLimits.cpuMs,
  wallMs: wallOf(buildLimits.cpuMs),
  graceMs: 0,
  addressMb: recipe.memory === "address" ? buildLimits.addressMb : 0,
  residentMb: recipe.memory === "resident" ? buildLimits.addressMb : 0,
  groupMb: buildLimits.addressMb,
  stackMb: 64,
  fileMb: buildLimits.fileMb,
  tmpMb: buildLimits.tmpMb,
  processes: 64,
  outBytes: buildLimits.outputBytes,
  errBytes: buildLimits.outputBytes,
  reportBytes: buildLimits.outputBytes,
  keepBytes: buildLimits.outputBytes,
});

/** What a problem's limits come to for a recipe that builds something in which takes time and memory of its own. */
export const limitsFor = ({ slowdown }: Recipe, limits: Limits): Limits =>
  slowdown === 1 ? limits : { ...limits, cpuMs: slowdown * limits.cpuMs, memoryMb: slowdown * limits.memoryMb };

/** `limits` are the problem's, or what they come to by `limitsFor`. */
export const runCommand = (language: Language, recipe: Recipe, limits: Limits): Command => ({
  argv: recipe.run.argv,
  env: { ...environment, ...language.env, ...recipe.run.env },
  mayFork: false,
  warm: recipe.warm,
  cpuMs: limits.cpuMs,
  wallMs: wallOf(limits.cpuMs),
  graceMs: language.graceMs,
  addressMb: recipe.memory === "address" ? limits.memoryMb : 0,
  residentMb: recipe.memory === "resident" ? limits.memoryMb + runtimeMb : 0,
  /* Around the other limits: it also counts files in /tmp and what the kernel holds for the run. */
  groupMb: limits.memoryMb + runtimeMb,
  stackMb: language.stackMb,
  fileMb: 16,
  tmpMb: 64,
  processes: 64,
  outBytes: limits.outputBytes,
  errBytes,
  reportBytes: Math.max(limits.outputBytes, 1 << 16),
  keepBytes: keptBytes,
});
