import { openCampaign } from "../../db/queries/campaigns.ts";
import type { CampaignCommand } from "../../domain/campaign/campaign-commands.ts";
import { officerIdOf } from "../../domain/accounts/actor.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import { commitmentOf } from "../../domain/draw/ceremony.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { addDays, toInstant } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import type { Chance, ChanceFor } from "./chance.ts";
import type { Counter } from "./counter.ts";
import { HEADS, REGISTRAR } from "./county.ts";
import type { Lane } from "./lane.ts";
import { atWork, dateAt, DAY_MS, HOUR_MS, MINUTE_MS, startOf, workingDayAfter } from "./local-time.ts";

interface Plan {
  readonly lane: Lane;
  readonly counter: Counter;
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly chanceFor: ChanceFor;
}

/** The persons who bring a campaign from its scheme to its draw: now and then too early, too late, or twice. */
export function campaignPersons({ lane, counter, database, chanceFor }: Plan) {
  const { server, section } = lane;
  const { sql, db } = database;
  const planned = new Set<string>();

  /** Opens a campaign of so many enterprises; its workflow is owed from here on. */
  async function open(number: number, size: number, ruleSetId: string): Promise<void> {
    const authorId = officerIdOf(section.supervisor) ?? "";
    await openCampaign(db, {
      scheme: await schemeOf(size, `${section.code}第${number}次抽查`),
      authorId,
      roles: ["supervisor"],
      sectionCode: section.code,
      ruleSetId,
      year: 2026,
      idempotencyKey: `campaign-${section.code}-${number}`,
      at: lane.now(),
    });
  }

  async function schemeOf(size: number, title: string): Promise<Scheme> {
    const items = await sql<{ id: string }[]>`
      select v.id from checklist_item_versions v join checklist_items i on i.code = v.item_code
      where i.section_code = ${section.code} order by v.item_code`;
    const inspectFrom = workingDayAfter(addDays(dateAt(server.nowMs()), 21), 0);
    const count = (part: number) => ({ mode: "count", total: Math.floor(size * part) }) as const;
    const few = { A: count(0.04), C: count(0.28), D: count(0.08) };
    const rest = size - few.A.total - few.C.total - few.D.total;
    return {
      title,
      reason: "年度监督检查计划",
      whyOnSite: "需现场查看设备",
      scope: { sections: [section.code], towns: [], industries: [] },
      strata: { ...few, B: { mode: "count", total: rest } },
      reserve: { min: 1, pct: 10 },
      mustInclude: [],
      items: items.map(({ id }) => id),
      inspectFrom,
      inspectTo: workingDayAfter(addDays(inspectFrom, 42), 0),
      teamSize: 2,
      inspectorCap: 40,
      rotation: false,
      parties: ["bureau", "discipline"],
      diceDigits: 20,
    };
  }

  /** Looks where the campaign stands, and plans what its persons will do about it; each stand is planned once. */
  async function look(campaignId: string): Promise<void> {
    const [row] = await sql<Stand[]>`
      select c.stage, s.version as scheme_version, s.decision,
        (select coalesce(max(draw_no), 0)::int from draws d where d.campaign_id = c.id) as draws
      from campaigns c join schemes s on s.campaign_id = c.id
      where c.id = ${campaignId} order by s.version desc limit 1`;
    if (row === undefined) return;
    const stand = `${campaignId} ${row.stage} ${row.scheme_version} ${row.decision ?? ""} ${row.draws}`;
    if (planned.has(stand)) return;
    planned.add(stand);
    const chance = chanceFor("campaign", stand);
    if (row.stage === "plan") planDecision(campaignId, row, chance);
    if (row.stage === "draw" && row.draws === 0) freezeAfter(campaignId, chance, 1);
    if (row.stage === "draw" && row.draws > 0) await planCeremony(campaignId, row.draws, chance);
  }

  function planDecision(campaignId: string, row: Stand, chance: Chance): void {
    const soon = atWork(chance, server.nowMs(), server.nowMs() + 2 * DAY_MS);
    const { scheme_version: schemeVersion } = row;
    if (row.decision === "returned") {
      act(campaignId, soon, "submitScheme", section.supervisor, async () => ({
        scheme: await schemeAgain(campaignId),
      }));
      return;
    }
    const head = chance.oneOf(HEADS);
    if (chance.happens(0.2))
      act(campaignId, soon - MINUTE_MS, "approveScheme", section.supervisor, { schemeVersion });
    if (schemeVersion === 1 && chance.happens(0.15)) {
      act(campaignId, soon, "returnScheme", head, { schemeVersion, reason: "检查期间请再核" });
      return;
    }
    act(campaignId, soon, "approveScheme", head, { schemeVersion });
    if (chance.happens(0.2)) act(campaignId, soon + MINUTE_MS, "approveScheme", HEADS[0], { schemeVersion });
    later(soon + 2 * DAY_MS, campaignId, row);
  }

  async function schemeAgain(campaignId: string): Promise<unknown> {
    const [row] = await sql<{ body: unknown }[]>`
      select body from schemes where campaign_id = ${campaignId} order by version desc limit 1`;
    return row?.body;
  }

  function freezeAfter(campaignId: string, chance: Chance, days: number): void {
    const day = startOf(workingDayAfter(dateAt(server.nowMs()), days));
    const at = day + 9 * HOUR_MS + chance.between(0, 59) * MINUTE_MS;
    act(campaignId, at, "freezeRegisters", REGISTRAR, () => ({
      commitBy: after(HOUR_MS),
      revealBy: after(2 * HOUR_MS),
      beaconNotBefore: after(2 * HOUR_MS),
    }));
    server.at(at + DAY_MS, () => freezeAgain(campaignId, chance));
  }

  /** A freeze that did not lead to a draw is tried again. */
  async function freezeAgain(campaignId: string, chance: Chance): Promise<void> {
    const [row] = await sql<{ stage: string }[]>`select stage from campaigns where id = ${campaignId}`;
    if (row?.stage === "draw") freezeAfter(campaignId, chance, 1);
  }

  async function planCeremony(campaignId: string, drawNo: number, chance: Chance): Promise<void> {
    const [draw] = await sql<{ freeze_hash: string }[]>`
      select freeze_hash from draws where campaign_id = ${campaignId} and draw_no = ${drawNo}`;
    const hash = draw?.freeze_hash ?? "";
    const now = server.nowMs();
    const parties = [
      { party: "bureau", value: chance.digits(64), actor: chance.oneOf(HEADS) },
      { party: "discipline", value: chance.digits(64), actor: section.publisher },
    ];
    const isLate = drawNo === 1 && chance.happens(0.08);
    for (const [index, { party, value, actor }] of parties.entries()) {
      const commitment = commitmentOf(hash, party, value);
      const at = now + (10 + 10 * index) * MINUTE_MS;
      if (chance.happens(0.1)) act(campaignId, at - 5 * MINUTE_MS, "reveal", actor, { party, value });
      act(campaignId, at, "commit", actor, { party, commitment });
      if (chance.happens(0.1)) act(campaignId, at + MINUTE_MS, "commit", actor, { party, commitment });
      const revealAt = now + (isLate && index === 1 ? 150 : 65 + 10 * index) * MINUTE_MS;
      act(campaignId, revealAt, "reveal", actor, { party, value });
    }
    const digits = chance.digits(20);
    if (chance.happens(0.1)) act(campaignId, now + 90 * MINUTE_MS, "setBeacon", REGISTRAR, { digits });
    for (const minutes of [125, 185])
      act(campaignId, now + minutes * MINUTE_MS, "setBeacon", REGISTRAR, { digits });
  }

  function after(ms: number): string {
    return toInstant(server.nowMs() + ms);
  }

  function later(atMs: number, campaignId: string, row: Stand): void {
    server.at(atMs, async () => {
      planned.delete(`${campaignId} ${row.stage} ${row.scheme_version} ${row.decision ?? ""} ${row.draws}`);
      await look(campaignId);
    });
  }

  function act(
    subjectId: string,
    atMs: number,
    name: CampaignCommand,
    actor: Actor,
    body: object | (() => unknown),
  ): void {
    server.at(atMs, async () => {
      const content: unknown = await (typeof body === "function" ? (body as () => unknown)() : body);
      await counter.say({
        subjectKind: "campaign",
        subjectId,
        name,
        body: content,
        actor,
        key: `${name}@${atMs}`,
      });
    });
  }

  return { open, look };
}

interface Stand {
  readonly stage: string;
  readonly scheme_version: number;
  readonly decision: string | null;
  readonly draws: number;
}
