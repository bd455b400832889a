/** How one thing is filled in. */
export type FieldKind =
  "line" | "words" | "day" | "moment" | "yuan" | "choice" | "yes-no" | "photos" | "officer" | "officers";

/** One field of an act's form: its name is that of the body which the act takes. */
export interface FieldSpec {
  readonly name: string;
  readonly as: FieldKind;
  readonly choices?: readonly string[];
  /** It may stay empty: then it is left out of the body, or goes as an empty text. */
  readonly optional?: "left-out" | "empty";
}

/** What an act needs from a person; `target` names the field that says what it is about. */
export interface FormSpec {
  readonly target?: "findingId" | "objectionId" | "clockId";
  /** It may also be about the whole. */
  readonly isTargetOptional?: true;
  readonly fields: readonly FieldSpec[];
}

/** An act that a page offers: to whom it falls it is shown, and only while it is lawful. */
export interface ActOffer {
  readonly act: string;
  /** What it is about, where it is not the whole. */
  readonly target: string | null;
  readonly title: string;
  /** Facts that one needs to decide. */
  readonly about: string | null;
  readonly fields: readonly FieldSpec[];
}

/** What was typed into a form that was not taken, and what is wrong with it. */
export interface ActDraft {
  readonly act: string;
  readonly target: string | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The fields that are missing or make no sense. */
  readonly faults: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
}
