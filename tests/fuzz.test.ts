/** What reads the host's bytes in the box, with bytes that no host of ours sends; `npm run fuzz` is the long form. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const seeds = readdirSync(join(root, "tests/fuzz/seeds")).map((name) => join(root, "tests/fuzz/seeds", name));

describe("the supervisor's frame parser", () => {
  beforeAll(() => {
    execFileSync("make", ["--silent", "-C", join(root, "src/native"), "../../build/native/frames-mutated"]);
  });
  it("reads a hundred thousand mutated streams without touching a byte that is not its own", () => {
    const said = execFileSync(join(root, "build/native/frames-mutated"), ["100000", "1", ...seeds], {
      encoding: "utf8",
    });
    expect(said).toBe("100000 inputs\n");
  });
});
