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
  readonly evidence: readonly string[];
}

export interface ApproveRestart {
  readonly findingId: string;
  readonly note: string;
  readonly evidence: readonly string[];
}
