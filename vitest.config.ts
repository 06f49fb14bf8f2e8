import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/* The files that take longest come first, longest first, so that no processor is idle while the last one runs. By itself
 * vitest goes by size, and some of the longest are a loop of a few lines. */
const longest = [
  "cli",
  "abuse",
  "library",
  "unprivileged",
  "checking",
  "precompiled",
  "learned",
  "crash",
  "faults",
  "judge",
  "making",
  "warm",
  "importing",
  "python-client",
  "evaluation",
  "serve",
  "novel",
  "fuzz",
].map((name) => `${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: Array<TestSpecification>): Promise<Array<TestSpecification>> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(basename(moduleId));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    /* Tests run real compilers and programs; a slow machine must not fail them. Timing is for benchmarks. */
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: "forks",
    /* More files at once than there are processors, because some of them wait for programs that sleep. */
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    sequence: { sequencer: LongestFirst },
  },
});
