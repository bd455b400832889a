import type { Refusal } from "../refusals.ts";

export type Part = "postgres" | "temporal";

export interface KeeperOptions {
  readonly dataDir: string;
  readonly parts: readonly Part[];
  /** False where the data is thrown away anyway: no waiting for the disk, Temporal in memory. */
  readonly durable: boolean;
  /** True removes the data directory at the end, also when the starter was killed. */
  readonly temporary: boolean;
  readonly binaryFolders: readonly string[];
  readonly path: string;
}

export interface Addresses {
  readonly adminUrl?: string;
  readonly databaseUrl?: string;
  readonly temporalAddress?: string;
}

export type ToKeeper =
  { readonly type: "start"; readonly options: KeeperOptions } | { readonly type: "stop" };

export type FromKeeper =
  | { readonly type: "waiting" }
  | { readonly type: "downloading"; readonly from: string }
  | { readonly type: "started"; readonly part: Part; readonly ms: number }
  | { readonly type: "ready"; readonly addresses: Addresses }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "ended"; readonly part: Part; readonly detail: string };
