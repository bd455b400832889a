import type { CommandRule } from "../campaign/command-rule.ts";
import type { Instant } from "../shared/plain-date.ts";
import { CASE_PERMISSIONS } from "./case-acts.ts";
import type { CaseCommand } from "./case-acts.ts";
import { statesFor } from "./case-course.ts";
import type { CaseState } from "./case-state.ts";

/** What persons may tell a penalty case, and in which states: read off its course. */
export const CASE_COMMANDS: Readonly<Record<CaseCommand, CommandRule<CaseState>>> = ruled();

function ruled() {
  const rules = Object.entries(CASE_PERMISSIONS).map(([name, permission]) => [
    name,
    { permission, stages: statesFor(name as CaseCommand) },
  ]);
  return Object.fromEntries(rules) as Record<CaseCommand, CommandRule<CaseState>>;
}

/** What a case's workflow knows of it. */
export interface CaseFile {
  readonly caseId: string;
  readonly inspectionId: string;
  readonly stage: CaseState;
  readonly version: number;
  /** When the earliest of its clocks fires. */
  readonly nextAt: Instant | null;
}
