import { randomBytes, randomUUID } from "node:crypto";
import { createCampaignActivities } from "../../activities/campaign.ts";
import { createInspectionActivities } from "../../activities/inspection.ts";
import { createPenaltyCaseActivities } from "../../activities/penalty-case.ts";
import { createRulebook } from "../../activities/rulebook.ts";
import { receiveCommand } from "../../db/queries/commands.ts";
import { saveEvidence } from "../../db/queries/evidence.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import type { CampaignFile, InspectionFile, Settled, SubjectKind } from "../../domain/campaign/file.ts";
import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";

const HOUR_MS = 3_600_000;

/** Something put around every act and every ring of a world, for instance a second run of it. */
export type Around = (db: TestDb) => <T>(act: () => Promise<T>) => Promise<T>;

/** The records with their activities and a clock that a test moves; nothing but the database is real, and it is. */
export interface World {
  readonly db: TestDb["db"];
  readonly sql: TestDb["sql"];
  readonly campaignRecords: ReturnType<typeof createCampaignActivities>;
  readonly records: ReturnType<typeof createInspectionActivities>;
  readonly caseRecords: ReturnType<typeof createPenaltyCaseActivities>;
  readonly now: () => string;
  readonly moveTo: (at: string) => void;
  readonly passHours: (hours: number) => void;
  /** A person's act comes in, now; nobody has applied it yet. Gives the command's id. */
  readonly receive: (act: ReceivedAct) => Promise<string>;
  /** A person's act on a campaign: received now, and applied. */
  readonly tellCampaign: (
    id: string,
    name: string,
    body: unknown,
    actor: Actor,
    expectedVersion?: number,
  ) => Promise<Settled<CampaignFile>>;
  readonly tell: (
    id: string,
    name: string,
    body: unknown,
    actor: Actor,
    expectedVersion?: number,
  ) => Promise<Settled<InspectionFile>>;
  /** A person's act on a penalty case: received now, and applied. */
  readonly tellCase: (
    id: string,
    name: string,
    body: unknown,
    actor: Actor,
    expectedVersion?: number,
  ) => Promise<Settled<CaseFile>>;
  readonly ringCase: (caseId: string) => Promise<CaseFile>;
  /** Fires what is due now. */
  readonly ring: (inspectionId: string) => Promise<InspectionFile>;
  /** A photo of this inspection, ready to prove something. */
  readonly photo: (inspectionId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface ReceivedAct {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly body: unknown;
  readonly actor: Actor;
  readonly expectedVersion?: number | undefined;
}

/** Opens a world on a database that holds a county already, at this moment. */
export function openWorld(test: TestDb, openedAt: string, around?: Around): World {
  const { db } = test;
  const run = around?.(test) ?? ((act) => act());
  let at = openedAt;
  const now = () => at;
  const deps = {
    db,
    publicUrl: "https://double-random.example",
    linkSecret: "a secret of this test and of nothing else",
    drawSpecSha256: "0".repeat(64),
    now,
    randomBytes,
  };
  const rulebook = createRulebook();
  const campaignRecords = createCampaignActivities(deps, rulebook);
  const records = createInspectionActivities(deps, rulebook);
  const caseRecords = createPenaltyCaseActivities(deps, rulebook);

  async function receive({ kind, id, name, body, actor, expectedVersion }: ReceivedAct) {
    const received = await receiveCommand(db, {
      subjectKind: kind,
      subjectId: id,
      name,
      body,
      actor,
      expectedVersion: expectedVersion ?? null,
      idempotencyKey: randomUUID(),
      receivedAt: at,
    });
    if (!received.ok) throw new Error(received.error.reason);
    return received.value.commandId;
  }

  return {
    db,
    sql: test.sql,
    campaignRecords,
    records,
    caseRecords,
    now,
    receive,
    moveTo: (to) => {
      at = to;
    },
    passHours: (hours) => {
      at = toInstant(toMs(at) + hours * HOUR_MS);
    },
    tellCampaign: async (campaignId, name, body, actor, expectedVersion) => {
      const commandId = await receive({
        kind: "campaign",
        id: campaignId,
        name,
        body,
        actor,
        expectedVersion,
      });
      return run(() => campaignRecords.applyCampaignCommand({ campaignId, commandId }));
    },
    tell: async (inspectionId, name, body, actor, expectedVersion) => {
      const commandId = await receive({
        kind: "inspection",
        id: inspectionId,
        name,
        body,
        actor,
        expectedVersion,
      });
      return run(() => records.applyInspectionCommand({ inspectionId, commandId }));
    },
    tellCase: async (caseId, name, body, actor, expectedVersion) => {
      const commandId = await receive({
        kind: "penalty-case",
        id: caseId,
        name,
        body,
        actor,
        expectedVersion,
      });
      return run(() => caseRecords.applyCaseCommand({ caseId, commandId }));
    },
    ringCase: (caseId) => run(() => caseRecords.ringCaseClocks({ caseId, asOf: at })),
    ring: (inspectionId) => run(() => records.ringClocks({ inspectionId, asOf: at })),
    photo: async (inspectionId) => {
      const id = randomUUID();
      const file = { contentType: "image/jpeg", sizeBytes: 3, fileName: "整改照片.jpg" };
      const upload = { uploadedBy: SYSTEM, uploadedAt: at };
      await db.transaction((tx) =>
        saveEvidence(tx, { id, inspectionId, sha256: "a".repeat(64), ...file, ...upload }),
      );
      return id;
    },
    close: test.close,
  };
}
