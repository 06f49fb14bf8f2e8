/**
 * Checks kept by content, part after part: what was done before, of the same files with the same tools and rules, is not
 * done again.
 *
 * So a run that was interrupted goes on where it was. Nothing is ever invalid here, only unused. The key is made of what
 * was read and checked, not of what the folder holds by then: a problem may be mended while others are being checked.
 *
 * A check takes minutes, so one that found a problem sound can be recorded in the problem's folder, for everyone who has the
 * same tools: the proof is then part of what is reviewed.
 */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option, Schema } from "effect";
import { cacheFolder } from "../../src/cache.ts";
import { makeFolder } from "../../src/folder.ts";
import type { Toolchain } from "../../src/languages/toolchain.ts";
import { type LibraryProblem, proofFile } from "../library.ts";
import { checkVersion, type Plan, Progress, parts, Report } from "./check.ts";

/** A check that found a problem sound: what it was of, and what it found. */
const Proof = Schema.Struct({ key: Schema.String, report: Report });
const decodeProof = Schema.decodeUnknownOption(Schema.fromJsonString(Proof));
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

/** What the folder's own record says, if it is of this key. */
export const recorded = ({ slug, proof }: LibraryProblem, key: string): Report | undefined => {
  const found = Option.getOrUndefined(decodeProof(proof));
  return found?.key === key && found.report.slug === slug && found.report.faults.length === 0
    ? found.report
    : undefined;
};

/** Where an earlier check of the same got to, on this machine or by the record. */
export const keptProgress = (problem: LibraryProblem, key: string): Progress | undefined => {
  const report = recorded(problem, key);
  if (report !== undefined) return { done: [...parts], report };
  try {
    return Option.getOrUndefined(decodeProgress(readFileSync(fileOf(problem.slug, key), "utf8")));
  } catch {
    return undefined;
  }
};

/** Writes the record of a problem that was found sound. */
export const record = ({ folder, proof }: LibraryProblem, key: string, report: Report): void => {
  const text = `${JSON.stringify({ key, report }, null, 1)}\n`;
  if (text !== proof) replace(join(folder, proofFile), text);
};

export const keepProgress = (key: string, progress: Progress): void => {
  const file = fileOf(progress.report.slug, key);
  makeFolder(dirname(file));
  replace(file, JSON.stringify(progress));
};

/** Whole or not at all. */
const replace = (file: string, text: string): void => {
  const scratch = `${file}.${process.pid}`;
  writeFileSync(scratch, text);
  renameSync(scratch, file);
};
