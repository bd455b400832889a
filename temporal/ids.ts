import type { SubjectKind } from "../domain/campaign/file.ts";

/** The id of a workflow says what it is and whose: `campaign/<uuid>`, `inspection/<uuid>`, `penalty-case/<uuid>`. */
export function workflowIdOf(kind: SubjectKind, id: string): string {
  return `${kind}/${id}`;
}
