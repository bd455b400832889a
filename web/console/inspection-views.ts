import type { SeatState } from "../../domain/assign/seat.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel, Ladder } from "../../domain/calendar/rule-set.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { InspectionLineView } from "./views.ts";

export interface ClockView {
  readonly kind: ClockKind;
  readonly findingId: string | null;
  readonly basis: string;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly nextRung: string | null;
  readonly nextFireAt: Instant | null;
}

export interface RungView {
  readonly kind: ClockKind;
  readonly findingNumber: number | null;
  readonly rung: string;
  readonly act: "remind" | "expire" | "chase" | "escalate";
  readonly level: EscalationLevel | null;
  readonly officerName: string | null;
  readonly firedAt: Instant;
}

export interface FindingOnFile {
  readonly findingId: string;
  readonly number: number;
  readonly kind: FindingKind;
  readonly itemName: string | null;
  readonly level: FindingLevel;
  readonly description: string;
  readonly state: FindingState;
  readonly round: number;
  readonly dueOn: PlainDate | null;
  readonly orderNumber: string | null;
  readonly transferredTo: string | null;
  readonly caseNumber: string | null;
  readonly clock: ClockView | null;
  readonly extensions: readonly {
    readonly untilOn: PlainDate;
    readonly reason: string;
    readonly askedAt: Instant;
    readonly decision: "granted" | "refused" | null;
    readonly decisionReason: string | null;
  }[];
  readonly reports: readonly { readonly description: string; readonly reportedAt: Instant }[];
}

export interface InspectionDesk {
  readonly line: InspectionLineView;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly enterprise: {
    readonly address: string;
    readonly industry: string;
    readonly contactName: string;
    readonly contactPhone: string;
  };
  readonly seats: readonly {
    readonly seatId: string;
    readonly place: number;
    readonly turn: number;
    readonly publicNo: string;
    readonly name: string;
    readonly state: SeatState;
    readonly reason: string | null;
    readonly askedAt: Instant;
    readonly answeredAt: Instant | null;
  }[];
  readonly visits: readonly {
    readonly kind: "attempt" | "check" | "amendment" | "reinspection";
    readonly round: number;
    readonly visitedAt: Instant;
    readonly resultCode: ResultCode | null;
    readonly note: string;
  }[];
  readonly findings: readonly FindingOnFile[];
  readonly clocks: readonly ClockView[];
  readonly rungs: readonly RungView[];
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly fileName: string;
    readonly contentType: string;
    readonly uploadedAt: Instant;
  }[];
  readonly mails: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly toAddress: string;
    readonly state: "queued" | "sending" | "sent" | "failed";
    readonly sentAt: Instant | null;
  }[];
  readonly ledger: readonly {
    readonly seq: number;
    readonly event: string;
    readonly who: string | null;
    readonly actorKind: "officer" | "assignment-link" | "rectification-link" | "system";
    readonly at: Instant;
  }[];
  readonly ladder: Ladder;
  readonly mayPublish: boolean;
}
