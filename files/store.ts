import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Files by their content: the same bytes are kept once, under their SHA-256. */
export interface FileStore {
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>;
}

/** A store on the local disk: a file appears whole or not at all. */
export function openFileStore(folder: string): FileStore {
  async function put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const path = pathOf(folder, sha256);
    if (await isThere(path)) return sha256;
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
    const draft = join(folder, `${randomUUID()}.part`);
    try {
      await writeDurably(draft, bytes);
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
    return sha256;
  }

  async function get(sha256: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const path = pathOf(folder, sha256);
    return (await isThere(path)) ? readFile(path) : undefined;
  }

  return { put, get };
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Evidence must survive a power cut from the moment that its sender is told so. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
