/**
 * A soak: clients come, play real episodes, fork and leave some of them open, go, and come back; hostile peers send what
 * they like. What the server has in use must be the same at the end as when it had warmed up.
 *
 *     npm run soak -- --minutes 30 [--clients 16] [--json]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Effect } from "effect";
import { connect } from "../gym-server/client.ts";
import { random } from "../src/random.ts";
import { last } from "../src/step.ts";
import { fuzz } from "../tests/fuzz/peers.ts";
import { startMeasured } from "./load.ts";
import { megabytes, type SoakReport, soakLines, trendOf } from "./soak-report.ts";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    clients: { type: "string", default: "16" },
    json: { type: "boolean", default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "redgreen-soak-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const seconds = 60 * Number(flags.minutes);
const sampleSeconds = Math.max(1, Math.min(10, seconds / 60));
const server = await startMeasured("real", "tcp://127.0.0.1:*", join(scratch, "traces.sqlite"), 5000);
const started = performance.now();
const over = () => performance.now() - started > 1000 * seconds;
let turns = 0;
let episodes = 0;

/** One visit: a connection, a few episodes, some of which are never closed. */
const visit = Effect.fnUntraced(function* (rng: ReturnType<typeof random>) {
  const client = yield* connect(server.endpoint, { helloMs: 60_000 });
  const environment = yield* client.environment();
  for (let n = 0; n < 5 && !over(); n++) {
    let episode = yield* environment.reset({ maxTurns: 8 });
    episodes++;
    for (let step = episode.start; !last(step); turns++) {
      /* Mostly programs that come again: new ones would fill the cache of verdicts until the end, and hide what grows. */
      const constant = rng.below(1000) === 0 ? 1 : rng.below(rng.below(50) === 0 ? 1_000_000 : 2000) + 2;
      const program = `def increment(n):\n    return n + ${constant}\n`;
      step = yield* episode.step(rng.below(9) === 0 ? { type: "give-up" } : { type: "submit", program });
      if (!last(step) && rng.below(6) === 0) episode = (yield* episode.fork()) as typeof episode;
    }
    if (rng.below(2) === 0) yield* episode.close;
  }
}, Effect.scoped);

const playing = Array.from({ length: Number(flags.clients) }, async (_, number) => {
  const rng = random(number, "soak");
  while (!over()) await Effect.runPromise(visit(rng));
});
const faults: Array<string> = [];
const harassing = (async () => {
  for (let seed = 1; !over(); seed++) {
    const report = await fuzz({ endpoint: server.endpoint, seed, messages: 2000, peers: 4 });
    faults.push(...report.faults);
  }
})();

const live: Array<number> = [];
const rss: Array<number> = [];
while (!over()) {
  await new Promise((resolve) => setTimeout(resolve, 1000 * sampleSeconds));
  const usage = await server.usage("collect");
  live.push(usage.live);
  rss.push(usage.rss);
  process.stderr.write(
    `${Math.round((performance.now() - started) / 1000)} s: ${episodes} episodes, ${turns} turns, ${megabytes(usage.live)} MB in use, ${megabytes(usage.rss)} MB resident\n`,
  );
}
await Promise.all([...playing, harassing]);
await server.stop();
const report: SoakReport = {
  seconds,
  sampleSeconds,
  clients: Number(flags.clients),
  episodes,
  turns,
  faults,
  inUse: trendOf(live, sampleSeconds),
  resident: trendOf(rss, sampleSeconds),
};
if (flags.json) console.log(JSON.stringify(report));
else for (const line of soakLines(report)) console.log(line);
process.exitCode = faults.length === 0 && report.inUse.flat ? 0 : 1;
