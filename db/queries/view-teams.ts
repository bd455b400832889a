import { and, asc, eq, inArray } from "drizzle-orm";
import type { TeamMember } from "../../domain/follow-up/stand-in.ts";
import type { Db } from "../client.ts";
import { seats } from "../schema/inspection.ts";
import { inspectors } from "../schema/registers.ts";

/** The members of each inspection's team who have accepted, the lead first. */
export async function listStandingTeams(
  db: Db,
  inspectionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TeamMember[]>> {
  if (inspectionIds.length === 0) return new Map();
  const { workNo, name, email, onDuty } = inspectors;
  const rows = await db
    .select({ inspectionId: seats.inspectionId, workNo, name, email, onDuty })
    .from(seats)
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .where(and(inArray(seats.inspectionId, [...inspectionIds]), eq(seats.state, "accepted")))
    .orderBy(asc(seats.place));
  const teams = new Map<string, TeamMember[]>();
  for (const { inspectionId, ...member } of rows) {
    teams.set(inspectionId, [...(teams.get(inspectionId) ?? []), member]);
  }
  return teams;
}
