import type { SeatState } from "../../domain/assign/seat.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { Ladder } from "../../domain/calendar/rule-set.ts";
import type { CampaignStage, InspectionStage } from "../../domain/campaign/stages.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { ActDraft } from "../shared/form-spec.ts";
import type { Language } from "../shared/language.ts";
import type { Sent } from "../shared/sent-notice.tsx";
import type { SchemeView } from "../shared/scheme-view.ts";
import type { LiveClockView } from "./clock-views.ts";
import type { StageCounts } from "../shared/stage-progress.ts";

/** What every page of the console is told. */
export interface ConsoleFrame {
  readonly language: Language;
  readonly address: string;
  readonly styleHref: string;
  readonly officerName: string;
}

export interface Paged<Row> {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly rows: readonly Row[];
}

export interface CampaignLineView {
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: CampaignStage;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly parked: string | null;
}

/** The clock that fires next: what it measures, which rung comes, and when. */
export interface NextRing {
  readonly kind: ClockKind;
  readonly rung: string | null;
  readonly at: Instant;
  readonly dueOn: PlainDate | null;
}

export interface InspectionLineView {
  readonly inspectionId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly stage: InspectionStage;
  readonly resultCode: ResultCode | null;
  readonly parked: string | null;
  readonly findings: number;
  readonly openFindings: number;
  readonly team: readonly { readonly place: number; readonly name: string; readonly state: SeatState }[];
  readonly next: NextRing | null;
}

/** Somebody's turn in a campaign: what is to be done, and until when. */
export type Turn =
  | { readonly act: "decide-scheme"; readonly version: number }
  | { readonly act: "correct-scheme"; readonly reason: string | null }
  | { readonly act: "wait-for-notice"; readonly until: Instant | null }
  | { readonly act: "freeze" }
  | { readonly act: "commit" | "reveal"; readonly parties: readonly string[]; readonly until: Instant }
  | { readonly act: "throw-dice"; readonly from: Instant }
  | { readonly act: "draw" | "launch" | "report" | "retry" }
  | { readonly act: "duty"; readonly kind: ClockKind; readonly count: number; readonly until: PlainDate };

export interface CampaignDesk {
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: CampaignStage;
  readonly ruleSetId: string;
  readonly isPublic: boolean;
  readonly parked: string | null;
  readonly cancelledReason: string | null;
  readonly counts: StageCounts;
  readonly turns: readonly Turn[];
  readonly equation: LedgerEquation;
  readonly parkedInspections: readonly InspectionLineView[];
  readonly filter: InspectionStage | null;
  readonly inspections: Paged<InspectionLineView>;
  readonly ladder: Ladder;
  /** The clocks that fire first, and those that need a person's eye. */
  readonly nextClocks: readonly LiveClockView[];
  readonly oddClocks: readonly LiveClockView[];
  readonly schemes: readonly SchemeLine[];
  /** The version that this officer may decide on. */
  readonly decidable: number | null;
  /** The newest scheme, for whoever has to decide on it. */
  readonly scheme: SchemeView | null;
}

export interface SchemeLine {
  readonly version: number;
  readonly title: string;
  readonly authorName: string | null;
  readonly submittedAt: Instant;
  readonly decision: "approved" | "returned" | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
}

/** An act that a page offers, and what became of the last one. */
export interface Acting {
  readonly actKey: string;
  readonly sent: Sent | null;
  /** What was typed, when the act was refused. */
  readonly typed?: string;
  /** The form that was not taken. */
  readonly draft?: ActDraft | null;
}
