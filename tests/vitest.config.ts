import { defineConfig } from "vitest/config";

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/site/built-archives.ts"],
    reporters: ["default", "./tests/tally-reporter.ts"],
    // A browser mostly waits, so two files at a time are well even on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
