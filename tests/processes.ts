/** Processes of this machine, for tests that watch what a test of ours started; others may be running the same programs. */
import { readdirSync, readFileSync } from "node:fs";

const read = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it is gone
  }
};

const parentOf = (pid: string): string => read(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? "";

/** Descendants of a process (this one), whose command line contains a text. */
export const descendantsWith = (text: string, root: number = process.pid): Array<number> => {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: string): boolean => {
    for (let at = parents.get(pid); at !== undefined && at !== "" && at !== "0"; at = parents.get(at)) {
      if (at === String(root)) return true;
    }
    return false;
  };
  return pids.filter((pid) => isOurs(pid) && read(pid, "cmdline").includes(text)).map(Number);
};

/** The program a process runs, or "" when it is gone. */
export const programOf = (pid: number): string => read(String(pid), "cmdline").split("\0")[0]!;

/** Children of this process whose command line contains a text. */
export const childrenWith = (text: string): Array<number> =>
  descendantsWith(text).filter((pid) => parentOf(String(pid)) === String(process.pid));

/** Until a condition holds; it is looked at again and again because nobody tells when another program has got so far. */
export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
};
