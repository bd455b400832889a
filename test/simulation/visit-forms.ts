import { resultOf } from "../../domain/inspect/check-visit.ts";
import type { FindingEntry, RecordVisit } from "../../domain/inspect/commands.ts";
import type { Disposition } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import { addDays, toInstant } from "../../domain/shared/plain-date.ts";
import type { Desk } from "./form-desk.ts";
import { dateAt, MINUTE_MS } from "./local-time.ts";

const DISPOSITIONS: Readonly<Record<Disposition, number>> = {
  "fixed-on-site": 22,
  ordered: 60,
  stopped: 5,
  transferred: 6,
  case: 5,
};
const RESULTS = {
  checked: 91,
  NOT_FOUND: 3,
  CEASED: 2,
  NOT_IN_SCOPE: 2,
  REFUSED: 2,
} as const satisfies Partial<Record<ResultCode | "checked", number>>;
const HOW_MANY = { 0: 46, 1: 32, 2: 13, 3: 6, 5: 3 } as const;

/** The record of a check, with what chance has found there. */
export async function aVisit(desk: Desk): Promise<RecordVisit> {
  const { chance, stand, nowMs } = desk;
  const visitedAt = toInstant(nowMs - chance.between(5, 90) * MINUTE_MS);
  const result = chance.weighted(RESULTS);
  if (result !== "checked") {
    const evidence = [await desk.photo()];
    return {
      visitedAt,
      resultCode: result,
      answers: [],
      findings: [],
      evidence,
      note: "大门上锁，邻居称已搬离",
    };
  }
  const found = stand.items.slice(0, Number(chance.weighted(HOW_MANY)));
  const findings: FindingEntry[] = [];
  for (const itemVersionId of found) findings.push(await aFinding(desk, itemVersionId));
  const verdictOn = (item: string) => (found.includes(item) ? "problem" : "ok");
  return {
    visitedAt,
    resultCode: resultOf(findings),
    answers: stand.items.map((itemVersionId) => ({
      itemVersionId,
      verdict: verdictOn(itemVersionId),
      note: "",
    })),
    findings,
    evidence: [],
    note: "",
  };
}

async function aFinding(desk: Desk, itemVersionId: string): Promise<FindingEntry> {
  const { chance } = desk;
  const disposition = chance.weighted(DISPOSITIONS);
  const isGrave = disposition === "stopped" || disposition === "case" || chance.happens(0.1);
  return {
    itemVersionId,
    level: isGrave ? "major" : "general",
    description: "防护罩缺失",
    disposition,
    measures: "设专人看护",
    evidence: disposition === "fixed-on-site" ? [await desk.photo()] : [],
    ...(disposition === "ordered" ? { dueOn: addDays(dateAt(desk.nowMs), chance.between(5, 28)) } : {}),
    ...(disposition === "transferred" ? { toAuthority: "沂源县消防救援大队" } : {}),
  };
}

/** The team looks at all that waits for it; what it does not get to stays open. */
export function aReinspection(desk: Desk) {
  const { stand, chance, finding } = desk;
  const waiting = stand.findings.filter(
    ({ id, state }) =>
      id === finding?.id ||
      state === "RECTIFIED_REPORTED" ||
      (state === "REINSPECT_DUE" && chance.happens(0.8)),
  );
  return {
    visitedAt: toInstant(desk.nowMs - 30 * MINUTE_MS),
    note: "",
    verdicts: waiting.map(({ id }) => ({
      findingId: id,
      verdict: chance.happens(0.82) ? "pass" : "fail",
      note: "已查看",
      evidence: [],
    })),
  };
}
