import type { CampaignStage } from "../../domain/campaign/stages.ts";
import type { FreezeCounts, DrawDeadlines } from "../../domain/draw/freeze-record.ts";
import type { FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { DecisionKind } from "../../domain/penalty/case-state.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Language } from "../shared/language.ts";
import type { SchemeView } from "../shared/scheme-view.ts";
import type { StageCounts } from "../shared/stage-progress.ts";

/** What every page of the portal is told. */
export interface PortalFrame {
  readonly language: Language;
  readonly address: string;
  readonly styleHref: string;
}

/** A part of a list that is too long for one page. */
export interface Paged<Row> {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly rows: readonly Row[];
}

export interface CampaignSummary {
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: CampaignStage;
  readonly department: string;
  readonly publishedOn: PlainDate;
  readonly noticeEndsOn: PlainDate;
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly cancelledReason: string | null;
}

/** A scheme as it was published. */
export interface PublishedScheme extends SchemeView {
  readonly seq: number;
  readonly schemeVersion: number;
  readonly publishedOn: PlainDate;
}

/** A penalty as it was published. */
export interface PenaltyView {
  readonly enterprise: { readonly uscc: string; readonly name: string };
  readonly penalty: {
    readonly decisionNumber: string | null;
    readonly decisionKind: DecisionKind | null;
    readonly fineFen: number | null;
    readonly decidedOn: PlainDate | null;
    readonly reason: string | null;
  };
}

export interface PartView {
  readonly party: string;
  readonly commitment: string;
  readonly committedAt: Instant;
  readonly value: string | null;
  readonly revealedAt: Instant | null;
}

export interface EntryView {
  readonly uscc: string;
  readonly name: string;
  readonly stratum: string;
  readonly outcome: "must" | "selected" | "reserve";
  readonly rank: number;
}

export interface DrawView {
  readonly drawNo: number;
  readonly freezeHash: string;
  readonly frozenAt: Instant;
  readonly deadlines: DrawDeadlines;
  readonly counts: FreezeCounts;
  readonly particulars: string;
  readonly spec: string;
  readonly parties: readonly string[];
  readonly parts: readonly PartView[];
  readonly digits: string | null;
  readonly heldAt: Instant | null;
  readonly seed: string | null;
  readonly resultHash: string | null;
  readonly quotas: readonly (readonly [stratum: string, quota: number])[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface FindingView {
  readonly number: number;
  readonly itemName: string;
  readonly legalBasis: string | null;
  readonly level: FindingLevel;
  readonly state: FindingState;
  readonly dueOn: PlainDate | null;
}

export interface ResultView {
  readonly seq: number;
  readonly publishedOn: PlainDate;
  readonly enterprise: { readonly uscc: string; readonly name: string };
  readonly inspection: {
    readonly number: string;
    readonly resultCode: ResultCode | null;
    readonly checkedOn: PlainDate | null;
    readonly teamNos: readonly string[];
  };
  readonly findings: readonly FindingView[];
}

export interface ReportView {
  readonly seq: number;
  readonly publishedOn: PlainDate;
  readonly results: readonly (readonly [code: ResultCode, count: number])[];
  readonly equation: LedgerEquation | null;
  readonly cancelled: string | null;
}

export interface PublicationLine {
  readonly seq: number;
  readonly kind: PublicationKind;
  readonly publishedOn: PlainDate;
  readonly hash: string;
}

export type PublicationKind =
  "scheme" | "freeze" | "draw" | "result" | "report" | "penalty" | "penalty-withdrawn";

export interface CampaignView {
  readonly campaign: CampaignSummary;
  readonly counts: StageCounts;
  readonly scheme: PublishedScheme;
  readonly draw: DrawView | null;
  readonly earlierDraws: readonly { readonly drawNo: number; readonly freezeHash: string }[];
  readonly entries: Paged<EntryView>;
  readonly results: Paged<ResultView>;
  readonly report: ReportView | null;
  readonly equation: LedgerEquation;
  readonly publications: readonly PublicationLine[];
}
