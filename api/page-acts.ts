import type { z } from "zod";
import { commandIdOf, hasCommand } from "../db/queries/commands.ts";
import type { ActDraft, FormSpec } from "../web/shared/form-spec.ts";
import type { Sent } from "../web/shared/sent-notice.tsx";
import type { Language } from "../web/shared/language.ts";
import type { Caller } from "./caller.ts";
import type { Act } from "./commands.ts";
import type { ApiDeps } from "./deps.ts";
import { keepEvidence } from "./evidence.ts";
import { takeForm, targetIn } from "./form-body.ts";
import type { Form } from "./form.ts";
import { keyIn, refusedAs, submitFrom } from "./page-commands.ts";
import { ProblemError } from "./problem-error.ts";

/** A form that came in: for which act, on what, from whom. */
export interface Filled {
  readonly act: string;
  readonly spec: FormSpec;
  readonly body: z.ZodType;
  readonly form: Form;
  readonly caller: Caller;
  readonly language: Language;
  /** Whose inspection the files belong to. */
  readonly inspectionId: string;
  /** The act that is done with the body. */
  readonly actOf: (body: unknown) => Act;
}

/** On record under its id; or back to the page, with what was typed and why it was not taken. */
export type Done =
  | { readonly commandId: string }
  | { readonly status: 409 | 422; readonly draft: ActDraft; readonly sent: Sent | null };

/** Does what a form asks for. The same click twice is one act, and its files are taken in once. */
export async function doAct(deps: ApiDeps, filled: Filled): Promise<Done> {
  const { act, spec, body, form, caller, language, actOf } = filled;
  const { subjectId } = actOf({});
  const key = keyIn(form);
  if (await hasCommand(deps.db, subjectId, key)) return { commandId: commandIdOf(subjectId, key) };
  const taken = takeForm(act, spec, body, form);
  if ("draft" in taken) return { status: 422, draft: taken.draft, sent: null };
  const draft = draftOf(filled);
  const evidence = await keepFiles(deps, filled);
  if (evidence === undefined) return { status: 422, draft: { ...draft, faults: ["evidence"] }, sent: null };
  const said = hasFiles(spec) ? { ...taken.body, evidence } : taken.body;
  const acted = await submitFrom(deps, actOf(said), caller, form);
  if ("commandId" in acted) return acted;
  return { status: 409, draft, sent: refusedAs(acted.refused, language) };
}

function hasFiles({ fields }: FormSpec): boolean {
  return fields.some(({ as }) => as === "photos");
}

function draftOf({ act, spec, form }: Filled): ActDraft {
  const values = Object.fromEntries(spec.fields.map(({ name }) => [name, form.all(name)]));
  return { act, target: targetIn(spec, form), values, faults: [] };
}

/** The ids of the files that came; none of them when one is neither a picture nor a document. */
async function keepFiles(
  deps: ApiDeps,
  { form, caller, inspectionId }: Filled,
): Promise<readonly string[] | undefined> {
  const ids: string[] = [];
  for (const photo of form.photos) {
    try {
      ids.push((await keepEvidence(deps, inspectionId, photo, caller)).evidenceId);
    } catch (error) {
      if (error instanceof ProblemError && error.reason === "unsupported-media-type") return undefined;
      throw error;
    }
  }
  return ids;
}
