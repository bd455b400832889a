import type { z } from "zod";
import { FIELD_WORDS, TYPE_WORDS } from "./content/field-words.ts";
import { fill } from "./problem-words.ts";

/** One field of a request that cannot be used, and why, in words. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
}

type Issue = z.core.$ZodIssue;
type Facts = Readonly<Record<string, unknown>>;

const MOST = 50;

/** What was wrong with a body or a query, field by field; at most fifty. */
export function fieldErrors(issues: readonly Issue[]): readonly FieldError[] {
  return issues.slice(0, MOST).map((issue) => {
    const [code, facts] = codeOf(issue);
    const words = FIELD_WORDS[code] ?? FIELD_WORDS["wrong"];
    const expected = TYPE_WORDS[String(facts["expected"])];
    return {
      field: fieldName(issue.path),
      code,
      message: fill(words?.zh ?? code, expected === undefined ? facts : { ...facts, expected }, "zh"),
      messageEn: fill(words?.en ?? code, facts, "en"),
    };
  });
}

/** `findings.0.dueOn`, and a dot for the whole. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.map(String).join(".").slice(0, 200) || ".";
}

function codeOf(issue: Issue): readonly [string, Facts] {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? ["missing", {}] : ["wrong-type", { expected: issue.expected }];
    case "unrecognized_keys":
      return ["unknown-field", { keys: issue.keys.slice(0, 10).map((key) => key.slice(0, 60)) }];
    case "too_small":
      return [SMALL[issue.origin] ?? "too-small", { minimum: Number(issue.minimum) }];
    case "too_big":
      return [BIG[issue.origin] ?? "too-big", { maximum: Number(issue.maximum) }];
    case "invalid_value":
      return ["not-allowed", { values: issue.values.map(String) }];
    case "invalid_format":
      return ["bad-format", { format: issue.format }];
    case "custom":
      return [customCode(issue.params), {}];
    case "invalid_union":
      return issue.input === undefined ? ["missing", {}] : ["bad-combination", {}];
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return ["wrong", {}];
  }
}

const SMALL: Readonly<Record<string, string>> = { string: "too-short", array: "too-few", set: "too-few" };
const BIG: Readonly<Record<string, string>> = { string: "too-long", array: "too-many", set: "too-many" };

function customCode(params: Readonly<Record<string, unknown>> | undefined): string {
  const code = params?.["code"];
  return typeof code === "string" ? code : "wrong";
}
