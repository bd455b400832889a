import type { Db } from "../../db/client.ts";
import { getCalendar, getRuleSet } from "../../db/queries/calendar.ts";
import { listEvidence } from "../../db/queries/view-file.ts";
import { listEnterpriseWords, listFindingsOnFile } from "../../db/queries/view-findings.ts";
import { listTimeline } from "../../db/queries/view-timeline.ts";
import {
  findRoomSubject,
  listLegalBases,
  listRectifications,
  listVerdicts,
} from "../../db/queries/views-pages-links.ts";
import { dateOf } from "../../domain/calendar/calendar.ts";
import { advance } from "../../domain/follow-up/finding-course.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Event, FileView, FindingInRoom, RoomView } from "../../web/enterprise/views.ts";
import { ProblemError } from "../problem-error.ts";

/** An inspection as its enterprise may see it. */
export async function getRoom(db: Db, inspectionId: string, at: Instant): Promise<RoomView> {
  const subject = await findRoomSubject(db, inspectionId);
  if (subject === undefined) throw new ProblemError("not-found");
  const { calendarId } = await getRuleSet(db, subject.ruleSetId);
  const today = dateOf(await getCalendar(db, calendarId), at);
  const file = await loadFile(db, inspectionId);
  return {
    number: subject.number,
    campaignTitle: subject.campaignTitle,
    enterpriseName: subject.enterpriseName,
    sectionName: subject.sectionName,
    stage: subject.stage,
    isClosed: subject.stage === "closed",
    today,
    findings: file.findings.map((finding) => findingIn(file, finding, today)),
    heard: await heardIn(db, inspectionId),
  };
}

/** What the enterprise said against an act, what was imposed on it beside orders, and each answer; the newest first. */
async function heardIn(db: Db, inspectionId: string): Promise<RoomView["heard"]> {
  const lists = (["objection", "measure"] as const).map((kind) =>
    listTimeline(db, { inspectionId }, kind, { page: 1, size: 100 }),
  );
  const rows = (await Promise.all(lists)).flatMap((list) => list.rows);
  return rows
    .map((row) => show("timelineEntry", row, "enterprise"))
    .map(({ id, at, event, findingNumber, facts }) => ({
      ...{ id, at, event, findingNumber },
      facts: show("timelineFacts", facts, "enterprise"),
    }))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function loadFile(db: Db, inspectionId: string) {
  const [findings, bases, words, reports, verdicts, evidence] = await Promise.all([
    listFindingsOnFile(db, inspectionId),
    listLegalBases(db, inspectionId),
    listEnterpriseWords(db, inspectionId),
    listRectifications(db, inspectionId),
    listVerdicts(db, inspectionId),
    listEvidence(db, inspectionId),
  ]);
  return { findings, bases, extensions: words.extensions, reports, verdicts, evidence };
}

type File = Awaited<ReturnType<typeof loadFile>>;
type Finding = File["findings"][number];

function findingIn(file: File, finding: Finding, today: PlainDate): FindingInRoom {
  const { findingId, state, dueOn, kind } = finding;
  const facts = { ...finding, legalBasis: file.bases.get(findingId) ?? null };
  const asked = advance(state, "extension-asked").ok;
  return {
    ...show("finding", facts, "enterprise"),
    kind,
    files: filesOf(file, "finding", findingId),
    events: eventsOf(file, findingId),
    mayReport: advance(state, "rectification-reported").ok,
    askForTime: !asked || dueOn === null ? "no" : today > dueOn ? "too-late" : "yes",
  };
}

function eventsOf(file: File, findingId: string): readonly Event[] {
  const mine = <T extends { readonly findingId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.findingId === findingId);
  const events: readonly Event[] = [
    ...mine(file.extensions).map((row) => {
      const { askedAt: at, ...rest } = show("extension", row, "enterprise");
      return { kind: "extension" as const, at, ...rest };
    }),
    ...mine(file.reports).map((row) => {
      const { reportedAt: at, description } = show("rectification", row, "enterprise");
      const files = filesOf(file, "rectification", row.rectificationId);
      return { kind: "report" as const, at, description, files };
    }),
    ...mine(file.verdicts).map((row) => {
      const { visitedAt: at, ...rest } = show("verdict", row, "enterprise");
      return { kind: "verdict" as const, at, ...rest };
    }),
  ];
  return [...events].sort((one, other) => (one.at < other.at ? -1 : 1));
}

function filesOf({ evidence }: File, kind: string, subjectId: string): readonly FileView[] {
  return evidence
    .filter((file) => file.subjectKind === kind && file.subjectId === subjectId)
    .map(({ evidenceId, fileName, contentType }) => ({
      evidenceId,
      fileName,
      isImage: contentType.startsWith("image/"),
    }));
}
