/**
 * Checks kept by content, part after part: what was done before, of the same files with the same tools and rules, is not
 * done again.
 *
 * So a run that was interrupted goes on where it was. Nothing is ever invalid here, only unused. The key is made of what
 * was read and checked, not of what the folder holds by then: a problem may be mended while others are being checked.
 */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option, Schema } from "effect";
import { cacheFolder } from "../../src/cache.ts";
import { makeFolder } from "../../src/folder.ts";
import type { Toolchain } from "../../src/languages/toolchain.ts";
import type { LibraryProblem } from "../library.ts";
import { checkVersion, type Plan, Progress } from "./check.ts";

const decodeProgress = Schema.decodeUnknownOption(Schema.fromJsonString(Progress));

/** Everything a report depends on. */
export const reportKey = (
  problem: LibraryProblem,
  toolchains: Iterable<Toolchain>,
  editsVersion: string,
  plan: Plan,
): string => {
  const languages = new Set(problem.references.map((r) => r.language));
  const versions = [...toolchains]
    .filter((t) => languages.has(t.language.id))
    .map((t) => [t.language.id, t.tools.map((tool) => [tool.name, tool.version])]);
  const hash = createHash("sha256").update(JSON.stringify([checkVersion, editsVersion, plan, versions]));
  for (const [name, text] of problem.files) hash.update(`\0${name}\0`).update(text);
  return hash.digest("hex");
};

const fileOf = (slug: string, key: string): string =>
  join(cacheFolder(), "checked-problems", `${slug}-${key.slice(0, 32)}.json`);

export const keptProgress = (slug: string, key: string): Progress | undefined => {
  try {
    return Option.getOrUndefined(decodeProgress(readFileSync(fileOf(slug, key), "utf8")));
  } catch {
    return undefined;
  }
};

export const keepProgress = (key: string, progress: Progress): void => {
  const file = fileOf(progress.report.slug, key);
  makeFolder(dirname(file));
  const scratch = `${file}.${process.pid}`;
  writeFileSync(scratch, JSON.stringify(progress));
  renameSync(scratch, file);
};
