import { z } from "zod";
import type { PortalFrame } from "../../web/portal/views.ts";
import type { Language } from "../../web/shared/language.ts";
import { ProblemError } from "../problem-error.ts";
import { STYLE_HREF } from "../style.ts";

/** What every page is told of where it is. */
export function frameOf(request: { readonly language: Language; readonly address: string }): PortalFrame {
  return { language: request.language, address: request.address, styleHref: STYLE_HREF };
}

/** The number of a page of a list: whatever else is written there means the first. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);

/** A number in an address. */
export const serial = z.coerce.number().int().min(1).max(2_147_483_647);

/** What was looked for, or the page that says that it is not there. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ProblemError("not-found");
  return value;
}
