/** The judge of an account that may do nothing contains programs as root's does, without control groups and other help. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { unprivileged } from "./abuse/trial.ts";

/** Owns nothing, and is not the user that root's boxes run as. */
const uid = 64_998;
const root = resolve(import.meta.dirname, "..");
const home = mkdtempSync(join(tmpdir(), "redgreen-unprivileged-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/* The checkout may be where this account cannot go (in root's home), so it is mounted where it can. */
const script = 'mount --bind "$1" "$2" && cd "$2" && shift 2 && exec "$@"';

/* Any other account has the whole suite to itself in abuse.test.ts. */
const possible = process.getuid!() === 0 && spawnSync("unshare", ["--mount", "true"]).status === 0;

describe.skipIf(!possible)("an account that may do nothing", () => {
  it("judges in boxes that hold as well as root's", async () => {
    const { PATH, ABUSE } = process.env;
    const node = ["node_modules/.bin/node", "--disable-warning=ExperimentalWarning"];
    const checkout = join(home, "checkout");
    mkdirSync(checkout);
    chownSync(home, uid, uid);
    const child = spawn(
      "unshare",
      [...["--mount", "sh", "-c", script, "sh", root, checkout], ...node, "tests/abuse/unprivileged.ts", String(uid)],
      { stdio: ["ignore", "pipe", "pipe"], env: { PATH, ABUSE, HOME: home, TMPDIR: home } },
    );
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const tried = out.split("\n").filter((line) => line !== "");
    const found = tried.map((line) => JSON.parse(line) as { readonly complaints: ReadonlyArray<string> });
    expect({ wrong: found.filter((f) => f.complaints.length > 0), err }).toEqual({ wrong: [], err: "" });
    expect(found).toEqual(
      unprivileged.map(({ attempt, language }) => ({ name: attempt.name, language, complaints: [] })),
    );
  });
});
