import { z } from "zod";
import { pageQuery, uuid } from "./common.ts";

const text = z.string();
const maybe = z.string().nullable();
const fen = z.int();

export const caseQuery = z.strictObject({
  ...pageQuery.shape,
  inspectionId: uuid.optional(),
  open: z.enum(["true", "false"]).optional(),
});

const line = z
  .object({
    caseId: text,
    number: text,
    inspectionId: text,
    campaignId: text,
    findingId: text,
    enterpriseName: text,
    uscc: text,
    state: text,
    version: z.int(),
    filedOn: text,
    decisionNumber: maybe,
    decisionKind: maybe,
    fineFen: fen.nullable(),
    decidedOn: maybe,
    decidedLate: z.boolean().nullable(),
    parkedReason: maybe,
    suspendedReason: maybe,
    next: z.object({ kind: text, rung: maybe, at: text, dueOn: maybe }).nullable(),
  })
  .meta({ id: "PenaltyCaseLine" });

export const caseList = z.object({ total: z.int(), rows: z.array(line) }).meta({ id: "PenaltyCaseList" });

const clock = z.object({
  kind: text,
  state: text,
  basis: text,
  holder: text,
  startedOn: text,
  dueOn: maybe,
  nextRung: maybe,
  nextFireAt: maybe,
});

const sheet = z.object({
  act: text,
  at: text,
  actOn: text,
  amountFen: fen.nullable(),
  actorName: maybe,
  facts: z.record(text, z.unknown()),
});

/** One penalty case with everything in its file, and what is owed today. */
export const caseView = z
  .object({
    ...line.shape,
    reason: text,
    proposedKind: maybe,
    proposedFen: fen.nullable(),
    noticeOn: maybe,
    hearingOn: maybe,
    deliveredOn: maybe,
    deliveryMethod: maybe,
    eServiceConsent: z.boolean(),
    publishedAt: maybe,
    withdrawnAt: maybe,
    payDueOn: maybe,
    dailyFineFrom: maybe,
    remedyKind: maybe,
    remedyOutcome: maybe,
    remedyEndsOn: maybe,
    closedAt: maybe,
    balance: z.object({
      on: text,
      fineFen: fen,
      surchargeFen: fen,
      dailyFineFen: fen,
      paidFen: fen,
      openFen: fen,
    }),
    /** What may be done now, whoever may do it. */
    lawful: z.array(text),
    clocks: z.array(clock),
    sheets: z.array(sheet),
  })
  .meta({ id: "PenaltyCase" });

const entry = z.object({
  entryId: text,
  caseId: text,
  enterpriseName: text,
  uscc: text,
  reason: text,
  listedOn: text,
  removableFrom: text,
  untilOn: text,
  removedOn: maybe,
  removedReason: maybe,
  /** Does it stand on the list today? */
  stands: z.boolean(),
});

export const entryList = z.object({ rows: z.array(entry) }).meta({ id: "DishonestyList" });

export const entryRemoved = z
  .object({ entryId: text, removedOn: text })
  .meta({ id: "DishonestyEntryRemoved" });
