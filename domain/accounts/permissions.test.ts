import { expect, test } from "vitest";
import { officerIdOf, SYSTEM } from "./actor.ts";
import { may, PERMISSIONS, ROLES } from "./permissions.ts";
import type { Permission, Reader } from "./permissions.ts";

const READERS: readonly Reader[] = [...ROLES, "assignment-link", "rectification-link", "public"];
const names = Object.keys(PERMISSIONS) as readonly Permission[];

test("who may do what is what the matrix says, reader by reader", () => {
  const open = names.filter((name) => (PERMISSIONS[name] as readonly Reader[]).includes("public"));
  const allowed = READERS.flatMap((reader) =>
    names.filter((name) => may([reader], name)).map((name) => `${reader} ${name}`),
  );
  const listed = READERS.flatMap((reader) =>
    names
      .filter((name) => open.includes(name) || (PERMISSIONS[name] as readonly Reader[]).includes(reader))
      .map((name) => `${reader} ${name}`),
  );

  expect(allowed).toEqual(listed);
});

test("the public reads and logs in, and does nothing else", () => {
  expect(names.filter((name) => may(["public"], name)).sort()).toEqual(["public.read", "session.open"]);
  expect(names.filter((name) => may([], name)).sort()).toEqual(["public.read", "session.open"]);
});

test("a scheme is decided on by a head, and by nobody who can submit one", () => {
  expect(READERS.filter((reader) => may([reader], "campaign.decide-scheme"))).toEqual(["head"]);
  expect(READERS.filter((reader) => may([reader], "campaign.submit-scheme"))).toEqual(["supervisor"]);
});

test("an enterprise's link reports for its enterprise and answers for no inspector", () => {
  expect(may(["rectification-link"], "inspection.report")).toBe(true);
  expect(may(["rectification-link"], "inspection.answer-assignment")).toBe(false);
  expect(may(["assignment-link"], "inspection.report")).toBe(false);
});

test("two offices together may do what each of them may", () => {
  expect(may(["inspector", "registrar"], "inspection.record")).toBe(true);
  expect(may(["inspector", "registrar"], "campaign.freeze")).toBe(true);
  expect(may(["inspector", "registrar"], "inspection.publish")).toBe(false);
});

test("behind an act of a link or of the system there is no officer", () => {
  expect(officerIdOf(SYSTEM)).toBeUndefined();
  expect(officerIdOf({ kind: "rectification-link", linkId: "one" })).toBeUndefined();
  expect(officerIdOf({ kind: "officer", officerId: "one", roles: [] })).toBe("one");
});
