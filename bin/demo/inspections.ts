import type { Bureau } from "./bureau.ts";
import { castFor } from "./cast.ts";
import type { Part } from "./cast.ts";
import type { Person } from "./person.ts";

/** A drawn enterprise's inspection as the officers see it in the list. */
export interface Line {
  readonly inspectionId: string;
  readonly number: string;
  readonly stage: string;
  readonly enterpriseName: string;
  readonly team: readonly { readonly publicNo: string; readonly place: number; readonly state: string }[];
}

export interface OnFile extends Line {
  readonly findingsOnFile: readonly {
    readonly findingId: string;
    readonly state: string;
    readonly dueOn: string | null;
  }[];
}

export interface Player extends Line {
  readonly part: Part;
}

/** All inspections of the campaign, each with its part in the story. */
export async function listPlayers(person: Person, campaignId: string): Promise<readonly Player[]> {
  const { rows } = await person.get<{ rows: Line[] }>(`/campaigns/${campaignId}/inspections?size=200`);
  return rows.map((row, index) => ({ ...row, part: castFor(index) }));
}

export function openFile(person: Person, inspectionId: string): Promise<OnFile> {
  return person.get<OnFile>(`/inspections/${inspectionId}`);
}

/** The inspector who leads this inspection. */
export function leadOf(bureau: Bureau, { team, number }: Line): Promise<Person> {
  const lead = team.find(({ place }) => place === 0);
  if (lead === undefined) throw new Error(`${number} has no lead`);
  return bureau.inspector(lead.publicNo);
}
