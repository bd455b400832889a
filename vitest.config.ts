import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["node_modules/**", "dist/**", ".data/**"],
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/harness/servers.ts", "test/harness/bundle.ts"],
    env: { TZ: "America/Anchorage" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ["domain/**/*.ts"], exclude: ["**/*.test.ts"] },
  },
});
