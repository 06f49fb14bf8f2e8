import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    /* Tests run real compilers and programs; a slow machine must not fail them. Timing is for benchmarks. */
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    /* As many files at once as there are processors; by default one is left to the reporter. */
    maxWorkers: "100%",
  },
});
