/**
 * What the server costs beside a bare echo: zeromq.js and msgpackr alone, answering the same bytes, in the same run.
 *
 *     npm run bench:server [-- --quick --json]
 *
 * Null steps through echo, a gym that keeps no journal and one whose journal is a file take turns, so that a machine
 * whose speed drifts slows them alike; figures are medians over rounds. CPU is the server's own, of all its threads.
 * Beside them: what an open idle episode takes of memory, and real Python episodes with the delay of the event loop.
 * `npm run docs:performance -- --server FILE` makes the page and its figure of what `--json` prints.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { table } from "../cli/output.ts";
import { closeClients, type Measured, openClients, playTurns, type Rate, startMeasured } from "./load.ts";
import { median, type NullSteps, type Server, type ServerBench, servers, tablesOf } from "./server-report.ts";

const { values: flags } = parseArgs({ options: { json: { type: "boolean" }, quick: { type: "boolean" } } });
const quick = flags.quick === true;
const rounds = quick ? 3 : 7;
/** Turns after which a server runs as it will for days: what it does often is compiled. */
const warmTurns = quick ? 2000 : 10_000;
const scratch = mkdtempSync(join(tmpdir(), "redgreen-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const say = (text: string) => process.stderr.write(`${text}\n`);

const action = { type: "submit", program: "def increment(n):\n    return n + 1\n" };
const submit = () => action;

/* ---- null steps ---- */

const start = (server: Server, endpoint: string): Promise<Measured> =>
  startMeasured(
    server === "echo" ? "echo" : "null",
    endpoint,
    server === "file" ? join(scratch, `${Math.random()}.sqlite`) : undefined,
  );

const nullSteps = async (
  transport: "tcp" | "ipc",
  clients: number,
  inFlight: number,
  turns: number,
): Promise<ReadonlyArray<NullSteps>> => {
  const endpoint = (server: Server) =>
    transport === "tcp"
      ? "tcp://127.0.0.1:*"
      : `ipc://${join(scratch, `${servers.indexOf(server)}-${clients}-${inFlight}`)}`;
  const running = [];
  for (const server of servers) {
    const measured = await start(server, endpoint(server));
    const each = Math.max(1, Math.floor(inFlight / clients));
    const options = server === "echo" ? undefined : { maxTurns: 10_000 };
    const opened = await openClients(measured.endpoint, clients, each, options);
    await playTurns(opened, inFlight === 1 ? turns : warmTurns, submit);
    running.push({ server, measured, opened, rates: [] as Array<Rate & { cpuMicros: number }> });
  }
  for (let round = 0; round < rounds; round++)
    for (const { measured, opened, rates } of running) {
      const before = (await measured.usage()).cpu;
      const rate = await playTurns(opened, turns, submit);
      rates.push({ ...rate, cpuMicros: ((await measured.usage()).cpu - before) / turns });
    }
  const results = running.map(({ server, rates }): NullSteps => {
    const of = (name: keyof (typeof rates)[number]) => median(rates.map((rate) => rate[name]));
    return {
      server,
      transport,
      clients,
      inFlight,
      perSecond: of("perSecond"),
      p50: of("p50"),
      p95: of("p95"),
      p99: of("p99"),
      cpuMicros: of("cpuMicros"),
    };
  });
  for (const { measured, opened } of running) {
    closeClients(opened);
    await measured.stop();
  }
  return results;
};

/* ---- idle episodes ---- */

const idle = async (mode: "null" | "real", count: number) => {
  const measured = await startMeasured(mode, "tcp://127.0.0.1:*", join(scratch, `idle-${mode}.sqlite`));
  const open = async (n: number) => closeClients(await openClients(measured.endpoint, 1, n, { maxTurns: 100 }));
  await open(Math.max(500, count / 10)); // what is there once for all of them
  const before = await measured.usage("collect");
  await open(count);
  const after = await measured.usage("collect");
  await measured.stop();
  return {
    environment: mode,
    count,
    liveBytesEach: (after.live - before.live) / count,
    rssBytesEach: (after.rss - before.rss) / count,
  };
};

/* ---- real episodes ---- */

const real = async (episodes: number, turns: number) => {
  const measured = await startMeasured("real", "tcp://127.0.0.1:*", join(scratch, `real-${episodes}.sqlite`));
  const clients = await openClients(measured.endpoint, 1, episodes, { problem: "increment", maxTurns: 10_000 });
  /* No two programs are the same, so that none is answered from memory. */
  const program = (n: number) => ({ type: "submit", program: `def increment(n):\n    return n + ${n + 2}\n` });
  await playTurns(clients, Math.max(episodes, 8), (n) => program(1_000_000 + n));
  await measured.usage();
  const rate = await playTurns(clients, turns, program);
  const { delayP50, delayP99 } = await measured.usage();
  closeClients(clients);
  await measured.stop();
  return { episodes, ...rate, delayP50, delayP99 };
};

/* ---- the run ---- */

const settings: ReadonlyArray<readonly ["tcp" | "ipc", number, number]> = quick
  ? [
      ["tcp", 1, 1],
      ["tcp", 1, 64],
      ["tcp", 16, 64],
      ["ipc", 1, 64],
    ]
  : (["tcp", "ipc"] as const).flatMap((transport) =>
      (
        [
          [1, 1],
          [1, 64],
          [4, 64],
          [16, 64],
          [64, 64],
          [256, 256],
        ] as const
      ).map(([clients, inFlight]) => [transport, clients, inFlight] as const),
    );

const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? "unknown",
  processors: availableParallelism(),
  load: loadavg()[0]!,
};
const steps: Array<NullSteps> = [];
for (const [transport, clients, inFlight] of settings) {
  say(`null steps: ${transport}, ${clients} clients, ${inFlight} in flight`);
  steps.push(...(await nullSteps(transport, clients, inFlight, (inFlight === 1 ? 500 : 2000) * (quick ? 1 : 2))));
}
const idles: Array<ServerBench["idle"][number]> = [];
for (const mode of ["null", "real"] as const) {
  say(`idle episodes: ${mode}`);
  idles.push(await idle(mode, quick ? 2000 : 10_000));
}
const reals: Array<ServerBench["real"][number]> = [];
for (const episodes of quick ? [1, 16] : [1, 4, 16, 64]) {
  say(`real episodes: ${episodes}`);
  reals.push(await real(episodes, quick ? 64 : 512));
}

const bench: ServerBench = { machine, quick, rounds, steps, idle: idles, real: reals };
if (flags.json === true) console.log(JSON.stringify(bench));
else for (const { header, rows } of Object.values(tablesOf(bench))) console.log(`${table(header, rows)}\n`);
