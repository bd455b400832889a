import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  aCheckedInspection,
  aStaffedInspection,
  isPublished,
  ORDERED,
} from "../test/factories/inspections.ts";
import { letTimePass } from "../test/factories/inspections.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";
import { picture } from "../test/harness/picture.ts";

/** One inspection with an open order whose ladder has begun, and one that is closed. */
const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const [first = "", second = ""] = inspectionIds;
    const open = await aCheckedInspection(world, await aStaffedInspection(world, first), [ORDERED]);
    const closed = await aCheckedInspection(world, await aStaffedInspection(world, second), [
      { disposition: "fixed-on-site" },
    ]);
    await isPublished(world, closed);
    await letTimePass(world, open.id, "2026-03-31T00:00:00.000Z");
    return { campaignId, open, closed };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

/** What the database says to a statement that must not be; nothing may have changed. */
async function refusalOf(statement: string): Promise<string> {
  const { sql } = given.world;
  const before = await picture(sql);
  const failure = await sql.unsafe(statement).then(
    () => "it was done",
    (error: unknown) => String(error),
  );
  expect(await picture(sql)).toEqual(before);
  return failure;
}

test.each(["ledger", "publications", "rungs", "draw_files"])(
  "what stands in %s is neither changed, nor deleted, nor emptied",
  async (table) => {
    const [column] =
      { ledger: ["event"], publications: ["kind"], rungs: ["rung"], draw_files: ["body"] }[table] ?? [];

    expect(await refusalOf(`update ${table} set ${String(column)} = ${String(column)}`)).toContain(
      `${table} is append-only`,
    );
    expect(await refusalOf(`delete from ${table}`)).toContain(`${table} is append-only`);
    expect(await refusalOf(`truncate ${table} cascade`)).toContain(`${table} is append-only`);
  },
);

test("an inspection with an open finding, a running clock or an unpublished result cannot be closed", async () => {
  const { open } = given;
  const close = `update inspections set stage = 'closed', closed_at = now(), closed_by = 'x' where id = '${open.id}'`;

  expect(await refusalOf(close)).toContain("has something open");
  expect(await refusalOf(close.replace("closed_by", "published_at = now(), closed_by"))).toContain(
    "has something open",
  );
  expect(await refusalOf(`update inspections set stage = 'closed' where id = '${open.id}'`)).toMatch(
    /has something open|closed_is_proven/,
  );
});

/** Another clock like the one of this finding, but for these columns. */
function copyOfClock(findingId: string, change: object = {}): string {
  const changes = JSON.stringify({ id: randomUUID(), ...change });
  return `insert into clocks select (jsonb_populate_record(null::clocks, to_jsonb(c) || '${changes}')).*
    from clocks c where finding_id = '${findingId}'`;
}

test("a closed inspection is not opened again, and nothing new is hung onto it", async () => {
  const { closed, open, campaignId } = given;
  const finding = `insert into findings (id, inspection_id, campaign_id, number, kind, level, description, state, found_at)
    values (gen_random_uuid(), '${closed.id}', '${campaignId}', 9, 'refused', 'general', '', 'CASE_FILED', now())`;
  const clock = `update clocks set inspection_id = '${closed.id}' where inspection_id = '${open.id}' and state = 'running'`;

  expect(
    await refusalOf(
      `update inspections set stage = 'publish', closed_at = null, closed_by = null where id = '${closed.id}'`,
    ),
  ).toContain("is closed");
  expect(await refusalOf(finding)).toMatch(/is closed|live clocks/);
  expect(await refusalOf(clock)).toContain("stays with what it measures");
  const copy = (inspection_id: string, finding_id: string | null) =>
    copyOfClock(open.findingId, { inspection_id, finding_id });
  expect(await refusalOf(copy(closed.id, null))).toContain("is closed");
  expect(await refusalOf(copy(open.id, closed.findingId))).toContain("1 live clocks");
});

test("a finding that has ended stays as it ended", async () => {
  const { closed } = given;
  const where = `where id = '${closed.findingId}'`;

  expect(await refusalOf(`update findings set state = 'ORDERED' ${where}`)).toContain("has ended");
  expect(await refusalOf(`update findings set state = 'PASS' ${where}`)).toContain("has ended");
});

