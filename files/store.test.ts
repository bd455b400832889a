import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFileStore } from "./store.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a file is found again under the hash of its content", async () => {
  const store = openFileStore(folder);

  const sha256 = await store.put(Buffer.from("abc"));

  expect(sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(Buffer.from((await store.get(sha256)) ?? []).toString()).toBe("abc");
});

test("the same content is kept once, however often and at once it is handed in, and no draft is left", async () => {
  const store = openFileStore(folder);

  const hashes = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.from("abc"))));

  expect(new Set(hashes).size).toBe(1);
  expect(await readdir(folder)).toEqual(["ba"]);
});

test("what was never handed in, or is no hash, is not found", async () => {
  const store = openFileStore(folder);

  expect(await store.get("0".repeat(64))).toBeUndefined();
  expect(await store.get("../../etc/passwd")).toBeUndefined();
});
