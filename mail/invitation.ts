import ical from "ical-generator";
import type { Instant } from "../domain/shared/plain-date.ts";

export interface InvitationFacts {
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly stampedAt: Instant;
  readonly url: string;
}

/** The calendar entry of an assignment, in UTC: a named time zone would carry the sender's local hours. */
export function invitation(facts: InvitationFacts): string {
  const calendar = ical({
    name: facts.summary,
    prodId: { company: "double-random", product: "double-random" },
  });
  calendar.createEvent({
    id: facts.uid,
    summary: facts.summary,
    location: facts.location,
    description: facts.description,
    start: new Date(facts.startsAt),
    end: new Date(facts.endsAt),
    stamp: new Date(facts.stampedAt),
    url: facts.url,
  });
  return calendar.toString();
}
