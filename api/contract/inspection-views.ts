import { z } from "zod";

const text = z.string();
const maybe = z.string().nullable();

const line = z
  .object({
    inspectionId: text,
    campaignId: text,
    number: text,
    enterpriseName: text,
    uscc: text,
    townCode: text,
    stage: z.enum(["assign", "inspect", "rectify", "follow-up", "publish", "closed"]),
    version: z.int(),
    resultCode: maybe,
    checkedAt: maybe,
    publishedAt: maybe,
    parkedReason: maybe,
    findings: z.int(),
    openFindings: z.int(),
    team: z.array(z.object({ place: z.int(), publicNo: text, name: text, state: text })),
    next: z.object({ kind: text, rung: maybe, at: text, dueOn: maybe }).nullable(),
  })
  .meta({ id: "InspectionLine" });

export const inspectionList = z
  .object({ total: z.int(), rows: z.array(line) })
  .meta({ id: "InspectionList" });

export const assignmentList = z.object({ rows: z.array(line) }).meta({ id: "AssignmentList" });

const enterprise = z.object({
  uscc: text,
  name: text,
  address: text,
  townCode: text,
  sectionCode: text,
  industry: text,
  riskLevel: text,
  creditClass: text,
  contactName: text,
  contactPhone: text,
});

const seat = z.object({
  seatId: text,
  place: z.int(),
  turn: z.int(),
  publicNo: text,
  name: text,
  state: text,
  reason: maybe,
  askedAt: text,
  answeredAt: maybe,
});

const finding = z.object({
  findingId: text,
  number: z.int(),
  kind: text,
  itemVersionId: maybe,
  itemName: maybe,
  level: text,
  description: text,
  state: text,
  round: z.int(),
  dueOn: maybe,
  foundAt: text,
  endedAt: maybe,
  orderNumber: maybe,
  transferredTo: maybe,
  transferReceiptNo: maybe,
  caseNumber: maybe,
});

const clock = z.object({
  kind: text,
  findingId: maybe,
  seatId: maybe,
  basis: text,
  startedOn: text,
  dueOn: maybe,
  dueAt: maybe,
  nextRung: maybe,
  nextFireAt: maybe,
});

const visit = z.object({
  kind: text,
  round: z.int(),
  visitedAt: text,
  resultCode: maybe,
  note: text,
  recordedAt: text,
});

const evidence = z.object({
  evidenceId: text,
  sha256: text,
  contentType: text,
  sizeBytes: z.int(),
  fileName: text,
  subjectKind: maybe,
  subjectId: maybe,
  uploadedAt: text,
});

/** One inspection with everything on its file. */
export const inspectionView = z
  .object({
    ...line.shape,
    enterprise,
    seats: z.array(seat),
    findingsOnFile: z.array(finding),
    extensions: z.array(
      z.object({
        findingId: text,
        untilOn: text,
        reason: text,
        askedAt: text,
        decision: maybe,
        decisionReason: maybe,
      }),
    ),
    rectifications: z.array(
      z.object({ findingId: text, round: z.int(), description: text, reportedAt: text }),
    ),
    clocks: z.array(clock),
    visits: z.array(visit),
    evidence: z.array(evidence),
  })
  .meta({ id: "Inspection" });
