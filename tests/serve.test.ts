/** `redgreen serve` and `redgreen keys` as processes: what is printed, what is logged, how they end. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { decode, encode } from "../gym-server/protocol.ts";
import { raw, scratch } from "./null-server.ts";
import { increment, wrongIncrement } from "./problems.ts";

const folder = scratch(afterAll);
const redgreen = resolve(import.meta.dirname, "../bin/redgreen");
writeFileSync(
  join(folder, "set.jsonl"),
  `${JSON.stringify({ ...increment, tests: [1, 2].map((n) => ({ args: [n], expected: n + 1 })), limits: { cpuMs: 300 } })}\n`,
);

const run = (...args: ReadonlyArray<string>) =>
  new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((done) =>
    execFile(redgreen, args, { cwd: folder }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    ),
  );

/** A server process, when it says where it serves. */
const serve = async (...args: ReadonlyArray<string>) => {
  const child = spawn(redgreen, ["serve", "set.jsonl", "--bind", "tcp://127.0.0.1:*", "--workers", "1", ...args], {
    cwd: folder,
  });
  const said = { out: "", err: "" };
  const seen = (pattern: RegExp) =>
    new Promise<string>((found) => {
      const look = () => {
        const match = pattern.exec(said.out + said.err);
        if (match !== null) found(match[1]!);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
    });
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { child, said, seen, ended, endpoint: await seen(/at (tcp:\S+)/) };
};

const started: Array<ChildProcess> = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

describe("redgreen serve", () => {
  it("ends well on SIGTERM: answers the turn under way, tells others that it drains, exits 0", async () => {
    const server = await serve("--traces", "drain.sqlite", "--log", "json", "--metrics", "0");
    started.push(server.child);
    const metrics = await server.seen(/metrics at (http\S+)\/metrics/);
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    expect(await (await fetch(`${metrics}/healthz`)).text()).toBe("ok\n");
    const endless = { type: "submit", program: "def increment(n):\n    while True: pass\n" };
    await peer.send(encode({ id: 2, type: "step", episode, lease, turn: 1, action: endless }));
    expect(await peer.ask({ id: 3, type: "ping" })).toMatchObject({ id: 3, draining: false });
    server.child.kill("SIGTERM");
    const replies: Array<Record<string, any>> = [];
    for (let id = 4; !replies.some((reply) => reply.error?.code === "draining"); id++)
      replies.push(await peer.ask({ id, type: "stats" }));
    const turn = replies.find((reply) => reply.id === 2) ?? (await untilId(peer, 2));
    expect(turn).toMatchObject({ ok: true, turn: 1, step: { observation: { verdict: "time-limit" } } });
    expect(await server.ended).toBe(0);
    expect(server.said.out).toMatch(/^serving 1 problems at tcp:\S+\n$/);
    peer.close();
  });

  it("counts what it does, for Prometheus, and is healthy", async () => {
    const server = await serve("--traces", "metrics.sqlite", "--metrics", "127.0.0.1:0");
    started.push(server.child);
    const url = await server.seen(/metrics at (http\S+)\/metrics/);
    const peer = raw(server.endpoint);
    const { episode, lease } = await peer.ask({ id: 1, type: "reset", options: { problem: "increment" } });
    await peer.ask({ id: 2, type: "step", episode, lease, turn: 1, action: wrongIncrement });
    await peer.ask({ id: 3, type: "step", episode, lease, turn: 9, action: wrongIncrement });
    expect(await peer.ask({ id: 4, type: "dance" })).toMatchObject({ ok: false });
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^redgreen_requests_total\{type="reset",outcome="ok"\} 1$/m);
    expect(text).toMatch(/^redgreen_requests_total\{type="step",outcome="wrong-turn"\} 1$/m);
    expect(text).toMatch(/^redgreen_requests_total\{type="unreadable",outcome="bad-request"\} 1$/m);
    expect(text).toMatch(/^redgreen_step_seconds_count 1$/m);
    expect(text).toMatch(/^redgreen_episodes_in_memory 1$/m);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    peer.close();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("lets in who is on its keyring, and no secret is in what it prints or writes", async () => {
    expect(await run("keys", "add", "ada", "--dir", "ring")).toMatchObject({
      code: 0,
      stdout: "ada.credentials.json\n",
    });
    expect((await run("keys", "add", "board", "--dir", "ring", "--role", "watch", "--out", "b.json")).code).toBe(0);
    expect(await run("keys", "add", "ada", "--dir", "ring")).toMatchObject({ code: 1 });
    expect(await run("keys", "add", "../ada", "--dir", "ring")).toMatchObject({ code: 2 });
    const listed = await run("keys", "ls", "--dir", "ring", "--json");
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { name: "ada", roles: ["play"] },
      { name: "board", roles: ["watch"] },
    ]);
    expect(statSync(join(folder, "ada.credentials.json")).mode & 0o777).toBe(0o600);
    const credentials = JSON.parse(readFileSync(join(folder, "ada.credentials.json"), "utf8"));
    const server = await serve("--traces", "keys.sqlite", "--keys", "ring", "--log", "json");
    started.push(server.child);
    const connected = ["run", "set.jsonl", "--policy", "oracle", "--json", "--connect", server.endpoint];
    const played = await run(...connected, "--credentials", "ada.credentials.json");
    expect(JSON.parse(played.stdout)).toMatchObject({ solved: 1 });
    expect(await run(...connected, "--credentials", "b.json")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/board may watch; reset needs the role play or administer/),
    });
    const peer = raw(server.endpoint, credentials);
    await peer.ask({ id: 1, type: "step", token: credentials.token, episode: "e", lease: "l", turn: "x" });
    await peer.ask({ id: 1, type: "hello", protocol: 1, token: `${credentials.token} ` });
    const session = "a session that is a secret";
    const asked = { session, token: credentials.token };
    const { episode, lease } = await peer.ask({ id: 2, type: "reset", ...asked });
    const resumed = await peer.ask({ id: 3, type: "resume", ...asked, episode, lease });
    /* A fault of ours, whose whole cause goes into the log. */
    const traces = new DatabaseSync(join(folder, "keys.sqlite"));
    traces.exec("ALTER TABLE turns RENAME TO elsewhere");
    const step = { id: 4, type: "step", ...asked, episode, lease: resumed.lease, turn: 1, action: wrongIncrement };
    expect(await peer.ask(step)).toMatchObject({ error: { code: "internal" } });
    expect(await peer.ask({ ...step, id: 5, type: "resume" })).toMatchObject({ error: { code: "internal" } });
    traces.exec("ALTER TABLE elsewhere RENAME TO turns");
    traces.close();
    peer.close();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    const secretKey = JSON.parse(readFileSync(join(folder, "ring/server.json"), "utf8")).secretKey;
    const texts = [
      server.said.out,
      server.said.err,
      played.stderr,
      listed.stdout,
      readFileSync(join(folder, "keys.sqlite"), "latin1"),
    ];
    const logged = server.said.err.split("\n").find((line) => line.includes("step failed"))!;
    expect(JSON.parse(logged)).toMatchObject({ level: "ERROR", timestamp: expect.any(String) });
    for (const secret of [credentials.token, credentials.secretKey, secretKey, session, lease, resumed.lease])
      for (const text of texts) expect(text).not.toContain(secret);
    expect((await run("keys", "rm", "ada", "--dir", "ring")).code).toBe(0);
    expect((await run("keys", "ls", "--dir", "ring")).stdout).not.toMatch(/ada/);
  });

  it("says how to be reached from elsewhere", async () => {
    expect(await run("serve", "set.jsonl", "--bind", "tcp://0.0.0.0:5555")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/redgreen keys add NAME, then serve with --keys/),
    });
    expect(await run("serve", "set.jsonl", "--bind", "tcp://127.0.0.1:*", "--keys", "none")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Keys are made by redgreen keys add NAME/),
    });
  });
});

/** The reply to one request, whatever else is answered before it. */
const untilId = async (peer: ReturnType<typeof raw>, id: number): Promise<Record<string, any>> => {
  for (;;) {
    const reply = decode(await peer.receive()) as Record<string, any>;
    if (reply.id === id) return reply;
  }
};
