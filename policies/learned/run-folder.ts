/**
 * The folder of a training: checkpoints, and what was measured as JSON Lines and as TensorBoard events.
 *
 *     checkpoint.safetensors          the last one, to resume from
 *     policy.safetensors              its weights alone, to play with
 *     progress.jsonl                  a line per step
 *     events.out.tfevents.SECONDS.redgreen
 */
import { appendFileSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { Schema } from "effect";
import { makeFolder } from "../../src/folder.ts";
import { type Checkpoint, checkpointFile, weightsOnly } from "./checkpoint.ts";
import { encodeTensors, writeWhole } from "./safetensors.ts";
import { fileHeader, scalarEvent } from "./tensorboard.ts";
import type { Progress } from "./training.ts";

/** Something could not be written: the disk is full, or the folder may not be written to. */
export class RunFolderError extends Schema.TaggedError<RunFolderError>()("RunFolderError", {
  attempted: Schema.String,
  why: Schema.String,
}) {
  override get message(): string {
    return `${this.attempted}: ${this.why}. The last checkpoint stands; make room, then go on with --resume`;
  }
}

export interface RunFolder {
  readonly checkpoint: string;
  readonly policy: string;
  /** Throws `RunFolderError`, and leaves what was there. A policy that has learned nothing yet is not there to be played. */
  readonly save: (checkpoint: Checkpoint) => void;
  /** Throws `RunFolderError`. */
  readonly log: (progress: Progress, seconds: number) => void;
}

export const checkpointIn = (folder: string): string => join(folder, "checkpoint.safetensors");

/** Does what may fail for want of room, or throws `RunFolderError`. */
const attempt = (attempted: string, write: () => void): void => {
  try {
    write();
  } catch (cause) {
    throw new RunFolderError({ attempted, why: (cause as Error).message });
  }
};

/** The weights in a file of their own: what is needed to play. Throws `RunFolderError`. */
export const savePolicy = (file: string, checkpoint: Checkpoint): void =>
  attempt(`saving ${file}`, () => writeWhole(file, encodeTensors(checkpointFile(weightsOnly(checkpoint)))));

/**
 * Opens a folder for a run; what it holds of an earlier one is gone on with. `seconds` since 1970 name the event file.
 */
export const openRunFolder = (folder: string, seconds: number): RunFolder => {
  const [checkpoint, policy] = [checkpointIn(folder), join(folder, "policy.safetensors")];
  const lines = join(folder, "progress.jsonl");
  const events = join(folder, `events.out.tfevents.${Math.floor(seconds)}.redgreen`);
  attempt(`making the folder ${folder}`, () => {
    makeFolder(folder);
    appendFileSync(events, fileHeader(seconds));
    mendLastLine(lines);
  });
  return {
    checkpoint,
    policy,
    save: (saved) => {
      attempt(`saving ${checkpoint}`, () => writeWhole(checkpoint, encodeTensors(checkpointFile(saved))));
      if (saved.imitated === 0 && saved.iteration === 0) return;
      savePolicy(policy, saved);
    },
    log: ({ phase, step, numbers }, now) => {
      attempt(`writing ${lines}`, () => {
        appendFileSync(lines, `${JSON.stringify({ phase, step, ...numbers, seconds: now })}\n`);
        const tagged = Object.entries(numbers).map(([name, value]) => [`${phase}/${name}`, value]);
        appendFileSync(events, scalarEvent(now, step, Object.fromEntries(tagged)));
      });
    },
  };
};

/** A process that died while writing may have left half a line. */
const mendLastLine = (file: string): void => {
  appendFileSync(file, "");
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("\n") + 1;
  if (end !== bytes.length) truncateSync(file, end);
};
