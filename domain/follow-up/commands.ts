import type { Instant, PlainDate } from "../shared/plain-date.ts";

/** What two inspectors saw when they came back, finding by finding. */
export interface RecordReinspection {
  readonly visitedAt: Instant;
  readonly note: string;
  readonly verdicts: readonly {
    readonly findingId: string;
    readonly verdict: "pass" | "fail";
    readonly note: string;
    readonly evidence: readonly string[];
  }[];
}

/** A failed finding goes round again with a new deadline. */
export interface OrderAgain {
  readonly findingId: string;
  readonly dueOn: PlainDate;
  readonly reason: string;
}

/** A finding that was not put right becomes a penalty case. */
export interface FileCase {
  readonly findingId: string;
  readonly reason: string;
}

export interface AcknowledgeTransfer {
  readonly findingId: string;
  readonly receiptNo: string;
}

export interface RecordFeedback {
  readonly findingId: string;
  readonly feedback: string;
  /** The number of the other authority's document, where the paper itself is not uploaded. */
  readonly documentNo?: string | undefined;
  readonly evidence: readonly string[];
}

export interface ApproveRestart {
  readonly findingId: string;
  readonly note: string;
  readonly evidence: readonly string[];
}

/** A finding is handed to another department, or to the police. */
export interface Transfer {
  readonly findingId: string;
  readonly kind: "department" | "police";
  readonly toAuthority: string;
  readonly reason: string;
}

/** The other authority does not take it: it comes back to the bureau. */
export interface ReturnTransfer {
  readonly findingId: string;
  readonly reason: string;
}

/** A stopped unit asks to start again. */
export interface RequestRestart {
  readonly findingId: string;
  readonly words: string;
  readonly evidence: readonly string[];
}

export interface RefuseRestart {
  readonly findingId: string;
  readonly reason: string;
}

/** A major hazard is put on the list of the hazards under supervision (挂牌督办). */
export interface ListForSupervision {
  readonly findingId: string;
  readonly supervisedBy: string;
  readonly reason: string;
}

/** Power or explosives are cut off from a unit that does not stop (安全生产法 art. 70). */
export interface NoticePowerCut {
  readonly findingId: string;
  readonly supplier: string;
  readonly reason: string;
  readonly cutAt: Instant;
  /** Danger does not wait for the 24 hours. */
  readonly emergency: boolean;
}

export interface RestorePower {
  readonly findingId: string;
  readonly note: string;
}

/** The unit is gone for good: closed, deregistered, moved away. */
export interface RecordUnitClosed {
  readonly note: string;
  readonly evidence: readonly string[];
}

export const SUSPENSION_CAUSES = ["court", "police", "force-majeure", "seasonal-closure"] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

export interface Suspend {
  readonly cause: SuspensionCause;
  readonly words: string;
}

export interface Resume {
  readonly note: string;
}

/** A new calendar or rule set would end a running term earlier: a head says whether it does. */
export interface ApproveShortening {
  readonly clockId: string;
  readonly approved: boolean;
  readonly reason: string;
}
