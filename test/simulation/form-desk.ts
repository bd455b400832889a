import type { Form } from "./persons.ts";
import type { Stand, StandingFinding } from "./stand.ts";

/** What somebody has before their eyes who fills in a form. */
export interface Desk extends Form<Stand> {
  /** The finding that it is about, if it is about one. */
  readonly finding: StandingFinding | undefined;
  /** The objection or measure that it is about. */
  readonly subjectId: string;
}
