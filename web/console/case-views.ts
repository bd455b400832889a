import type { Balance } from "../../domain/penalty/account.ts";
import type { CaseState, DecisionKind } from "../../domain/penalty/case-state.ts";
import type { DeliveryMethod, RemedyKind, RemedyOutcome } from "../../domain/penalty/commands.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { ActDraft, ActOffer, Person } from "../shared/form-spec.ts";
import type { LiveClockView } from "./clock-views.ts";
import type { Acting, ConsoleFrame } from "./views.ts";

/** A penalty case as its page shows it. */
export interface CaseDesk {
  readonly caseId: string;
  readonly number: string;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly findingNumber: number;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly state: CaseState;
  readonly reason: string;
  readonly filedOn: PlainDate;
  readonly proposedKind: DecisionKind | null;
  readonly proposedFen: number | null;
  readonly decisionNumber: string | null;
  readonly decisionKind: DecisionKind | null;
  readonly decidedOn: PlainDate | null;
  readonly decidedLate: boolean | null;
  readonly deliveredOn: PlainDate | null;
  readonly deliveryMethod: DeliveryMethod | null;
  readonly payDueOn: PlainDate | null;
  readonly remedyKind: RemedyKind | null;
  readonly remedyOutcome: RemedyOutcome | null;
  readonly remedyEndsOn: PlainDate | null;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly suspendedReason: string | null;
  readonly parked: string | null;
  readonly balance: Balance;
  readonly today: PlainDate;
  readonly clocks: readonly LiveClockView[];
  readonly sheets: readonly CaseSheet[];
  readonly offers: readonly ActOffer[];
  readonly people: readonly Person[];
}

/** One sheet of the file: an act, who did it, and what it says. */
export interface CaseSheet {
  readonly act: string;
  readonly at: Instant;
  readonly actOn: PlainDate;
  readonly amountFen: number | null;
  readonly actorName: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface CasePageProps {
  readonly frame: ConsoleFrame;
  readonly desk: CaseDesk;
  readonly acting: Acting & { readonly draft: ActDraft | null };
}
