export type SubjectKind = "campaign" | "inspection";

/** The id of a workflow says what it is and whose: `campaign/<uuid>`, `inspection/<uuid>`. */
export function workflowIdOf(kind: SubjectKind, id: string): string {
  return `${kind}/${id}`;
}
