/**
 * The crash test in its long form.
 *
 *     npm run test:crash [-- --kills 200 --clients 50 --seed N --json]
 */
import { parseArgs } from "node:util";
import { crash } from "./crash.ts";

const { values: flags } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    clients: { type: "string", default: "50" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    json: { type: "boolean", default: false },
  },
});
const seed = Number(flags.seed);
const tty = process.stderr.isTTY;
const started = performance.now();
const report = await crash({
  seed,
  kills: Number(flags.kills),
  clients: Number(flags.clients),
  onProgress: (text) => process.stderr.write(tty ? `\r\u001b[2K${text}` : `${text}\n`),
});
if (tty) process.stderr.write("\n");
const seconds = Math.round((performance.now() - started) / 1000);
if (flags.json) console.log(JSON.stringify({ seed, seconds, ...report }));
else {
  const { kills, cuts, episodes, turns, forks, resumed, clockDays } = report;
  console.log(
    `seed ${seed}: ${episodes} episodes, ${turns} turns, ${forks} forks, ${resumed} resumed, through ${kills} kills and ${cuts} cuts, in ${seconds} s; the clock jumped over ${Math.round(clockDays)} days`,
  );
  for (const fault of report.faults) console.log(fault);
  console.log(
    report.faults.length === 0
      ? "no answered turn was lost, none was taken twice, every episode was finished, and all is as in an undisturbed run"
      : `${report.faults.length} faults`,
  );
}
process.exitCode = report.faults.length === 0 ? 0 : 1;
