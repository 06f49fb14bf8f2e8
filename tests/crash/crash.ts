/**
 * The crash test: clients play real episodes on a real server, which is killed again and again.
 *
 * A model remembers what every client was told. At the end the store is held against it: every turn that was answered is
 * in it as it was answered, once; there is no episode and no turn that nobody asked for; every episode was finished; and
 * all that was seen is what an undisturbed run shows.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Effect, Exit, Layer, Scope } from "effect";
import { sourceOf } from "../../cli/gym.ts";
import { debugging } from "../../envs/debugging.ts";
import { connect, type RemoteEpisode } from "../../gym-server/client.ts";
import { host } from "../../src/host.ts";
import { memoryJournal } from "../../src/journal.ts";
import { Judge } from "../../src/judge.ts";
import { random } from "../../src/random.ts";
import { last, type Step } from "../../src/step.ts";
import { TraceStore, traceReader } from "../../traces/store.ts";
import { type Plan, planOf, problems } from "./plan.ts";
import { portOf, proxy, type TcpProxy } from "./proxy.ts";

export interface CrashOptions {
  readonly seed: number;
  readonly kills: number;
  readonly clients: number;
  readonly onProgress?: (text: string) => void;
}

export interface CrashReport {
  readonly kills: number;
  readonly cuts: number;
  readonly episodes: number;
  readonly turns: number;
  readonly forks: number;
  readonly resumed: number;
  /** Between the earliest and the latest time of day that the server took down, which jumps. */
  readonly clockDays: number;
  /** What should not be; empty when all is well. */
  readonly faults: ReadonlyArray<string>;
}

/** What the clients were told of one episode: its steps by turn, from 0, those of its parent included. */
interface Told {
  readonly plan: Plan;
  readonly steps: Array<Step>;
  readonly parent?: string;
  /** Whether its client went on elsewhere, in a fork. */
  left: boolean;
}

const root = resolve(import.meta.dirname, "../..");

/** A server process, from the moment it says where it serves. */
const startServer = (folder: string, seed: number): Promise<{ readonly child: ChildProcess; readonly port: number }> =>
  new Promise((started, failed) => {
    const child = spawn(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        "--import",
        join(root, "tests/crash/clock.ts"),
        join(root, "cli/main.ts"),
        "serve",
        join(folder, "problems.jsonl"),
        "--bind",
        "tcp://127.0.0.1:*",
        "--traces",
        join(folder, "traces.sqlite"),
        "--workers",
        "2",
      ],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          REDGREEN_CLOCK_SEED: String(seed),
          NODE_COMPILE_CACHE: join(root, "build/compile-cache"),
        },
      },
    );
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => {
      const found = /at (tcp:\S+)\n/.exec((out += text));
      if (found !== null) started({ child, port: portOf(found[1]!) });
    });
    child.stderr.on("data", (text) => (err += text));
    child.on("close", (code) => failed(new Error(`the server ended (${code}) before it served: ${err}`)));
  });

const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A life of the server ends by then, however little was answered. */
const longestLifeMs = 20_000;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.on("close", () => resolve());
  });

/** One client's life: episode after episode, each finished, until it is told that it is enough. */
const play = Effect.fnUntraced(function* (
  endpoint: string,
  seed: number,
  number: number,
  enough: () => boolean,
  model: Map<string, Told>,
  counts: { forks: number; resumed: number },
) {
  const patient = { helloMs: 600_000, patienceMs: 600_000, repeatMs: 2000 };
  const scopes: Array<Scope.Closeable> = [];
  const newClient = Effect.gen(function* () {
    for (const scope of scopes.splice(0)) yield* Scope.close(scope, Exit.void);
    const scope = yield* Scope.make();
    scopes.push(scope);
    const client = yield* connect(endpoint, patient).pipe(Scope.provide(scope));
    return { client, environment: yield* client.environment() };
  });
  let { client, environment } = yield* newClient;
  for (let n = 0; n === 0 || !enough(); n++) {
    const plan = planOf(seed, number, n);
    let episode: RemoteEpisode = yield* environment.reset({ problem: plan.problem, maxTurns: plan.maxTurns });
    let told: Told = { plan, steps: [episode.start], left: false };
    model.set(episode.id, told);
    for (const [turn, action] of plan.actions.entries()) {
      if (plan.resumeAfter === turn) {
        counts.resumed++;
        const { id, lease } = episode;
        ({ client, environment } = yield* newClient);
        const resumed = yield* client.resume(id, lease);
        if (!isDeepStrictEqual(resumed.step, told.steps.at(-1)))
          return yield* Effect.die(new Error(`episode ${id} was resumed at another step than it was left at`));
        episode = resumed.episode;
      }
      if (plan.forkAfter === turn) {
        counts.forks++;
        const fork = yield* episode.fork();
        told.left = true;
        told = { plan, steps: [...told.steps], parent: episode.id, left: false };
        model.set(fork.id, told);
        episode = fork as RemoteEpisode;
      }
      told.steps.push(yield* episode.step(action));
    }
  }
  for (const scope of scopes) yield* Scope.close(scope, Exit.void);
});

/** Everything but measurements. */
const seen = ({ timing: _, ...step }: Step) => step;

