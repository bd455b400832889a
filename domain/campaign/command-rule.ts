import type { Permission } from "../accounts/permissions.ts";

/** Who may give a command, and in which stages of its subject it is lawful. */
export interface CommandRule<Stage extends string> {
  readonly permission: Permission;
  readonly stages: readonly Stage[];
}
