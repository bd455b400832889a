import type { TestDb } from "../harness/database.ts";
import type { Activities } from "../harness/sandbox-perform.ts";
import type { ChanceFor } from "./chance.ts";
import type { Section } from "./county.ts";
import type { Tally } from "./tally.ts";

/** What a variant of the year does to the activities; the year itself leaves them as they are. */
export type Alter = (activities: Activities, lane: Pick<LanePlan, "database">) => Activities;

export interface LanePlan {
  readonly section: Section;
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly bundle: string;
  readonly startAtMs: number;
  readonly chanceFor: ChanceFor;
  readonly tally: Tally;
  readonly alter: Alter;
}
