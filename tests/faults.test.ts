/** Faults of ours: whatever breaks on our side, no correct program is called wrong or slow, and nothing is left behind. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { Effect, ManagedRuntime, Scope } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../gym-server/client.ts";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";
import { Box, type BoxPlan } from "../src/sandbox/box.ts";
import { type Command, FrameType, wireVersion } from "../src/sandbox/frames.ts";
import { Sandbox } from "../src/sandbox/sandbox.ts";
import { descendantsWith, programOf, until } from "./processes.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "redgreen-faults-"));
afterAll(() => rmSync(folder, { recursive: true }));

const task = (language: string, fields: Partial<Task> = {}): Task => ({
  language,
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: [{ input: "", expected: "right\n" }],
  publicCount: 1,
  limits: { ...defaultLimits, cpuMs: 1000 },
  checker: "lines",
  tol: undefined,
  ...fields,
});

const right: Readonly<Record<string, string>> = {
  python: "print('right')\n",
  c: '#include <stdio.h>\nint main(void) { puts("right"); }\n',
  cpp: '#include <iostream>\nint main() { std::cout << "right\\n"; }\n',
  javascript: 'console.log("right");\n',
};

const runtime = ManagedRuntime.make(Judge.layer({ workers: 2, cache: false }));
afterAll(() => runtime.dispose());
const verdictOf = (language: string) =>
  runtime.runPromise(
    Judge.use((judge) => Effect.map(judge.judge(task(language), right[language]!), (j) => j.judgement.verdict)),
  );

describe("a supervisor that does not make sense", () => {
  /** A box whose process 1 is a shell script. */
  const boxOf = (name: string, script: string): Promise<Box> => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    const plan: BoxPlan = { supervisor: path, copies: {}, binds: {}, controlGroups: false };
    return Box.start(plan);
  };
  const word = (n: number) => [0, 8, 16, 24].map((shift) => `\\${((n >> shift) & 255).toString(8).padStart(3, "0")}`);
  const frame = (type: number, id: number, ...words: ReadonlyArray<number>) =>
    `printf '${[4 * words.length, type, id, ...words].flatMap(word).join("")}'`;
  const hello = frame(FrameType.hello, 0, wireVersion, 0);

  it("is refused when it talks garbage at once", async () => {
    await expect(boxOf("garbage", "cat /dev/urandom")).rejects.toThrow(/not making sense/);
  });
  it("is refused when it speaks another version", async () => {
    await expect(boxOf("version", `${frame(FrameType.hello, 0, 99, 0)}; cat`)).rejects.toThrow(/speaks version 99/);
  });
  it("is refused when it ends", async () => {
    await expect(boxOf("ends", "echo no >&2; exit 3")).rejects.toThrow(/exit status 3.*no/s);
  });
  it.each([
    ["garbage", "cat /dev/urandom", /not making sense/],
    ["an answer to nobody", `${frame(FrameType.done, 77, 0)}; cat >/dev/null`, /nobody asked/],
    [
      "a frame larger than any",
      `printf '\\377\\377\\377\\177\\0\\0\\0\\0\\0\\0\\0\\0'; cat >/dev/null`,
      /not making sense/,
    ],
    ["nothing more", "exit 0", /the box ended/],
  ])("fails what was under way when it then says %s", async (name, script, why) => {
    const box = await boxOf(`late-${name.replaceAll(" ", "-")}`, `${hello}; head -c 1 >/dev/null; ${script}`);
    await expect(box.build({ "main.py": Buffer.from("") })).rejects.toThrow(why);
    expect(box.alive).toBe(false);
    await box.kill();
  });
});

describe("what a compiler leaves", () => {
  const command = (script: string): Command => ({
    ...{ argv: ["/bin/sh", "-c", script], env: { PATH: "/usr/bin" }, mayFork: true, warm: false },
    ...{ cpuMs: 10_000, wallMs: 60_000, graceMs: 0, addressMb: 0, residentMb: 0, groupMb: 64 },
    ...{ stackMb: 8, fileMb: 1, tmpMb: 8, processes: 64 },
    ...{ outBytes: 1 << 16, errBytes: 1 << 16, reportBytes: 1 << 16, keepBytes: 1 << 16 },
  });
  const shell = (script: string) => ({ command: command(script), outputs: ["out"] });
  const sandbox = ManagedRuntime.make(Sandbox.layer({ workers: 1 }));
  afterAll(() => sandbox.dispose());
  const build = (script: string, files: Readonly<Record<string, Buffer>> = {}) =>
    sandbox.runPromise(
      Effect.result(
        Sandbox.use(({ lend }) => lend((lease) => Effect.map(lease.build(files, shell(script)), (a) => a.status))),
      ),
    );

  it.each([
    ["a link to a device without end", "ln -s /dev/zero out"],
    ["a link to a file of the box", "ln -s /supervisor out"],
    ["a folder", "mkdir out"],
    ["nothing", "true"],
    ["a file and a failure", "echo x > out; exit 1"],
    ["a hard link to its source", "ln /program/x out"],
  ])("is not taken for a program when it is %s", async (_, script) => {
    expect(await build(script, { x: Buffer.from("text") })).toMatchObject({ _tag: "Success", success: "no-output" });
  });
  it("is taken when it is a file", async () => {
    expect(await build("echo x > out")).toMatchObject({ _tag: "Success", success: "ok" });
  });
  it.each(["../up", "a/b", "..", "."])("has no name that leads elsewhere, such as %s", async (name) => {
    expect(await build("echo x > out", { [name]: Buffer.from("x") })).toMatchObject({ _tag: "Failure" });
    expect(await build("echo y > out")).toMatchObject({ _tag: "Success", success: "ok" }); // in a new box
  });
});

