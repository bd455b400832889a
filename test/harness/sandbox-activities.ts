import type { CampaignActivities } from "../../activities/campaign.ts";
import type { InspectionActivities } from "../../activities/inspection.ts";
import type { PenaltyCaseActivities } from "../../activities/penalty-case.ts";
import type { LaunchActivities } from "../../activities/launch.ts";
import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { openBooks, type Books, type Clock, type Position } from "./sandbox-ledger.ts";

/** A campaign's ledger, and the activities over it. */
export function aCampaignLedger(start: Partial<CampaignFile>, clocks: readonly Clock<CampaignFile>[] = []) {
  const books = openBooks<CampaignFile>(aCampaignFile(start), clocks);
  const { change, apply, ring } = books;
  const act = actsOn(books);
  const activities = {
    loadCampaign: act("loadCampaign", books.file),
    applyCampaignCommand: act(
      "applyCampaignCommand",
      ({ commandId }: Command) => apply(commandId),
      commandOf,
    ),
    giveUpCampaignCommand: act("giveUpCampaignCommand", nothing, commandOf),
    parkCampaign: act("parkCampaign", nothing, reasonOf),
    endNotice: act("endNotice", ({ asOf }: Moment) => ring(asOf), asOfOf),
    countOpen: act("countOpen", ({ asOf }: Moment) => ring(asOf), asOfOf),
    holdDraw: act("holdDraw", () => change({ stage: "assign" })),
    launchInspections: act("launchInspections", nothing),
    beginInspecting: act("beginInspecting", () => change({ stage: "inspect" })),
    publishReport: act("publishReport", () => change({ stage: "closed" })),
  } satisfies CampaignActivities & LaunchActivities;
  return { ...books, activities };
}

/** An inspection's ledger, and the activities over it. */
export function anInspectionLedger(
  start: Partial<InspectionFile>,
  clocks: readonly Clock<InspectionFile>[] = [],
  wasLast = false,
) {
  const books = openBooks<InspectionFile>(anInspectionFile(start), clocks);
  const { apply, ring } = books;
  const act = actsOn(books);
  const activities = {
    takeUpInspection: act("takeUpInspection", books.file),
    applyInspectionCommand: act(
      "applyInspectionCommand",
      ({ commandId }: Command) => apply(commandId),
      commandOf,
    ),
    giveUpCommand: act("giveUpCommand", nothing, commandOf),
    parkInspection: act("parkInspection", nothing, reasonOf),
    passOnSilentSeats: act("passOnSilentSeats", ({ asOf }: Moment) => ring(asOf), asOfOf),
    ringClocks: act("ringClocks", ({ asOf }: Moment) => ring(asOf), asOfOf),
    isLastOfCampaign: act("isLastOfCampaign", () => ({ wasLast })),
  } satisfies InspectionActivities;
  return { ...books, activities };
}

/** A penalty case's ledger, and the activities over it. */
export function aCaseLedger(start: Partial<CaseFile>, clocks: readonly Clock<CaseFile>[] = []) {
  const books = openBooks<CaseFile>(aCaseFile(start), clocks);
  const { apply, ring } = books;
  const act = actsOn(books);
  const activities = {
    takeUpCase: act("takeUpCase", books.file),
    applyCaseCommand: act("applyCaseCommand", ({ commandId }: Command) => apply(commandId), commandOf),
    giveUpCaseCommand: act("giveUpCaseCommand", nothing, commandOf),
    ringCaseClocks: act("ringCaseClocks", ({ asOf }: Moment) => ring(asOf), asOfOf),
    parkCase: act("parkCase", nothing, reasonOf),
  } satisfies PenaltyCaseActivities;
  return { ...books, activities };
}

interface Command {
  readonly commandId: string;
}
interface Moment {
  readonly asOf: Instant;
}
interface Parking {
  readonly reason: string;
}

const commandOf = ({ commandId }: Command): string => commandId;
const asOfOf = ({ asOf }: Moment): string => asOf;
const reasonOf = ({ reason }: Parking): string => reason;
const nothing = (): void => undefined;

/** Makes an activity that enters its call in the books, fails if that was asked for, and does its work. */
function actsOn({ enter }: Pick<Books<Position>, "enter">) {
  return <Input, Output>(name: string, work: (input: Input) => Output, note?: (input: Input) => string) =>
    (input: Input): Promise<Output> =>
      new Promise((resolve) => {
        enter(name, note?.(input));
        resolve(work(input));
      });
}

function aCampaignFile(start: Partial<CampaignFile>): CampaignFile {
  return {
    campaignId: "campaign-1",
    stage: "plan",
    version: 1,
    authorId: "author",
    nextAt: null,
    seedReady: false,
    ...start,
  };
}

function aCaseFile(start: Partial<CaseFile>): CaseFile {
  return {
    caseId: "case-1",
    inspectionId: "inspection-1",
    stage: "INVESTIGATING",
    version: 1,
    nextAt: null,
    ...start,
  };
}

function anInspectionFile(start: Partial<InspectionFile>): InspectionFile {
  return {
    inspectionId: "inspection-1",
    campaignId: "campaign-1",
    stage: "assign",
    version: 1,
    nextAt: null,
    ...start,
  };
}
