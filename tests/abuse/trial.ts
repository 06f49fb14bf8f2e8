/** Tries an abusive program and says everything that is not as it should be, during and afterwards. */
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Effect, type ManagedRuntime } from "effect";
import { Judge, type Task } from "../../src/judge.ts";
import { cpp } from "../../src/languages/cpp.ts";
import { findToolchain } from "../../src/languages/toolchain.ts";
import { artifactCount } from "../../src/sandbox/box.ts";
import { descendantsWith } from "../processes.ts";
import { type Attempt, contained } from "./attempt.ts";
import { compile } from "./compile.ts";
import { escapes } from "./escape.ts";
import { integrity } from "./integrity.ts";
import { memory } from "./memory.ts";
import { output } from "./output.ts";
import { processes } from "./processes.ts";
import { time } from "./time.ts";

export const families: Readonly<Record<string, ReadonlyArray<Attempt>>> = {
  time,
  processes,
  memory,
  output,
  escapes,
  compile,
  integrity,
};

const all = process.env.ABUSE === "all";

export const setup = { workers: 1, cache: false };

/** What holds these is not the same for every account. */
const ofTheAccount = ["processes", "memory", "escapes"];

/** What an account without rights tries: in short one program of each such attempt, and of every third of the others. */
export const unprivileged = Object.entries(families).flatMap(([family, attempts]) =>
  attempts
    .filter((_, i) => all || ofTheAccount.includes(family) || i % 3 === 0)
    .flatMap((attempt) => {
      const languages = Object.keys(attempt.programs);
      return languages.slice(0, all ? languages.length : 1).map((language) => ({ attempt, language }));
    }),
);

type Running = ManagedRuntime.ManagedRuntime<Judge, unknown>;

/** Only what is about time has little of it: memory that was never touched is dear where other machines share ours. */
const unhurried: Task["limits"] = { cpuMs: 5000, memoryMb: 64, outputBytes: 1 << 20 };

const taskOf = (language: string, fields: Partial<Task> = {}): Task => ({
  language,
  entry: "stdin",
  harness: "",
  fixed: undefined,
  tests: [{ input: "", expected: contained }],
  publicCount: 1,
  limits: { cpuMs: 200, memoryMb: 64, outputBytes: 1 << 20 },
  checker: "lines",
  tol: undefined,
  ...fields,
});

/** A program that says what it finds where others may have left something. */
const inspector = `import os
left = [os.path.join(f, n) for f in ('/tmp', '/dev/shm', '.', '/dev/mqueue') if os.path.isdir(f) for n in os.listdir(f)]
print(left, sorted(os.listdir('/program')), sorted(p for p in os.listdir('/proc') if p.isdigit()), os.listdir('/proc/self/fd')[:-1])
`;
const clean = "[] ['main.bin', 'main.py'] ['1', '2'] ['0', '1', '2', '3']\n";

/** What this process and those it started look like from outside, when nothing runs. */
interface Surroundings {
  readonly processes: ReadonlyArray<string>;
  readonly descriptors: number;
  /** Of each supervisor, where this account may see it. */
  readonly inside: ReadonlyArray<readonly [descriptors: number, mounts: number]>;
}

const read = <A>(look: () => A, otherwise: A): A => {
  try {
    return look();
  } catch {
    return otherwise;
  }
};

const look = (): Surroundings => {
  const pids = descendantsWith("");
  const command = (pid: number) =>
    read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, 1).join(" "), "");
  const supervisors = pids.filter((pid) => command(pid) === "/supervisor");
  return {
    processes: pids
      .map(command)
      .filter((name) => name !== "")
      .sort(),
    descriptors: readdirSync("/proc/self/fd").length,
    inside: supervisors.map((pid) => [
      read(() => readdirSync(`/proc/${pid}/fd`).length, 0),
      read(() => readFileSync(`/proc/${pid}/mounts`, "utf8").split("\n").length, 0),
    ]),
  };
};

export const makeTrial = async (runtime: Running) => {
  const run = <A>(effect: Effect.Effect<A, unknown, Judge>) => runtime.runPromise(effect);
  const inspect = () => run(Judge.use((judge) => judge.run(taskOf("python"), inspector, "")));
  const { tier } = await run(Judge.use(Effect.succeed));
  const compiling = (n: number) => `#include <stdio.h>\nint main(void) { printf("%d", ${n}); }\n`;
  await inspect(); // boxes and interpreters are there
  await (await run(findToolchain(cpp))).prepared?.fill(); // or a compiler of ours would be at it while we look
  for (let i = 0; i < artifactCount; i++) await run(Judge.use((judge) => judge.run(taskOf("c"), compiling(i), "")));
  await inspect(); // and the box holds as many programs as it ever will
  await inspect(); // and has forgotten the one that this displaced: it handles what it is told in order

  /** Complaints; none is how it should be. */
  return async (attempt: Attempt, language: string): Promise<ReadonlyArray<string>> => {
    const complaints: Array<string> = [];
    if (attempt.strict === true && tier !== "strict") return [];
    const before = look();
    const program = attempt.programs[language]!;
    const task = taskOf(language, {
      ...(attempt.verdict === "time-limit" ? {} : { limits: unhurried }),
      ...attempt.task,
    });
    const keptInputs = task.tests.length; // a box keeps the inputs it was sent, for the next turn
    const { judgement } = await run(Judge.use((judge) => judge.judge(task, program)));
    const first = judgement.cases[0]!;
    const reason = judgement.reason ?? first.reason ?? "";
    if (judgement.verdict !== attempt.verdict && judgement.verdict !== attempt.otherwise) {
      const { actual, stderr, diagnostics } = first;
      const said = JSON.stringify({
        reason,
        actual,
        stderr,
        diagnostics: [...(diagnostics ?? []), ...judgement.diagnostics],
      });
      complaints.push(`${judgement.verdict}, not ${attempt.verdict}: ${said.slice(0, 1500)}`);
    } else if (attempt.reason !== undefined && !attempt.reason.test(reason)) complaints.push(`because it ${reason}`);
    for (const flag of attempt.flags ?? []) {
      if (!(first.flags ?? []).includes(flag)) complaints.push(`says nothing of ${flag}: ${first.flags?.join(", ")}`);
    }
    const found = (await inspect()).run;
    if (found.output.text !== clean)
      complaints.push(`left behind: ${found.verdict} ${found.output.text}${found.stderr.text}`);
    const after = look();
    const grown = after.inside.some(([descriptors], i) => descriptors - before.inside[i]![0] > keptInputs);
    const forgetful = (s: Surroundings) => ({ ...s, inside: s.inside.map(([, mounts]) => mounts) });
    if (grown || !isDeepStrictEqual(forgetful(after), forgetful(before))) {
      complaints.push(`was ${JSON.stringify(before)}, is ${JSON.stringify(after)}`);
    }
    return complaints;
  };
};
