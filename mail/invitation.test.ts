import { expect, test } from "vitest";
import { invitation } from "./invitation.ts";

const facts = {
  uid: "seat-1@double-random",
  summary: "1号-001 沂源第1机械厂",
  location: "历山街道1号",
  description: "工贸行业抽查",
  startsAt: "2026-03-02T01:00:00.000Z",
  endsAt: "2026-06-30T16:00:00.000Z",
  stampedAt: "2026-03-09T04:00:00.000Z",
  url: "https://double-random.example/l/token",
};

/** The lines of a calendar file, with folded ones put together (RFC 5545). */
const linesOf = (ics: string) => ics.replaceAll("\r\n ", "").split("\r\n");

test("an invitation names place, matter and times in UTC, whatever the clock of the sender's machine", () => {
  expect(linesOf(invitation(facts))).toEqual(
    expect.arrayContaining([
      "UID:seat-1@double-random",
      "DTSTAMP:20260309T040000Z",
      "DTSTART:20260302T010000Z",
      "DTEND:20260630T160000Z",
      "SUMMARY:1号-001 沂源第1机械厂",
      "LOCATION:历山街道1号",
      "URL;VALUE=URI:https://double-random.example/l/token",
    ]),
  );
});

test("the same facts give the same file, so that a mail can be written again", () => {
  expect(invitation(facts)).toBe(invitation(facts));
});

test("no words can break out of their line", () => {
  const lines = linesOf(invitation({ ...facts, location: "一号\r\nATTENDEE:mailto:x@example.org;," }));

  expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
});
