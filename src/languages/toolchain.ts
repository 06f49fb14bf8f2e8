/** Toolchains: which of a language's tools this machine has, where, and in which version. */
import { execFile } from "node:child_process";
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Effect } from "effect";
import { cacheFolder } from "../cache.ts";
import { reachable } from "../sandbox/box.ts";
import type { FoundTool, Language, Prepared, Tool } from "./language.ts";

export interface Toolchain {
  readonly language: Language;
  readonly tools: ReadonlyArray<FoundTool>;
  /** Tools that are not there; a language with any cannot be judged. */
  readonly missing: ReadonlyArray<Tool>;
  readonly prepared: Prepared | undefined;
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Where boxes can bind a tool from that is not under /usr. A checkout in root's home is closed to the user that boxes
 * run as; then the tool is copied, once, to where it is not.
 */
const bindable = (tool: Tool, path: string): string => {
  if (tool.ours === undefined || reachable(path)) return path;
  const { size, mtimeMs } = statSync(path);
  const copy = join(cacheFolder(), "tools", `${tool.name}-${size}-${Math.floor(mtimeMs)}`);
  if (isExecutable(copy)) return copy;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  const scratch = `${copy}.${process.pid}`;
  copyFileSync(path, scratch);
  chmodSync(scratch, 0o755);
  renameSync(scratch, copy);
  return copy;
};

/** The first thing in its answer that looks like a version. */
const versionOf = (tool: Tool, path: string): Effect.Effect<string> =>
  Effect.callback((resume) => {
    execFile(path, [...tool.version], { timeout: 20_000 }, (_error, stdout, stderr) => {
      resume(Effect.succeed(/\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] ?? "unknown"));
    });
  });

export const findToolchain = Effect.fnUntraced(function* (language: Language): Effect.fn.Return<Toolchain> {
  const tools: Array<FoundTool> = [];
  const missing: Array<Tool> = [];
  for (const tool of language.tools) {
    const path = tool.paths.find(isExecutable);
    if (path === undefined && tool.optional !== true) missing.push(tool);
    if (path === undefined) continue;
    tools.push({
      name: tool.name,
      path: bindable(tool, path),
      place: tool.ours ?? path,
      version: yield* versionOf(tool, path),
    });
  }
  return { language, tools, missing, prepared: missing.length === 0 ? language.prepared?.(tools) : undefined };
});
