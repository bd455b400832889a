import type { Actor } from "../../domain/accounts/actor.ts";
import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { FORMS } from "./bodies.ts";
import type { Chance } from "./chance.ts";
import { HEADS, LEAVING_HEAD, officer, type Section } from "./county.ts";
import { OF_ENTERPRISE, wayFor } from "./habits.ts";
import { playPersons, type Form, type Surroundings } from "./persons.ts";
import { standOf, type Duty, type Stand, type StandingFinding } from "./stand.ts";

export const ENTERPRISE: Actor = {
  kind: "rectification-link",
  linkId: "00000000-0000-8000-a000-000000000001",
};
const NAMES = Object.keys(INSPECTION_COMMANDS) as InspectionCommand[];

/** The persons around the inspections of a section. */
export function inspectionPersons(around: Surroundings) {
  const { section } = around.lane;
  return playPersons<Stand, InspectionCommand>(around, {
    subjectKind: "inspection",
    standOf: (id) => standOf(around.database, id),
    dutiesOf: ({ stage, clocks }) =>
      stage === "closed" ? [] : clocks.filter(({ state, caseId }) => state === "running" && caseId === null),
    wayFor,
    notBefore: ({ kind }, { inspectFrom }) => (kind === "check" ? inspectFrom : null),
    isOfEnterprise: (name) => OF_ENTERPRISE.has(name),
    fill: (name, form) => {
      const { stand, duty, chance } = form;
      const subjectId = duty?.subjectId ?? duty?.id ?? idFrom("nothing", stand.id);
      return Promise.resolve(FORMS[name]({ ...form, finding: findingFor(stand, duty, chance), subjectId }));
    },
    actorFor: (name, form) =>
      form.chance.happens(0.02) ? form.chance.oneOf([...HEADS, LEAVING_HEAD]) : actorFor(section, name, form),
    names: NAMES.filter((name) => name !== "recomputeClocks"),
  });
}

function findingFor(stand: Stand, duty: Duty | undefined, chance: Chance): StandingFinding | undefined {
  if (duty?.findingId) return stand.findings.find(({ id }) => id === duty.findingId);
  return stand.findings.length > 0 ? chance.oneOf(stand.findings) : undefined;
}

function actorFor(section: Section, name: InspectionCommand, { stand, duty, chance }: Form<Stand>): Actor {
  if (name === "accept" || name === "decline") {
    const seat = stand.asked.find(({ id }) => id === duty?.seatId) ?? stand.asked[0];
    return officer(seat?.workNo ?? "nobody", "inspector");
  }
  if (OF_ENTERPRISE.has(name)) return ENTERPRISE;
  const { permission } = INSPECTION_COMMANDS[name];
  if (permission === "inspection.record") {
    const member = stand.team[chance.happens(0.9) ? 0 : 1] ?? stand.team[0];
    return officer(member?.workNo ?? "nobody", "inspector");
  }
  if (permission === "inspection.decide") return chance.oneOf(HEADS);
  if (permission === "inspection.publish") return section.publisher;
  return chance.happens(0.8) ? section.supervisor : section.deputy;
}
