import type { PlainDate } from "../shared/plain-date.ts";

/** The enterprise reports item by item what it has put right, with evidence. */
export interface ReportRectified {
  readonly items: readonly {
    readonly findingId: string;
    readonly description: string;
    readonly evidence: readonly string[];
  }[];
}

export interface RequestExtension {
  readonly findingId: string;
  readonly untilOn: PlainDate;
  readonly reason: string;
}

export interface DecideExtension {
  readonly findingId: string;
  readonly granted: boolean;
  readonly reason: string;
}
