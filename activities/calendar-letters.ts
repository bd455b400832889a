import type { Rung } from "../domain/calendar/clock.ts";
import { missingYearOf } from "../domain/calendar/next-rungs.ts";
import type { Role } from "../domain/accounts/permissions.ts";
import { renderLetter } from "../mail/letter.tsx";
import type { Letter } from "../mail/letter.tsx";
import { missingYearLetter, shorteningLetter } from "../mail/templates/calendar.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import { oweMail } from "../db/queries/outbox.ts";
import { rulesOf } from "./clocks.ts";
import type { ClockScene } from "./clocks.ts";
import type { Scene } from "./scene.ts";

type Letters = ClockScene & Pick<Scene, "deps">;

/** Reminds registrars and heads of a year that is not published: one letter a week, however many clocks wait for it. */
export async function remindOfMissingYear(scene: Letters, rung: Rung): Promise<void> {
  const year = missingYearOf(rung);
  if (year === null) return;
  const letter = missingYearLetter({ year, url: consoleUrl(scene) });
  for (const role of ["registrar", "head"] as const) {
    await oweOnce(scene, role, { kind: "calendar-missing", key: `${scene.calendar.id}:${rung.key}`, letter });
  }
}

/** Tells the heads that new rules would end running terms earlier: one letter, however many terms they are. */
export async function tellOfShortening(scene: Letters): Promise<void> {
  const { ruleSetId, calendarId, calendarVersion } = rulesOf(scene);
  const letter = shorteningLetter({ ruleSetId, url: consoleUrl(scene) });
  const key = `${calendarId}@${calendarVersion}:${ruleSetId}`;
  await oweOnce(scene, "head", { kind: "shortening-proposed", key, letter });
}

function consoleUrl({ deps }: Letters): string {
  return `${deps.publicUrl}/console`;
}

async function oweOnce(
  { tx, deps, campaign }: Letters,
  role: Role,
  { kind, key, letter }: { readonly kind: string; readonly key: string; readonly letter: Letter },
): Promise<void> {
  for (const { email } of await listDutyOfficers(tx, role)) {
    const mail = { dedupeKey: `${kind}:${key}:${email}`, kind, campaignId: campaign.id, to: email };
    await oweMail(tx, { ...mail, ...renderLetter(letter) }, deps.now());
  }
}
