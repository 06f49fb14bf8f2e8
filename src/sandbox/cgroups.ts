/**
 * Control groups: one slot for each box, made once and used for every run in it.
 *
 * With one, the kernel counts all memory of a run exactly (files in /tmp and the kernel's own for it, too), kills it at
 * its limit and says that it did. Without one, the limits on address space and resident size stand alone; that is the
 * tier `standard`. A slot's files are opened here and passed to the supervisor as descriptors, so a box needs no way to
 * control groups at all.
 *
 * Version 1 needs a process that may make groups below its own (root); version 2 a delegated subtree (`systemd-run
 * --user --scope -p Delegate=yes`). Which of them is there is found by making a slot, never by looking.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a slot, by what the supervisor does with them: see cgroup.h. */
export interface Slot {
  readonly files: {
    /** Writing 0 moves the writer in; two files where memory and processes are apart. */
    readonly procs: ReadonlyArray<string>;
    /** Memory in bytes. */
    readonly limit: string;
    /** Has a line `oom_kill N`. */
    readonly events: string;
    /** The most memory there ever was; writing 0 starts anew. Not everywhere. */
    readonly peak?: string;
  };
  readonly folders: ReadonlyArray<string>;
}

/** Processes and threads of one run; the limit on processes says the same, and this holds when that fails. */
const mostProcesses = 96;

interface Mount {
  readonly folder: string;
  readonly type: string;
  readonly options: ReadonlyArray<string>;
}

const mounts = (): ReadonlyArray<Mount> =>
  readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .map((line) => line.split(" - "))
    .filter(([, tail]) => /^cgroup2? /.test(tail ?? ""))
    .map(([head, tail]) => {
      const [type = "", , options = ""] = tail!.split(" ");
      return { folder: head!.split(" ")[4]!, type, options: options.split(",") };
    });

/** This process's own group, by controller; "" is version 2's. */
const ownGroups = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync("/proc/self/cgroup", "utf8")
      .trimEnd()
      .split("\n")
      .flatMap((line) => {
        const [, controllers = "", ...path] = line.split(":");
        return controllers.split(",").map((name): [string, string] => [name, path.join(":")]);
      }),
  );

const version1 = (name: string): Slot | undefined => {
  const groups = ownGroups();
  const folderOf = (controller: string): string | undefined => {
    const mount = mounts().find((m) => m.type === "cgroup" && m.options.includes(controller));
    const own = groups.get(controller);
    return mount === undefined || own === undefined ? undefined : join(mount.folder, own, name);
  };
  const [memory, pids] = [folderOf("memory"), folderOf("pids")];
  if (memory === undefined || pids === undefined) return undefined;
  mkdirSync(memory);
  mkdirSync(pids);
  writeFileSync(join(pids, "pids.max"), String(mostProcesses));
  return {
    files: {
      /* Not `cgroup.procs`, which moves all threads of a process, and for that has the kernel wait until none is being
         made anywhere: milliseconds for every run, one run at a time. */
      procs: [join(memory, "tasks"), join(pids, "tasks")],
      limit: join(memory, "memory.limit_in_bytes"),
      events: join(memory, "memory.oom_control"),
      peak: join(memory, "memory.max_usage_in_bytes"),
    },
    folders: [memory, pids],
  };
};

/**
 * A group that has processes may have no controllers for groups below it. So this process first moves into a group of
 * its own below the delegated one; that is done once.
 */
const version2 = (name: string): Slot | undefined => {
  const mount = mounts().find((m) => m.type === "cgroup2");
  const own = ownGroups().get("");
  if (mount === undefined || own === undefined) return undefined;
  const self = "redgreen-self";
  const base = join(mount.folder, own.endsWith(`/${self}`) ? own.slice(0, -self.length - 1) : own);
  const controllers = readFileSync(join(base, "cgroup.controllers"), "utf8").trim().split(" ");
  if (!controllers.includes("memory") || !controllers.includes("pids")) return undefined;
  if (!own.endsWith(`/${self}`)) {
    if (!existsSync(join(base, self))) mkdirSync(join(base, self));
    writeFileSync(join(base, self, "cgroup.procs"), String(process.pid));
    writeFileSync(join(base, "cgroup.subtree_control"), "+memory +pids");
  }
  const folder = join(base, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "pids.max"), String(mostProcesses));
  if (existsSync(join(folder, "memory.swap.max"))) writeFileSync(join(folder, "memory.swap.max"), "0");
  return {
    files: {
      procs: [join(folder, "cgroup.procs")],
      limit: join(folder, "memory.max"),
      events: join(folder, "memory.events"),
    },
    folders: [folder],
  };
};

let slots = 0;

/** A new slot, or undefined where this process may not make any. */
export const makeSlot = (): Slot | undefined => {
  const name = `redgreen-${process.pid}-${++slots}`;
  for (const make of [version1, version2]) {
    try {
      const slot = make(name);
      if (slot !== undefined) {
        leaveToJanitor(slot.folders);
        return slot;
      }
    } catch {
      // not ours to make
    }
  }
  return undefined;
};

/** Removes a slot whose box is gone. Its last processes may take a moment to be gone too; the janitor sees to the rest. */
export const removeSlot = (slot: Slot): void => {
  for (const folder of slot.folders) {
    try {
      rmdirSync(folder);
    } catch {
      // still in use
    }
  }
};

/**
 * Groups outlive their makers. So a small process waits for the end of this one, however it comes, and removes what is
 * left.
 */
let janitor: ReturnType<typeof spawn> | undefined;

const leaveToJanitor = (folders: ReadonlyArray<string>): void => {
  if (janitor === undefined) {
    const script =
      'while read -r f; do all="$all $f"; done; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do rmdir $all 2>/dev/null; sleep 0.1; done';
    janitor = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
    janitor.on("error", () => {});
    janitor.stdin?.on("error", () => {});
    janitor.unref();
    (janitor.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  }
  for (const folder of folders) janitor.stdin?.write(`${folder}\n`);
};

/** Slots of processes that are gone, for tests. */
export const slotFolders = (): ReadonlyArray<string> => {
  const parents = [...ownGroups()].flatMap(([controller, own]) =>
    mounts()
      .filter((m) => (controller === "" ? m.type === "cgroup2" : m.options.includes(controller)))
      .map((m) => join(m.folder, own)),
  );
  return [...new Set(parents)].flatMap((parent) => {
    try {
      return readdirSync(parent)
        .filter((name) => /^redgreen-\d+-\d+$/.test(name))
        .map((name) => join(parent, name));
    } catch {
      return [];
    }
  });
};
