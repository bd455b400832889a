import { findCommand } from "../db/queries/commands.ts";
import type { Language } from "../web/shared/language.ts";
import type { Sent } from "../web/shared/sent-notice.tsx";
import type { Caller } from "./caller.ts";
import { submitCommand } from "./commands.ts";
import type { Act } from "./commands.ts";
import type { ApiDeps } from "./deps.ts";
import type { Form } from "./form.ts";
import { ProblemError } from "./problem-error.ts";
import { problemOf } from "./problems.ts";
import { refusalOf } from "./refusals.ts";
import { uuid } from "./contract/common.ts";

type Deps = Pick<ApiDeps, "db" | "gateway" | "clock">;

/** A new key for the forms of a page: two clicks on one button are one act. */
export { randomUUID as newActKey } from "node:crypto";

/** How an act from a page went: on record under its id, or refused. */
export type Acted = { readonly commandId: string } | { readonly refused: ProblemError };

/** Submits an act from a form by the way that the API's own acts go. What failed on our side is no refusal. */
export async function submitFrom(deps: Deps, act: Act, caller: Caller, form: Form): Promise<Acted> {
  const conditions = { idempotencyKey: keyIn(form), expectedVersion: null };
  try {
    const answered = await submitCommand(deps, act, { caller, conditions });
    return { commandId: answered.body.commandId };
  } catch (error) {
    if (error instanceof ProblemError) return { refused: error };
    throw error;
  }
}

/** The key that makes two clicks one act; a form that lost its key is refused. */
export function keyIn(form: Form): string {
  const key = form.text("key");
  if (!/^[\w-]{8,100}$/.test(key)) throw new ProblemError("malformed-request");
  return key;
}

/** A refusal as a page shows it. */
export function refusedAs(problem: ProblemError, language: Language): Sent {
  const { title, titleEn, detail, detailEn, errors = [] } = problemOf(problem);
  const faults = errors.map((error) => (language === "zh" ? error.message : error.messageEn));
  return language === "zh"
    ? { status: "rejected", title, detail: [detail, ...faults].join(" ") }
    : { status: "rejected", title: titleEn, detail: [detailEn, ...faults].join(" ") };
}

/** What became of the act that a page was sent back with, if it was about this subject. */
export async function findSent(
  { db }: Pick<ApiDeps, "db">,
  subjectId: string,
  commandId: string | undefined,
  language: Language,
): Promise<Sent | null> {
  const id = uuid.safeParse(commandId);
  const command = id.success ? await findCommand(db, id.data) : undefined;
  if (command?.subjectId !== subjectId) return null;
  const { outcome } = command;
  if (outcome === null) return { status: "pending" };
  return outcome.status === "done" ? { status: "done" } : refusedAs(refusalOf(outcome), language);
}
