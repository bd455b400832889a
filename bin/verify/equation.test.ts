import { execFile } from "node:child_process";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { aCheckedInspection, aStaffedInspection, ORDERED } from "../../test/factories/inspections.ts";
import { preparedWorlds } from "../../test/factories/prepared.ts";
import { aDrawnCampaign, aSubmittedCampaign } from "../../test/factories/world.ts";
import { environmentWith } from "../env.ts";
import { verifyEquation } from "./equation.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const empty = await aSubmittedCampaign(world);
    const one = await aCheckedInspection(world, await aStaffedInspection(world, inspectionIds[0] ?? ""), [
      ORDERED,
      ORDERED,
    ]);
    return { campaignId, empty, one };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeAll(async () => {
  given = await aWorld();
});
afterAll(() => given.world.close());

async function verify(question: { readonly campaign?: string; readonly json?: boolean } = {}) {
  const { db, now } = given.world;
  const lines: string[] = [];
  const code = await verifyEquation(db, { ...question, asOf: now(), say: (line) => lines.push(line) });
  return { code, text: lines.join("\n") };
}

/** The command itself, as a program of its own. */
async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const [row] = await given.world.sql<{ name: string }[]>`select current_database() as name`;
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${row?.name ?? ""}`;
  const env = environmentWith({ DATABASE_URL: url.href });
  const command = ["--import", "tsx", "bin/verify.ts", ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_failure, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, out: stdout + stderr });
    });
  });
}

test("it prints the equation of each campaign and over all, and is content when they hold", async () => {
  const { code, text } = await verify();

  expect(code).toBe(0);
  expect(text).toContain("2 drawn = 0 closed + 2 running");
  expect(text).toContain("0 drawn = 0 closed + 0 running");
  expect(text).toContain("Over all");
  expect(text.match(/The equation holds/g)).toHaveLength(3);
});

test("of one campaign it prints that one; one that is not there is no campaign", async () => {
  expect((await verify({ campaign: given.empty })).text).not.toContain("2 drawn");
  expect((await verify({ campaign: "沂应急抽查〔2026〕1号" })).text).toContain("2 drawn");
  expect((await verify({ campaign: "nobody's" })).code).toBe(2);
});

test("as a program it exits zero when all is well, and otherwise names each row and exits non-zero", async () => {
  const { world, one } = given;
  const at = ["--at", world.now()];
  expect(await run("equation", ...at)).toMatchObject({ code: 0 });
  const [first = "", second = ""] = one.findingIds;
  await world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from findings where id = ${first}`;
    await tx`delete from clocks where finding_id = ${second} and state = 'running'`;
  });

  const broken = await run("equation", ...at);

  expect(broken.code).toBe(1);
  expect(broken.out).toContain(`findings ${first}`);
  expect(broken.out).toContain(`findings ${second}`);
  expect(broken.out).toContain("没有在走的时限");
  expect((await run("equation", "--campaign", given.empty, ...at)).code).toBe(0);
  const json = await run("equation", "--json", "--campaign", given.campaignId, ...at);
  expect(JSON.parse(json.out)).toMatchObject({ rows: [{ equation: { holds: false } }] });
  expect(await run("nonsense")).toMatchObject({ code: 2 });
});
