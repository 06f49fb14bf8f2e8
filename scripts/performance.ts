/**
 * Writes what docs/performance.md says of the server, and its figure, from what is kept in docs/performance/. Nothing is
 * measured, so the same files give the same page.
 *
 *     npm run docs:performance
 *     npm run docs:performance -- --server BENCH.json --soak SOAK.json     keeps these first
 *
 * The files are what `npm run bench:server -- --json` and `npm run soak -- --json` print.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { figureOf, type ServerBench, type Table, tablesOf } from "../bench/server-report.ts";
import { type SoakReport, soakLines } from "../bench/soak-report.ts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const page = join(docs, "performance.md");
const kept = join(docs, "performance");
const serverFile = join(kept, "server.json");
const soakFile = join(kept, "soak.json");
export const figureFile = join(kept, "server.svg");

const read = <A>(file: string): A | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as A) : undefined;

const markdown = ({ header, rows }: Table): string =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const serverSection = (bench: ServerBench): string => {
  const { machine, rounds } = bench;
  const tables = tablesOf(bench);
  return [
    `${machine.processor}, ${machine.processors} processors, Node ${machine.node}, load ${machine.load.toFixed(1)} before the run; medians over ${rounds} rounds${bench.quick ? ", `--quick`" : ""}.`,
    markdown(tables.goals),
    "![Null steps per second as part of what a bare echo answers](performance/server.svg)",
    ...[tables.steps, tables.idle, tables.real].map(markdown),
  ].join("\n\n");
};

const soakSection = (soak: SoakReport): string =>
  ["`npm run soak`:", ...soakLines(soak).map((line) => `- ${line}`)].join("\n");

const region = /(<!-- measured: server -->\n)[\s\S]*?(<!-- end -->)/;

/** The page and the figure as the kept files give them. */
export const performancePage = (): { readonly page: string; readonly figure: string | undefined } => {
  const bench = read<ServerBench>(serverFile);
  const soak = read<SoakReport>(soakFile);
  const text = [
    ...(bench === undefined ? [] : [serverSection(bench)]),
    ...(soak === undefined ? [] : [soakSection(soak)]),
  ].join("\n\n");
  return {
    page: readFileSync(page, "utf8").replace(region, (_, head, tail) => `${head}${text}\n${tail}`),
    figure: bench === undefined ? undefined : figureOf(bench),
  };
};

if (import.meta.main) {
  const { values: given } = parseArgs({ options: { server: { type: "string" }, soak: { type: "string" } } });
  mkdirSync(kept, { recursive: true });
  if (given.server !== undefined) copyFileSync(given.server, serverFile);
  if (given.soak !== undefined) copyFileSync(given.soak, soakFile);
  const made = performancePage();
  writeFileSync(page, made.page);
  if (made.figure !== undefined) writeFileSync(figureFile, made.figure);
}
