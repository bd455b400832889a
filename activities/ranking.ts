import type { Candidate } from "../domain/assign/next-in-rank.ts";
import { countPlaces, listInspectorsByPublicNo, listRecused } from "../db/queries/seats.ts";
import type { InspectorRow } from "../db/queries/seats.ts";
import type { Scene } from "./scene.ts";

/** Who may be asked for a place, in the order of the draw: the drawn inspector, then the alternates. */
export async function listRanked(scene: Scene, place: number): Promise<readonly Candidate[]> {
  const { tx, inspection, scheme } = scene;
  const { team, leadAlternates, alternates } = inspection.teamRank;
  const drawn = team[place];
  const ranked = [...(drawn === undefined ? [] : [drawn]), ...(place === 0 ? leadAlternates : alternates)];
  const inspectors = await listInspectorsByPublicNo(tx, ranked);
  const byNo = new Map(inspectors.map((inspector) => [inspector.publicNo, inspector]));
  const recused = await listRecused(tx, inspection.enterpriseId);
  const places = await countPlaces(tx, inspection.campaignId);
  return ranked.flatMap((no) => {
    const inspector = byNo.get(no);
    if (inspector === undefined) return [];
    // The drawn inspector's place was reserved by the draw itself.
    const placesHeld = no === drawn ? 0 : (places.get(inspector.id) ?? 0);
    const available = canServe(inspector, scheme.inspectTo) && !recused.has(inspector.id);
    return [{ inspectorId: inspector.id, available, placesHeld, cap: scheme.inspectorCap }];
  });
}

/** On duty, with a certificate that lasts to the end of the period: as the register says today. */
function canServe(inspector: InspectorRow, until: string): boolean {
  return inspector.onDuty && inspector.certificateExpiresOn >= until;
}
