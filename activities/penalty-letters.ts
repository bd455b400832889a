import type { Letter } from "../mail/letter.tsx";
import { getEnterprise } from "../db/queries/inspections.ts";
import { oweLetter } from "./letters.ts";
import type { CaseScene } from "./penalty-scene.ts";

interface Party {
  readonly enterpriseName: string;
  readonly caseNumber: string;
}

/** Owes the party a letter on its case, at the address that the register has for it. */
export async function writeToParty(
  scene: CaseScene,
  kind: string,
  letterOf: (party: Party) => Letter,
): Promise<void> {
  const { tx, penaltyCase, stepKey } = scene;
  const enterprise = await getEnterprise(tx, penaltyCase.enterpriseId);
  const letter = letterOf({ enterpriseName: enterprise.name, caseNumber: penaltyCase.number });
  const key = `${penaltyCase.id}:${stepKey}`;
  await oweLetter(scene, { to: enterprise.contactEmail, kind, key, letter });
}
