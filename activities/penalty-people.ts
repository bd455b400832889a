import { officerIdOf } from "../domain/accounts/actor.ts";
import type { Role } from "../domain/accounts/permissions.ts";
import { ok } from "../domain/shared/result.ts";
import { listOfficersInOffice } from "../db/queries/penalty-people.ts";
import type { CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** The officer who acts: some acts are an officer's own and nobody else's. */
export function officerActing(scene: CaseScene, act: string): Verdict<string> {
  const id = officerIdOf(scene.actor);
  return id === undefined ? refuse("wrong-person", { act }) : ok(id);
}

/** Who investigated a case neither reviews nor decides it (行政处罚法 art. 42, 58). */
export function refuseInvestigator(scene: CaseScene, act: string, id: string): Verdict<null> {
  return scene.penaltyCase.investigatorIds.includes(id) ? refuse("four-eyes", { act }) : ok(null);
}

/** Refuses persons who are no officers in office, or do not hold the role. */
export async function refuseStrangers(
  scene: CaseScene,
  ids: readonly string[],
  role?: Role,
): Promise<Verdict<null>> {
  const known = await listOfficersInOffice(scene.tx, ids);
  const fit = new Set(
    known.filter(({ roles }) => role === undefined || roles.includes(role)).map(({ id }) => id),
  );
  const strangers = ids.filter((id) => !fit.has(id));
  return strangers.length === 0 ? ok(null) : refuse("officer-unknown", { officers: strangers });
}
