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

/** The acts against which an enterprise may speak (陈述申辩). */
export const OBJECTION_TARGETS = ["record", "order", "stop", "case", "listing", "power-cut"] as const;
export type ObjectionTarget = (typeof OBJECTION_TARGETS)[number];

/** The enterprise speaks against an act: against one finding, or the record as a whole. */
export interface ObjectTo {
  readonly against: ObjectionTarget;
  readonly findingId?: string | undefined;
  readonly words: string;
  readonly evidence: readonly string[];
}

export interface DecideObjection {
  readonly objectionId: string;
  readonly upheld: boolean;
  readonly reason: string;
}
