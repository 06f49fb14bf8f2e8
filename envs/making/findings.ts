/**
 * What an interrupted making of bugs has found out, beside the file that it makes: one JSON line for each finding, so
 * that making goes on where it stopped. It is worth nothing for other settings or other sources, and says which it is for.
 */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Finding } from "./make.ts";

type Line =
  | { readonly settings: string }
  | { readonly attempt: number; readonly finding: Finding }
  | { readonly source: string; readonly sound: boolean }
  | { readonly bug: string; readonly turns: number };

export interface Findings {
  readonly attempts: ReadonlyMap<number, Finding>;
  readonly sound: ReadonlyMap<string, boolean>;
  readonly turns: ReadonlyMap<string, number>;
  readonly add: (line: Exclude<Line, { readonly settings: string }>) => void;
  /** The work is done. */
  readonly remove: () => void;
}

/** Reads what there is for these settings; undefined where it is for others, which may be hours of somebody's work. */
export const openFindings = (file: string, settings: string): Findings | undefined => {
  const attempts = new Map<number, Finding>();
  const sound = new Map<string, boolean>();
  const turns = new Map<string, number>();
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const first = parse(lines[0] ?? "");
  if (first === undefined) {
    writeFileSync(file, `${JSON.stringify({ settings })}\n`);
  } else if (!("settings" in first) || first.settings !== settings) {
    return undefined;
  } else {
    for (const text of lines.slice(1)) {
      const line = parse(text); // the last one may have been cut short
      if (line === undefined) continue;
      if ("attempt" in line) attempts.set(line.attempt, line.finding);
      else if ("source" in line) sound.set(line.source, line.sound);
      else if ("bug" in line) turns.set(line.bug, line.turns);
    }
    if (lines.at(-1) !== "") appendFileSync(file, "\n");
  }
  return {
    attempts,
    sound,
    turns,
    add: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
    remove: () => rmSync(file, { force: true }),
  };
};

const parse = (text: string): Line | undefined => {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
};
