import { nextInRank } from "../domain/assign/next-in-rank.ts";
import type { Candidate } from "../domain/assign/next-in-rank.ts";
import { countPlaces, listInspectorsByPublicNo, listRecused } from "../db/queries/seats.ts";
import type { InspectorRow, Seat } from "../db/queries/seats.ts";
import { listAllAlternates } from "./all-alternates.ts";
import type { Scene } from "./scene.ts";

export interface Choice {
  readonly place: number;
  /** Everybody who was ever asked for this team. */
  readonly earlier: readonly Seat[];
  /** Who holds a place of it now, or is asked for one. */
  readonly held: ReadonlySet<string>;
}

/**
 * Whom to ask for a place, in the order of the draw: the drawn inspector, the published alternates, and when these
 * are used up the alternates that the picking goes on with (docs/draw.md section 8).
 */
export async function chooseInspector(scene: Scene, choice: Choice): Promise<InspectorRow | undefined> {
  const { team, leadAlternates, alternates } = scene.inspection.teamRank;
  const drawn = team.slice(choice.place, choice.place + 1);
  if (choice.earlier.every(({ place }) => place !== choice.place)) {
    // The drawn inspector's place was reserved by the draw itself: no count of places can bar it.
    const chosen = await chooseAmong(scene, choice, drawn, new Map());
    if (chosen !== undefined) return chosen;
  }
  const places = await countPlaces(scene.tx, scene.campaign.id);
  const published = choice.place === 0 ? leadAlternates : alternates;
  const chosen = await chooseAmong(scene, choice, [...drawn, ...published], places);
  const isFresh = choice.earlier.every(({ inspectorId }) => inspectorId !== chosen?.id);
  if (chosen !== undefined && isFresh) return chosen;
  const whole = await listAllAlternates(scene);
  const further = choice.place === 0 ? whole.lead : whole.any;
  return chooseAmong(scene, choice, [...drawn, ...further], places);
}

async function chooseAmong(
  { tx, inspection, scheme }: Scene,
  { earlier, held }: Choice,
  nos: readonly string[],
  places: ReadonlyMap<string, number>,
): Promise<InspectorRow | undefined> {
  const ranked = inOrder(nos, await listInspectorsByPublicNo(tx, nos));
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
