import { RoomPage } from "../../web/enterprise/room-page.tsx";
import type { Draft } from "../../web/enterprise/views.ts";
import { render } from "../../web/shared/document.tsx";
import type { ActDraft } from "../../web/shared/form-spec.ts";
import type { Language } from "../../web/shared/language.ts";
import type { Sent } from "../../web/shared/sent-notice.tsx";
import type { LinkCaller } from "../caller.ts";
import type { ApiDeps } from "../deps.ts";
import { newActKey } from "../page-commands.ts";
import { STYLE_HREF } from "../style.ts";
import { pathOfLink } from "./link-request.ts";
import { roomOffersFor } from "./room-offers.ts";
import { getRoom } from "./room-view.ts";

interface Shown {
  readonly language: Language;
  readonly token: string;
  readonly sent: Sent | null;
  readonly draft?: Draft;
  /** The form of another act that was not taken. */
  readonly actDraft?: ActDraft;
}

/** The enterprise's room; to open it changes nothing. */
export async function showRoom(
  { db, clock }: Pick<ApiDeps, "db" | "clock">,
  link: LinkCaller,
  { language, token, sent, draft, actDraft }: Shown,
): Promise<string> {
  const path = pathOfLink(token);
  const view = await getRoom(db, link.inspectionId, clock());
  return render(
    <RoomPage
      language={language}
      address={path}
      styleHref={STYLE_HREF}
      link={path}
      view={view}
      offers={link.spent === null ? roomOffersFor(view.stage, view.findings, language) : []}
      actDraft={actDraft ?? null}
      actKey={newActKey()}
      sent={sent}
      draft={draft ?? null}
    />,
  );
}
