import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { TimelineFacts } from "../../domain/publish/timeline.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { ActDraft, ActOffer } from "../shared/form-spec.ts";
import type { Language } from "../shared/language.ts";
import type { Sent } from "../shared/sent-notice.tsx";

/** A file that belongs to a finding or a report. */
export interface FileView {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly isImage: boolean;
}

/** Something that happened to a finding, as its enterprise sees it. */
export type Event =
  | {
      readonly kind: "extension";
      readonly at: Instant;
      readonly untilOn: PlainDate;
      readonly reason: string;
      readonly decision: "granted" | "refused" | null;
      readonly decisionReason: string | null;
    }
  | {
      readonly kind: "report";
      readonly at: Instant;
      readonly description: string;
      readonly files: readonly FileView[];
    }
  | {
      readonly kind: "verdict";
      readonly at: Instant;
      readonly verdict: "pass" | "fail";
      readonly note: string;
    };

export interface FindingInRoom {
  readonly findingId: string;
  readonly number: number;
  readonly itemName: string | null;
  readonly kind: FindingKind;
  readonly legalBasis: string | null;
  readonly level: FindingLevel;
  readonly description: string;
  readonly state: FindingState;
  readonly dueOn: PlainDate | null;
  readonly orderNumber: string | null;
  readonly caseNumber: string | null;
  readonly transferredTo: string | null;
  readonly files: readonly FileView[];
  readonly events: readonly Event[];
  readonly mayReport: boolean;
  readonly askForTime: "yes" | "too-late" | "no";
}

/** What the enterprise said against an act or asked for, and what it was answered. */
export interface HeardWords {
  readonly id: string;
  readonly at: Instant;
  readonly event: string;
  readonly findingNumber: number | null;
  readonly facts: TimelineFacts;
}

export interface RoomView {
  readonly number: string;
  readonly campaignTitle: string;
  readonly enterpriseName: string;
  readonly sectionName: string | null;
  readonly stage: InspectionStage;
  readonly isClosed: boolean;
  readonly today: PlainDate;
  readonly findings: readonly FindingInRoom[];
  readonly heard: readonly HeardWords[];
}

export type ReportFault =
  | "description-missing"
  | "description-too-long"
  | "photo-missing"
  | "photo-too-large"
  | "too-many-photos"
  | "photo-wrong-type";

export type ExtensionFault =
  "date-missing" | "date-invalid" | "date-not-later" | "reason-missing" | "reason-too-long";

/** What was typed into one form, and what is wrong with it: nothing is typed twice. */
export interface Draft {
  readonly findingId: string;
  readonly form: "report" | "extension";
  readonly description: string;
  readonly kept: readonly { readonly evidenceId: string; readonly fileName: string }[];
  readonly untilOn: string;
  readonly reason: string;
  readonly faults: readonly (ReportFault | ExtensionFault)[];
  /** The photos that are none. */
  readonly wrongFiles: readonly string[];
}

export interface RoomPageProps {
  readonly language: Language;
  readonly address: string;
  readonly styleHref: string;
  readonly link: string;
  readonly view: RoomView;
  readonly actKey: string;
  readonly sent: Sent | null;
  readonly draft: Draft | null;
  /** What may be done beside reporting and asking for more time. */
  readonly offers: readonly ActOffer[];
  readonly actDraft: ActDraft | null;
}
