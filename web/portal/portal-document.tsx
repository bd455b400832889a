import type { ReactElement, ReactNode } from "react";
import { Document } from "../shared/document.tsx";
import { content } from "./content.ts";
import type { PortalFrame } from "./views.ts";

export interface PortalDocumentProps extends PortalFrame {
  readonly title: string;
  readonly current: "/" | "/docs/draw" | null;
  readonly children: ReactNode;
}

/** A page of the public site. */
export function PortalDocument({ current, children, ...rest }: PortalDocumentProps): ReactElement {
  const { nav, footer } = content[rest.language];
  const items = [
    { href: "/", label: nav.home },
    { href: "/docs/draw", label: nav.rules },
    { href: "/console", label: nav.officers },
  ];
  return (
    <Document
      {...rest}
      nav={items.map((item) => ({ ...item, isCurrent: item.href === current }))}
      footer={footer}
    >
      {children}
    </Document>
  );
}
