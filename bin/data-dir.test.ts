import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdDataDir, readOrMakeSecret, requirePort } from "./data-dir.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "data-dir-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a folder that another start runs on is refused", async () => {
  const held = await holdDataDir(folder, () => "running");

  await expect(holdDataDir(folder, () => "running")).rejects.toMatchObject({
    refusal: { reason: "data-dir-in-use", dir: folder },
  });

  await held.release();
  await (await holdDataDir(folder, () => "running")).release();
});

test("a start that is on its way out is waited for", async () => {
  const leaving = await holdDataDir(folder, () => "stopping");
  const next = holdDataDir(folder, () => "running");

  await leaving.release();

  await (await next).release();
});

test("a run that was killed is noticed by the next one", async () => {
  const first = await holdDataDir(folder, () => "running");
  expect(first.wasKilled).toBe(false);
  await first.release();
  await writeFile(join(folder, "running"), "4711");

  const next = await holdDataDir(folder, () => "running");

  expect(next.wasKilled).toBe(true);
  await next.release();
});

test.each(["a file", "a file/below"])("%s cannot hold data", async (place) => {
  await writeFile(join(folder, "a file"), "");

  await expect(holdDataDir(join(folder, place), () => "running")).rejects.toMatchObject({
    refusal: { reason: "data-dir-unusable" },
  });
});

test("a port that somebody listens on is refused at once, and waited for after a kill", async () => {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;

  await expect(requirePort(port, false)).rejects.toMatchObject({ refusal: { reason: "port-taken", port } });
  const freed = requirePort(port, true);
  server.close();

  await freed;
});

test("the secret is made once, and only its owner can read it", async () => {
  const secret = readOrMakeSecret(folder);

  expect(readOrMakeSecret(folder)).toBe(secret);
  expect(secret.length).toBeGreaterThan(32);
  expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
});
