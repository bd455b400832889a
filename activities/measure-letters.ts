import type { MeasureFacts } from "../mail/templates/measure-letter.ts";
import type { Letter } from "../mail/letter.tsx";
import { getEnterprise } from "../db/queries/inspections.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { peopleBehind } from "./recipients.ts";
import type { Scene } from "./scene.ts";

interface Written {
  readonly kind: string;
  readonly letterTo: (facts: MeasureFacts & { readonly enterpriseName: string }) => Letter;
}

/** Writes to the unit about an act against it, with the page at which it may answer. */
export async function writeToUnit(scene: Scene, { kind, letterTo }: Written): Promise<void> {
  const { name, contactEmail } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const key = `${kind}:${scene.stepKey}`;
  const letter = letterTo({
    to: name,
    enterpriseName: name,
    inspectionNo: scene.inspection.number,
    url: await rectificationUrl(scene, key),
  });
  await oweLetter(scene, { to: contactEmail, kind, key, letter });
}

/** Writes to the inspectors of the team, or to whoever stands in for them. */
export async function writeToTeam(scene: Scene, { kind, letterTo }: Written): Promise<void> {
  const { name } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  for (const person of await peopleBehind(scene, "team")) {
    const letter = letterTo({
      to: person.name,
      enterpriseName: name,
      inspectionNo: scene.inspection.number,
      url: inspectionUrl(scene),
    });
    await oweLetter(scene, { to: person.email, kind, key: scene.stepKey, letter });
  }
}
