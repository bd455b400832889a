import type { Draft, FindingInRoom, RoomPageProps } from "./views.ts";

export interface FindingProps extends RoomPageProps {
  readonly finding: FindingInRoom;
}

/** What was typed into this form of this finding before. */
export function draftFor({ draft, finding }: FindingProps, form: Draft["form"]): Draft | null {
  return draft?.findingId === finding.findingId && draft.form === form ? draft : null;
}
