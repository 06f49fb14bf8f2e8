/**
 * What judging costs, beside what it could cost: our judge, a child process per test without a sandbox (`plain`),
 * bubblewrap per test, and the floor, which is the CPU that compilers and programs themselves use.
 *
 *     npm run bench:judge [-- --quick] [-- --json]
 *
 * All four take turns in one run, so that a machine whose speed drifts slows them alike; medians over rounds, p95 over
 * turns. CPU time is the kernel's, of this process and of everything it started.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Effect, ManagedRuntime } from "effect";
import { table } from "../cli/output.ts";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";

const { values: flags } = parseArgs({ options: { json: { type: "boolean" }, quick: { type: "boolean" } } });
const rounds = flags.quick === true ? 3 : 11;

const scratch = mkdtempSync(join(tmpdir(), "redgreen-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const bare = join(scratch, "bare");
execFileSync("gcc", ["-O2", "-static", "-o", bare, new URL("bare.c", import.meta.url).pathname]);
/* Once more, as the child of one that adopts orphans and so knows what they cost. */
const adopted = "REDGREEN_BENCH_ADOPTED";
if (process.env[adopted] === undefined) {
  const { status } = spawnSync(bare, ["reap", process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, [adopted]: "yes" },
  });
  process.exit(status ?? 1);
}

/* ---- measuring ---- */

interface Figures {
  /** CPU per turn, median over rounds. */
  readonly cpuMs: number;
  /** Wall time per turn, median over turns. */
  readonly wallMs: number;
  readonly p95Ms: number;
}

const quantile = (values: ReadonlyArray<number>, q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

/** Milliseconds of CPU that a process and its children, dead ones included, have used; the kernel counts in ticks of 10. */
const ticksOf = (pid: number | "self", own: boolean): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number) as [number, number, number, number];
  return 10 * ((own ? user + system : 0) + childUser + childSystem);
};

