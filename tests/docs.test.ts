/** What the documents promise, held against the real thing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { Effect, Exit, Layer, ManagedRuntime, Scope } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { Dealer } from "zeromq";
import { sourceOf } from "../cli/gym.ts";
import { environmentSpecs } from "../envs/all.ts";
import { debugging } from "../envs/debugging.ts";
import { decode, encode, requestTypes } from "../gym-server/protocol.ts";
import { startServer } from "../gym-server/server.ts";
import { pageOf, regionNames, regionsIn, renewed } from "../scripts/docs-envs.ts";
import { figureFile, performancePage } from "../scripts/performance.ts";
import { ErrorCode } from "../src/environment.ts";
import { host } from "../src/host.ts";
import { Journal } from "../src/journal.ts";
import { Judge } from "../src/judge.ts";
import { reward, shaped } from "../src/reward.ts";
import { CaseVerdict } from "../src/verdict.ts";
import { traceStore } from "../traces/store.ts";
import { increment } from "./problems.ts";

const root = resolve(import.meta.dirname, "..");
const document = (name: string): string => readFileSync(join(root, name), "utf8");
const folder = mkdtempSync(join(tmpdir(), "redgreen-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "clients/python/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".md"))
    .map((f) => `docs/${f}`),
];

describe("the documents", () => {
  it("link to files that exist", () => {
    const broken = documents.flatMap((name) =>
      [...document(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map((m) => resolve(root, dirname(name), m[1]!))
        .filter((target) => {
          try {
            readFileSync(target);
            return false;
          } catch (error) {
            return (error as { code?: string }).code !== "EISDIR";
          }
        })
        .map((target) => `${name}: ${relative(root, target)}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("docs/protocol.md", () => {
  const text = document("docs/protocol.md");

  it("names every request type and every error code", () => {
    const rows = [...text.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap((m) =>
      [...m[1]!.matchAll(/`([a-z-]+)`/g)].map((n) => n[1]!),
    );
    for (const type of requestTypes) expect(rows).toContain(type);
    for (const code of ErrorCode.literals) expect(rows).toContain(code);
  });

  it("shows an exchange that goes exactly so", async () => {
    const runtime = ManagedRuntime.make(
      Layer.merge(Judge.layer({ workers: 1 }), traceStore(join(folder, "traces.sqlite"))),
    );
    const scope = Scope.makeUnsafe();
    const { endpoint } = await runtime.runPromise(
      Effect.gen(function* () {
        const environment = host(debugging(yield* Judge, sourceOf([increment])), yield* Journal);
        return yield* startServer({
          endpoint: "tcp://127.0.0.1:*",
          environments: [environment],
          problems: { list: [] },
        });
      }).pipe(Scope.provide(scope)),
    );
    const socket = new Dealer({ linger: 0, receiveTimeout: 60_000 });
    socket.connect(endpoint);
    const messages = [
      ...text.slice(text.indexOf("## One complete exchange")).matchAll(/^([→←]) (\{[\s\S]*?\})(?=\n\n|\n[→←]|\n```)/gm),
    ];
    expect(messages.length).toBe(10);
    let [episode, lease] = ["", ""];
    let reply: any;
    for (const [, direction, json] of messages) {
      const message = JSON.parse(json!);
      if (direction === "→") {
        await socket.send(encode(message.episode === "…" ? { ...message, episode, lease } : message));
        reply = decode((await socket.receive())[0]!);
        episode = reply.episode ?? episode;
        lease = reply.lease ?? lease;
      } else {
        expectLike(reply, message, "");
      }
    }
    socket.close();
    await Effect.runPromise(Scope.close(scope, Exit.void));
    await runtime.dispose();
  });
});

/** Whether a value is what the document shows, "…" standing for anything and, last in a list, for the rest of it. */
const expectLike = (actual: any, shown: any, at: string): void => {
  if (shown === "…") return;
  if (Array.isArray(shown)) {
    expect(Array.isArray(actual), at).toBe(true);
    const open = shown.at(-1) === "…";
    if (!open) expect(actual, at).toHaveLength(shown.length);
    for (const [i, item] of shown.entries())
      if (!(open && i === shown.length - 1)) expectLike(actual[i], item, `${at}[${i}]`);
  } else if (shown !== null && typeof shown === "object") {
    for (const key of Object.keys(shown)) {
      expect(actual, at).toHaveProperty(key);
      expectLike(actual[key], shown[key], `${at}.${key}`);
    }
  } else expect(actual, at).toEqual(shown);
};

describe("the page of every environment", () => {
  it.each(environmentSpecs)("$id says what the schemas say; if not, npm run docs:envs", (spec) => {
    const page = readFileSync(pageOf(spec), "utf8");
    expect(renewed(page, spec)).toBe(page);
    expect([...regionsIn(page)].sort()).toEqual([...regionNames].sort());
  });

  it.each(environmentSpecs)("$id has every section, and says what its version changed", (spec) => {
    const page = readFileSync(pageOf(spec), "utf8");
    for (const section of ["Start", "Actions", "Observations", "Steps", "Rewards", "End", "Arguments"])
      expect(page).toContain(`\n## ${section}\n\n`);
    expect(page.slice(page.indexOf("\n## Versions\n"))).toContain(`\n- ${spec.version}: `);
  });
});

describe("docs/performance.md", () => {
  it("says of the server what the files in docs/performance give; if not, npm run docs:performance", () => {
    const { page, figure } = performancePage();
    expect(document("docs/performance.md")).toBe(page);
    if (figure !== undefined) expect(readFileSync(figureFile, "utf8")).toBe(figure);
  });
});

describe("docs/judging.md", () => {
  it("has the causes of every verdict", () => {
    const rows = [...document("docs/judging.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map((m) => m[1]);
    expect(new Set(rows.filter((r) => (CaseVerdict.literals as ReadonlyArray<string>).includes(r!)))).toEqual(
      new Set(CaseVerdict.literals),
    );
  });
});

describe("docs/rewards.md", () => {
  it("works its example out as the code does", () => {
    const rows = [
      ...document("docs/rewards.md").matchAll(/^\| [123] \| (\d+)\/10 \|.*= (−?[\d.]+) \| (−?[\d.]+) \|$/gm),
    ];
    expect(rows).toHaveLength(3);
    const number = (s: string) => Number(s.replace("−", "-"));
    let before = 0.3;
    for (const [, passed, progress, total] of rows) {
      const after = Number(passed) / 10;
      const { components, total: computed } = reward(shaped, {
        before,
        after,
        solved: after === 1,
        ended: after === 1,
      });
      expect(components.progress).toBeCloseTo(number(progress!), 10);
      expect(computed).toBeCloseTo(number(total!), 10);
      before = after;
    }
  });
});
