import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import type { CaseState } from "../../domain/penalty/case-state.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Sent } from "../shared/sent-notice.tsx";
import type { CampaignLineView, ConsoleFrame, InspectionLineView, NextRing, Paged } from "./views.ts";

/** An escalation that names this officer and is not answered yet. */
export interface EscalationView {
  readonly clockId: string;
  readonly rung: string;
  readonly level: EscalationLevel;
  readonly firedAt: Instant;
  readonly kind: ClockKind;
  readonly dueOn: PlainDate | null;
  readonly live: boolean;
  readonly inspectionId: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
}

export interface CaseLineView {
  readonly caseId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly state: CaseState;
  readonly next: NextRing | null;
}

export interface ConsoleHomeProps {
  readonly frame: ConsoleFrame;
  readonly sent: Sent | null;
  readonly actKey: string;
  readonly escalations: readonly EscalationView[];
  readonly cases: readonly CaseLineView[];
  readonly work: readonly InspectionLineView[];
  readonly campaigns: Paged<CampaignLineView>;
}
