import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { expect, test } from "vitest";

/** A process of its own that starts the databases and prints their address; it can then be killed. */
function startSupervisor(dataDir: string): ChildProcess {
  const script = `
    import { startDatabases } from ${JSON.stringify(join(import.meta.dirname, "databases.ts"))};
    const options = { dataDir: ${JSON.stringify(dataDir)}, parts: ["postgres"], durable: false, temporary: true };
    const starting = startDatabases({ ...options, binaryFolders: [], path: "" }, () => undefined);
    console.log((await starting.ready).databaseUrl);
    setInterval(() => undefined, 1_000);
  `;
  const loader = createRequire(import.meta.url).resolve("tsx");
  const args = ["--import", loader, "--input-type=module", "-e", script];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) return "";
  for await (const line of createInterface({ input: stdout })) return line;
  return "";
}

async function isGone(folder: string): Promise<boolean> {
  for (let tries = 0; tries < 200 && existsSync(folder); tries += 1) await sleep(50);
  return !existsSync(folder);
}

test("a supervisor that is killed leaves no server and no temporary folder behind", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "killed-supervisor-"));
  const supervisor = startSupervisor(dataDir);
  const url = await firstLine(supervisor);

  supervisor.kill("SIGKILL");

  expect(await isGone(dataDir)).toBe(true);
  await expect(postgres(url, { max: 1 })`select 1`).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
