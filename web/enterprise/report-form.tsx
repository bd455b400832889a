import type { ReactElement } from "react";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import { content } from "./content.ts";
import { draftFor } from "./finding-props.ts";
import type { FindingProps } from "./finding-props.ts";
import type { Draft, ReportFault } from "./views.ts";

const DESCRIPTION: readonly ReportFault[] = ["description-missing", "description-too-long"];
const PHOTOS: readonly ReportFault[] = [
  "photo-wrong-type",
  "photo-too-large",
  "too-many-photos",
  "photo-missing",
];

/** How the enterprise reports a finding as put right. The photos come last, so that a photo too large loses no words. */
export function ReportForm(props: FindingProps): ReactElement {
  const { language, finding, link, actKey } = props;
  const own = content[language];
  const draft = draftFor(props, "report");
  const id = `finding-${finding.findingId}-report`;
  const wasReported = finding.events.some((event) => event.kind === "report");
  return (
    <details id={id} open={draft !== null || !wasReported}>
      <summary>{wasReported ? own.report.again : own.report.heading}</summary>
      <form
        method="post"
        encType="multipart/form-data"
        action={inLanguage(`${link}/rectifications#${id}`, language)}
      >
        <Unseen values={{ finding: finding.findingId, key: `${actKey}-r${finding.number}` }} />
        <Entry
          id={`${id}-description`}
          label={own.report.description}
          hint={own.report.descriptionHint}
          fault={faultIn(props, draft, DESCRIPTION)}
        >
          {(described) => (
            <textarea
              id={`${id}-description`}
              name="description"
              defaultValue={draft?.description ?? ""}
              {...described}
            />
          )}
        </Entry>
        <Kept {...props} kept={draft?.kept ?? []} />
        <Entry
          id={`${id}-photos`}
          label={own.report.photos}
          hint={own.report.photosHint}
          fault={faultIn(props, draft, PHOTOS)}
        >
          {(described) => (
            <input
              id={`${id}-photos`}
              type="file"
              name="photos"
              multiple
              accept="image/jpeg,image/png,image/webp,application/pdf"
              {...described}
            />
          )}
        </Entry>
        <button type="submit">{own.report.send}</button>
      </form>
    </details>
  );
}

function faultIn(
  { language }: FindingProps,
  draft: Draft | null,
  field: readonly ReportFault[],
): string | undefined {
  const fault = field.find((one) => draft?.faults.includes(one));
  if (fault === undefined) return undefined;
  const named = fault === "photo-wrong-type" ? (draft?.wrongFiles ?? []).join(" ") : "";
  return content[language].fault[fault] + named;
}

function Kept({ language, kept }: FindingProps & { readonly kept: Draft["kept"] }): ReactElement | null {
  if (kept.length === 0) return null;
  return (
    <div className="entry">
      <p className="hint">{content[language].report.kept}</p>
      <ul>
        {kept.map(({ evidenceId, fileName }) => (
          <li key={evidenceId}>
            ✓ {fileName}
            <input type="hidden" name="kept" value={evidenceId} />
          </li>
        ))}
      </ul>
    </div>
  );
}
