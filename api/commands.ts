import { findCampaign } from "../db/queries/campaigns.ts";
import { findCommand, hasCommand, receiveCommand } from "../db/queries/commands.ts";
import type { Command } from "../db/queries/commands.ts";
import { settleCommand } from "../db/queries/inbox.ts";
import { findInspection } from "../db/queries/inspections.ts";
import { findCase } from "../db/queries/penalty.ts";
import type { Actor } from "../domain/accounts/actor.ts";
import type { CampaignCommand } from "../domain/campaign/campaign-commands.ts";
import type { InspectionCommand } from "../domain/campaign/inspection-commands.ts";
import type { Outcome } from "../domain/campaign/file.ts";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import { actorOf, permitInspection } from "./caller.ts";
import type { Caller } from "./caller.ts";
import type { Conditions } from "./conditions.ts";
import type { ApiDeps } from "./deps.ts";
import { ProblemError } from "./problem-error.ts";
import { refusalOf } from "./refusals.ts";

/** An act as a route hands it over. */
export type Act = (
  | { readonly subjectKind: "campaign"; readonly name: CampaignCommand }
  | { readonly subjectKind: "inspection"; readonly name: InspectionCommand }
  | { readonly subjectKind: "penalty-case"; readonly name: CaseCommand }
) & { readonly subjectId: string; readonly body: unknown };

export interface Sender {
  readonly caller: Caller;
  readonly conditions: Conditions;
}

export type CommandAnswer =
  | {
      readonly status: 200;
      readonly body: { commandId: string; status: "done"; version: number; stage: string };
    }
  | {
      readonly status: 202;
      readonly body: { commandId: string; status: "pending" };
      readonly headers: { readonly Location: string };
    };

type Deps = Pick<ApiDeps, "db" | "gateway" | "clock">;

/** Puts an act on record, hands it to its workflow, and answers how it went; what is on record is never lost. */
export async function submitCommand(
  deps: Deps,
  act: Act,
  { caller, conditions }: Sender,
): Promise<CommandAnswer> {
  const actor = actorOf(caller);
  if (act.subjectKind === "inspection") permitInspection(caller, act.subjectId);
  const { stage, inspectionId } = await getSubject(deps, act);
  if (inspectionId !== null) permitInspection(caller, inspectionId);
  await refuseSpentLink(deps, act.subjectId, { caller, conditions });
  const received = await receiveCommand(deps.db, { ...act, ...conditions, actor, receivedAt: deps.clock() });
  if (!received.ok) throw new ProblemError(received.error.reason);
  return answerFor(received.value.commandId, await settle(deps, received.value, stage));
}

interface Subject {
  readonly stage: string;
  /** The inspection whose mails open it. */
  readonly inspectionId: string | null;
}

async function getSubject(deps: Deps, act: Act): Promise<Subject> {
  const subject = await findSubject(deps, act);
  if (subject === undefined) throw new ProblemError("not-found");
  return subject;
}

async function findSubject({ db }: Deps, { subjectKind, subjectId }: Act): Promise<Subject | undefined> {
  switch (subjectKind) {
    case "campaign": {
      const row = await findCampaign(db, subjectId);
      return row && { stage: row.stage, inspectionId: null };
    }
    case "inspection": {
      const row = await findInspection(db, subjectId);
      return row && { stage: row.stage, inspectionId: row.id };
    }
    case "penalty-case": {
      const row = await findCase(db, subjectId);
      return row && { stage: row.state, inspectionId: row.inspectionId };
    }
  }
}

/** What was answered or passed on is over for this link; only the same click may come in twice. */
async function refuseSpentLink(
  { db }: Deps,
  subjectId: string,
  { caller, conditions }: Sender,
): Promise<void> {
  const spent = caller.link?.spent ?? null;
  if (spent !== null && !(await hasCommand(db, subjectId, conditions.idempotencyKey))) {
    throw new ProblemError(spent);
  }
}

async function settle(deps: Deps, command: Command, stage: string): Promise<Outcome | null> {
  if (command.outcome !== null) return command.outcome;
  if (isOver(stage)) return refuse(deps, command, { reason: "wrong-stage", facts: { stage } });
  const { subjectKind, subjectId, commandId, name, actor, expectedVersion } = command;
  const actorId = idOf(actor);
  const answer = await deps.gateway.deliver({
    subjectKind,
    subjectId,
    commandId,
    name,
    actorId,
    expectedVersion,
  });
  if (answer.outcome === "rejected") return refuse(deps, command, answer);
  if (answer.outcome === "done") return { status: "done", version: answer.version, stage: answer.stage };
  return (await findCommand(deps.db, commandId))?.outcome ?? null;
}

function isOver(stage: string): boolean {
  return stage === "closed" || stage === "cancelled" || stage === "CLOSED";
}

/** A refusal by the workflow's validator leaves no trace there: it is put on record here, unless the act was done before. */
async function refuse(
  { db, clock }: Deps,
  { commandId }: Command,
  { reason, facts }: { readonly reason: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<Outcome> {
  await settleCommand(db, commandId, { status: "rejected", reason, facts }, clock());
  return (await findCommand(db, commandId))?.outcome ?? { status: "rejected", reason, facts };
}

function idOf(actor: Actor): string | null {
  if (actor.kind === "officer") return actor.officerId;
  return actor.kind === "system" ? null : actor.linkId;
}

function answerFor(commandId: string, outcome: Outcome | null): CommandAnswer {
  if (outcome === null) {
    const headers = { Location: `/api/v1/commands/${commandId}` };
    return { status: 202, body: { commandId, status: "pending" }, headers };
  }
  if (outcome.status === "rejected") throw refusalOf(outcome);
  const { version, stage } = outcome;
  return { status: 200, body: { commandId, status: "done", version, stage } };
}
