import type { MeasureFacts } from "../mail/templates/measure-letter.ts";
import type { Letter } from "../mail/letter.tsx";
import { getEnterprise } from "../db/queries/inspections.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import type { Scene } from "./scene.ts";
import { listTeam } from "./team.ts";

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

/** Writes to each inspector of the team. */
export async function writeToTeam(scene: Scene, { kind, letterTo }: Written): Promise<void> {
  const { name } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  for (const inspector of await listTeam(scene)) {
    const letter = letterTo({
      to: inspector.name,
      enterpriseName: name,
      inspectionNo: scene.inspection.number,
      url: inspectionUrl(scene),
    });
    await oweLetter(scene, { to: inspector.email, kind, key: scene.stepKey, letter });
  }
}
