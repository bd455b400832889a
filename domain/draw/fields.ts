import { isPlainDate } from "../shared/plain-date.ts";
import type { FieldProblem } from "./refusals.ts";
import { bad, type Shape } from "./shapes.ts";

/** One of these texts. */
export function wordOf<W extends string>(...words: readonly W[]): Shape<W> {
  const known = new Set<unknown>(words);
  return {
    fault: (value, field) => (known.has(value) ? undefined : bad(field, textProblem(value, "out-of-range"))),
  };
}

function text(pattern: RegExp): Shape<string> {
  return textWhere((value) => pattern.test(value));
}

/** A whole number from `least` to `most`. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  return {
    fault: (value, field) => {
      if (typeof value !== "number" || !Number.isSafeInteger(value)) return bad(field, "not-a-whole-number");
      return value >= least && value <= most ? undefined : bad(field, "out-of-range");
    },
  };
}

export const flag = whole(0, 1) as Shape<0 | 1>;
export const code = text(/^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/);
export const codeOrNone = text(/^(?:[0-9A-Za-z][0-9A-Za-z._-]{0,63})?$/);
export const objectId = text(/^[0-9A-Z][0-9A-Z_-]{0,63}$/);
export const digest = text(/^[0-9a-f]{64}$/);
export const digestOrNone = text(/^(?:[0-9a-f]{64})?$/);
export const hex = textWhere((value) => value.length % 2 === 0 && /^[0-9a-f]+$/.test(value));
export const digits = text(/^[0-9]+$/);
export const plainDate = textWhere(isPlainDate);
export const instant = textWhere(
  (value) => /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isPlainDate(value.slice(0, 10)),
);

function textWhere(holds: (value: string) => boolean): Shape<string> {
  return {
    fault: (value, field) =>
      typeof value === "string" && holds(value) ? undefined : bad(field, textProblem(value, "malformed")),
  };
}

function textProblem(value: unknown, otherwise: FieldProblem): FieldProblem {
  return typeof value === "string" ? otherwise : "not-text";
}
