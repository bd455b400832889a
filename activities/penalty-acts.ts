import type * as followUp from "../domain/follow-up/commands.ts";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import type * as bodies from "../domain/penalty/commands.ts";
import { decide } from "./penalty-decide.ts";
import { retryParked } from "./penalty-parking.ts";
import { recordDelivery, recordServiceConsent } from "./penalty-deliver.ts";
import {
  applyToCourt,
  closeCase,
  listAsDishonest,
  proposeClosure,
  recordExecution,
  sendDemand,
} from "./penalty-enforce.ts";
import { recordHearing, requestHearing, setHearing } from "./penalty-hearing.ts";
import { giveNotice, recordStatement, reportInvestigation } from "./penalty-investigate.ts";
import { deferPayment, recordPayment, startDailyFine } from "./penalty-pay.ts";
import { publishPenalty, withdrawPublicity } from "./penalty-publish.ts";
import { recordRemedy, recordRemedyOutcome } from "./penalty-remedy.ts";
import {
  passLegalReview,
  recordDiscussion,
  returnFromReview,
  returnToInvestigation,
} from "./penalty-review.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { approveShortening, recomputeClocks, resume, suspend } from "./penalty-suspend.ts";
import type { Verdict } from "./refusals.ts";

type Empty = Readonly<Record<string, never>>;

/** What each act carries; the API has checked it against the contract. */
interface Bodies {
  readonly reportInvestigation: bodies.ReportInvestigation;
  readonly giveNotice: Empty;
  readonly recordStatement: bodies.RecordStatement;
  readonly requestHearing: bodies.RequestHearing;
  readonly setHearing: bodies.SetHearing;
  readonly recordHearing: bodies.RecordHearing;
  readonly passLegalReview: bodies.PassLegalReview;
  readonly returnFromReview: bodies.Return;
  readonly recordDiscussion: bodies.RecordDiscussion;
  readonly returnToInvestigation: bodies.Return;
  readonly decide: bodies.Decide;
  readonly recordServiceConsent: bodies.RecordServiceConsent;
  readonly recordDelivery: bodies.RecordDelivery;
  readonly publishPenalty: Empty;
  readonly withdrawPublicity: bodies.Return;
  readonly recordPayment: bodies.RecordPayment;
  readonly deferPayment: bodies.DeferPayment;
  readonly recordRemedy: bodies.RecordRemedy;
  readonly recordRemedyOutcome: bodies.RecordRemedyOutcome;
  readonly sendDemand: Empty;
  readonly applyToCourt: bodies.ApplyToCourt;
  readonly recordExecution: bodies.RecordExecution;
  readonly startDailyFine: bodies.StartDailyFine;
  readonly proposeClosure: bodies.ProposeClosure;
  readonly listAsDishonest: bodies.ListAsDishonest;
  readonly closeCase: Empty;
  readonly suspend: followUp.Suspend;
  readonly resume: followUp.Resume;
  readonly recomputeClocks: Empty;
  readonly approveShortening: followUp.ApproveShortening;
  readonly retryParked: Empty;
}

type CaseActs = {
  readonly [Name in CaseCommand]: (scene: CaseScene, body: Bodies[Name]) => Promise<Verdict<CaseDone>>;
};

/** Every act on a case, by its name. */
export const CASE_ACTS: CaseActs = {
  reportInvestigation,
  giveNotice,
  recordStatement,
  requestHearing,
  setHearing,
  recordHearing,
  passLegalReview,
  returnFromReview,
  recordDiscussion,
  returnToInvestigation,
  decide,
  recordServiceConsent,
  recordDelivery,
  publishPenalty,
  withdrawPublicity,
  recordPayment,
  deferPayment,
  recordRemedy,
  recordRemedyOutcome,
  sendDemand,
  applyToCourt,
  recordExecution,
  startDailyFine,
  proposeClosure,
  listAsDishonest,
  closeCase,
  suspend,
  resume,
  recomputeClocks,
  approveShortening,
  retryParked,
};
