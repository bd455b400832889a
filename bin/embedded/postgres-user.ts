import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account Postgres runs under: it refuses to run as root, so root lends it the
 * owner of existing data, else `postgres`, else `nobody`; anyone else runs it himself.
 */
export function postgresAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync("/etc/passwd", "utf8");
  return findAccount(accounts, "postgres") ?? findAccount(accounts, "nobody") ?? { uid: 65534, gid: 65534 };
}

function findAccount(accounts: string, name: string): Account | undefined {
  const fields = accounts
    .split("\n")
    .find((line) => line.startsWith(`${name}:`))
    ?.split(":");
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Hands a file or folder to the account, when there is one to hand it to. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Says whether every account of the machine can walk to the path and run or enter it. */
export function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  const parent = dirname(path);
  return open && (parent === path || canPass(parent));
}

function canPass(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) === 0o001;
  const parent = dirname(folder);
  return passable && (parent === folder || canPass(parent));
}
