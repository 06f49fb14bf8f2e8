import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boxOptions, Judge, type Task } from "../src/judge.ts";
import { cpp } from "../src/languages/cpp.ts";
import { findToolchain, type Toolchain } from "../src/languages/toolchain.ts";
import { buildCommand, defaultLimits } from "../src/limits.ts";
import { Sandbox } from "../src/sandbox/sandbox.ts";

const cache = mkdtempSync(join(tmpdir(), "redgreen-cache-"));
chmodSync(cache, 0o755); // boxes may run as another user
afterAll(() => rmSync(cache, { recursive: true }));

let toolchain: Toolchain;
beforeAll(async () => {
  process.env.REDGREEN_CACHE = cache;
  toolchain = await Effect.runPromise(findToolchain(cpp));
  await toolchain.prepared!.fill();
});

const program = "#include <bits/stdc++.h>\nint main() { std::vector<int> v; v.push_bakc(1); }\n";

/** Which headers the compiler opened, inside the box: `!` marks a precompiled one that it used, `x` one that it could not. */
const headersOf = (text: string): Promise<string> => {
  const source = { program: text, harness: "", entry: "stdin", reference: undefined };
  const places = Object.fromEntries(toolchain.tools.map((t) => [t.name, t.place]));
  const recipe = cpp.recipe(source, places, { memoryMb: 256, cold: false, sanitize: false });
  const [compiler, ...rest] = recipe.build.argv;
  const command = { ...buildCommand(cpp, recipe), argv: [compiler, "-H", ...rest] as const };
  return Effect.runPromise(
    Sandbox.use((sandbox) =>
      sandbox.lend((lease) =>
        Effect.map(lease.build({ "main.cpp": Buffer.from(text) }, { command, outputs: [] }), ({ result }) =>
          String(result?.err),
        ),
      ),
    ).pipe(Effect.provide(Sandbox.layer(boxOptions([toolchain], { workers: 1 })))),
  );
};

describe("precompiled headers", () => {
  it("are used in the box by programs that include them first", async () => {
    expect(await headersOf(program)).toMatch(/^! \/redgreen\/precompiled\/bits\/stdc\+\+\.h\.gch$/m);
    expect(await headersOf("// a comment\n#include <iostream>\n#include <vector>\nint main() {}\n")).toMatch(
      /^! \/redgreen\/precompiled\/iostream\.gch$/m,
    );
    expect(await headersOf("#include <vector>\n#include <iostream>\nint main() {}\n")).not.toMatch(/^! /m);
  });

  it("are kept where the compiler accepts them, and are whole or not there", () => {
    const gch = join(toolchain.prepared!.folder, "bits/stdc++.h.gch");
    expect(existsSync(gch)).toBe(true);
    expect(readdirSync(join(cache, "precompiled")).filter((name) => name.includes("making"))).toEqual([]);
  });

  it("are kept for the four sets of flags that were used last, and nothing that was left half made", async () => {
    const folder = join(cache, "precompiled");
    const used = (name: string, minutesAgo: number) => {
      mkdirSync(join(folder, name));
      const time = new Date(Date.now() - 60_000 * minutesAgo);
      utimesSync(join(folder, name), time, time);
    };
    for (let i = 1; i <= 5; i++) used(`set-${i}`, 10 * i);
    used(".making-now", 1);
    used(".making-abandoned", 120);
    await toolchain.prepared!.fill();
    const current = basename(toolchain.prepared!.folder);
    expect(readdirSync(folder).sort()).toEqual([".making-now", current, "set-1", "set-2", "set-3"].sort());
  });

  it("change nothing that an agent sees", async () => {
    const task: Task = {
      language: "cpp",
      entry: "stdin",
      harness: "",
      fixed: undefined,
      tests: [{ input: "", expected: "" }],
      publicCount: 1,
      limits: defaultLimits,
      checker: "lines",
      tol: undefined,
    };
    const judge = Judge.use((j) => j.judge(task, program)).pipe(
      Effect.map((r) => r.judgement),
      Effect.provide(Judge.layer({ workers: 1 })),
    );
    const withThem = await Effect.runPromise(judge);
    rmSync(join(cache, "precompiled"), { recursive: true });
    writeFileSync(join(cache, "precompiled"), ""); // no folder, so nothing is made again while it is judged
    expect((await Effect.runPromise(findToolchain(cpp))).prepared).toBeUndefined();
    const without = await Effect.runPromise(judge);
    expect(without).toEqual(withThem);
    expect(withThem.diagnostics[0]).toMatchObject({ line: 2, file: "main.cpp" });
  });
});
