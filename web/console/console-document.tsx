import type { ReactElement, ReactNode } from "react";
import { Document } from "../shared/document.tsx";
import { inLanguage } from "../shared/language.ts";
import { content } from "./content.ts";
import type { ConsoleFrame } from "./views.ts";

export interface ConsoleDocumentProps {
  readonly frame: ConsoleFrame;
  readonly title: string;
  readonly isHome?: boolean;
  readonly children: ReactNode;
}

/** A page for officers who are logged in. */
export function ConsoleDocument({
  frame,
  title,
  isHome = false,
  children,
}: ConsoleDocumentProps): ReactElement {
  const { language, officerName } = frame;
  const own = content[language];
  return (
    <Document
      {...frame}
      title={title}
      home="/console"
      nav={[
        { href: "/console", label: own.nav.home, isCurrent: isHome },
        { href: "/", label: own.nav.portal },
        { href: "/api/docs", label: own.nav.docs },
      ]}
      aside={
        <>
          <span>{officerName}</span>
          <form method="post" action={inLanguage("/console/logout", language)}>
            <button type="submit" className="plainly">
              {own.logout}
            </button>
          </form>
        </>
      }
    >
      {children}
    </Document>
  );
}