/** The supervisors of this process's boxes: what they and all programs in them used is on their accounts. */
const supervisors = (): Array<number> =>
  readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .map(Number)
    .filter((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("/supervisor")) return false;
        const parent = (p: number): number =>
          Number(readFileSync(`/proc/${p}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1]);
        return parent(parent(pid)) === process.pid;
      } catch {
        return false;
      }
    });

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (
    (user + system) / 1000 +
    ticksOf("self", false) +
    ticksOf(process.ppid, false) + // orphans
    supervisors().reduce((sum, pid) => sum + ticksOf(pid, true), 0)
  );
};

class Series {
  readonly cpu: Array<number> = [];
  readonly wall: Array<number> = [];
  async round(turns: number, turn: () => Promise<void>): Promise<void> {
    const before = cpuMs();
    for (let i = 0; i < turns; i++) {
      const start = performance.now();
      await turn();
      this.wall.push(performance.now() - start);
    }
    this.cpu.push((cpuMs() - before) / turns);
  }
  figures(): Figures {
    return { cpuMs: quantile(this.cpu, 0.5), wallMs: quantile(this.wall, 0.5), p95Ms: quantile(this.wall, 0.95) };
  }
}

/* ---- what is judged ---- */

interface Case {
  readonly name: string;
  readonly language: "python" | "c" | "cpp" | "javascript";
  readonly program: string;
  /** Whether compiling is part of a turn. */
  readonly compiles: boolean;
}

const inputs = Array.from(
  { length: 20 },
  (_, i) => `${i + 3}\n${Array.from({ length: i + 3 }, (_, j) => (j * 7 + i) % 11).join(" ")}\n`,
);
const expected = inputs.map((input) => {
  const numbers = input.split("\n")[1]!.split(" ").map(Number);
  return `${numbers.reduce((a, b) => a + b, 0)} ${Math.max(...numbers)}\n`;
});

const cppProgram = `#include <bits/stdc++.h>
using namespace std;
int main() {
  int n;
  cin >> n;
  vector<int> a(n);
  for (auto &x : a) cin >> x;
  map<int, int> counts;
  for (int x : a) counts[x]++;
  sort(a.begin(), a.end());
  long long sum = 0;
  for (auto [value, count] : counts) sum += 1LL * value * count;
  cout << sum << ' ' << a.back() << endl;
}
`;

const cases: ReadonlyArray<Case> = [
  {
    name: "python-20",
    language: "python",
    compiles: true,
    program: "n = int(input())\na = list(map(int, input().split()))\nprint(sum(a), max(a))\n",
  },
  {
    name: "python-imports-20",
    language: "python",
    compiles: true,
    program:
      "import sys, math, collections, heapq, itertools, functools, re\ndata = sys.stdin.read().split()\na = [int(x) for x in data[1:]]\nprint(math.fsum(a) and sum(collections.Counter(a).elements()), heapq.nlargest(1, a)[0])\n",
  },
  { name: "cpp-compile-20", language: "cpp", compiles: true, program: cppProgram },
  { name: "cpp-run-20", language: "cpp", compiles: false, program: cppProgram },
  {
    name: "c-20",
    language: "c",
    compiles: true,
    program:
      '#include <stdio.h>\nint main(void) {\n  int n, x, best = -1;\n  long sum = 0;\n  if (scanf("%d", &n) != 1) return 1;\n  for (int i = 0; i < n; i++) {\n    if (scanf("%d", &x) != 1) return 1;\n    sum += x;\n    if (x > best) best = x;\n  }\n  printf("%ld %d\\n", sum, best);\n}\n',
  },
  {
    name: "javascript-20",
    language: "javascript",
    compiles: true,
    program:
      'const a = require("node:fs").readFileSync(0, "utf8").trim().split(/\\s+/).slice(1).map(Number);\nconsole.log(a.reduce((x, y) => x + y, 0), Math.max(...a));\n',
  },
];

const taskOf = (language: string): Task => ({
  language,
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: inputs.map((input, i) => ({ input, expected: expected[i]! })),
  publicCount: 3,
  limits: defaultLimits,
  checker: "lines",
  tol: undefined,
});

/* ---- the alternatives ---- */

const extension = { python: "py", c: "c", cpp: "cpp", javascript: "cjs" } as const;

/** The same program as a file, for those that have no judge. */
const sourceOf = (c: Case): string => {
  const folder = join(scratch, c.name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `main.${extension[c.language]}`);
  writeFileSync(file, c.program);
  return file;
};

const compilerOf = (c: Case, source: string): ReadonlyArray<string> | undefined => {
  const out = source.replace(/\.[a-z]+$/, "");
  if (c.language === "c") return ["/usr/bin/gcc", "-O2", "-std=gnu17", source, "-o", out, "-lm"];
  return c.language === "cpp" ? ["/usr/bin/g++", "-O2", "-std=gnu++17", source, "-o", out] : undefined;
};

const commandOf = (c: Case, source: string): ReadonlyArray<string> =>
  c.language === "python"
    ? ["/usr/bin/python3", source]
    : c.language === "javascript"
      ? [process.execPath, source]
      : [source.replace(/\.[a-z]+$/, "")];

const bubblewrap = (readable: string): ReadonlyArray<string> => [
  "bwrap",
  "--unshare-all",
  "--die-with-parent",
  "--new-session",
  "--clearenv",
  "--setenv",
  "PATH",
  "/usr/bin:/bin",
  "--ro-bind",
  "/usr",
  "/usr",
  "--symlink",
  "usr/bin",
  "/bin",
  "--symlink",
  "usr/lib",
  "/lib",
  "--symlink",
  "usr/lib64",
  "/lib64",
  "--proc",
  "/proc",
  "--dev",
  "/dev",
  "--tmpfs",
  "/tmp",
  "--bind",
  readable,
  readable,
  "--ro-bind",
  process.execPath,
  process.execPath,
  "--",
];

const run = ([program, ...args]: ReadonlyArray<string>, input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program!, args, { stdio: ["pipe", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (d) => (out += d));
    child.stderr.on("data", (d) => (err += d));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program} ended with ${code}: ${err}`)),
    );
    child.stdin.end(input);
  });

/** One process per test, in front of it whatever is to surround it. */
const perTest = (c: Case, source: string, around: ReadonlyArray<string>) => async (): Promise<void> => {
  const compiler = compilerOf(c, source);
  if (c.compiles && compiler !== undefined) await run([...around, ...compiler], "");
  for (const [i, input] of inputs.entries()) {
    if ((await run([...around, ...commandOf(c, source)], input)) !== expected[i])
      throw new Error(`${c.name}: wrong answer`);
  }
};

const middleInput = join(scratch, "input");
writeFileSync(middleInput, inputs[10]!);

/** Microseconds of CPU of so many runs of a command. */
const bareMicroseconds = (count: number, command: ReadonlyArray<string>): number =>
  Number(execFileSync(bare, [String(count), middleInput, ...command], { encoding: "utf8" }));

/* ---- the run ---- */

