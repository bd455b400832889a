import type { Logger } from "pino";
import type { Db } from "../db/client.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { FileStore } from "../files/store.ts";
import type { Gateway } from "../temporal/gateway.ts";
import type { Readiness } from "./health.ts";

/** Everything that the API is handed: it makes nothing itself. */
export interface ApiDeps {
  readonly db: Db;
  readonly gateway: Gateway;
  readonly files: FileStore;
  readonly clock: () => Instant;
  readonly logger: Logger;
  /** Where people reach this site: links, cookies and problem types start from here. */
  readonly publicUrl: string;
  readonly linkSecret: string;
  /** Whose rules apply: the code of the county. */
  readonly jurisdiction: string;
  readonly readiness: Readiness;
  /** Which addresses are our own proxies, whom we believe about the address of the caller. */
  readonly trustedProxies: string;
}
