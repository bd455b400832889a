import type { ReactElement } from "react";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import { content } from "./content.ts";
import { draftFor } from "./finding-props.ts";
import type { FindingProps } from "./finding-props.ts";
import type { Draft, ExtensionFault } from "./views.ts";

const DATE: readonly ExtensionFault[] = ["date-missing", "date-invalid", "date-not-later"];
const REASON: readonly ExtensionFault[] = ["reason-missing", "reason-too-long"];

/** How the enterprise asks for more time. */
export function ExtensionForm(props: FindingProps): ReactElement {
  const { language, finding, link, actKey } = props;
  const own = content[language];
  const draft = draftFor(props, "extension");
  const id = `finding-${finding.findingId}-extension`;
  const fault = (field: readonly ExtensionFault[]) => faultIn(props, draft, field);
  return (
    <details id={id} open={draft !== null}>
      <summary>{own.extension.heading}</summary>
      <form method="post" action={inLanguage(`${link}/extension-requests#${id}`, language)}>
        <Unseen values={{ finding: finding.findingId, key: `${actKey}-e${finding.number}` }} />
        <Entry
          id={`${id}-until`}
          label={own.extension.untilOn}
          hint={own.extension.untilOnHint(finding.dueOn ?? "")}
          fault={fault(DATE)}
        >
          {(described) => (
            <input
              id={`${id}-until`}
              type="date"
              name="untilOn"
              defaultValue={draft?.untilOn ?? ""}
              {...described}
            />
          )}
        </Entry>
        <Entry
          id={`${id}-reason`}
          label={own.extension.reason}
          hint={own.extension.reasonHint}
          fault={fault(REASON)}
        >
          {(described) => (
            <textarea id={`${id}-reason`} name="reason" defaultValue={draft?.reason ?? ""} {...described} />
          )}
        </Entry>
        <button type="submit" className="second">
          {own.extension.send}
        </button>
      </form>
    </details>
  );
}

function faultIn(
  { language }: FindingProps,
  draft: Draft | null,
  field: readonly ExtensionFault[],
): string | undefined {
  const fault = field.find((one) => draft?.faults.includes(one));
  return fault === undefined ? undefined : content[language].fault[fault];
}
