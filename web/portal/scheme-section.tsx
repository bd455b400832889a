import type { ReactElement } from "react";
import { Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { SchemeBody } from "../shared/scheme-body.tsx";
import { schemeContent } from "../shared/scheme-content.ts";
import { words } from "../shared/words.ts";
import type { PublishedScheme } from "./views.ts";

export interface SchemeSectionProps {
  readonly language: Language;
  readonly scheme: PublishedScheme;
}

/** The published scheme: whom, how many, on what, when and why. */
export function SchemeSection({ language, scheme }: SchemeSectionProps): ReactElement {
  const own = schemeContent[language];
  return (
    <Section id="scheme" heading={own.heading}>
      <PublishedSchemeBody language={language} scheme={scheme} />
      <p className="small">
        {own.permanent}
        {words[language].colon}
        <a href={inLanguage(`/publications/${scheme.seq}`, language)}>{`/publications/${scheme.seq}`}</a>
      </p>
    </Section>
  );
}

/** A published scheme, wherever it is shown. */
export function PublishedSchemeBody({ language, scheme }: SchemeSectionProps): ReactElement {
  return (
    <>
      <p className="quiet">{schemeContent[language].version(scheme.schemeVersion, scheme.publishedOn)}</p>
      <SchemeBody language={language} scheme={scheme} />
    </>
  );
}
