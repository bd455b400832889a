import type { ReactElement } from "react";
import { inLanguage } from "./language.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";

export interface PagerProps {
  readonly language: Language;
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** The address of a page of the list. */
  readonly hrefOf: (page: number) => string;
}

/** How long the list is, and the ways to the pages beside this one. */
export function Pager({ language, total, page, size, hrefOf }: PagerProps): ReactElement {
  const { pager } = words[language];
  const pages = Math.max(1, Math.ceil(total / size));
  const way = (to: number, label: string, rel: string) =>
    to < 1 || to > pages ? null : (
      <a href={inLanguage(hrefOf(to), language)} rel={rel}>
        {label}
      </a>
    );
  return (
    <nav className="pager" aria-label={pager.label}>
      <span>{pager.total(total)}</span>
      {pages === 1 && page === 1 ? null : (
        <>
          {way(page - 1, pager.previous, "prev")}
          <span>{pager.page(page, pages)}</span>
          {way(page + 1, pager.next, "next")}
        </>
      )}
    </nav>
  );
}
