/** The crash test in short; `npm run test:crash` is the long form. */
import { expect, it } from "vitest";
import { crash } from "./crash/crash.ts";

it("a server that is killed loses no turn that it had answered, and takes none twice", async () => {
  const seed = 20_261;
  const report = await crash({ seed, kills: 3, clients: 8 });
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(3);
  expect(report.episodes).toBeGreaterThanOrEqual(8);
});
