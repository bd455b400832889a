import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { inLanguage, LANG_TAGS } from "./language.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean;
}

export interface DocumentProps {
  readonly language: Language;
  readonly title: string;
  /** Where this page is, so that it can be had in the other language. */
  readonly address: string;
  readonly home?: string;
  readonly nav?: readonly NavItem[];
  readonly aside?: ReactNode;
  readonly isNarrow?: boolean;
  readonly footer?: ReactNode;
  readonly styleHref: string;
  readonly children: ReactNode;
}

/** A whole page: one language, one title, one main part, and the way to the other language. */
export function Document(props: DocumentProps): ReactElement {
  const { language, title, isNarrow = false, footer, children } = props;
  const common = words[language];
  return (
    <html lang={LANG_TAGS[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · ${common.site}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={props.styleHref} />
      </head>
      <body>
        <a className="skip" href="#main">
          {common.skip}
        </a>
        <Banner {...props} />
        <main id="main" className={isNarrow ? "narrow" : undefined}>
          {children}
        </main>
        <footer>
          <div className="bar">{footer ?? common.bureau}</div>
        </footer>
      </body>
    </html>
  );
}

function Banner({ language, address, home = "/", nav = [], aside }: DocumentProps): ReactElement {
  const common = words[language];
  const other = language === "zh" ? "en" : "zh";
  return (
    <header className="banner">
      <div className="bar">
        <a className="brand" href={inLanguage(home, language)}>
          {common.site}
          <small>{common.bureau}</small>
        </a>
        <nav aria-label={common.site}>
          {nav.map(({ href, label, isCurrent }) => (
            <a
              key={href}
              href={inLanguage(href, language)}
              aria-current={isCurrent === true ? "page" : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <div className="who">
          {aside}
          <a href={inLanguage(address, other)} hrefLang={LANG_TAGS[other]} lang={LANG_TAGS[other]}>
            {common.otherLanguage}
          </a>
        </div>
      </div>
    </header>
  );
}

/** The text of a page as it goes to the browser. */
export function render(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
