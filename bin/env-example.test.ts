import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT, variables } from "./variables.ts";

/** What a shell and npm set by themselves. */
const NOT_OURS = ["PATH", "npm_lifecycle_event"];

const read = (name: string): string => readFileSync(join(PROJECT, name), "utf8");
const shown = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name ?? "");
const compose = read("docker-compose.yml");
const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? "");

test(".env.example shows every variable that the product or docker-compose.yml reads, and no other", () => {
  const ours = Object.keys(variables).filter((name) => !NOT_OURS.includes(name));

  expect([...shown].sort()).toEqual([...new Set([...ours, ...asked])].sort());
});

test("no secret has a default: docker compose stops and says what is missing", () => {
  const secrets = ["LINK_SECRET", "SMTP_URL", "POSTGRES_PASSWORD", "APP_DB_PASSWORD", "TEMPORAL_DB_PASSWORD"];

  expect(secrets.filter((name) => new RegExp(`\\$\\{${name}(?!:\\?)`).test(compose))).toEqual([]);
});
