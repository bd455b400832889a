import { nextInRank } from "../domain/assign/next-in-rank.ts";
import type { Candidate } from "../domain/assign/next-in-rank.ts";
import { countPlaces, listInspectorsByPublicNo, listRecused } from "../db/queries/seats.ts";
import type { InspectorRow, Seat } from "../db/queries/seats.ts";
import type { Scene } from "./scene.ts";

export interface Choice {
  readonly place: number;
  /** Everybody who was ever asked for this team. */
  readonly earlier: readonly Seat[];
  /** Who holds a place of it now, or is asked for one. */
  readonly held: ReadonlySet<string>;
}

/** Whom to ask for a place, in the order of the draw: the drawn inspector, then the alternates. */
export async function chooseInspector(scene: Scene, choice: Choice): Promise<InspectorRow | undefined> {
  const { team, leadAlternates, alternates } = scene.inspection.teamRank;
  const drawn = team[choice.place];
  const first = drawn === undefined ? [] : await listInspectorsByPublicNo(scene.tx, [drawn]);
  if (choice.earlier.every(({ place }) => place !== choice.place)) {
    // The drawn inspector's place was reserved by the draw itself: no count of places can bar it.
    const chosen = await chooseAmong(scene, choice, first, new Map());
    if (chosen !== undefined) return chosen;
  }
  const nos = choice.place === 0 ? leadAlternates : alternates;
  const ranked = inOrder(nos, await listInspectorsByPublicNo(scene.tx, nos));
  return chooseAmong(scene, choice, [...first, ...ranked], await countPlaces(scene.tx, scene.campaign.id));
}

async function chooseAmong(
  { tx, inspection, scheme }: Scene,
  { earlier, held }: Choice,
  ranked: readonly InspectorRow[],
  places: ReadonlyMap<string, number>,
): Promise<InspectorRow | undefined> {
  const recused = await listRecused(tx, inspection.enterpriseId);
  const candidates = ranked
    .filter(({ id }) => !held.has(id))
    .map((inspector): Candidate => ({
      inspectorId: inspector.id,
      available: canServe(inspector, scheme.inspectTo) && !recused.has(inspector.id),
      placesHeld: places.get(inspector.id) ?? 0,
      cap: scheme.inspectorCap,
    }));
  const next = nextInRank(candidates, earlier);
  return ranked.find(({ id }) => id === next?.inspectorId);
}

function inOrder(nos: readonly string[], inspectors: readonly InspectorRow[]): readonly InspectorRow[] {
  return nos.flatMap((no) => inspectors.filter(({ publicNo }) => publicNo === no));
}

/** On duty, with a certificate that lasts to the end of the period: as the register says today. */
function canServe(inspector: InspectorRow, until: string): boolean {
  return inspector.onDuty && inspector.certificateExpiresOn >= until;
}
