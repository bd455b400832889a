import type { Database } from "../db/client.ts";
import type { Instant } from "../domain/shared/plain-date.ts";

/** What activities are given; they take nothing from anywhere else. */
export interface ActivityDeps {
  readonly db: Database["db"];
  /** Where people reach the product: the beginning of every link in a mail. */
  readonly publicUrl: string;
  readonly linkSecret: string;
  /** SHA-256 of the published rules of the draw, which every freeze names. */
  readonly drawSpecSha256: string;
  readonly now: () => Instant;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (size: number) => Uint8Array;
}