describe("a machine that has no more", () => {
  const limit = (what: string, n: number) => {
    const supervisors = descendantsWith("").filter((pid) => programOf(pid) === "/supervisor");
    for (const pid of supervisors) {
      /* As the user that boxes run as: to others it is a privilege. */
      const [, uid] = /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
      const as = process.getuid!() === 0 ? { uid: Number(uid), gid: Number(uid) } : {};
      const set = spawnSync("prlimit", ["--pid", String(pid), `--${what}=${n}:${n}`], { encoding: "utf8", ...as });
      expect(set).toMatchObject({ status: 0, stderr: "" });
    }
  };
  it.each([
    ["processes", "nproc", 0],
    ["descriptors", "nofile", 12],
  ])("%s costs a turn nothing but time: it is played again in another box", async (_, what, n) => {
    expect(await verdictOf("python")).toBe("accepted");
    limit(what, n);
    expect(await Promise.all([verdictOf("c"), verdictOf("python"), verdictOf("javascript")])).toEqual([
      ...["accepted", "accepted", "accepted"],
    ]);
  });

  it("room on the disk ends episodes, which count for nothing, and the run says so", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const command =
      'mount -t tmpfs -o size=160k tmpfs "$1" && exec bin/redgreen run mini --policy oracle --out "$1" --json';
    const namespaces = process.getuid!() === 0 ? ["--mount"] : ["--mount", "--map-root-user"];
    const child = spawn("unshare", [...namespaces, "sh", "-c", command, "sh", disk], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, err, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((ended) => child.once("exit", ended)),
    ]);
    const { episodes, solved, abandoned, verdicts } = JSON.parse(out) as Record<string, number>;
    expect(code).toBe(1);
    expect(abandoned).toBeGreaterThan(0);
    expect(solved! + abandoned!).toBe(episodes); // the oracle is right whenever it is judged
    expect(Object.keys(verdicts!)).toEqual(solved === 0 ? [] : ["accepted"]);
    expect(err).toMatch(/full|no space left/i);
  });
});

describe("a machine that has much else to do", () => {
  const busy: Array<ChildProcess> = [];
  beforeAll(() => {
    for (let i = 0; i < 8; i++) busy.push(spawn("sh", ["-c", "while :; do :; done"], { stdio: "ignore" }));
  });
  afterAll(() => {
    for (const process of busy) process.kill("SIGKILL");
  });
  it.each(Object.keys(right))("calls no %s program slow or wrong", async (language) => {
    const all = await Promise.all(Array.from({ length: 4 }, () => verdictOf(language)));
    expect(all).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  });
  it("calls no program idle that waits for a processor", async () => {
    const program =
      "import threading\nfor _ in range(200):\n    t = threading.Thread(target=lambda: sum(range(1000)))\n    t.start()\n    t.join()\nprint('right')\n";
    const judging = Judge.use((judge) =>
      judge.judge(task("python", { limits: { ...defaultLimits, cpuMs: 300 } }), program),
    );
    expect((await runtime.runPromise(judging)).judgement.verdict).toBe("accepted");
  });
});

describe("a server that is killed while it runs sixteen programs", () => {
  /** A process is the same one if it started at the same time. */
  const identity = (pid: number): string => {
    try {
      return `${pid} ${readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[19]}`;
    } catch {
      return "";
    }
  };
  const groups = () =>
    ["/sys/fs/cgroup/memory", "/sys/fs/cgroup/pids", "/sys/fs/cgroup"].flatMap((mount) =>
      existsSync(mount) ? readdirSync(mount, { recursive: true, encoding: "utf8" }) : [],
    );
  const mounts = () => readFileSync("/proc/self/mounts", "utf8");
  const scratch = join(folder, "killed-tmp"); // of its own: other tests come and go in the one that all share
  mkdirSync(scratch, { recursive: true });
  const temporary = () => readdirSync(scratch);

  let server: ChildProcess;
  afterAll(() => void server.kill("SIGKILL"));

  it("leaves no process, mount, control group or temporary file", async () => {
    const before = { mounts: mounts(), temporary: temporary() };
    server = spawn(
      join(root, "bin/redgreen"),
      ["serve", "mini", "--bind", "tcp://127.0.0.1:*", "--workers", "16", "--traces", join(folder, "killed.sqlite")],
      { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, TMPDIR: scratch } },
    );
    const lines = createInterface(server.stdout!);
    const endpoint = await new Promise<string>((resolve) =>
      lines.once("line", (line) => resolve(line.split(" ").at(-1)!)),
    );
    const scope = Scope.makeUnsafe();
    const client = await Effect.runPromise(connect(endpoint).pipe(Scope.provide(scope)));
    const environment = await Effect.runPromise(client.environment());
    const problem = (await Effect.runPromise(client.problems)).find((p) => p.language === "python")!.id;
    const turn = (i: number) => ({ type: "submit", program: `while True: ${i}\n` }) as const;
    const playing = (i: number) => Effect.flatMap(environment.reset({ problem }), (episode) => episode.step(turn(i)));
    for (let i = 0; i < 16; i++) Effect.runFork(Effect.forever(playing(i)));
    const inside = () => descendantsWith("", server.pid).filter((pid) => programOf(pid) === "/supervisor");
    await until(() => inside().length >= 32); // a supervisor each, and for each run its first process
    const ours = () => descendantsWith("", server.pid);
    const all = [server.pid!, ...ours()].map(identity);
    server.kill("SIGKILL");
    const left = () => all.filter((id) => id !== "" && identity(Number(id.split(" ")[0])) === id);
    await until(() => left().length === 0 && !groups().some((name) => name.includes(`redgreen-${server.pid}-`)));
    expect({ mounts: mounts(), temporary: temporary() }).toEqual(before);
  });
});
