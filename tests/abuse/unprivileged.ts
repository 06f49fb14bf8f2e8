/**
 * The abuse suite as an account of its own that may do nothing: root's tests start this once more.
 *
 *     node tests/abuse/unprivileged.ts UID
 *
 * With ABUSE=all it tries every program, else some of every family. It prints a line of JSON for each: its name, its
 * language and what was not as it should be.
 */
import { ManagedRuntime } from "effect";
import { Judge } from "../../src/judge.ts";
import { makeTrial, setup, unprivileged } from "./trial.ts";

const uid = Number(process.argv[2]);
process.setgroups!([]);
process.setgid!(uid);
process.setuid!(uid);

const runtime = ManagedRuntime.make(Judge.layer(setup));
const trial = await makeTrial(runtime);
for (const { attempt, language } of unprivileged) {
  const complaints = await trial(attempt, language);
  process.stdout.write(`${JSON.stringify({ name: attempt.name, language, complaints })}\n`);
}
await runtime.dispose();
