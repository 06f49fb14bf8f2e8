/** Toolchains: which of a language's tools this machine has, where, and in which version. */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { Effect } from "effect";
import type { Language, Tool } from "./language.ts";

export interface FoundTool {
  readonly name: string;
  /** On the host. */
  readonly path: string;
  /** In the box. */
  readonly place: string;
  readonly version: string;
}

export interface Toolchain {
  readonly language: Language;
  readonly tools: ReadonlyArray<FoundTool>;
  /** Tools that are not there; a language with any cannot be judged. */
  readonly missing: ReadonlyArray<Tool>;
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
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
    if (path === undefined) missing.push(tool);
    else tools.push({ name: tool.name, path, place: tool.ours ?? path, version: yield* versionOf(tool, path) });
  }
  return { language, tools, missing };
});
