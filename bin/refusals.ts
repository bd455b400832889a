/** Why a start was refused, as plain data: it crosses process borders and is worded in content.ts. */
export type Refusal =
  | { readonly reason: "data-dir-unusable"; readonly dir: string; readonly detail: string }
  | { readonly reason: "data-dir-in-use"; readonly dir: string }
  | { readonly reason: "data-dir-other-version"; readonly dir: string; readonly found: string }
  | { readonly reason: "port-taken"; readonly port: number }
  | { readonly reason: "port-forbidden"; readonly port: number }
  | { readonly reason: "postgres-not-packaged"; readonly platform: string }
  | { readonly reason: "postgres-failed"; readonly detail: string; readonly log: string }
  | { readonly reason: "trigrams-missing" }
  | { readonly reason: "temporal-missing"; readonly tried: readonly string[] }
  | { readonly reason: "temporal-failed"; readonly detail: string; readonly log: string }
  | { readonly reason: "database-unreachable"; readonly detail: string }
  | { readonly reason: "temporal-unreachable"; readonly address: string; readonly detail: string }
  | { readonly reason: "part-ended"; readonly part: string; readonly detail: string }
  | { readonly reason: "step-failed"; readonly step: string; readonly detail: string };

/** A start that cannot go on, for a reason that the person at the keyboard can remedy. */
export class StartRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal));
    this.name = "StartRefused";
    this.refusal = refusal;
  }
}

/** The first line of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n", 1)[0] ?? text;
}