/** What an undisturbed run shows for each plan. */
const undisturbed = Effect.fnUntraced(function* (plans: ReadonlyArray<Plan>) {
  const judge = yield* Judge;
  const environment = host(debugging(judge, sourceOf(problems)), memoryJournal());
  const shown = new Map<string, ReadonlyArray<Step>>();
  for (const plan of plans) {
    const episode = yield* environment.reset({ problem: plan.problem, maxTurns: plan.maxTurns });
    const steps = [episode.start];
    for (const action of plan.actions) steps.push(yield* episode.step(action));
    shown.set(plan.name, steps);
  }
  return shown;
});

/** Holds the store against the model. */
const compare = Effect.fnUntraced(function* (model: ReadonlyMap<string, Told>) {
  const faults: Array<string> = [];
  const store = yield* TraceStore;
  const expected = yield* undisturbed([...new Map([...model.values()].map(({ plan }) => [plan.name, plan])).values()]);
  const recorded = yield* store.list({ limit: 10_000_000 });
  const times = recorded.map(({ startedAt }) => startedAt);
  const clockDays = (Math.max(...times) - Math.min(...times)) / 86_400_000;
  if (clockDays < 1) faults.push("the server's clock did not jump");
  for (const { id } of recorded) if (!model.has(id)) faults.push(`episode ${id} was answered to nobody`);
  for (const [id, { plan, steps, left, parent }] of model) {
    const at = `episode ${id} (${plan.name})`;
    const found = yield* store.load(id);
    if (found === undefined) {
      faults.push(`${at} is lost`);
      continue;
    }
    if (found.episode.parent?.id !== parent) faults.push(`${at} has another parent`);
    if (found.turns.length !== steps.length)
      faults.push(`${at} has ${found.turns.length} turns; ${steps.length} were answered`);
    if (!left && !last(steps.at(-1)!)) faults.push(`${at} did not end`);
    for (const [turn, step] of steps.entries()) {
      const kept = found.turns[turn];
      const action = turn === 0 ? undefined : plan.actions[turn - 1];
      if (kept?.turn !== turn) faults.push(`${at}: turn ${turn} is recorded as ${kept?.turn}`);
      else if (!isDeepStrictEqual(kept.step, step))
        faults.push(`${at}: turn ${turn} is not recorded as it was answered`);
      else if (!isDeepStrictEqual(kept.action, action)) faults.push(`${at}: turn ${turn} is another action`);
      if (!isDeepStrictEqual(seen(step), seen(expected.get(plan.name)![turn]!)))
        faults.push(`${at}: turn ${turn} differs from an undisturbed run`);
    }
  }
  return { faults, clockDays };
});

export const crash = async ({ seed, kills, clients, onProgress }: CrashOptions): Promise<CrashReport> => {
  const folder = mkdtempSync(join(tmpdir(), "redgreen-crash-"));
  writeFileSync(join(folder, "problems.jsonl"), problems.map((p) => `${JSON.stringify(lineOf(p))}\n`).join(""));
  const rng = random(seed, "kills");
  const model = new Map<string, Told>();
  const counts = { forks: 0, resumed: 0 };
  let [killed, cuts] = [0, 0];
  let between: TcpProxy | undefined;
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  try {
    server = await startServer(folder, seed);
    between = await proxy(() => server!.port);
    let broken: unknown;
    const playing = Array.from({ length: clients }, (_, number) =>
      Effect.runPromise(play(between!.endpoint, seed, number, () => killed >= kills, model, counts)).catch((error) => {
        broken ??= error;
      }),
    );
    const answerCount = () => [...model.values()].reduce((all, { steps }) => all + steps.length, 0);
    while (killed < kills && broken === undefined) {
      /* So many answers later, and then at any moment; a machine that is slow is given time to get anywhere. */
      const answers = answerCount() + rng.below(3 * clients);
      const until = performance.now() + longestLifeMs;
      do await moment(rng.below(50));
      while (broken === undefined && answerCount() < answers && performance.now() < until);
      /* Work goes on, and nobody hears of it: what is answered now has to be answered again. */
      if (rng.below(3) > 0) {
        between.deafen();
        await moment(rng.below(400));
      }
      if (rng.below(3) === 0) {
        between.cut();
        cuts++;
        await moment(rng.below(500));
      }
      server.child.kill("SIGKILL");
      await ended(server.child);
      killed++;
      onProgress?.(
        `seed ${seed}: ${killed}/${kills} kills, ${cuts} cuts, ${model.size} episodes, ${answerCount()} answers`,
      );
      server = await startServer(folder, seed + killed);
    }
    await Promise.all(playing);
    if (broken !== undefined) throw broken;
    server.child.kill("SIGTERM");
    await ended(server.child);
    const compared = await Effect.runPromise(
      compare(model).pipe(
        Effect.provide(Layer.merge(traceReader(join(folder, "traces.sqlite")), Judge.layer({ workers: 2 }))),
      ),
    );
    return { kills: killed, cuts, episodes: model.size, turns: answerCount() - model.size, ...counts, ...compared };
  } finally {
    server?.child.kill("SIGKILL");
    between?.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A problem as a line of a file. */
const lineOf = ({ id, language, entry, statement, buggy, fixed, tests }: (typeof problems)[number]) => ({
  id,
  language,
  entry,
  statement,
  buggy,
  fixed,
  tests: tests.map(({ input, expected }) =>
    entry === "stdin" ? { input, output: expected } : { args: JSON.parse(input), expected: JSON.parse(expected) },
  ),
});
