import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { hashPassword } from "../api/passwords.ts";
import { openDatabase } from "../db/client.ts";
import { leaveOffice } from "../db/queries/absences.ts";
import { findLogin, saveOfficer } from "../db/queries/accounts.ts";
import { savePlaces } from "../db/queries/registers.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import { ROLES } from "../domain/accounts/permissions.ts";
import type { Role } from "../domain/accounts/permissions.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { readMigrateEnv } from "./env.ts";

const USAGE = `usage: officer --work-no H001 --name 姓名 --email a@b --section ZH --section-name 综合科 --roles head,registrar
  roles: ${ROLES.join(", ")}
       officer leave H001`;

const NEEDED = ["work-no", "name", "email", "section", "section-name", "roles"] as const;

/** Opens one officer's account, and says the password it has; one that exists is left alone. */
async function openAccount(): Promise<void> {
  const options = Object.fromEntries(NEEDED.map((name) => [name, { type: "string" as const }]));
  const { values } = parseArgs({ options });
  const [workNo, name, email, section, sectionName, list] = NEEDED.map((option) => values[option] ?? "");
  const roles = (list ?? "").split(",").filter(isRole);
  if (!workNo || !name || !email || !section || !sectionName || roles.length === 0) throw new Error(USAGE);
  const password = randomBytes(12).toString("base64url");
  const { db, close } = openDatabase(readMigrateEnv().databaseUrl, 1);
  try {
    if ((await findLogin(db, workNo)) !== undefined) throw new Error(`${workNo} has an account already.`);
    await savePlaces(db, { sections: [{ code: section, name: sectionName }], towns: [] });
    const account = { workNo, name, email, sectionCode: section, roles };
    await saveOfficer(db, {
      ...account,
      officerId: idFrom("officer", workNo),
      passwordHash: await hashPassword(password),
    });
    console.log(`${workNo} / ${password}`);
  } finally {
    await close();
  }
}

/** Takes an officer out of office: nothing is received from him or her any more, and others are written to instead. */
async function leave(workNo: string | undefined): Promise<void> {
  if (workNo === undefined) throw new Error(USAGE);
  const { db, close } = openDatabase(readMigrateEnv().databaseUrl, 1);
  try {
    const left = await leaveOffice(db, workNo, { actor: SYSTEM, at: new Date().toISOString() });
    if (!left) throw new Error(`${workNo} is not in office.`);
    console.log(`${workNo} has left.`);
  } finally {
    await close();
  }
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

const [act, workNo] = process.argv.slice(2);
await (act === "leave" ? leave(workNo) : openAccount()).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
