import type { ReactElement } from "react";
import { content } from "./content.ts";
import { PortalDocument } from "./portal-document.tsx";
import type { PortalFrame } from "./views.ts";

/** The published rules of the draw, as they are. */
export function RulesPage({
  frame,
  text,
}: {
  readonly frame: PortalFrame;
  readonly text: string;
}): ReactElement {
  const own = content[frame.language].rules;
  return (
    <PortalDocument {...frame} title={own.title} current="/docs/draw">
      <h1>{own.title}</h1>
      <p className="quiet">{own.lead}</p>
      <p>
        <a href="/docs/draw.md" download>
          draw.md
        </a>
      </p>
      <pre lang="en">{text}</pre>
    </PortalDocument>
  );
}
