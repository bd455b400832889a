import type { z } from "zod";
import type { ActDraft, FieldSpec, FormSpec } from "../web/shared/form-spec.ts";
import { uuid } from "./contract/common.ts";
import type { Form } from "./form.ts";
import { ProblemError } from "./problem-error.ts";

/** What a form says, as the body of its act; or what was typed, with the fields that are missing or make no sense. */
export type Taken = { readonly body: Readonly<Record<string, unknown>> } | { readonly draft: ActDraft };

/** Reads a form by its fields, and holds the outcome against the body that the act takes. */
export function takeForm(act: string, spec: FormSpec, body: z.ZodType, form: Form): Taken {
  const { target, fields } = spec;
  const about = targetIn(spec, form);
  const typed = fields.map((field) => [field.name, valueOf(field, form)] as const);
  const said = Object.fromEntries(typed.filter(([, value]) => value !== undefined));
  const parsed = body.safeParse(about === null || target === undefined ? said : { ...said, [target]: about });
  if (parsed.success && form.photoFault === null) {
    return { body: parsed.data as Readonly<Record<string, unknown>> };
  }
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => String(path[0] ?? ""));
  const faults = form.photoFault === null ? wrong : [...wrong, "evidence"];
  const values = Object.fromEntries(fields.map(({ name }) => [name, form.all(name)]));
  return { draft: { act, target: about, values, faults } };
}

/** What the form is about. */
export function targetIn({ target, isTargetOptional }: FormSpec, form: Form): string | null {
  if (target === undefined || (isTargetOptional === true && form.text("target") === "")) return null;
  const id = uuid.safeParse(form.text("target"));
  if (!id.success) throw new ProblemError("malformed-request", { target });
  return id.data;
}

function valueOf({ name, as, optional }: FieldSpec, form: Form): unknown {
  const text = form.text(name);
  switch (as) {
    case "line":
    case "words":
      return text === "" && optional === "left-out" ? undefined : text;
    case "choice":
    case "day":
    case "officer":
      return text === "" ? undefined : text;
    case "moment":
      return text === "" ? undefined : `${text.slice(0, 16)}:00+08:00`;
    case "yuan":
      return fenOf(text);
    case "yes-no":
      return text === "yes" || text === "no" ? text === "yes" : undefined;
    case "officers":
      return form.all(name).filter((one) => one !== "");
    case "photos":
      // They get their ids once everything else is in order.
      return [];
  }
}

/** Yuan as people write them, in fen; anything else is left to be refused. */
function fenOf(text: string): unknown {
  if (text === "") return undefined;
  const [, yuan, cents = ""] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(",", "")) ?? [];
  return yuan === undefined ? text : Number(yuan) * 100 + Number(cents.padEnd(2, "0"));
}
