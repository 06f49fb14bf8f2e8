/**
 * Fuzzes a real server with messages over its socket: first one whose turns do nothing, then one that judges programs.
 *
 *     npm run fuzz:server [-- --messages 200000 --seed N]
 *
 * Fails if a request is not answered exactly once, if an answer goes to another peer, if an honest peer is disturbed, or
 * if memory that is in use grows from the middle of the run to its end.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { driftOf, isFlat } from "../../bench/flat.ts";
import { startMeasured } from "../../bench/load.ts";
import { fuzz } from "./peers.ts";

const { values: flags } = parseArgs({
  options: {
    messages: { type: "string", default: "200000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const seed = Number(flags.seed);
const messages = Number(flags.messages);
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const scratch = mkdtempSync(join(tmpdir(), "redgreen-fuzz-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
let failed = false;
const soon = (error: unknown) =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(error), 1000);
  });

for (const [mode, count] of [
  ["null", messages],
  ["real", Math.ceil(messages / 40)],
] as const) {
  const server = await startMeasured(mode, "tcp://127.0.0.1:*", join(scratch, `${mode}.sqlite`), 2000);
  const live: Array<number> = [];
  const ended = once(server.child, "close").then(() => undefined);
  const fuzzing = fuzz({
    endpoint: server.endpoint,
    seed,
    messages: count,
    peers: 8,
    onRound: async (sent) => {
      if (sent < (live.length + 1) * (count / 20)) return;
      live.push((await server.usage("collect")).live);
      process.stderr.write(`seed ${seed}: ${sent}/${count} messages, ${megabytes(live.at(-1)!)} MB in use\n`);
    },
  });
  /* A server that ends takes what is asked of it with it; that it ended is the news. */
  const report = await Promise.race([fuzzing.catch((error) => Promise.race([ended, soon(error)])), ended]);
  if (report === undefined) {
    const { exitCode, signalCode } = server.child;
    console.log(`${mode}, seed ${seed}: the server crashed (${signalCode ?? `exit status ${exitCode}`})`);
    process.exit(1);
  }
  await server.stop();
  const drift = driftOf(live);
  console.log(
    `${mode}, seed ${seed}: ${report.sent} messages, ${report.asked} to be answered, ${report.answered} answers`,
  );
  console.log("no crash");
  console.log(
    `${isFlat(drift) ? "no leak" : "a leak"}: ${megabytes(drift.early)} MB in use when warm, ${megabytes(drift.late)} MB at the end`,
  );
  console.log(
    report.faults.length === 0
      ? "no answer was lost, given twice or given to another client"
      : `${report.faults.length} faults`,
  );
  for (const fault of report.faults.slice(0, 20)) console.log(`  ${fault}`);
  failed ||= report.faults.length > 0 || !isFlat(drift);
}
process.exitCode = failed ? 1 : 0;
