import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    /* Tests run real compilers and programs; a slow machine must not fail them. Timing is for benchmarks. */
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
  },
});
