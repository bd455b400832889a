import type { ReactElement } from "react";
import { actFormContent } from "./act-form-content.ts";
import { Field } from "./act-form-field.tsx";
import { Unseen } from "./form-parts.tsx";
import type { ActDraft, ActOffer, Person } from "./form-spec.ts";
import { inLanguage } from "./language.ts";
import type { Language } from "./language.ts";

export interface ActFormsProps {
  readonly language: Language;
  readonly offers: readonly ActOffer[];
  /** Under this address stand the acts, each under its name. */
  readonly path: string;
  readonly actKey: string;
  readonly draft: ActDraft | null;
  readonly people: readonly Person[];
}

/** The acts that this person may do here and now, each with its form; no script is needed. */
export function ActForms(props: ActFormsProps): ReactElement {
  const { language, offers } = props;
  if (offers.length === 0) return <p>{actFormContent[language].nothing}</p>;
  return (
    <div className="acts">
      {offers.map((offer) => (
        <ActForm key={offer.act + (offer.target ?? "")} {...props} offer={offer} />
      ))}
    </div>
  );
}

function ActForm({
  language,
  path,
  actKey,
  draft,
  people,
  offer,
}: ActFormsProps & { readonly offer: ActOffer }): ReactElement {
  const { act, target, title, about, fields } = offer;
  const id = `act-${act}${target === null ? "" : `-${target}`}`;
  const mine = draft?.act === act && draft.target === target ? draft : null;
  const key = `${actKey}-${act}${target === null ? "" : target.slice(0, 8)}`;
  const hasPhotos = fields.some((field) => field.as === "photos");
  return (
    <details id={id} open={mine !== null}>
      <summary>{title}</summary>
      {about === null ? null : <p className="said quiet">{about}</p>}
      <form
        method="post"
        action={inLanguage(`${path}/${act}#main`, language)}
        encType={hasPhotos ? "multipart/form-data" : undefined}
      >
        <Unseen values={target === null ? { key } : { key, target }} />
        {fields.map((field) => (
          <Field
            key={field.name}
            language={language}
            id={`${id}-${field.name}`}
            field={field}
            values={mine?.values[field.name] ?? []}
            isFaulty={mine?.faults.includes(field.name) === true}
            people={people}
          />
        ))}
        <button type="submit">{title}</button>
      </form>
    </details>
  );
}
