import { Fragment } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Language } from "./language.ts";
import { inBeijing } from "./when.ts";
import { words } from "./words.ts";

export type Fact = readonly [label: string, value: ReactNode];

/** Labelled values; what has no value is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === "" ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

/** A moment, on the clock of the bureau. */
export function Moment({
  at,
  language,
}: {
  readonly at: Instant;
  readonly language: Language;
}): ReactElement {
  return (
    <time dateTime={at}>
      {inBeijing(at)} {words[language].beijingTime}
    </time>
  );
}

/** A calendar day. */
export function Day({ on }: { readonly on: string }): ReactElement {
  return <time dateTime={on}>{on}</time>;
}

/** A long hash that breaks where the line ends. */
export function Hash({ children }: { readonly children: string }): ReactElement {
  return <code className="hash">{children}</code>;
}

/** A part of a page under its own heading. */
export function Section({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** Something that the reader must not miss. */
export function Notice({
  mood,
  children,
}: {
  readonly mood: "plain" | "good" | "bad";
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div
      className={mood === "plain" ? "notice" : `notice ${mood}`}
      role={mood === "bad" ? "alert" : "status"}
    >
      {children}
    </div>
  );
}
