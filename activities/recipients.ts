import type { DutyHolder } from "../domain/follow-up/duty.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import type { EnterpriseRow } from "../db/queries/inspections.ts";
import type { Scene } from "./scene.ts";
import { listTeam } from "./team.ts";

export interface Recipient {
  readonly name: string;
  readonly email: string;
}

/** Who stands behind a duty: for the enterprise's own, the lead inspector keeps an eye on it. */
export async function peopleBehind(
  scene: Scene,
  enterprise: EnterpriseRow,
  holder: DutyHolder,
): Promise<readonly Recipient[]> {
  if (holder === "team") return listTeam(scene);
  if (holder === "enterprise") return (await listTeam(scene)).slice(0, 1);
  const ofSection = await listDutyOfficers(scene.tx, holder, enterprise.sectionCode);
  return ofSection.length > 0 ? ofSection : (await listDutyOfficers(scene.tx, holder)).slice(0, 1);
}
