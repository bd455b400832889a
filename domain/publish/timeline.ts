import type { ClockKind } from "../calendar/clock.ts";
import type { EscalationLevel } from "../calendar/rule-set.ts";
import type { SuspensionCause } from "../follow-up/commands.ts";
import type { FindingKind, FindingLevel, FindingState } from "../inspect/finding.ts";
import type { ResultCode } from "../inspect/result-code.ts";
import type { ObjectionTarget } from "../rectify/commands.ts";
import type { Instant, PlainDate } from "../shared/plain-date.ts";

/** What an entry of the story of an inspection is about. */
export const TIMELINE_KINDS = [
  "team",
  "visit",
  "review",
  "finding",
  "order",
  "extension",
  "rectification",
  "objection",
  "measure",
  "transfer",
  "case",
  "suspension",
  "publication",
  "clock",
  "escalation",
  "reminder",
  "mail",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What an entry tells beside its event; each says only what it has. */
export interface TimelineFacts {
  readonly words?: string;
  readonly round?: number;
  readonly result?: ResultCode;
  readonly verdicts?: readonly {
    readonly number: number;
    readonly verdict: "pass" | "fail";
    readonly words?: string;
  }[];
  readonly level?: FindingLevel;
  readonly itemName?: string;
  readonly unitKind?: Exclude<FindingKind, "checklist">;
  readonly legalBasis?: string;
  readonly measures?: string;
  /** The place was stopped for it. */
  readonly stopped?: boolean;
  /** The closed finding that came back with this one. */
  readonly recurrence?: {
    readonly inspectionId: string;
    readonly inspectionNumber: string;
    readonly findingNumber: number;
  };
  readonly state?: FindingState;
  /** Of an order or a case. */
  readonly number?: string;
  readonly findings?: readonly { readonly number: number; readonly dueOn?: PlainDate }[];
  readonly untilOn?: PlainDate;
  readonly dueOn?: PlainDate;
  readonly against?: ObjectionTarget;
  /** Who supplies what is cut, or who supervises what is listed. */
  readonly party?: string;
  readonly cutAt?: Instant;
  readonly endedAs?: string;
  readonly authority?: string;
  readonly transferKind?: "department" | "police";
  readonly receiptNo?: string;
  readonly cause?: SuspensionCause;
  readonly caseId?: string;
  readonly amountFen?: number;
  readonly actOn?: PlainDate;
  readonly seq?: number;
  readonly publication?: string;
  readonly person?: string;
  readonly place?: number;
  readonly clock?: ClockKind;
  readonly rung?: string;
  readonly escalation?: EscalationLevel;
  readonly answers?: readonly {
    readonly words: string;
    readonly at: Instant;
    readonly officerName?: string;
  }[];
  readonly subject?: string;
  readonly to?: string;
  readonly text?: string;
  readonly mailState?: "queued" | "sending" | "sent" | "failed";
}

/** A file that belongs to an entry. */
export interface ProofFile {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly isImage: boolean;
}

/** One thing that happened to an inspection, or that somebody was told. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: Instant;
  readonly kind: TimelineKind;
  readonly event: string;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly campaignTitle: string;
  readonly findingId: string | null;
  readonly findingNumber: number | null;
  readonly officerName: string | null;
  readonly facts: TimelineFacts;
  readonly evidence: readonly ProofFile[];
  /** What was there before: what a report of rectification is held against. */
  readonly evidenceBefore: readonly ProofFile[];
}
