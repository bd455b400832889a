import type { ReactElement } from "react";
import { TIMELINE_KINDS } from "../../domain/publish/timeline.ts";
import type { TimelineEntry, TimelineKind } from "../../domain/publish/timeline.ts";
import { Day, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { inBeijing } from "../shared/when.ts";
import { timelineContent } from "./timeline-content.ts";
import { Entry } from "./timeline-entry.tsx";

/** A story as a page shows it: one page of it, of one kind or of all. */
export interface StoryView {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly rows: readonly TimelineEntry[];
  readonly counts: Readonly<Partial<Record<TimelineKind, number>>>;
  readonly filter: TimelineKind | null;
}

export interface TimelineProps {
  readonly language: Language;
  readonly story: StoryView;
  /** The address of the page that it stands on. */
  readonly path: string;
  /** It tells of several inspections, so each entry says of which. */
  readonly isOfMany?: boolean;
}

/** Everything that happened, day by day, the newest first. */
export function Timeline({ language, story, path, isOfMany = false }: TimelineProps): ReactElement {
  const own = timelineContent[language];
  const of = { language, isOfMany };
  return (
    <Section id="timeline" heading={own.heading}>
      <p className="quiet">{own.lead}</p>
      <Filters language={language} story={story} path={path} />
      {story.rows.length === 0 ? <p>{own.empty}</p> : null}
      {daysOf(story.rows).map(({ on, entries }) => (
        <section key={on} className="day" aria-label={on}>
          <h3>
            <Day on={on} />
          </h3>
          <Entries {...of} entries={entries.filter((entry) => !isRoutine(entry, story))} />
          <Routine {...of} entries={entries.filter((entry) => isRoutine(entry, story))} />
        </section>
      ))}
      <Pager {...story} language={language} hrefOf={(page) => addressOf(path, story.filter, page)} />
    </Section>
  );
}

interface EntriesProps {
  readonly language: Language;
  readonly isOfMany: boolean;
  readonly entries: readonly TimelineEntry[];
}

function Entries({ language, isOfMany, entries }: EntriesProps): ReactElement {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <Entry key={entry.id} language={language} entry={entry} isOfMany={isOfMany} />
      ))}
    </ol>
  );
}

/** Reminders of a day fold into one line, so that what was done stands out. */
function Routine(props: EntriesProps): ReactElement | null {
  const { language, entries } = props;
  if (entries.length === 0) return null;
  return (
    <details>
      <summary className="quiet small">{timelineContent[language].routine(entries.length)}</summary>
      <Entries {...props} />
    </details>
  );
}

function isRoutine({ kind }: TimelineEntry, { filter }: StoryView): boolean {
  return filter === null && kind === "reminder";
}

function Filters({ language, story, path }: Omit<TimelineProps, "isOfMany">): ReactElement {
  const own = timelineContent[language];
  const kinds = TIMELINE_KINDS.filter((kind) => (story.counts[kind] ?? 0) > 0);
  const total = Object.values(story.counts).reduce((sum, count) => sum + count, 0);
  const way = (kind: TimelineKind | null, label: string) => (
    <li key={kind ?? "all"}>
      <a
        href={inLanguage(addressOf(path, kind, 1), language)}
        aria-current={kind === story.filter ? "true" : undefined}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav className="filters" aria-label={own.filter}>
      <ul>
        {way(null, `${own.all} ${total}`)}
        {kinds.map((kind) => way(kind, `${own.kind[kind]} ${story.counts[kind] ?? 0}`))}
      </ul>
    </nav>
  );
}

function addressOf(path: string, kind: TimelineKind | null, page: number): string {
  const query = [kind === null ? [] : [`kind=${kind}`], page === 1 ? [] : [`page=${page}`]].flat();
  return `${path}${query.length === 0 ? "" : `?${query.join("&")}`}#timeline`;
}

interface DayOfStory {
  readonly on: string;
  readonly entries: readonly TimelineEntry[];
}

/** The entries of each day together, in the order in which they come; days are those of the bureau. */
function daysOf(entries: readonly TimelineEntry[]): readonly DayOfStory[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const on = inBeijing(entry.at).slice(0, 10);
    days.set(on, [...(days.get(on) ?? []), entry]);
  }
  return [...days].map(([on, ofDay]) => ({ on, entries: ofDay }));
}
