import type { SubjectKind } from "../campaign/file.ts";

/** What the reconciler put right by itself. */
export interface Healed {
  readonly what: "start-owed-again" | "told-to-end" | "delivered-again";
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** What the reconciler cannot put right, and who has to. */
export interface LeftToPerson {
  readonly what:
    | "procedure-parked"
    | "procedure-does-not-run"
    | "procedure-outlives-its-row"
    | "command-undelivered"
    | "mail-refused";
  readonly subjectKind: SubjectKind | "mail";
  readonly subjectId: string;
  readonly officerId: string | null;
}
