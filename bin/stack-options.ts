import type { Progress } from "./progress.ts";

/** Parts that already run elsewhere, and settings that otherwise are made up. */
export interface Given {
  readonly databaseUrl?: string | undefined;
  readonly temporalAddress?: string | undefined;
  readonly temporalNamespace?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly linkSecret?: string | undefined;
  readonly filesDir?: string | undefined;
}

export interface StackOptions {
  /** Without it the system lives in a temporary folder, which goes away with it. */
  readonly dataDir?: string;
  /** Without it a free one is taken. */
  readonly port?: number;
  /** Does not wait for the disk, and keeps Temporal in memory. */
  readonly testMode?: boolean;
  readonly given?: Given;
  /** Loads registers and accounts into the migrated database, if they are not there yet. */
  readonly seed?: (databaseUrl: string, filesDir: string) => Promise<void>;
  readonly progress?: Progress;
  /** Breaks the start off. */
  readonly signal?: AbortSignal;
  /** Tells another start on the same data whether it is worth waiting for this one to end. */
  readonly isEnding?: () => boolean;
}
