import type { CaseState, DecisionKind } from "../../domain/penalty/case-state.ts";
import type { ClosureCounter } from "../../domain/penalty/counters.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { StoryView } from "./timeline.tsx";
import type { ConsoleFrame, InspectionLineView } from "./views.ts";

export interface EnterpriseOnFile {
  readonly uscc: string;
  readonly name: string;
  readonly address: string;
  readonly townName: string;
  readonly sectionName: string;
  readonly industry: string;
  readonly riskLevel: "major" | "higher" | "general" | "low";
  readonly creditClass: string;
  readonly standardGrade: number;
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface PenaltyLine {
  readonly caseId: string;
  readonly number: string;
  readonly state: CaseState;
  readonly filedOn: PlainDate;
  readonly decisionKind: DecisionKind | null;
  readonly fineFen: number | null;
  readonly decidedOn: PlainDate | null;
}

export interface DishonestyLine {
  readonly reason: string;
  readonly listedOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly removableFrom: PlainDate;
  readonly removedOn: PlainDate | null;
  readonly removedReason: string | null;
}

export interface EnterprisePageProps {
  readonly frame: ConsoleFrame;
  readonly enterprise: EnterpriseOnFile;
  readonly inspections: readonly InspectionLineView[];
  readonly penalties: readonly PenaltyLine[];
  readonly counter: ClosureCounter;
  readonly dishonesty: readonly DishonestyLine[];
  readonly story: StoryView;
}
