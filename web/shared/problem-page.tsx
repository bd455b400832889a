import { Document, render } from "./document.tsx";
import { inLanguage } from "./language.ts";
import type { Language } from "./language.ts";

export interface ProblemPageProps {
  readonly language: Language;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly address: string;
  readonly styleHref: string;
}

const HOME = { zh: "返回首页", en: "To the front page" } as const;

/** What went wrong, and what one can do about it. */
export function renderProblemPage(props: ProblemPageProps): string {
  const { language, title, detail, status } = props;
  return render(
    <Document {...props} isNarrow>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p className="quiet small">{status}</p>
      <p>
        <a href={inLanguage("/", language)}>{HOME[language]}</a>
      </p>
    </Document>,
  );
}