const fresh = ManagedRuntime.make(Judge.layer({ workers: 1, cache: false }));
const caching = ManagedRuntime.make(Judge.layer({ workers: 1 }));
let salt = 0;

/** A turn with our judge. A comment that changes makes every program new where compiling is part of the turn. */
const ours = (c: Case, runtime: typeof fresh, known: boolean) => {
  const task = taskOf(c.language);
  return () => {
    const comment = c.language === "python" ? "#" : "//";
    const program = known || !c.compiles ? c.program : `${c.program}${comment} ${++salt}\n`;
    return runtime.runPromise(
      Judge.use((judge) =>
        Effect.map(judge.judge(task, program), ({ judgement }) => {
          if (judgement.verdict !== "accepted")
            throw new Error(`${c.name}: ${judgement.verdict} ${JSON.stringify(judgement.diagnostics)}`);
        }),
      ),
    );
  };
};

interface Row {
  readonly case: string;
  readonly ours: Figures;
  readonly plain: Figures;
  readonly bubblewrap: Figures;
  readonly floor: Figures;
}

const measureCase = async (c: Case): Promise<Row> => {
  const source = sourceOf(c);
  const folder = join(scratch, c.name);
  const compiler = compilerOf(c, source);
  if (compiler !== undefined) await run(compiler, "");
  const turns = {
    ours: ours(c, fresh, false),
    plain: perTest(c, source, []),
    bubblewrap: perTest(c, source, bubblewrap(folder)),
  };
  const series = { ours: new Series(), plain: new Series(), bubblewrap: new Series(), floor: new Series() };
  await turns.ours(); // boxes, interpreters and headers are ready
  /* Enough turns in a round for ticks of 10 ms to be small. */
  const many = flags.quick === true ? 1 : 4;
  for (let round = 0; round < rounds; round++) {
    await series.ours.round(c.language === "cpp" && c.compiles ? 1 : 2 * many, turns.ours);
    await series.plain.round(c.compiles && c.language === "cpp" ? 1 : many, turns.plain);
    await series.bubblewrap.round(c.compiles && c.language === "cpp" ? 1 : many, turns.bubblewrap);
    const start = performance.now();
    const compiling = c.compiles && compiler !== undefined ? bareMicroseconds(1, compiler) : 0;
    series.floor.cpu.push((compiling + bareMicroseconds(20, commandOf(c, source))) / 1000);
    series.floor.wall.push(performance.now() - start);
    progress(`${c.name} ${round + 1}/${rounds}`);
  }
  return {
    case: c.name,
    ours: series.ours.figures(),
    plain: series.plain.figures(),
    bubblewrap: series.bubblewrap.figures(),
    floor: series.floor.figures(),
  };
};

/** A program that was judged before, beside what the others do, which know nothing of before. */
const measureKnown = async (python: Row): Promise<Row> => {
  const turn = ours(cases[0]!, caching, true);
  const series = new Series();
  for (let i = 0; i < 200; i++) await turn(); // compiled, as a server's code is
  for (let round = 0; round < rounds; round++) await series.round(2000, turn);
  return { ...python, case: "known", ours: series.figures(), floor: { cpuMs: 0, wallMs: 0, p95Ms: 0 } };
};

interface Scaling {
  readonly workers: number;
  readonly turnsPerSecond: number;
  /** Turns of that many streams of bare processes: what the machine's processors give, and another judge would get. */
  readonly barePerSecond: number;
  readonly eventLoopP99Ms: number;
}

/** So many turns by so many at once, in turns per second. */
const rateOf = async (turns: number, atOnce: number, turn: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  let left = turns;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await turn();
    }),
  );
  return (1000 * turns) / (performance.now() - start);
};

