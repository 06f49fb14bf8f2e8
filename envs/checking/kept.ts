/**
 * Reports kept by content: a problem that was checked before, with the same files, tools and rules, is not checked again.
 *
 * So a run that was interrupted goes on where it was. Nothing is ever invalid here, only unused.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option, Schema } from "effect";
import { cacheFolder } from "../../src/cache.ts";
import type { Toolchain } from "../../src/languages/toolchain.ts";
import type { LibraryProblem } from "../library.ts";
import { checkVersion, type Plan, Report } from "./check.ts";

const decodeReport = Schema.decodeUnknownOption(Schema.fromJsonString(Report));

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
  for (const name of readdirSync(problem.folder).sort())
    hash.update(`\0${name}\0`).update(readFileSync(join(problem.folder, name)));
  return hash.digest("hex");
};

const fileOf = (slug: string, key: string): string =>
  join(cacheFolder(), "checked-problems", `${slug}-${key.slice(0, 32)}.json`);

export const keptReport = (slug: string, key: string): Report | undefined => {
  try {
    return Option.getOrUndefined(decodeReport(readFileSync(fileOf(slug, key), "utf8")));
  } catch {
    return undefined;
  }
};

export const keepReport = (key: string, report: Report): void => {
  const file = fileOf(report.slug, key);
  mkdirSync(dirname(file), { recursive: true });
  const scratch = `${file}.${process.pid}`;
  writeFileSync(scratch, JSON.stringify(report));
  renameSync(scratch, file);
};
