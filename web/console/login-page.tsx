import type { ReactElement } from "react";
import { Document } from "../shared/document.tsx";
import { Notice } from "../shared/facts.tsx";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { content } from "./content.ts";

export interface LoginPageProps {
  readonly language: Language;
  readonly address: string;
  readonly styleHref: string;
  /** Where to go afterwards. */
  readonly next: string;
  readonly workNo: string;
  readonly fault: string | null;
}

/** Where officers log in. */
export function LoginPage(props: LoginPageProps): ReactElement {
  const { language, next, workNo, fault } = props;
  const own = content[language].login;
  return (
    <Document {...props} title={own.title} isNarrow>
      <h1>{own.title}</h1>
      {fault === null ? null : <Notice mood="bad">{fault}</Notice>}
      <form className="card" method="post" action={inLanguage("/console/login", language)}>
        <Unseen values={{ next }} />
        <Entry id="workNo" label={own.workNo}>
          {(described) => (
            <input
              id="workNo"
              name="workNo"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              defaultValue={workNo}
              {...described}
            />
          )}
        </Entry>
        <Entry id="password" label={own.password}>
          {(described) => (
            <input
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              {...described}
            />
          )}
        </Entry>
        <button type="submit">{own.submit}</button>
      </form>
    </Document>
  );
}
