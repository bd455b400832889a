import { dateOf } from "../domain/calendar/calendar.ts";
import { isSettled } from "../domain/penalty/account.ts";
import type { Account } from "../domain/penalty/account.ts";
import { accountFrom } from "../domain/penalty/account-from.ts";
import { SIDE_CLOCKS } from "../domain/penalty/case-state.ts";
import type { Surroundings } from "../domain/penalty/rest.ts";
import { listLiveClocks } from "../db/queries/clocks.ts";
import { listCaseActs } from "../db/queries/penalty.ts";
import type { CaseRow } from "../db/queries/penalty.ts";
import { findingOfCase } from "./penalty-scene.ts";
import type { CaseScene } from "./penalty-scene.ts";

/** The money of a case as its file tells it at this moment; `row` is the case as the act leaves it. */
export async function accountOf(scene: CaseScene, row: CaseRow): Promise<Account> {
  const acts = await listCaseActs(scene.tx, row.id);
  const finding = await findingOfCase(scene);
  const endedOn = finding.endedAt === null ? null : dateOf(scene.calendar, finding.endedAt);
  return accountFrom(row, acts, endedOn);
}

/** What lets the case go on by itself today. */
export async function surroundingsOf(scene: CaseScene, row: CaseRow): Promise<Surroundings> {
  const { tx, today } = scene;
  const clocks = await listLiveClocks(tx, { caseId: row.id });
  return {
    settled: row.writtenOffOn !== null || isSettled(await accountOf(scene, row), today),
    paymentOver: row.payDueOn !== null && today > row.payDueOn,
    remedyOver: row.remedyEndsOn !== null && today > row.remedyEndsOn,
    dutyOpen: clocks.some(({ kind }) => SIDE_CLOCKS.some((side) => side === kind)),
  };
}
