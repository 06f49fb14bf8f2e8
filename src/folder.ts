import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const kindOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/**
 * Makes a folder and those above it that are missing. Unlike Node's recursive `mkdir` it fails, instead of trying for
 * ever, where a folder that exists says that it does not when something is to be made in it, as `/proc` does.
 *
 * @throws an `Error` of the file system
 */
export const makeFolder = (path: string): void => {
  if (kindOf(path)?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    if (!kindOf(path)?.isDirectory()) throw cause; // or another process was first
  }
};