/** Turns per second with 1..N workers that are always busy, and how long this process's own work had to wait. */
const measureWorkers = async (): Promise<ReadonlyArray<Scaling>> => {
  const most = availableParallelism();
  const runtimes = Array.from({ length: most }, (_, i) =>
    ManagedRuntime.make(Judge.layer({ workers: i + 1, cache: false })),
  );
  const rates = runtimes.map((): Array<number> => []);
  const bareRates = runtimes.map((): Array<number> => []);
  const delays = runtimes.map((): Array<number> => []);
  const turns = flags.quick === true ? 24 : 60;
  const bareTurn = perTest(cases[0]!, sourceOf(cases[0]!), []);
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    for (const [i, runtime] of runtimes.entries()) {
      const turn = ours(cases[0]!, runtime, false);
      await turn();
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      rates[i]!.push(await rateOf(turns, 2 * (i + 1), turn));
      delay.disable();
      delays[i]!.push(delay.percentile(99) / 1e6 - 1); // the timer itself waits for 1 ms
      bareRates[i]!.push(await rateOf(turns / 6, i + 1, bareTurn));
      progress(`${i + 1} workers, round ${round + 1}`);
    }
  }
  await Promise.all(runtimes.map((r) => r.dispose()));
  return runtimes.map((_, i) => ({
    workers: i + 1,
    turnsPerSecond: quantile(rates[i]!, 0.5),
    barePerSecond: quantile(bareRates[i]!, 0.5),
    eventLoopP99Ms: quantile(delays[i]!, 0.5),
  }));
};

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
};

const rows: Array<Row> = [];
for (const c of cases) rows.push(await measureCase(c));
rows.push(await measureKnown(rows[0]!));
const workers = await measureWorkers();
const tier = await fresh.runPromise(Judge.use((judge) => Effect.succeed(judge.tier)));
await Promise.all([fresh.dispose(), caching.dispose()]);
progress("");

const machine = {
  cpu: cpus()[0]?.model ?? "?",
  cores: availableParallelism(),
  memoryMb: Math.round(totalmem() / 2 ** 20),
  node: process.versions.node,
  kernel: readFileSync("/proc/sys/kernel/osrelease", "utf8").trim(),
  tier,
  load: loadavg().map((x) => Math.round(100 * x) / 100),
};
const round = (f: Figures): Figures => ({
  cpuMs: Math.round(100 * f.cpuMs) / 100,
  wallMs: Math.round(100 * f.wallMs) / 100,
  p95Ms: Math.round(100 * f.p95Ms) / 100,
});
const result = {
  machine,
  rows: rows.map((r) => ({
    case: r.case,
    ours: round(r.ours),
    plain: round(r.plain),
    bubblewrap: round(r.bubblewrap),
    floor: round(r.floor),
  })),
  workers: workers.map((w) => ({
    workers: w.workers,
    turnsPerSecond: Math.round(10 * w.turnsPerSecond) / 10,
    barePerSecond: Math.round(10 * w.barePerSecond) / 10,
    eventLoopP99Ms: Math.round(10 * w.eventLoopP99Ms) / 10,
  })),
};

if (flags.json === true) console.log(JSON.stringify(result, undefined, 2));
else {
  const ms = (n: number) => n.toFixed(n < 10 ? 2 : 0);
  const times = (n: number) => (Number.isFinite(n) ? `${n.toFixed(n < 10 ? 1 : 0)} ×` : "");
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, Linux ${machine.kernel}, tier ${tier}, load ${machine.load.join(" ")}`,
  );
  console.log("\nCPU per turn of 20 tests, ms; how many times the floor we are, and how many times us the others\n");
  console.log(
    table(
      [
        "case",
        "ours",
        "floor",
        "ours/floor",
        "plain",
        "plain/ours",
        "bubblewrap",
        "bwrap/ours",
        "wall",
        "p95",
        "plain wall",
      ],
      rows.map((r) => [
        r.case,
        ms(r.ours.cpuMs),
        ms(r.floor.cpuMs),
        times(r.ours.cpuMs / r.floor.cpuMs),
        ms(r.plain.cpuMs),
        times(r.plain.cpuMs / r.ours.cpuMs),
        ms(r.bubblewrap.cpuMs),
        times(r.bubblewrap.cpuMs / r.ours.cpuMs),
        ms(r.ours.wallMs),
        ms(r.ours.p95Ms),
        ms(r.plain.wallMs),
      ]),
    ),
  );
  const native = rows.find((r) => r.case === "cpp-run-20")!;
  console.log(
    `\nsandbox overhead per native test: ${((native.ours.cpuMs - native.floor.cpuMs) / 20).toFixed(2)} ms of CPU`,
  );
  console.log("\nbusy workers\n");
  console.log(
    table(
      ["workers", "turns/s", "× one", "bare processes, × one", "event loop p99 ms"],
      workers.map((w) => [
        w.workers,
        w.turnsPerSecond.toFixed(1),
        (w.turnsPerSecond / workers[0]!.turnsPerSecond).toFixed(2),
        (w.barePerSecond / workers[0]!.barePerSecond).toFixed(2),
        w.eventLoopP99Ms.toFixed(1),
      ]),
    ),
  );
}
