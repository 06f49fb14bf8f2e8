/**
 * Precompiled headers: what most C++ programs include first, read once instead of at every compile.
 *
 * g++ takes `bits/stdc++.h.gch` in place of `#include <bits/stdc++.h>` when it finds one on its path, comes to it before
 * any other code, and was called with the same flags; otherwise it reads the header, and nobody notices but the clock.
 * So a folder for exactly these flags and this compiler is always on the path, and is filled when it is first needed.
 * Nothing a program could tell differs: the header is only there for programs that include it.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../cache.ts";
import { reachable } from "../sandbox/box.ts";

/** The first header of most programs, as they name it. */
const headers = ["bits/stdc++.h", "iostream"];

/** Each set of flags takes 130 MB; the least recently used beyond so many are removed. */
const keptSets = 4;

/** Nobody is at work on a header for so long; whoever was has been killed. */
const abandonedMs = 3_600_000;

const run = promisify(execFile);

const scratchPrefix = ".making-";

/** The folder for a compiler and its flags, made if it is not there; undefined where nothing can be kept for boxes. */
export const precompiledFolder = (
  compiler: string,
  version: string,
  flags: ReadonlyArray<string>,
): string | undefined => {
  const { mtimeMs, size } = statSync(realpathSync(compiler));
  const key = createHash("sha256")
    .update(JSON.stringify([compiler, version, mtimeMs, size, flags]))
    .digest("hex")
    .slice(0, 16);
  const folder = join(cacheFolder(), "precompiled", key);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    utimesSync(folder, new Date(), new Date());
    return reachable(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
};

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/**
 * Fills a folder with what is missing in it, and keeps only what the compiler itself then accepts. Never rejects: a
 * header that cannot be precompiled is read as always. May run in several processes at once; the last to end wins.
 */
export const precompile = async (compiler: string, flags: ReadonlyArray<string>, folder: string): Promise<void> => {
  for (const header of headers) {
    const target = join(folder, `${header}.gch`);
    if (isThere(target)) continue;
    let scratch: string | undefined;
    try {
      scratch = mkdtempSync(join(dirname(folder), scratchPrefix));
      const made = join(scratch, `${header}.gch`);
      mkdirSync(dirname(made), { recursive: true });
      writeFileSync(join(scratch, "header.hpp"), `#include <${header}>\n`);
      const source = await pathOf(compiler, flags, header, scratch);
      await run(compiler, [...flags, "-x", "c++-header", source, "-o", made], {
        env: { PATH: process.env.PATH, LC_ALL: "C" },
      });
      await run(
        compiler,
        [
          ...flags,
          "-I",
          scratch,
          "-Winvalid-pch",
          "-Werror=invalid-pch",
          "-fsyntax-only",
          "-x",
          "c++",
          join(scratch, "header.hpp"),
        ],
        {
          env: { PATH: process.env.PATH, LC_ALL: "C" },
        },
      );
      mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
      renameSync(made, target); // whole or not at all
    } catch {
      // no room, no compiler, or not valid here
    } finally {
      if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
    }
  }
  forgetOldSets(dirname(folder), folder);
};

/** Where the compiler itself finds a header: the last file that -H names at depth one. */
const pathOf = async (
  compiler: string,
  flags: ReadonlyArray<string>,
  header: string,
  scratch: string,
): Promise<string> => {
  const { stderr } = await run(compiler, [...flags, "-H", "-fsyntax-only", "-x", "c++", join(scratch, "header.hpp")], {
    env: { PATH: process.env.PATH, LC_ALL: "C" },
    maxBuffer: 16 << 20,
  });
  const found = /^\. (\/.*)$/m.exec(stderr)?.[1];
  if (found === undefined) throw new Error(`the compiler does not find ${header}`);
  return found;
};

const forgetOldSets = (folder: string, current: string): void => {
  const others = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), isScratch: name.startsWith(scratchPrefix) }))
    .filter(({ path }) => path !== current)
    .map((other) => ({ ...other, used: statSync(other.path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  const sets = others.filter(({ isScratch }) => !isScratch);
  const abandoned = others.filter(({ isScratch, used }) => isScratch && used < Date.now() - abandonedMs);
  for (const { path } of [...sets.slice(keptSets - 1), ...abandoned]) rmSync(path, { recursive: true, force: true });
};
