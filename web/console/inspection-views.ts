import type { SeatState } from "../../domain/assign/seat.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { ActOffer } from "../shared/form-spec.ts";
import type { Language } from "../shared/language.ts";
import type { LiveClockView } from "./clock-views.ts";
import type { StoryView } from "./timeline.tsx";
import type { InspectionLineView } from "./views.ts";

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
  readonly legalBasis: string | null;
  readonly measures: string | null;
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
  readonly findings: readonly FindingOnFile[];
  readonly clocks: readonly LiveClockView[];
  readonly story: StoryView;
  readonly ledger: readonly {
    readonly seq: number;
    readonly event: string;
    readonly who: string | null;
    readonly actorKind: "officer" | "assignment-link" | "rectification-link" | "system";
    readonly at: Instant;
  }[];
  readonly mayPublish: boolean;
  /** What this officer may do now. */
  readonly offers: readonly ActOffer[];
}

export interface DeskProps {
  readonly language: Language;
  readonly desk: InspectionDesk;
}
