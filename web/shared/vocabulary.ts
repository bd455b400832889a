import type { DeclineReason, SeatState } from "../../domain/assign/seat.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import type { CampaignStage, Stage } from "../../domain/campaign/stages.ts";
import type { DutyHolder } from "../../domain/follow-up/duty.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { MustFlag } from "../../domain/plan/scheme.ts";

export type For<Code extends string> = Readonly<Record<Code, string>>;

/** The words of the law and of the procedure, which all pages share. */
export interface SharedWords {
  readonly site: string;
  readonly bureau: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly beijingTime: string;
  readonly none: string;
  readonly colon: string;
  readonly comma: string;
  readonly stage: For<Stage | CampaignStage>;
  readonly result: For<ResultCode>;
  readonly findingState: For<FindingState>;
  readonly findingKind: For<Exclude<FindingKind, "checklist">>;
  readonly findingLevel: For<FindingLevel>;
  /** What somebody owes when a clock of this kind runs. */
  readonly clock: For<ClockKind>;
  readonly holder: For<DutyHolder>;
  readonly level: For<EscalationLevel>;
  readonly seat: For<SeatState>;
  readonly decline: For<DeclineReason>;
  readonly outcome: For<"must" | "selected" | "reserve">;
  readonly mustFlag: For<MustFlag>;
  /** Who takes part in a seed, by the codes that are usual; others stand for themselves. */
  readonly party: Readonly<Record<string, string>>;
  readonly pager: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly total: (count: number) => string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly stepper: { readonly label: string; readonly state: For<"done" | "current" | "ahead"> };
  readonly inspections: (count: number) => string;
}
