import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the lock of a folder for one purpose, or nothing if somebody holds it. The
 * system frees it when the holder dies, however it dies; `answer` is told to who asks.
 */
export async function takeLock(
  folder: string,
  purpose: string,
  answer: () => string,
): Promise<Lock | undefined> {
  const path = lockPath(folder, purpose);
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy()).end(answer());
  });
  const taken = (await listens(server, path)) || (await takesOverStale(server, path));
  return taken ? { release: () => closed(server) } : undefined;
}

/** Waits for the lock as long as it is worth waiting. */
export async function waitForLock(
  folder: string,
  purpose: string,
  withinMs: number,
): Promise<Lock | undefined> {
  const until = performance.now() + withinMs;
  for (;;) {
    const lock = await takeLock(folder, purpose, () => "");
    if (lock || performance.now() > until) return lock;
    await sleep(50);
  }
}

/** What the holder of the lock says, or nothing if nobody holds it. */
export function askHolder(folder: string, purpose: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(lockPath(folder, purpose));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk.toString("utf8");
    });
    socket.on("end", () => {
      resolve(answer);
    });
    socket.on("error", () => {
      resolve(undefined);
    });
    socket.on("close", () => {
      resolve(answer);
    });
  });
}

function lockPath(folder: string, purpose: string): string {
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 24);
  // Linux' abstract sockets and Windows' pipes have no file that could be left behind.
  if (platform() === "linux") return `\0double-random/${name}/${purpose}`;
  if (platform() === "win32") return `\\\\.\\pipe\\double-random-${name}-${purpose}`;
  return join(tmpdir(), `double-random-${name}-${purpose}.sock`);
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", onError);
    server.listen(path, () => {
      server.off("error", onError);
      server.unref();
      resolve(true);
    });
  });
}

async function takesOverStale(server: Server, path: string): Promise<boolean> {
  if (platform() === "linux" || platform() === "win32" || (await isAnswered(path))) return false;
  rmSync(path, { force: true });
  return listens(server, path);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
