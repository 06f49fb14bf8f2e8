/**
 * The abuse suite as an account of its own that may do nothing: root's tests start this once more.
 *
 *     node tests/abuse/unprivileged.ts UID [--all]
 *
 * Without --all it tries one program of each attempt. It prints a line of JSON for each: its name, its language and
 * what was not as it should be.
 */
import { ManagedRuntime } from "effect";
import { Judge } from "../../src/judge.ts";
import { families, makeTrial } from "./trial.ts";

const uid = Number(process.argv[2]);
process.setgroups!([]);
process.setgid!(uid);
process.setuid!(uid);

const runtime = ManagedRuntime.make(Judge.layer({ workers: 1, cache: false }));
const trial = await makeTrial(runtime);
for (const attempt of Object.values(families).flat()) {
  const written = Object.keys(attempt.programs);
  for (const language of process.argv.includes("--all") ? written : written.slice(0, 1)) {
    const complaints = await trial(attempt, language);
    process.stdout.write(`${JSON.stringify({ name: attempt.name, language, complaints })}\n`);
  }
}
await runtime.dispose();