test("a live finding has exactly one running clock: not two, and not none", async () => {
  const { open } = given;
  expect(await refusalOf(copyOfClock(open.findingId))).toContain("one_live_clock_per_finding");
  expect(await refusalOf(`update clocks set state = 'met' where finding_id = '${open.findingId}'`)).toContain(
    "0 live clocks",
  );
  expect(await refusalOf(`delete from rungs; delete from clocks`)).toContain("append-only");
  expect(
    await refusalOf(`update clocks set next_fire_at = null where finding_id = '${open.findingId}'`),
  ).toContain("a_running_clock_fires");
});

test("what was found cannot be deleted", async () => {
  const { open, closed } = given;

  expect(await refusalOf(`delete from findings where id = '${closed.findingId}'`)).toContain(
    "findings are kept",
  );
  expect(
    await refusalOf(
      `delete from clocks where inspection_id = '${closed.id}'; delete from findings where inspection_id = '${closed.id}'`,
    ),
  ).toMatch(/are kept|violates/);
  expect(await refusalOf(`delete from inspections where id = '${open.id}'`)).toMatch(
    /inspections are kept|violates/,
  );
});

test("an item that is not on the campaign's list is neither answered nor found", async () => {
  const { open, campaignId } = given;
  const answer = `insert into visit_answers select id, '${campaignId}', gen_random_uuid(), 'ok', '' from visits where inspection_id = '${open.id}'`;

  expect(await refusalOf(answer)).toContain("violates foreign key");
  expect(
    await refusalOf(`update findings set item_version_id = gen_random_uuid() where id = '${open.findingId}'`),
  ).toContain("violates foreign key");
  expect(
    await refusalOf(`update findings set item_version_id = null where id = '${open.findingId}'`),
  ).toContain("checklist_findings_name_their_item");
});

test("there is no inspection without the entry of a draw, and one entry is inspected once", async () => {
  const { open } = given;
  const copy = (
    drawId: string,
    enterpriseId: string,
  ) => `insert into inspections (id, campaign_id, draw_id, enterprise_id, number, team_rank, stage)
    select gen_random_uuid(), campaign_id, ${drawId}, ${enterpriseId}, 'X', team_rank, 'assign' from inspections where id = '${open.id}'`;

  expect(await refusalOf(copy("gen_random_uuid()", "enterprise_id"))).toContain("violates foreign key");
  expect(await refusalOf(copy("draw_id", "gen_random_uuid()"))).toContain("violates foreign key");
  expect(await refusalOf(copy("draw_id", "enterprise_id"))).toContain("inspection_once");
});

test("a place of a team has one holder, and an inspector one place", async () => {
  const { open } = given;
  const seat = (
    place: string,
    turn: string,
    inspector: string,
  ) => `insert into seats (id, inspection_id, place, turn, inspector_id, state, asked_at)
    select gen_random_uuid(), inspection_id, ${place}, ${turn}, ${inspector}, 'asked', now() from seats where inspection_id = '${open.id}' and place = 0`;

  expect(await refusalOf(seat("0", "9", "(select id from inspectors where work_no = 'I001')"))).toMatch(
    /one_holder_per_place/,
  );
  expect(await refusalOf(seat("2", "0", "inspector_id"))).toContain("one_place_per_inspector");
});

test("a step is written down once, a visit has one record a round, and a mail is owed once", async () => {
  const { open } = given;

  expect(
    await refusalOf(
      `insert into ledger select seq + 1000, subject_kind, subject_id, campaign_id, step_key, event, actor, at, facts, prev_hash, hash from ledger limit 1`,
    ),
  ).toContain("ledger_stepKey_unique");
  expect(
    await refusalOf(
      `insert into visits select gen_random_uuid(), inspection_id, kind, round, visited_at, result_code, note, recorded_by, recorded_at from visits where inspection_id = '${open.id}'`,
    ),
  ).toContain("visit_round_once");
  expect(await refusalOf(`update mail_outbox set dedupe_key = 'same'`)).toContain(
    "mail_outbox_dedupeKey_unique",
  );
});
