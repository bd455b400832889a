import type { Db } from "../../db/client.ts";
import { saveOfficer } from "../../db/queries/accounts.ts";
import { importEnterprises, importInspectors, importItems, savePlaces } from "../../db/queries/registers.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Role } from "../../domain/accounts/permissions.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { anEnterprise, anInspector, anItem, workNoOf } from "./county-rows.ts";

/** One section of the bureau: campaigns of different sections share neither enterprises nor inspectors. */
export interface Section {
  readonly code: string;
  readonly index: number;
  readonly supervisor: Actor;
  /** Who takes the supervisor's place. */
  readonly deputy: Actor;
  readonly publisher: Actor;
}

export const HEADS = [officer("H001", "head"), officer("H002", "head")] as const;
export const LEGAL_REVIEWERS = [
  officer("L001", "legal-reviewer"),
  officer("L002", "legal-reviewer"),
] as const;
/** A head who leaves in the middle of the year. */
export const LEAVING_HEAD = officer("H003", "head");
export const REGISTRAR = officer("R001", "registrar");
const INSPECTORS_EACH = 12;

/** The officer with this work number, acting. */
export function officer(workNo: string, role: Role): Actor {
  return { kind: "officer", officerId: idFrom("officer", workNo), roles: [role] };
}

export function officerIds(workNos: readonly string[]): readonly string[] {
  return workNos.map((workNo) => idFrom("officer", workNo));
}

/** A county of so many sections, each with its enterprises, inspectors, checklist and officers. */
export async function settleCounty(
  db: Db,
  plan: { readonly sections: number; readonly enterprisesEach: number; readonly at: string },
): Promise<readonly Section[]> {
  const sections = Array.from({ length: plan.sections }, (_, index) => aSection(index));
  const codes = sections.map(({ code }) => code);
  await db.transaction(async (tx) => {
    await savePlaces(tx, {
      sections: codes.map((code, index) => ({ code, name: `监管${index + 1}科` })),
      towns: [{ code: "370323001", name: "历山街道" }],
    });
    const enterprises = codes.flatMap((code, index) =>
      many(plan.enterprisesEach, (number) => anEnterprise(code, index, number)),
    );
    await importEnterprises(tx, enterprises, plan.at);
    const inspectors = codes.flatMap((code) => many(INSPECTORS_EACH, (number) => anInspector(code, number)));
    await importInspectors(tx, inspectors, plan.at);
    await importItems(
      tx,
      codes.flatMap((code) => many(6, (number) => anItem(code, number))),
    );
  });
  await appointOfficers(db, codes);
  return sections;
}

async function appointOfficers(db: Db, codes: readonly string[]): Promise<void> {
  const [home = ""] = codes;
  for (const workNo of ["H001", "H002", "H003"]) await appoint(db, workNo, "head", home);
  for (const workNo of ["L001", "L002"]) await appoint(db, workNo, "legal-reviewer", home);
  await appoint(db, "R001", "registrar", home);
  for (const code of codes) {
    for (const workNo of [`S${code}`, `T${code}`]) await appoint(db, workNo, "supervisor", code);
    await appoint(db, `P${code}`, "publisher", code);
    for (let number = 1; number <= INSPECTORS_EACH; number += 1) {
      await appoint(db, workNoOf(code, number), "inspector", code);
    }
  }
}

function aSection(index: number): Section {
  const code = `K${String(index + 1).padStart(2, "0")}`;
  return {
    code,
    index,
    supervisor: officer(`S${code}`, "supervisor"),
    deputy: officer(`T${code}`, "supervisor"),
    publisher: officer(`P${code}`, "publisher"),
  };
}

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function appoint(db: Db, workNo: string, role: Role, sectionCode: string): Promise<unknown> {
  return saveOfficer(db, {
    officerId: idFrom("officer", workNo),
    workNo,
    name: `官员${workNo}`,
    sectionCode,
    roles: [role],
    email: `${workNo.toLowerCase()}@bureau.example`,
    passwordHash: "-",
  });
}
