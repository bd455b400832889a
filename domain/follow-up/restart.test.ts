import { expect, test } from "vitest";
import type { Actor } from "../accounts/actor.ts";
import { objectionToRestart } from "./restart.ts";
import type { RestartFacts } from "./restart.ts";

const requestedAt = "2026-03-10T02:00:00.000Z";
const by = (officerId: string): Actor => ({ kind: "officer", officerId, roles: ["inspector"] });
const unit: Actor = { kind: "rectification-link", linkId: "link" };
const seen = { uploadedBy: by("lead"), uploadedAt: requestedAt };
const facts: RestartFacts = {
  requestedAt,
  requestedBy: null,
  approver: "head",
  reviewers: ["lead", "second"],
  proof: [seen],
  powerIsCut: false,
};

test("a reviewed site may start again", () => {
  expect(objectionToRestart(facts)).toBeUndefined();
});

test("without proof nothing starts again", () => {
  expect(objectionToRestart({ ...facts, proof: [] })).toBe("evidence-missing");
});

test.each([
  ["brought by the unit itself", { proof: [{ ...seen, uploadedBy: unit }] }],
  ["older than the application", { proof: [{ ...seen, uploadedAt: "2026-03-10T01:59:59.999Z" }] }],
  ["of one officer alone", { reviewers: ["lead"] }],
] as const)("proof that is %s is no review on site", (_, change) => {
  expect(objectionToRestart({ ...facts, ...change })).toBe("restart-not-reviewed");
});

test("of several proofs one of the officers' own is enough", () => {
  expect(objectionToRestart({ ...facts, proof: [{ ...seen, uploadedBy: unit }, seen] })).toBeUndefined();
});

test.each([
  ["asked for it", { requestedBy: "head" }],
  ["reviewed it", { reviewers: ["head", "second"] }],
  ["recorded it", { proof: [{ ...seen, uploadedBy: by("head") }] }],
  ["is nobody", { approver: undefined }],
] as const)("nobody consents who %s", (_, change) => {
  expect(objectionToRestart({ ...facts, ...change })).toBe("four-eyes");
});

test("while its power is cut, a unit cannot start", () => {
  expect(objectionToRestart({ ...facts, powerIsCut: true })).toBe("power-cut-stands");
});
