import type { ReactElement } from "react";
import { Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { Files } from "./files.tsx";
import type { Event } from "./views.ts";

export interface HistoryProps {
  readonly language: Language;
  readonly link: string;
  readonly events: readonly Event[];
}

/** What the enterprise did about a finding, and what it was answered. */
export function History({ language, link, events }: HistoryProps): ReactElement | null {
  if (events.length === 0) return null;
  return (
    <>
      <h3>{content[language].history}</h3>
      <ul className="plain">
        {events.map((event) => (
          <li key={event.kind + event.at}>
            <span className="quiet small">
              <Moment at={event.at} language={language} />
            </span>
            <br />
            <Told language={language} link={link} event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({
  language,
  link,
  event,
}: Omit<HistoryProps, "events"> & { readonly event: Event }): ReactElement {
  const own = content[language];
  const { colon } = words[language];
  if (event.kind === "report") {
    return (
      <>
        <strong>{own.event.report}</strong>
        {colon}
        {event.description}
        <Files files={event.files} link={link} />
      </>
    );
  }
  if (event.kind === "verdict") {
    return (
      <>
        <strong className={event.verdict === "pass" ? "good" : "bad"}>{own.event[event.verdict]}</strong>
        {event.note === "" ? null : colon + event.note}
      </>
    );
  }
  return (
    <>
      <strong>{own.event.extension(event.untilOn)}</strong>
      {colon}
      {event.reason}
      <br />
      {own.event[event.decision ?? "waiting"]}
      {event.decisionReason === null ? null : colon + event.decisionReason}
    </>
  );
}
