/**
 * The Python client's own tests, with Debian's Python, pyzmq and msgpack, against real servers.
 *
 * What needs gymnasium is skipped where there is none, and said; `REDGREEN_PYTHON` names another interpreter, in which it
 * may be installed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pythonTools, pythonToolsFile, pythonTypes, pythonTypesFile } from "../scripts/python-types.ts";
import { program, python, root } from "./serving.ts";

it("the Python client passes its tests", async ({ annotate }) => {
  const folder = join(root, "clients/python");
  const strict = ["-W", "error::ResourceWarning"];
  const discover = ["discover", "-v", "-s", join(folder, "tests"), "-t", folder];
  const { code, stderr } = await program([python, ...strict, "-m", "unittest", ...discover]);
  for (const [skipped] of stderr.matchAll(/^.*skipped '.*$/gm)) await annotate(skipped!, "skipped");
  expect(stderr.slice(-8000)).toMatch(/\nOK( \(skipped=\d+\))?\n$/);
  expect(code).toBe(0);
}, 600_000); // of many tests, some of which start a server again and again

it("the Python client's types and tools are those of the schemas; if not, npm run types:python", () => {
  expect(readFileSync(pythonTypesFile, "utf8")).toBe(pythonTypes());
  expect(readFileSync(pythonToolsFile, "utf8")).toBe(pythonTools());
});
