import type { PlainDate } from "../shared/plain-date.ts";
import type { DecisionKind } from "./case-state.ts";

/** What two officers found out, and what they propose (调查终结报告). */
export interface ReportInvestigation {
  readonly secondInvestigatorId: string;
  readonly facts: string;
  readonly clause: string;
  readonly proposedKind: DecisionKind;
  readonly proposedFen: number;
  readonly evidence: readonly string[];
}

export interface RecordStatement {
  readonly statement: string;
  readonly evidence: readonly string[];
}

export interface RequestHearing {
  readonly reason: string;
}

export interface SetHearing {
  readonly hearingOn: PlainDate;
  readonly place: string;
  /** Who presides: not one of the investigators (行政处罚法 art. 64). */
  readonly presiderId: string;
}

export interface RecordHearing {
  readonly heldOn: PlainDate;
  readonly partyAppeared: boolean;
  readonly minutes: string;
  readonly evidence: readonly string[];
}

export interface PassLegalReview {
  readonly opinion: string;
}

export interface Return {
  readonly reason: string;
}

export interface RecordDiscussion {
  readonly memberIds: readonly string[];
  readonly kind: DecisionKind;
  readonly fineFen: number;
  readonly minutes: string;
}

export interface Decide {
  readonly kind: DecisionKind;
  readonly fineFen: number;
  readonly clause: string;
  readonly reason: string;
}

export interface RecordServiceConsent {
  readonly evidence: readonly string[];
}

export const DELIVERY_METHODS = ["in-person", "left", "mail", "e-mail", "entrusted", "announcement"] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export interface RecordDelivery {
  readonly method: DeliveryMethod;
  readonly deliveredOn: PlainDate;
  readonly note: string;
  readonly evidence: readonly string[];
}

export interface RecordPayment {
  readonly paidFen: number;
  readonly paidOn: PlainDate;
  readonly receiptNo: string;
}

/** 暂缓或分期缴纳 (行政处罚法 art. 66). */
export interface DeferPayment {
  readonly untilOn: PlainDate;
  readonly reason: string;
}

export const REMEDY_KINDS = ["review", "suit"] as const;
/** 行政复议 or 行政诉讼. */
export type RemedyKind = (typeof REMEDY_KINDS)[number];

export interface RecordRemedy {
  readonly kind: RemedyKind;
  readonly filedOn: PlainDate;
  readonly authority: string;
}

export const REMEDY_OUTCOMES = ["upheld", "changed", "revoked"] as const;
export type RemedyOutcome = (typeof REMEDY_OUTCOMES)[number];

export interface RecordRemedyOutcome {
  readonly outcome: RemedyOutcome;
  readonly decidedOn: PlainDate;
  /** The new amount: with the outcome `changed`, and only with it. */
  readonly fineFen?: number | undefined;
  readonly evidence: readonly string[];
}

export interface ApplyToCourt {
  readonly court: string;
  readonly fileNo: string;
}

export const EXECUTION_OUTCOMES = ["executed", "partly", "ended-by-court"] as const;
export type ExecutionOutcome = (typeof EXECUTION_OUTCOMES)[number];

export interface RecordExecution {
  readonly outcome: ExecutionOutcome;
  readonly collectedFen: number;
  readonly executedOn: PlainDate;
  readonly evidence: readonly string[];
}

export interface StartDailyFine {
  readonly reason: string;
}

export interface ProposeClosure {
  readonly government: string;
  readonly documentNo: string;
}

export interface ListAsDishonest {
  readonly reason: string;
}
