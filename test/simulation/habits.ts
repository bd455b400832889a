import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import type { CaseClockKind, ClockKind } from "../../domain/calendar/clock.ts";
import type { Chance } from "./chance.ts";
import { anyTime, atWork, DAY_MS, HOUR_MS, MINUTE_MS } from "./local-time.ts";
import type { Duty, Stand } from "./stand.ts";

/** When a person gets round to a duty. */
const MOODS = {
  prompt: 710,
  "last-minute": 120,
  late: 100,
  "very-late": 35,
  "once-escalated": 32,
  never: 3,
} as const;
type Mood = keyof typeof MOODS;

const TEN_DAYS_MS = 10 * DAY_MS;

/** When somebody will do what a duty asks for; never is an answer too. */
export function momentFor(
  chance: Chance,
  duty: Pick<Duty, "dueMs">,
  nowMs: number,
  { holder, tries }: { readonly holder: "enterprise" | "officer"; readonly tries: number },
): number | undefined {
  const due = duty.dueMs ?? nowMs + TEN_DAYS_MS;
  const mood: Mood = due < nowMs || tries > 0 ? "prompt" : chance.weighted(MOODS);
  const some = holder === "enterprise" ? anyTime : atWork;
  const soonest = nowMs + 10 * MINUTE_MS;
  switch (mood) {
    case "prompt":
      return some(
        chance,
        soonest,
        Math.max(nowMs + DAY_MS, nowMs + Math.min(0.6 * (due - nowMs), TEN_DAYS_MS)),
      );
    case "last-minute":
      return Math.max(soonest, due - chance.between(5, 8 * 60) * MINUTE_MS);
    case "late":
      return some(chance, due + HOUR_MS, due + 4 * DAY_MS);
    case "very-late":
      return some(chance, due + 5 * DAY_MS, due + 10 * DAY_MS);
    case "once-escalated":
      return some(chance, due + 10 * DAY_MS, due + 18 * DAY_MS);
    case "never":
      return undefined;
  }
}

type Way = InspectionCommand | "nothing";
type Ways = Partial<Record<Way, number>>;

/** What people do about each kind of duty, and how often. */
const WAYS: Readonly<Record<Exclude<ClockKind, CaseClockKind>, Ways>> = {
  acceptance: { accept: 86, decline: 9, nothing: 5 },
  check: { recordVisit: 94, enterUrgently: 6 },
  "second-visit": { recordVisit: 1 },
  "urgent-entry": { decideUrgentEntry: 1 },
  review: { reviewRecord: 1 },
  amendment: { amendRecord: 1 },
  "result-publication": { publishResult: 1 },
  rectification: { reportRectified: 75, requestExtension: 14, object: 3, nothing: 8 },
  "extension-answer": { decideExtension: 92, reportRectified: 8 },
  "objection-answer": { decideObjection: 1 },
  reinspection: { recordReinspection: 1 },
  "fail-decision": { orderAgain: 66, fileCase: 28, transfer: 6 },
  "case-decision": { recordReinspection: 62, reportRectified: 30, object: 8 },
  "transfer-receipt": { acknowledgeTransfer: 92, returnTransfer: 8 },
  "transfer-feedback": { recordFeedback: 95, returnTransfer: 5 },
  stop: { requestRestart: 60, listForSupervision: 16, noticePowerCut: 16, object: 8 },
  listing: { requestRestart: 1 },
  "restart-review": { approveRestart: 78, refuseRestart: 22 },
  "power-cut": { restorePower: 1 },
  suspension: { resume: 1 },
  parked: { retryParked: 1 },
};

/** What is done when the first thing has not settled it. */
const ONCE_TRIED: Partial<Record<ClockKind, Way>> = {
  check: "recordVisit",
  stop: "requestRestart",
  "case-decision": "recordReinspection",
};

/** What somebody does about a duty. When the one whose turn it was has let it pass, the bureau goes and looks. */
export function wayFor(
  chance: Chance,
  duty: Duty,
  stand: Stand,
  { tries, nowMs }: { readonly tries: number; readonly nowMs: number },
): Way | undefined {
  const ways: Ways | undefined = (WAYS as Partial<Record<ClockKind, Ways>>)[duty.kind];
  if (ways === undefined) return undefined;
  if (duty.proposed) return "approveShortening";
  if (stand.suspended && duty.kind !== "suspension") return undefined;
  if (duty.kind === "result-publication" && isUnderReview(stand) && chance.happens(0.93)) return undefined;
  if (tries > 0 && duty.kind === "rectification") {
    if (duty.dueMs === null || duty.dueMs > nowMs) return "reportRectified";
    return chance.happens(0.7) ? "recordReinspection" : "fileCase";
  }
  const next = tries > 0 ? ONCE_TRIED[duty.kind] : undefined;
  if (next !== undefined) return next;
  return chance.weighted(ways as Readonly<Record<Way, number>>);
}

function isUnderReview({ clocks }: Stand): boolean {
  return clocks.some(({ kind }) => kind === "review" || kind === "amendment" || kind === "second-visit");
}

/** Acts of the enterprise itself; all others are officers'. */
export const OF_ENTERPRISE: ReadonlySet<InspectionCommand> = new Set([
  "reportRectified",
  "requestExtension",
  "requestRestart",
  "object",
]);
